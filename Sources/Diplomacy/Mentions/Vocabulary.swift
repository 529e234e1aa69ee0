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
  /// Offices of which one state alone has one, in the singular: "taoiseach". The code is the state's.
  private(set) var implied: [String: String] = [:]
  /// By an office's last words: the states that have no such office.
  private(set) var lacks: [String: Set<String>] = [:]
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
    addGazetteerLists()
    for row in ResourceFile.rows("institution-words.tsv") {
      for word in row[0].split(separator: " ") {
        institutionWords.insert(String(word))
        for part in Phrases<Bool>.words(of: String(word)) where part.utf8.count > 2 {
          institutionWords.insert(part)
        }
      }
    }
  }

  /// The gazetteer's own lists of offices, portfolios and groups widen what stands in `mentions.tsv`.
  private mutating func addGazetteerLists() {
    let ranks: [String: Office.Rank] = ["religious": .royalty, "staff": .adviser, "other": .head]
    for row in ResourceFile.rows("offices.tsv") where row.count >= 2 {
      guard let rank = Office.Rank(rawValue: row[0]) ?? ranks[row[0]] else { continue }
      let isWeak = (row.count > 2 && row[2].contains("weak")) || rank == .head
      for alternative in row[1].split(separator: "|") {
        let forms = alternative.split(separator: "=").map { String($0).lowercased() }
        guard let first = forms.first, !first.contains("("), !first.hasSuffix(" for"),
          !Self.namesBody(String(alternative))
        else { continue }
        for (index, form) in forms.enumerated() {
          heads.add(
            form,
            Head(
              rank: rank, isPlural: index > 0 || alternative.hasPrefix("="), isWeak: isWeak, singular: first))
        }
      }
    }
    for row in ResourceFile.rows("rank-modifiers.tsv") where row.count >= 2 {
      let isOffice = row.count > 2 && row[2] == "office"
      let modifier: Modifier = row[0] == "former" ? .former : isOffice ? .rank : .hold
      for word in row[1].split(separator: "|")
      where !word.contains(" ") && word != "head" && word != "candidate" && word != "predecessor" {
        modifiers.add(word.lowercased(), modifier)
      }
    }
    for row in ResourceFile.rows("portfolios.tsv") {
      for word in row[0].lowercased().split(whereSeparator: { $0 == "|" || $0 == " " || $0 == "," })
      where word.utf8.count > 3 && word != "from" && word != "with" {
        for part in Phrases<Bool>.words(of: String(word)) where part.utf8.count > 2 {
          institutionWords.insert(part)
        }
      }
    }
    for row in ResourceFile.rows("groups.tsv") where row.count >= 2 {
      for alternative in row[1].split(separator: "|") {
        guard let plural = alternative.split(separator: "=").last?.lowercased(), alternative.contains("="),
          !plural.contains(" ")
        else { continue }
        groups.insert(plural)
      }
    }
  }

  /// "EU commissioner", "president of the European Commission": the grammar puts body and office together itself.
  private static func namesBody(_ alternative: String) -> Bool {
    alternative.contains(" ") && !alternative.hasPrefix("Yang") && !alternative.contains("of Wales")
      && !alternative.contains("Islamic Revolution")
      && alternative.split(separator: "=")[0].split(separator: " ").contains { word in
        guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
        return word != "CEO"
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
      // The tokenizer cuts "Dato'" before the apostrophe.
      for mark in ["'", "’"] where phrase.contains(mark) && !phrase.contains("\(mark)b") {
        let parts = phrase.split(separator: mark.first ?? " ", omittingEmptySubsequences: false)
        honorifics.add(parts.joined(separator: " \(mark) "), attribute == "keep")
      }
      if !phrase.hasSuffix(".") { honorifics.add(phrase + ".", attribute == "keep") }
    case "particle": particles.insert(phrase)
    case "suffix": suffixes.insert(phrase)
    case "group": groups.insert(phrase)
    case "implied": implied[phrase] = attribute
    case "lacks": lacks[attribute, default: []].insert(phrase.uppercased())
    default: break
    }
  }
}
