/// Finds date expressions in English text.
///
/// ```swift
/// let text = Array("paid a visit from December 2-5".utf8)
/// let found = DateGrammar.find(in: text, within: 0..<text.count)
/// // one expression, "December 2-5": an interval of two calendar patterns
/// ```
///
/// The grammar reads bytes, not tokens: any tokenizer's cut of `December 2-5` or `Dec.2` gives the same expressions. Pass one
/// sentence or block at a time; no expression crosses the range. Times of day are taken along with the date they stand at and are no
/// expressions of their own. `Resolution 1701`, `Article 5`, the modal `May`, the verb `March` and ages are no dates.
public enum DateGrammar {
  /// The expressions within a byte range of `text`, in reading order, without overlap.
  ///
  /// - Complexity: O(n) in the range's length.
  public static func find(in text: [UInt8], within range: Range<Int>) -> [DateExpression] {
    let range = range.clamped(to: 0..<text.count)
    if range.isEmpty { return [] }
    var parser = DateParser(DateAtoms(text, range))
    parser.run()
    return parser.found
  }

  /// The expressions within consecutive tokens, given as ascending byte ranges of `text`, each with the tokens that it
  /// touches.
  ///
  /// - Complexity: O(n) in the bytes from the first token to the last.
  public static func find(in text: [UInt8], tokens: [Range<Int>]) -> [DateExpression] {
    guard let first = tokens.first, let last = tokens.last, first.lowerBound <= last.upperBound else {
      return []
    }
    var found = find(in: text, within: first.lowerBound..<last.upperBound)
    var token = 0
    for index in found.indices {
      let bytes = found[index].bytes
      while token < tokens.count, tokens[token].upperBound <= bytes.lowerBound { token += 1 }
      var end = token
      while end < tokens.count, tokens[end].lowerBound < bytes.upperBound { end += 1 }
      found[index].tokens = token..<end
    }
    return found
  }
}
