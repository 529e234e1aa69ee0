import Language

/// What stands with a verb: the thing or person it acts on, the clause it says, the prepositions.
struct Complements {
  private(set) var clauses: [Int] = []
  private(set) var infinitives: [Int] = []
  private(set) var gerunds: [Int] = []
  /// The thing: the object of the active, the subject of the passive.
  private(set) var object: Int?
  private(set) var persons: [Int] = []
  private(set) var personNode: Int?
  private(set) var prepositions: [(word: String, preposition: Int, object: Int)] = []
  private(set) var predicate: Int?
  private(set) var hasHighly = false
  private(set) var isGreeting = false
  /// Somebody with whom something is agreed.
  private(set) var partner: Int?
  let isPassive: Bool

  init(of verb: Int, _ scene: Scene) {
    let tree = scene.tree
    isPassive = tree.isPassive(verb)
    prepositions = tree.prepositions(verb)
    for child in tree.children(verb) {
      let item = tree.nodes[child]
      switch item.label {
      case .ccomp where child < verb && Self.isBesides(child, verb, scene): break
      case .ccomp, .parataxis, .csubjpass:
        if tree.children(child).contains(where: {
          tree.nodes[$0].label == .aux && tree.nodes[$0].lower == "to"
        }) {
          infinitives.append(child)
        } else {
          clauses.append(child)
        }
      case .xcomp:
        if item.tag == .vbg { gerunds.append(child) } else { infinitives.append(child) }
      case .advcl
      where tree.children(child).contains(where: {
        tree.nodes[$0].label == .mark && tree.nodes[$0].lower == "for"
      }): infinitives.append(child)
      case .oprd, .acomp:
        predicate = child
        // "stand united behind Ukraine".
        prepositions += tree.prepositions(child)
      case .advmod where item.lower == "highly": hasHighly = true
      case .advmod where item.lower == "forward": prepositions += tree.prepositions(child)
      default: break
      }
    }
    // A clause at the end that the parser hung as an adverbial: "as Minister X noted".
    if clauses.isEmpty, infinitives.isEmpty,
      let asked = tree.children(verb).first(where: { child in
        tree.nodes[child].label == .advcl && child > verb
          && tree.children(child).contains { tree.nodes[$0].label == .mark && tree.nodes[$0].lower == "that" }
      })
    {
      clauses.append(asked)
    }
    if let patient = tree.patient(of: verb), patient != verb {
      let isPronounIt = tree.nodes[patient].lower == "it" && isPassive
      if !isPronounIt {
        let parties = scene.parties(at: patient)
        if parties.isEmpty {
          object = patient
        } else {
          persons = parties
          personNode = patient
        }
      }
    }
    for child in tree.children(verb) where tree.nodes[child].label == .dative {
      let indirect = tree.nodes[child].pos == .adp ? tree.child(child, .pobj) : child
      if let indirect { persons += scene.parties(at: indirect).filter { !persons.contains($0) } }
    }
    if let object {
      for node in tree.subtree(object).prefix(24)
      where tree.nodes[node].lower == "as" && tree.nodes[node].label == .prep {
        prepositions += tree.children(node).filter { tree.nodes[$0].label == .pobj }.map { ("as", node, $0) }
      }
      isGreeting = tree.conjuncts(object).contains {
        ["greeting", "greetings", "regard", "regards", "salutation", "message", "wish", "compliment"]
          .contains(tree.nodes[$0].lemma)
      }
    }
    for (word, _, object) in prepositions where word == "with" {
      if let first = scene.parties(at: object).first { partner = first }
    }
  }

  /// "The guest stressed the need for trade; the host pledged": a sentence of its own before a semicolon.
  private static func isBesides(_ clause: Int, _ verb: Int, _ scene: Scene) -> Bool {
    (clause..<verb).contains { scene.text.words[scene.tree.nodes[$0].words.lowerBound].text == ";" }
  }

  /// A direct object of its own: "called the President on Monday".
  var hasThing: Bool { !isPassive && (object != nil || personNode != nil) }

  /// Nothing stands with it.
  var isBare: Bool {
    clauses.isEmpty && infinitives.isEmpty && gerunds.isEmpty && object == nil && persons.isEmpty
      && prepositions.isEmpty
  }

  /// The nodes under which what is said stands.
  var contents: [Int] {
    clauses + infinitives + gerunds + [object, personNode].compactMap { $0 }
      + prepositions.filter { $0.word != "by" }.map(\.object)
  }

  func meet(_ frame: StatementLexicon.Frame) -> Bool {
    let wanted = frame.complements
    if wanted.contains(.clause), !clauses.isEmpty { return true }
    if wanted.contains(.infinitive), !infinitives.isEmpty { return true }
    if wanted.contains(.gerund), !gerunds.isEmpty { return true }
    if wanted.contains(.object), object != nil { return true }
    if wanted.contains(.person), !persons.isEmpty { return true }
    if wanted.contains(.highly), hasHighly { return true }
    if wanted.contains(.greeting), isGreeting { return true }
    if wanted.contains(.predicate), predicate != nil { return true }
    if wanted.contains(.bare), isBare { return true }
    return prepositions.contains { frame.prepositions.contains($0.word) }
  }
}
