import Foundation
import Reports

/// Predictions scored against gold as a whole and source by source, and the report of it.
public struct Evaluation: Sendable {
  /// The score over all gold reports.
  public let all: Score
  /// The score of each source, the part of the reports' ids before the first `/`, by name.
  public let sources: [(name: String, score: Score)]
  /// One line of JSON a report: what was missed, extra or inexact.
  public let faults: [[UInt8]]
  /// How many predicted reports the gold does not have.
  public let unknown: Int

  /// Scores predictions against gold.
  public init(gold: [ScoredReading], predicted: [ScoredReading]) {
    let byID = Dictionary(predicted.map { ($0.id, $0) }) { $1 }
    var all = Score()
    var sources: [String: Score] = [:]
    var faults: [[UInt8]] = []
    for reading in gold {
      let comparison = Comparison(gold: reading, predicted: byID[reading.id])
      all.add(comparison)
      let source = String(reading.id.prefix { $0 != "/" })
      sources[source, default: Score()].add(comparison)
      faults.append(comparison.faultsJSON())
    }
    self.all = all
    self.sources = sources.sorted {
      Array($0.key.unicodeScalars).lexicographicallyPrecedes($1.key.unicodeScalars)
    }
    .map { ($0.key, $0.value) }
    self.faults = faults
    unknown = Set(byID.keys).subtracting(gold.map(\.id)).count
  }

  /// The figures for people, one line a figure.
  public func text(bySource: Bool) -> String {
    var text = Self.text("all", all)
    if bySource { for source in sources { text += Self.text(source.name, source.score) } }
    return text
  }

  /// The figures as JSON, rounded to four digits.
  public func json(bySource: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      all.write(to: &json)
      guard bySource else { return }
      json.member("sources") { json in
        json.object { json in
          for source in sources { json.member(source.name) { $0.object { source.score.write(to: &$0) } } }
        }
      }
    }
    return json.bytes
  }

  private static func text(_ title: String, _ score: Score) -> String {
    var text = "\(title)  (\(score.reports) reports)\n"
    for row in score.tallies {
      let tally = row.tally
      text +=
        "  \(padded(row.name)) P \(figure(tally.precision))  R \(figure(tally.recall))  F1 \(figure(tally.f1))   "
        + "gold \(tally.hit + tally.missed), predicted \(tally.hit + tally.extra)\n"
    }
    for row in score.fields { text += "  \(padded(row.name)) \(figure(row.accuracy)) of \(row.of)\n" }
    return text
  }

  private static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 30 - name.count))
  }

  /// Three digits of the figure that was rounded to four, as the reference scorer prints it.
  private static func figure(_ value: Double) -> String { String(format: "%.3f", value.roundedToFourDigits) }
}

extension Double {
  /// Rounded to four digits after the point, exact halves of the binary value to even, as Python's `round` does.
  var roundedToFourDigits: Double { Double(String(format: "%.4f", self)) ?? self }
}

extension Score {
  func write(to json: inout JSONWriter) {
    json.member("tallies") { json in
      json.object { json in
        for row in tallies { json.member(row.name) { $0.object { row.tally.write(to: &$0) } } }
      }
    }
    json.member("fields") { json in
      json.object { json in
        for row in fields {
          json.member(row.name) { json in
            json.object { json in
              json.figure("accuracy", row.accuracy)
              json.member("of", row.of)
            }
          }
        }
      }
    }
    json.member("reports", reports)
  }
}

extension Score.Tally {
  func write(to json: inout JSONWriter) {
    json.figure("precision", precision)
    json.figure("recall", recall)
    json.figure("f1", f1)
    json.member("gold", hit + missed)
    json.member("predicted", hit + extra)
  }
}

extension JSONWriter {
  fileprivate mutating func figure(_ name: String, _ value: Double) {
    member(name) { $0.double(value.roundedToFourDigits) }
  }
}
