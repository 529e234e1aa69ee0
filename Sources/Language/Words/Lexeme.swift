/// A word form known to an ``Analyzer``, with its features worked out once.
///
/// Numbered densely from 0 in the order in which the analyzer met them; valid for the analyzer that gave it, until its
/// ``Analyzer/forget(beyond:)`` is called.
public struct LexemeID: Hashable, Sendable {
  let index: Int32

  init(_ index: Int32) { self.index = index }
}

/// What the networks and rules look at in a word form (spaCy's lexical attributes).
package struct Lexeme: Sendable {
  /// Id of the form itself.
  package var orth: UInt64
  /// Id of the normal form ("'s" for "’s", "not" for the "n't" of "don't", else mostly the form in lower case).
  package var norm: UInt64
  /// Id of the first scalar.
  package var prefix: UInt64
  /// Id of the last three scalars.
  package var suffix: UInt64
  /// Id of the shape: "Xxxxx", "dd", ...
  package var shape: UInt64
  /// Row of the form's vector, or -1.
  package var vectorRow: Int32
  /// Whether all of it is white space.
  package var isSpace: Bool
  /// Place of the form in lower case among the words that attribute rules ask for, or -1.
  var ruleWord: Int16 = -1
  /// Where its bytes lie in the lexicon's arena.
  var start: Int32
  var count: Int32
}
