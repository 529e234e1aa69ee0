import Diplomacy
import Evaluation
import Foundation
import MadeReadings
import Records
import Reports
import TestSupport
import Testing

/// `Fixtures/gold.jsonl` and `predicted.jsonl` are made up; the figures beside them were computed by the reference scorer
/// in Python that the gold collections are published with.
@Suite("Scores") struct ScoreTests {
  private static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private static func evaluation() throws -> Evaluation {
    Evaluation(
      gold: try ScoredReading.readings(ofLines: try fixture("gold.jsonl")),
      predicted: try ScoredReading.readings(ofLines: try fixture("predicted.jsonl")))
  }

  @Test("are the reference scorer's, in the same words")
  func text() throws {
    let evaluation = try Self.evaluation()
    expectSameText(
      evaluation.text(bySource: true), String(decoding: try Self.fixture("figures.txt"), as: UTF8.self))
    #expect(evaluation.unknown == 1)
  }

  @Test("are the reference scorer's, digit for digit")
  func json() throws {
    let ours = try JSONReader.value(of: try Self.evaluation().json(bySource: true))
    let reference = try JSONReader.value(of: try Self.fixture("figures.json"))
    #expect(ours == reference)
  }

  @Test("of readings in memory are those of their JSON")
  func memory() throws {
    let made = MadeReading.some(20, seed: 41)
    let readings = made.map(\.reading)
    var lines: [UInt8] = []
    for (number, one) in made.enumerated() {
      // Either form of the JSON will do.
      lines += number % 2 == 0 ? one.reading.codebookJSON() : one.reading.sourcedJSON(of: one.report)
      lines.append(0x0A)
    }
    let gold = try ScoredReading.readings(ofLines: lines)
    let score = Score(gold: gold, predicted: readings.map { ScoredReading($0) })
    for row in score.tallies {
      #expect(row.tally.missed == 0 && row.tally.extra == 0, "\(row.name)")
      #expect(row.tally.hit > 0, "\(row.name)")
      #expect(row.tally.f1 == 1)
    }
    for row in score.fields { #expect(row.accuracy == 1, "\(row.name)") }
  }

  @Test("name what was missed, extra or inexact")
  func faults() throws {
    let evaluation = try Self.evaluation()
    let missed = try evaluation.faults.map { try JSONReader.value(of: $0)["missed"]?.array?.count ?? 0 }
      .reduce(0, +)
    let engagements = try #require(evaluation.all.tallies.first)
    #expect(engagements.name == "engagements")
    #expect(missed == engagements.tally.missed)
    #expect(evaluation.faults.count == evaluation.all.reports)
  }

  @Test(
    "take no line that is no reading, and say which",
    arguments: [
      ("{\"id\":\"a\"}\n\n{\"id\":", "line 3: no JSON"), ("[]", "line 1: no id"),
      ("{\"id\":\"a\"}\nnull", "line 2: no id"),
      ("\u{0}", "line 1: no JSON"), (String(repeating: "[", count: 100_000), "line 1: no JSON"),
    ])
  func lines(text: String, message: String) throws {
    let error = #expect(throws: ScoredReading.LineError.self) {
      try ScoredReading.readings(ofLines: Array(text.utf8))
    }
    #expect(error?.description.hasPrefix(message) == true)
  }

  @Test("of nothing are nothing")
  func nothing() {
    let evaluation = Evaluation(gold: [], predicted: [])
    #expect(evaluation.text(bySource: true) == "all  (0 reports)\n")
  }
}
