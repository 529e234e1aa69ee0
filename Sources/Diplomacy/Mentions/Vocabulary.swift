/// The words that offices and names are made of (`mentions.tsv`, `institution-words.tsv`).
struct Vocabulary: Sendable {
  /// Heads of offices: "prime minister", "ambassadors".
  private(set) var heads = Phrases<Head>()
  private(set) var modifiers = Phrases<Modifier>()
  /// Words before a name that are no part of it; true when the word stays ("Sheikh").
  private(set) var honorifics = Phrases<Bool>()
  private(set) var particles: Set<String> = []
  private(set) var suffixes: Set<String> = []
  private(set) var groups: Set<String> = []
  /// Words that ministries and portfolios are named with.
  private(set) var institutionWords: Set<String> = []

  struct Head: Sendable {
    var rank: Office.Rank
    var isPlural: Bool
    /// Counts only beside a name, a country, a body or an "of".
    var isWeak: Bool
    /// The phrase in the singular.
    var singular: String
  }

  enum Modifier: String, Sendable {
    case rank, hold, former
  }

  static let standard = Vocabulary()

  init() {
    for row in ResourceFile.rows("mentions.tsv") where row.count >= 3 {
      for phrase in ResourceFile.phrases(row[2]) { add(kind: row[0], attribute: row[1], phrase) }
    }
    for row in ResourceFile.rows("institution-words.tsv") {
      for word in row[0].split(separator: " ") {
        institutionWords.insert(String(word))
        for part in Phrases<Bool>.words(of: String(word)) where part.utf8.count > 2 { institutionWords.insert(part) }
      }
    }
  }

  private mutating func add(kind: String, attribute: String, _ phrase: String) {
    switch kind {
    case "head":
      guard let rank = Office.Rank(rawValue: attribute) else { return }
      let isWeak = phrase.hasPrefix("~")
      let forms = (isWeak ? String(phrase.dropFirst()) : phrase).split(separator: "/").map(String.init)
      for (index, form) in forms.enumerated() {
        heads.add(form, Head(rank: rank, isPlural: index == 1, isWeak: isWeak, singular: forms[0]))
      }
    case "modifier":
      if let modifier = Modifier(rawValue: attribute) { modifiers.add(phrase, modifier) }
    case "honorific":
      honorifics.add(phrase, attribute == "keep")
      if !phrase.hasSuffix(".") { honorifics.add(phrase + ".", attribute == "keep") }
    case "particle": particles.insert(phrase)
    case "suffix": suffixes.insert(phrase)
    case "group": groups.insert(phrase)
    default: break
    }
  }
}
