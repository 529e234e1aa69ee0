/// How statements are worded, from `statement-frames.tsv`: data, interpreted by one engine.
struct StatementLexicon: Sendable {
  private(set) var verbs: [String: [Frame]] = [:]
  private(set) var nouns: [String: Noun] = [:]
  private(set) var adjectives: [String: Statement.Kind] = [:]
  private var lists: [List: Set<String>] = [:]
  private var carriers: Set<String> = []
  private var idiomVerbs: Set<String> = []
  private var idioms: [String: [Idiom]] = [:]

  /// A verb with the complements that make it a statement.
  struct Frame: Sendable {
    /// Nil for a verb of saying: what is said decides.
    var kind: Statement.Kind?
    var complements: Complements
    /// Prepositions that count as complements.
    var prepositions: Set<String>
    /// A particle or preposition that must stand with the verb: "call on".
    var particle: String?
    var sides: Sides
    /// The kind of a content clause that tells nothing of its own.
    var usual: Statement.Kind
  }

  struct Noun: Sendable {
    var kind: Statement.Kind
    /// It decides also under verbs that have a kind of their own: "reiterated support".
    var outweighs: Bool
  }

  struct Idiom: Sendable {
    var kind: Statement.Kind
    var sides: Sides
  }

  /// Words that the engine asks for by name.
  enum List: String, Sendable {
    case gift, merit, blame, stance, principle, praise, outsider, institution, travel, agenda, performative,
      impersonal
    case document
  }

  /// How many must speak for a row to count.
  enum Sides: Sendable {
    case any, joint, single

    func fits(_ count: Int) -> Bool {
      switch self {
      case .any: true
      case .joint: count > 1
      case .single: count == 1
      }
    }
  }

  struct Complements: OptionSet, Sendable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }
    static let clause = Complements(rawValue: 1)
    static let object = Complements(rawValue: 2)
    static let person = Complements(rawValue: 4)
    static let infinitive = Complements(rawValue: 8)
    static let gerund = Complements(rawValue: 16)
    static let highly = Complements(rawValue: 32)
    static let bare = Complements(rawValue: 64)
    static let predicate = Complements(rawValue: 128)
    static let greeting = Complements(rawValue: 256)

    static let names: [String: Complements] = [
      "clause": .clause, "quote": .clause, "object": .object, "person": .person, "inf": .infinitive,
      "gerund": .gerund, "highly": .highly,
      "bare": .bare, "oprd": .predicate, "greeting": .greeting,
    ]
  }

  static let standard = StatementLexicon()

  init() {
    for row in ResourceFile.rows("statement-frames.tsv") where row.count >= 3 {
      let kind = Statement.Kind(rawValue: row[1])
      switch row[0] {
      case "verb": addVerbs(row, kind)
      case "list": if let list = List(rawValue: row[1]) { lists[list] = Set(ResourceFile.phrases(row[2])) }
      case "carrier": carriers.formUnion(ResourceFile.phrases(row[2]))
      case "noun":
        guard let kind else { continue }
        for phrase in ResourceFile.phrases(row[2]) {
          let outweighs = phrase.hasPrefix("!")
          let word = outweighs ? String(phrase.dropFirst()) : phrase
          if nouns[word] == nil { nouns[word] = Noun(kind: kind, outweighs: outweighs) }
        }
      case "idiom":
        guard let kind else { continue }
        for phrase in ResourceFile.phrases(row[2]) {
          idiomVerbs.insert(String(phrase.prefix { $0 != " " }))
          idioms[phrase, default: []].append(Idiom(kind: kind, sides: Self.sides(row)))
        }
      case "adjective":
        guard let kind else { continue }
        for word in ResourceFile.phrases(row[2]) where adjectives[word] == nil { adjectives[word] = kind }
      default: break
      }
    }
  }

  private mutating func addVerbs(_ row: [String], _ kind: Statement.Kind?) {
    guard row.count >= 4, kind != nil || row[1] == "say" else { return }
    var complements: Complements = []
    var prepositions: Set<String> = []
    for name in row[3].split(separator: " ").map(String.init) where name != "-" {
      if let known = Complements.names[name] { complements.insert(known) } else { prepositions.insert(name) }
    }
    let usual = row.count >= 6 ? Statement.Kind(rawValue: row[5]) ?? .affirm : .affirm
    for phrase in ResourceFile.phrases(row[2]) {
      let words = Phrases<Bool>.words(of: phrase)
      verbs[words[0], default: []].append(
        Frame(
          kind: kind, complements: complements, prepositions: prepositions,
          particle: words.count > 1 ? words[1] : nil, sides: Self.sides(row),
          usual: usual))
    }
  }

  private static func sides(_ row: [String]) -> Sides {
    if row.contains("joint") { return .joint }
    return row.contains("single") ? .single : .any
  }

  /// Whether the noun that a verb carries decides.
  func carries(_ lemma: String) -> Bool { carriers.contains(lemma) }

  subscript(list: List) -> Set<String> { lists[list] ?? [] }

  /// Whether a verb can make a statement at all.
  func knows(_ lemma: String) -> Bool {
    verbs[lemma] != nil || carriers.contains(lemma) || idiomVerbs.contains(lemma)
  }

  /// A verb and its noun that make a statement together: "paid tribute".
  func idiom(_ verb: String, _ noun: String, speakers: Int) -> Statement.Kind? {
    idioms[verb + " " + noun]?.first { $0.sides.fits(speakers) }?.kind
  }
}
