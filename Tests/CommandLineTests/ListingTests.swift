import ArgumentParser
import Diplomacy
import Foundation
import MadeReadings
import Records
import RecordsInSQLite
import Reports
import TestSupport
import Testing

@testable import chancery

/// Lists and items of a small made-up record, against golden files. `RECORD=1 swift test` writes the files anew.
@Suite("Listings") struct ListingTests {
  /// Two reports of one meeting, a message, a statement, a relation.
  private static func store() throws -> SQLiteRecord {
    let store = try SQLiteRecord(path: ":memory:")
    for (number, published) in [(1, "2024-05-18"), (2, "2024-05-19")] {
      let first = "Foreign Minister Tô Hoài An received Mara Lindqvist in 東都 on May 17, \"as planned\"."
      let second = "He pledged, =SUM(A1), to build the harbour."
      let third = "The tie became a strategic partnership in 2018."
      let text = Array("Guests, number \(number)\n\(first)\n\(second)\n\(third)".utf8)
      func range(_ words: String) -> ByteRange {
        let words = Array(words.utf8)
        let start = text.indices.first { text[$0...].starts(with: words) } ?? 0
        return start..<(start + words.count)
      }
      func evidence(_ words: String) -> Evidence { Evidence(range: range(words), quote: words) }
      let title = range("Guests, number \(number)")
      var report = Report(
        id: "gazette/\(number)", text: text,
        blocks: [.init(.title, title)] + [first, second, third].map { .init(.paragraph, range($0)) })
      report.title = title
      report.published = published
      report.source = "Gazette of Arden"
      report.url = "https://gazette.example/\(number)"
      var meeting = Engagement(type: .meeting)
      meeting.subtype = .reception
      meeting.when = "2024-05-17"
      meeting.whenBasis = .relative
      meeting.place = .init(name: "東都", country: "VNM")
      meeting.parties = [
        Party(name: "Tô Hoài An", office: "Foreign Minister", country: "VNM", role: .host),
        Party(name: number == 1 ? "Lindqvist" : "Mara Lindqvist", country: "SWE", role: .guest),
      ]
      meeting.topics = number == 1 ? [.trade] : [.trade, .scienceTechnology]
      meeting.evidence = [evidence(first)]
      meeting.sources = [
        FieldSource(field: "when", ranges: [range("May 17")], basis: "publication date"),
        FieldSource(field: "place", ranges: [range("東都")]),
      ]
      meeting.confidence = 0.8
      var reading = Reading(reportID: report.id)
      reading.engagements = [meeting]
      if number == 1 {
        var pledge = Statement(kind: .pledge)
        pledge.by = ["Tô Hoài An"]
        pledge.about = ["SWE"]
        pledge.topics = [.transport]
        pledge.evidence = [evidence(second)]
        pledge.evidence[0].range = range("=SUM(A1), to build the harbour.")
        pledge.evidence[0].quote = "=SUM(A1), to build the harbour."
        var tie = Relation(change: .upgraded)
        tie.between = ["SWE", "VNM"]
        tie.level = "strategic partnership"
        tie.when = "2018"
        tie.evidence = [evidence(third)]
        var call = Engagement(type: .call)
        call.status = .planned
        call.background = true
        call.parties = [Party(office: "officials", country: "SWE"), Party(organisation: "Northern League")]
        call.evidence = [evidence(second)]
        reading.engagements.append(call)
        reading.statements = [pledge]
        reading.relations = [tie]
      }
      _ = try store.store([Entry(reading, of: report, reader: "test")])
    }
    return store
  }

  private static func text(_ write: (Output) throws -> Void) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("list-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let output = try Output.to(path)
    try write(output)
    try output.flush()
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Compares with `Golden/<name>`.
  private static func expect(_ text: String, is name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    expectSameText(text, try String(contentsOf: file, encoding: .utf8))
  }

  @Test("have their golden form", arguments: ListKind.allCases, ListFormat.allCases)
  func lists(kind: ListKind, format: ListFormat) throws {
    let store = try Self.store()
    let text = try Self.text { output in
      switch kind {
      case .engagements: try format.write(try store.engagements(RecordQuery()), to: output, .none)
      case .people: try format.write(try store.people(RecordQuery()), to: output, .none)
      case .statements: try format.write(try store.statements(RecordQuery()), to: output, .none)
      case .relations: try format.write(try store.relations(RecordQuery()), to: output, .none)
      }
    }
    try Self.expect(text, is: "\(kind.rawValue).\(format == .table ? "txt" : format.rawValue)")
  }

  @Test("of one item have their golden form")
  func items() throws {
    let store = try Self.store()
    var ids = try store.engagements(RecordQuery()).map { ("engagement-\($0.accounts)", $0.id) }
    ids += try store.statements(RecordQuery()).map { ("statement", $0.id) }
    ids += try store.relations(RecordQuery()).map { ("relation", $0.id) }
    ids += try store.people(RecordQuery()).prefix(1).map { ("person", $0.id) }
    ids.append(("report", "gazette/1"))
    for (name, id) in ids {
      guard case .found(let item) = try store.item(id) else {
        Issue.record("\(name) is not found")
        continue
      }
      try Self.expect(ItemText(.none).text(item), is: "show-\(name).txt")
      try Self.expect(ItemText(Terminal(width: 60, hasStyle: false)).text(item), is: "show-\(name)-60.txt")
      try Self.expect(String(decoding: ItemJSON.line(item), as: UTF8.self), is: "show-\(name).json")
    }
  }

  @Test(
    "take countries by code and by name",
    arguments: [
      ("VNM", "VNM"), ("vn", "VNM"), ("Viet Nam", "VNM"), ("vietnam", "VNM"), ("UK", "GBR"), ("u.s.", "USA"),
      ("EU", "EUE"),
      ("Cote d'Ivoire", "CIV"), ("Türkiye", "TUR"), ("South Korea", "KOR"), ("XKX", "XKX"),
    ])
  func countries(name: String, code: String) throws { #expect(try CountryNames.code(name) == code) }

  @Test(
    "refuse conditions that mean nothing",
    arguments: [
      ["--between", "VNM"], ["--country", "Atlantis"], ["--since", "soon"], ["--type", "brawl"],
      ["--status", "lost"],
      ["--limit", "0"],
    ])
  func refused(arguments: [String]) throws {
    let list = try #require(try Chancery.parseAsRoot(["list", "engagements"] + arguments) as? List)
    let failure = #expect(throws: Failure.self) { try list.filters.query(for: .engagements) }
    #expect(failure?.code == .usage)
  }

  @Test("take conditions for what they say")
  func conditions() throws {
    let words =
      "list engagements --between Vietnam SWE --since 2024-02 --until 2024 --type visit --type call --limit 7"
    let list = try #require(try Chancery.parseAsRoot(words.split(separator: " ").map(String.init)) as? List)
    let query = try list.filters.query(for: .engagements)
    #expect(query.countries == ["VNM", "SWE"])
    #expect(query.since == Day("2024-02-01"))
    #expect(query.until == Day("2024-12-31"))
    #expect(query.types == ["visit", "call"])
    #expect(query.limit == 7)
  }
}
