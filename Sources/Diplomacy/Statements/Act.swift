/// One place of the report where somebody says something, before it becomes a statement.
struct Act {
  var kind: Statement.Kind
  /// The verb, or the noun of a "concern expressed by".
  var node: Int
  var by: [Int]
  var to: [Int] = []
  /// Nodes under which what is said stands: what they hold makes no statements of its own.
  var contents: [Int] = []
  /// The words that hold it.
  var evidence: Range<Int>
  /// What tells it: the frame's verb and noun, or direct speech.
  var basis: Basis = .frame

  enum Basis { case frame, noun, passive, quote, speech }
}
