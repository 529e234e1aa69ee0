import Gazetteer
import Language
import Reports

/// A report's words, block by block, in one array; what is never read (furniture, other stories) is left out.
struct ReportWords {
  let report: Report
  var words: [Word] = []
  var blocks: [Block] = []

  /// A block's kind and the words it consists of.
  struct Block {
    var kind: Report.Block.Kind
    var words: Range<Int>
    var range: ByteRange
  }

  init(_ report: Report, _ analyzer: Analyzer, _ gazetteer: Gazetteer) {
    self.report = report
    for block in report.blocks where block.kind != .furniture && block.kind != .other {
      let first = words.count
      for token in analyzer.tokenize(report.text, block.range) {
        let word = Word(token, in: report.text, gazetteer)
        // White space that the tokenizer keeps as a token tells nothing and parts names: "Le\u{A0}Hoai".
        if !word.shape.contains(.space) {
          words.append(word)
        } else if words.count > first {
          words[words.count - 1].setSpaceAfter()
        }
      }
      blocks.append(Block(kind: block.kind, words: first..<words.count, range: block.range))
    }
  }

  /// The text from the first byte of the first word to the last byte of the last.
  func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return report.string(
      words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound)
  }

  func bytes(_ range: Range<Int>) -> ByteRange {
    guard !range.isEmpty else { return 0..<0 }
    return words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }
}
