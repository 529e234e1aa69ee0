import ArgumentParser
import Evaluation

/// `chancery evaluate`: predictions against gold.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score readings against gold readings.",
    discussion: """
      Both files are JSON Lines in the codebook's form, as `chancery read --emit jsonl` writes them.

      EXAMPLES
        chancery evaluate gold.jsonl predicted.jsonl --by source
        chancery read reports.jsonl --emit jsonl | chancery evaluate gold.jsonl -
      """)

  @Argument(help: "The gold readings.")
  var gold: String

  @Argument(help: "The predicted readings; `-` is standard input.")
  var predicted: String = "-"

  @Option(help: "Break the figures down: `source` is the part of a report's id before the first `/`.")
  var by: Grouping?

  @Option(help: "The form of the figures: text or json.")
  var format: Format = .text

  @Option(help: "Write what was missed, extra or inexact to this file, one report a line.")
  var errors: String?

  enum Grouping: String, ExpressibleByArgument, CaseIterable { case source }
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let evaluation = Evaluation(gold: try Self.readings(gold), predicted: try Self.readings(predicted))
    if evaluation.unknown > 0 {
      Output.complain(
        "note: \(evaluation.unknown) predicted reports are not in the gold file and were left out")
    }
    if let errors {
      let output = try Output.to(errors)
      for line in evaluation.faults {
        try output.write(line)
        try output.write("\n")
      }
      try output.flush()
    }
    let output = Output.standard
    switch format {
    case .text: try output.write(evaluation.text(bySource: by == .source))
    case .json:
      try output.write(evaluation.json(bySource: by == .source))
      try output.write("\n")
    }
    try output.flush()
  }

  private static func readings(_ path: String) throws -> [ScoredReading] {
    let bytes = try Input.bytes(path)
    do {
      return try ScoredReading.readings(ofLines: bytes)
    } catch {
      throw Failure(.input, "\(Printable.line(path)), \(error)")
    }
  }
}
