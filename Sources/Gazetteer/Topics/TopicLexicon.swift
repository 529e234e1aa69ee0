/// How sure a text is to be about a topic.
public struct TopicScore: Sendable, Hashable {
  /// The codebook's code, as `development_aid`.
  public var code: String
  /// The sum of the weights of the different phrases found, at most 9; 2 and more is a topic.
  public var weight: Int
}

/// Words and phrases for the codebook's topics.
///
/// The longest phrase wins and hides the shorter ones inside it: `freedom of navigation` hides nothing else that
/// `freedom` might mean, and the entries under `-` (`a climate of trust`, `in good health`) are there only to hide.
public struct TopicLexicon: Sendable {
  /// What one phrase says, a bit for each topic; neither topics nor hints: the phrase only hides others.
  struct Meaning: Sendable {
    var topics: UInt64 = 0
    var hints: UInt64 = 0
    var phrase: Int32 = 0
  }

  var table = PhraseTable<Meaning>(capacity: 1 << 13)
  private(set) var codes: [String] = []

  /// All codes, in the order in which the list has them.
  public var allCodes: [String] { codes }

  /// The codes of the topics that the words name, in the order of the codebook.
  ///
  /// - Parameters:
  ///   - words: numbers of a clause's words, as written or as lemmas. Leave out (as 0) words that are part of a person's
  ///     office: a minister of health does not speak of health.
  ///   - hintsSuffice: when nothing is named for certain, give what a single hint points to: "the visit" to politics.
  /// - Returns: codes with a weight of 2 or more.
  /// - Complexity: O(words).
  public func topics(in words: [Int32], hintsSuffice: Bool = false) -> [String] {
    let scores = scores(in: words)
    let least = hintsSuffice && !scores.contains(where: { $0.weight >= 2 }) ? 1 : 2
    return scores.filter { $0.weight >= least }.map(\.code)
  }

  /// The topics that the words name or hint at, in the order of the codebook.
  public func scores(in words: [Int32]) -> [TopicScore] {
    var weights = [Int](repeating: 0, count: codes.count)
    var seen: [Int32] = []
    var at = 0
    while at < words.count {
      guard let (length, meaning) = table.longestMatch(in: words, at: at) else {
        at += 1
        continue
      }
      at += length
      if seen.contains(meaning.phrase) || seen.count >= 64 { continue }
      seen.append(meaning.phrase)
      var bits = meaning.topics | meaning.hints
      while bits != 0 {
        let topic = bits.trailingZeroBitCount
        let weight = meaning.topics & (1 << UInt64(topic)) != 0 ? 2 : 1
        weights[topic] = min(9, weights[topic] + weight)
        bits &= bits - 1
      }
    }
    return weights.indices.filter { weights[$0] > 0 }.map { TopicScore(code: codes[$0], weight: weights[$0]) }
  }

  /// The bit of a code, given out now if it is new; nil when there are 64 already.
  mutating func bit(of code: String) -> UInt64? {
    if let known = codes.firstIndex(of: code) { return 1 << UInt64(known) }
    guard codes.count < 64 else { return nil }
    codes.append(code)
    return 1 << UInt64(codes.count - 1)
  }
}
