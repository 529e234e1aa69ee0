/// A token: a range of the text's bytes and the word form that stands there.
public struct Token: Hashable, Sendable {
  /// Offset of its first byte from the beginning of the text.
  public var start: Int32
  /// Offset of the byte after its last one.
  public var end: Int32
  /// The word form whose features count. For a token that stands in for several words it need not be their bytes.
  public var lexeme: LexemeID
  /// Whether a space follows that belongs to no token.
  public var spaceAfter: Bool

  /// Puts a word form at a range of bytes.
  public init(start: Int32, end: Int32, lexeme: LexemeID, spaceAfter: Bool) {
    self.start = start
    self.end = end
    self.lexeme = lexeme
    self.spaceAfter = spaceAfter
  }

  /// The bytes of the text that it covers.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
