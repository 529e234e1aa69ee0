/// A word form known to an ``Analyzer``, with its features worked out once.
///
/// Numbered densely from 0 in the order in which the analyzer met them; valid for the analyzer that gave it, until its
/// ``Analyzer/forget()`` is called.
public struct LexemeID: Hashable, Sendable {
  let index: Int32

  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// What the networks and rules look at in a word form (spaCy's lexical attributes).
struct Lexeme: Sendable {
  /// Id of the form itself.
  var orth: UInt64
  /// Id of the normal form ("'s" for "’s", "not" for the "n't" of "don't", else mostly the form in lower case).
  var norm: UInt64
  /// Id of the first scalar.
  var prefix: UInt64
  /// Id of the last three scalars.
  var suffix: UInt64
  /// Id of the shape: "Xxxxx", "dd", ...
  var shape: UInt64
  /// Row of the form's vector, or -1.
  var vectorRow: Int32
  /// Whether all of it is white space.
  var isSpace: Bool
  /// Place of the form in lower case among the words that attribute rules ask for, or -1.
  var ruleWord: Int16 = -1
  /// Where its bytes lie in the lexicon's arena.
  var start: Int32
  var count: Int32
}
