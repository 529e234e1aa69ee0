import Records

/// A text as the scorer compares it: folded (NFKD without combining marks, lower case) and split into words.
///
/// TextFolding and splitting follow the reference scorer to the letter, Python's `\w` included, so that both give the same
/// figures.
struct FoldedText: Sendable, Hashable {
  let folded: String
  let words: [String]
  /// The distinct words that carry meaning in an office or a level.
  let content: Set<String>
  /// A name's words without honorifics; all words when nothing else is left.
  let nameWords: [String]
  let name: Set<String>

  init(_ text: String) {
    folded = TextFolding.fold(text)
    let words = Self.words(of: folded)
    let bare = words.filter { !Self.honorifics.contains($0) }
    self.words = words
    content = Set(words).subtracting(Self.stopWords)
    nameWords = bare.isEmpty ? words : bare
    name = Set(nameWords)
  }

  static let empty = FoldedText("")

  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "dr", "he", "h.e", "hon", "sir", "lord", "lady", "prince", "princess", "sheikh",
    "king",
    "queen", "his", "her", "excellency", "majesty", "highness", "royal", "prof", "general", "gen",
    "president",
  ]
  private static let stopWords: Set<String> = [
    "the", "of", "a", "an", "for", "and", "its", "his", "her", "their", "to", "in", "on",
  ]

  /// Runs of letters and numbers, after every `'s` that ends a word is taken away.
  private static func words(of folded: String) -> [String] {
    let scalars = Array(folded.unicodeScalars)
    var words: [String] = []
    var word = ""
    var index = 0
    while index < scalars.count {
      if scalars[index] == "'", index + 1 < scalars.count, scalars[index + 1] == "s",
        index + 2 == scalars.count || !(TextFolding.isWord(scalars[index + 2]) || scalars[index + 2] == "_")
      {
        index += 2
        continue
      }
      if TextFolding.isWord(scalars[index]) {
        word.unicodeScalars.append(scalars[index])
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
      index += 1
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

extension FoldedText {
  /// Whether one name's words are all in the other.
  static func sameName(_ a: FoldedText, _ b: FoldedText) -> Bool {
    !a.name.isEmpty && !b.name.isEmpty && (a.name.isSubset(of: b.name) || b.name.isSubset(of: a.name))
  }

  /// The share of the shorter text's words that the two have in common, repeated words counted.
  static func overlap(_ a: FoldedText, _ b: FoldedText) -> Double {
    let shorter = min(a.words.count, b.words.count)
    guard shorter > 0 else { return 0 }
    var counts: [String: Int] = [:]
    for word in a.words { counts[word, default: 0] += 1 }
    var common = 0
    for word in b.words {
      guard let left = counts[word], left > 0 else { continue }
      counts[word] = left - 1
      common += 1
    }
    return Double(common) / Double(shorter)
  }

  /// F1 of the content words; 1 when both have none.
  static func similarPhrase(_ a: FoldedText, _ b: FoldedText) -> Double {
    if a.content.isEmpty && b.content.isEmpty { return 1 }
    let common = a.content.intersection(b.content).count
    return common == 0 ? 0 : Double(2 * common) / Double(a.content.count + b.content.count)
  }
}
