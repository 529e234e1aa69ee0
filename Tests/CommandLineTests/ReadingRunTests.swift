import Diplomacy
import Foundation
import MadeReadings
import Records
import RecordsInSQLite
import Reports
import Synchronization
import Testing

@testable import chancery

@Suite("A reading run") struct ReadingRunTests {
  /// Finds in a report of made-up lines what each line says: `X met Y` is a meeting. Slow now and then, so that threads
  /// overtake each other.
  private static let readers = Readers(version: "test reader") {
    return { report in
      var reading = Reading(reportID: report.id)
      for block in report.blocks {
        let quote = report.string(block.range)
        guard quote.contains(" met ") else { continue }
        var meeting = Engagement(type: .meeting)
        meeting.evidence = [Evidence(range: block.range, quote: quote)]
        meeting.parties = quote.split(separator: " met ").map { Party(name: String($0), country: "VNM") }
        reading.engagements.append(meeting)
      }
      if report.id.hasSuffix("3") { Thread.sleep(forTimeInterval: 0.002) }
      return reading
    }
  }

  private static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private static func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private static func lines(_ count: Int) -> String {
    (0..<count).map {
      #"{"id":"r\#($0)","title":"Ann Bee met Cee Dee","text":"It rained all day on \#($0)."}"# + "\n"
    }.joined()
  }

  private static func run(
    _ inputs: [String], _ store: any RecordStore, emission: ReadingRun.Emission? = nil, jobs: Int = 4,
    output: Output? = nil, again: Bool = false
  ) throws -> (summary: ReadingRun.Summary, complaints: [String]) {
    var complaints: [String] = []
    var progress = Progress(isShown: false)
    let run = ReadingRun(
      files: InputFiles(inputs), kind: nil, readers: readers, store: store, emission: emission, jobs: jobs,
      again: again)
    let summary = try run.run(to: output, progress: &progress) { complaints.append($0) }
    return (summary, complaints)
  }

  @Test("writes readings in the order of the inputs, on any number of threads", arguments: [1, 2, 8])
  func order(jobs: Int) throws {
    try Self.inFolder { folder in
      try Self.write(Self.lines(200), folder + "/a.jsonl")
      let store = try SQLiteRecord(path: ":memory:")
      let output = try Output.to(folder + "/out.jsonl")
      let result = try Self.run([folder + "/a.jsonl"], store, emission: .jsonl, jobs: jobs, output: output)
      #expect(result.summary.reports == 200)
      #expect(result.complaints.isEmpty)
      let text = try String(contentsOfFile: folder + "/out.jsonl", encoding: .utf8)
      let ids = try text.split(separator: "\n").map {
        try JSONReader.value(of: Array($0.utf8))["id"]?.string ?? ""
      }
      #expect(ids == (0..<200).map { "r\($0)" })
      #expect(try store.counts().reports == 200)
      #expect(try store.counts().accounts == result.summary.engagements)
    }
  }

  @Test("goes on after inputs that cannot be read, and names them")
  func unreadable() throws {
    try Self.inFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/sub/.hidden", withIntermediateDirectories: true)
      try Self.write(Self.lines(3) + "{\"id\": broken\n" + Self.lines(2), folder + "/a.jsonl")
      try Self.write("", folder + "/b.txt")
      try Data([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]).write(to: URL(fileURLWithPath: folder + "/c.bin"))
      try Self.write("body {}", folder + "/sub/style.css")
      try Self.write("Ann Bee met Cee Dee", folder + "/sub/.hidden/x.txt")
      try Self.write("A plain report.\n\nAnn Bee met Cee Dee", folder + "/sub/d.txt")
      try FileManager.default.createSymbolicLink(atPath: folder + "/sub/loop", withDestinationPath: folder)
      let store = try SQLiteRecord(path: ":memory:")
      let result = try Self.run([folder, folder + "/none.txt"], store)
      #expect(result.summary.failures == 4)
      #expect(result.complaints.count == 4)
      for name in ["none.txt", "a.jsonl:4", "b.txt", "c.bin"] {
        #expect(result.complaints.contains { $0.contains(name) }, "\(name)")
      }
      // Three reports of the first file stand in it twice, with the same content for two of them.
      #expect(result.summary.reports == 6)
      #expect(try store.counts().reports == 4)
      #expect(InputFiles([folder]).passedOver == 1)
    }
  }

  @Test("reads nothing twice, unless it is asked to")
  func known() throws {
    try Self.inFolder { folder in
      try Self.write(Self.lines(30), folder + "/a.jsonl")
      let store = try SQLiteRecord(path: ":memory:")
      #expect(try Self.run([folder], store).summary.stored.added == 30)
      let second = try Self.run([folder], store).summary
      #expect(second.known == 30 && second.reports == 0)
      let third = try Self.run([folder], store, again: true).summary
      #expect(third.reports == 30 && third.stored.unchanged == 30)
    }
  }

  @Test("stops when its output is full, and when the store fails")
  func stops() throws {
    try Self.inFolder { folder in
      try Self.write(Self.lines(3000), folder + "/a.jsonl")
      let store = try SQLiteRecord(path: ":memory:")
      let full = try Output.to("/dev/full")
      #expect(throws: Failure.self) { try Self.run([folder], store, emission: .jsonl, output: full) }
      let file = try SQLiteRecord(path: folder + "/record.sqlite")
      try file.close()
      #expect(throws: StoreError.self) { try Self.run([folder + "/a.jsonl"], file) }
    }
  }

  @Test("keeps no more pieces under way than its line takes")
  func bounded() throws {
    let line = OrderedLine<Int, Int>(capacity: 5)
    let fed = Atomic<Int>(0)
    let consumed = Atomic<Int>(0)
    let most = Atomic<Int>(0)
    var results: [Int] = []
    try line.run(
      workers: 3, makeWorker: { { $0 * 2 } },
      feed: { put in
        for number in 0..<200 {
          let ahead = fed.add(1, ordering: .relaxed).newValue - consumed.load(ordering: .relaxed)
          if ahead > most.load(ordering: .relaxed) { most.store(ahead, ordering: .relaxed) }
          if !put(number) { return }
        }
      }
    ) { result in
      results.append(result)
      consumed.add(1, ordering: .relaxed)
    }
    #expect(results == (0..<200).map { $0 * 2 })
    // One waits to be put in, one is being handed on.
    #expect(most.load(ordering: .relaxed) <= 7)
  }
}
