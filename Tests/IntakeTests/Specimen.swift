import Intake
import Reports
import Testing

/// A text whose lines say what they are: `p| …` is a paragraph, an empty line is an empty line.
///
/// Letters: `t` title, `p` paragraph, `h` heading, `l` list item, `c` caption, `f` furniture, `o` of another story.
struct Specimen: Sendable, CustomTestStringConvertible {
  let name: String
  let marked: String

  var testDescription: String { name }

  init(_ name: String, _ marked: String) {
    self.name = name
    self.marked = marked
  }

  /// The text without the letters.
  var text: String {
    marked.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : String($0.dropFirst(3)) }.joined(separator: "\n")
  }

  /// The specimen again, each line with the letter of the first block that lies in it.
  func read() -> String {
    guard case .success(let report)? = Intake.reports(from: Array(text.utf8), name: "-", as: .text).first
    else {
      return "unreadable"
    }
    var start = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let range = start..<(start + line.utf8.count)
      start = range.upperBound + 1
      if line.isEmpty { return "" }
      let block = report.blocks.first { range.contains($0.range.lowerBound) }
      return "\(block.map { Self.letter($0.kind) } ?? "-")| \(line)"
    }.joined(separator: "\n")
  }

  /// The lines that differ, as read and as they should be.
  static func difference(_ read: String, _ marked: String) -> String {
    zip(read.split(separator: "\n"), marked.split(separator: "\n")).filter { $0 != $1 }
      .map { "read \($0)\n  not \($1)" }.joined(separator: "\n")
  }

  private static func letter(_ kind: Report.Block.Kind) -> Character {
    switch kind {
    case .title: "t"
    case .paragraph: "p"
    case .heading: "h"
    case .listItem: "l"
    case .caption: "c"
    case .furniture: "f"
    case .other: "o"
    }
  }
}
