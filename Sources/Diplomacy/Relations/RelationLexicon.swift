/// How the standing of a tie is worded, from `relation-frames.tsv`.
struct RelationLexicon: Sendable {
  /// Heads of levels; true for those that are levels of their own.
  private(set) var heads: [String: Bool] = [:]
  private(set) var strong: Set<String> = []
  private(set) var weak: Set<String> = []
  private(set) var tails = Phrases<Bool>()
  private(set) var others: Set<String> = []
  private(set) var verbs: [String: Relation.Change] = [:]
  private(set) var nouns: [String: Relation.Change] = [:]

  static let standard = RelationLexicon()

  init() {
    for row in ResourceFile.rows("relation-frames.tsv") where row.count >= 3 {
      let phrases = ResourceFile.phrases(row[2])
      switch row[0] {
      case "level": for head in phrases { heads[head] = row[1] == "named" }
      case "modifier":
        if row[1] == "strong" {
          strong.formUnion(phrases.map { $0.lowercased() })
        } else {
          weak.formUnion(phrases)
        }
      case "tail": for phrase in phrases { tails.add(phrase, true) }
      case "notlevel": others.formUnion(phrases)
      case "verb":
        if let change = Relation.Change(rawValue: row[1]) {
          for verb in phrases where verbs[verb] == nil { verbs[verb] = change }
        }
      case "noun":
        if let change = Relation.Change(rawValue: row[1]) {
          for noun in phrases where nouns[noun] == nil { nouns[noun] = change }
        }
      default: break
      }
    }
  }
}
