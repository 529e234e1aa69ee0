import Language
import Reports
import Testing

@testable import Diplomacy

/// The model is a download; without it the pages cannot be read.
private let model = ModelLocation.path().flatMap { path in try? LanguageModel(path: path) }

@Suite("Who is named, for which side")
struct MentionTests {
  @Test("as the pages say", .enabled(if: model != nil), arguments: MentionExample.all)
  func pages(_ example: MentionExample) throws {
    let reader = Reader(try #require(model))
    let found = reader.namedParties(report(example)).map { party in
      ([
        party.name ?? "-", party.offices.isEmpty ? "-" : party.offices.joined(separator: "; "),
        party.country ?? "-",
      ] + (party.organisation.map { [$0] } ?? []))
      .joined(separator: " | ")
    }
    #expect(found == (example.expected == ["nobody"] ? [] : example.expected))
  }

  @Test("the pages hold examples") func count() { #expect(MentionExample.all.count > 100) }

  @Test("transliterations of one name sound alike, different names do not")
  func skeletons() {
    #expect(NameIndex.skeleton("disanayake") == NameIndex.skeleton("dissanayake"))
    #expect(NameIndex.skeleton("weerasinghe") != NameIndex.skeleton("jayasinghe"))
  }

  @Test(
    "a short form holds only words of the full name",
    arguments: [
      (["trung"], ["le", "hoai", "trung"], true), (["j.", "ibarra"], ["juan", "ibarra"], true),
      (["ban", "ki", "moon"], ["ban", "ki-moon"], false),
      (["ibarra", "paz"], ["juan", "ibarra"], false), ([], ["juan"], false),
    ] as [([String], [String], Bool)])
  func shortForms(_ short: [String], _ long: [String], _ isShort: Bool) {
    #expect(Cast.isShortForm(short, of: long) == isShort)
  }

  private func report(_ example: MentionExample) -> Report {
    var text: [UInt8] = []
    var blocks: [Report.Block] = []
    func add(_ kind: Report.Block.Kind, _ string: String) {
      if !text.isEmpty { text += [0x0A, 0x0A] }
      let start = text.count
      text += Array(string.utf8)
      blocks.append(Report.Block(kind, start..<text.count))
    }
    if let title = example.title { add(.title, title) }
    for paragraph in example.paragraphs { add(.paragraph, paragraph) }
    var report = Report(id: example.name, text: text, blocks: blocks)
    report.language = "en"
    report.source = example.publisher
    return report
  }
}
