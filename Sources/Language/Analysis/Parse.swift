/// The grammar of a list of tokens: one tree for each sentence, and the class, inflection and lemma of each token.
///
/// All lists are as long as the list of tokens; tokens are named by their position in it.
public struct Parse: Sendable, Equatable {
  /// The token that each token depends on; the root of a sentence is its own head.
  public var heads: [Int32]
  /// The relation of each token to its head.
  public var labels: [Dependency]
  /// The fine tag of each token.
  public var tags: [Tag]
  /// The part of speech of each token.
  public var pos: [PartOfSpeech]
  /// The inflection of each token (``LanguageModel/features(of:)``).
  public var morphs: [MorphID]
  /// The dictionary form of each token.
  public var lemmas: [String]
  /// Whether a sentence starts at a token.
  public var sentenceStarts: [Bool]

  /// The sentences, in order. They cover all tokens.
  public var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var first = 0
    for position in sentenceStarts.indices.dropFirst() where sentenceStarts[position] {
      sentences.append(first..<position)
      first = position
    }
    if first < sentenceStarts.count { sentences.append(first..<sentenceStarts.count) }
    return sentences
  }
}
