import Foundation
import MadeReadings
import Records
import RecordsInSQLite
import TestSupport
import Testing

/// The built program, run as a user runs it.
@Suite("The program") struct EndToEndTests {
  private struct Ended {
    var status: Int32
    var output: String
    var complaints: String
  }

  private static var program: URL {
    // The program is built beside the test bundle.
    Bundle.main.bundleURL.appendingPathComponent("chancery")
  }

  private static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Ended {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["HOME": folder, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let (output, complaints) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaints
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ended(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      complaints: String(decoding: complained, as: UTF8.self))
  }

  private static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("end-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private static let endings: [(words: String, status: Int32)] = [
    ("--help", 0), ("list --help", 0), ("--version", 0), ("lsit", 2), ("list cats", 2),
    ("list engagements --limit x", 2), ("list engagements --country Atlantis", 2), ("read --jobs 0 x", 2),
    ("read -o x y", 2), ("read x.txt", 3), ("read x.txt --model x.txt", 3), ("list engagements", 4),
    ("list engagements --record x.txt", 4), ("show e123", 4), ("evaluate none.jsonl", 1),
    ("evaluate x.txt x.txt", 1),
  ]

  @Test("ends with a status that says what happened", arguments: endings)
  func statuses(words: String, status: Int32) throws {
    let arguments = words.split(separator: " ").map(String.init)
    try Self.inFolder { folder in
      try Data("The ministers met in Arden, it says here, and that is no database.".utf8)
        .write(to: URL(fileURLWithPath: folder + "/x.txt"))
      let ended = try Self.run(arguments, in: folder)
      #expect(ended.status == status, "\(words): \(ended.complaints)")
      if status == 0 {
        #expect(!ended.output.isEmpty && ended.complaints.isEmpty)
      } else {
        #expect(ended.output.isEmpty && !ended.complaints.isEmpty)
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/chancery.sqlite"))
    }
  }

  @Test("lists and shows what a record holds, without colour, and nothing else on standard output")
  func lists() throws {
    try Self.inFolder { folder in
      let store = try SQLiteRecord(path: folder + "/chancery.sqlite")
      _ = try store.store(MadeReading.some(200).map { Entry($0.reading, of: $0.report, reader: "test") })
      let engagements = try store.engagements(RecordQuery())
      try store.close()
      let table = try Self.run(["list", "engagements"], in: folder, environment: ["TERM": "xterm"])
      #expect(table.status == 0 && table.complaints.isEmpty)
      #expect(table.output.split(separator: "\n").count == engagements.count + 1)
      #expect(!table.output.contains("\u{1B}"))
      let shown = try Self.run(["show", engagements[0].id], in: folder)
      #expect(shown.output.contains(engagements[0].id) && shown.status == 0)
      let missing = try Self.run(["show", "e00000000000000000000"], in: folder)
      #expect(missing.status == 1)
      let empty = try Self.run(["list", "people", "--person", "nobody"], in: folder)
      #expect(empty.status == 0 && empty.complaints == "0 people\n")
    }
  }

  @Test("ends quietly when nobody reads on")
  func brokenPipe() throws {
    try Self.inFolder { folder in
      let store = try SQLiteRecord(path: folder + "/chancery.sqlite")
      _ = try store.store(MadeReading.some(200).map { Entry($0.reading, of: $0.report, reader: "test") })
      try store.close()
      let process = Process()
      process.executableURL = Self.program
      process.arguments = ["list", "statements", "--format", "ndjson"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      let (output, complaints) = (Pipe(), Pipe())
      process.standardOutput = output
      process.standardError = complaints
      try process.run()
      _ = output.fileHandleForReading.readData(ofLength: 100)
      try output.fileHandleForReading.close()
      #expect(complaints.fileHandleForReading.readDataToEndOfFile().isEmpty)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
    }
  }

  @Test("scores as the reference scorer does")
  func evaluate() throws {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("EvaluationTests/Fixtures")
    try Self.inFolder { folder in
      let files = ["gold.jsonl", "predicted.jsonl"].map { fixtures.appendingPathComponent($0).path }
      let ended = try Self.run(["evaluate"] + files + ["--by", "source"], in: folder)
      expectSameText(
        ended.output, try String(contentsOf: fixtures.appendingPathComponent("figures.txt"), encoding: .utf8))
    }
  }
}
