import Language

extension Tree {
  func isVerb(_ node: Int) -> Bool { nodes[node].pos == .verb || nodes[node].pos == .aux }

  /// A verb in the passive, or a participle behind its noun ("talks held in …").
  func isPassive(_ verb: Int) -> Bool {
    if children(verb).contains(where: {
      nodes[$0].label == .nsubjpass || nodes[$0].label == .auxpass || nodes[$0].label == .csubjpass
    }) {
      return true
    }
    return nodes[verb].label == .acl && nodes[verb].tag == .vbn
  }

  /// The grammatical subject of a verb; a conjoined, participial or infinitive verb has that of the verb above it.
  func subject(of verb: Int) -> Int? {
    var current = verb
    for _ in 0..<6 {
      if let own = children(current).first(where: {
        nodes[$0].label == .nsubj || nodes[$0].label == .nsubjpass
      }) {
        return own
      }
      let node = nodes[current]
      guard node.head != current else { return nil }
      switch node.label {
      case .conj:
        guard isVerb(node.head) else { return nil }
        current = node.head
      case .xcomp, .advcl, .ccomp, .oprd, .prep, .pcomp:
        // "invited X to visit", "urged X to": the object is the one who acts.
        if node.label == .xcomp || node.label == .ccomp, let object = child(node.head, .dobj),
          ObjectControl.lemmas.contains(nodes[node.head].lemma)
        {
          return object
        }
        if node.label == .advcl, children(current).contains(where: { nodes[$0].label == .mark }) {
          return nil
        }
        current = node.head
        if node.label == .pcomp || node.label == .prep, nodes[current].pos == .adp {
          current = nodes[current].head
        }
        guard isVerb(current) || nodes[current].pos == .adj else { return nil }
      case .acl:
        return nodes[current].tag == .vbn ? nil : node.head
      case .acomp, .attr:
        current = node.head
      default:
        return nil
      }
    }
    return nil
  }

  /// Who does it: the subject of the active, the "by" of the passive.
  func agent(of verb: Int) -> Int? {
    guard isPassive(verb) else { return subject(of: verb) }
    return prepositions(verb).first { $0.word == "by" }?.object
  }

  /// To whom it is done: the object of the active, the subject of the passive, the noun of a participle.
  func patient(of verb: Int) -> Int? {
    if !isPassive(verb) {
      if let own = child(verb, .dobj) {
        return isRelativePronoun(own) ? antecedent(ofClause: verb) ?? own : own
      }
      return gap(of: verb)
    }
    if let own = children(verb).first(where: { nodes[$0].label == .nsubjpass }) {
      return isRelativePronoun(own) ? antecedent(ofClause: verb) ?? own : own
    }
    if nodes[verb].label == .acl { return nodes[verb].head }
    if nodes[verb].label == .conj, isVerb(nodes[verb].head) { return subject(of: nodes[verb].head) }
    return subject(of: verb)
  }

  /// "which", "that", "who", "whom" in a relative clause.
  func isRelativePronoun(_ node: Int) -> Bool {
    ["which", "that", "who", "whom"].contains(nodes[node].lower) && nodes[node].pos != .sconj
  }

  /// The noun that the relative clause of a verb describes.
  func antecedent(ofClause verb: Int) -> Int? {
    var current = verb
    for _ in 0..<4 {
      let node = nodes[current]
      if node.label == .relcl { return node.head }
      guard node.label == .conj || node.label == .xcomp, node.head != current, isVerb(node.head) else {
        return nil
      }
      current = node.head
    }
    return nil
  }

  /// "the agreement they signed": a relative clause without a pronoun and without an object of its own describes its object.
  private func gap(of verb: Int) -> Int? {
    guard nodes[verb].label == .relcl, let subject = child(verb, .nsubj), !isRelativePronoun(subject) else {
      return nil
    }
    for child in children(verb) {
      // "where he met", "in which he spoke", "when he visited": another place of the clause is the noun's.
      if nodes[child].label == .advmod,
        ["where", "when", "why", "how", "whereby"].contains(nodes[child].lower)
      {
        return nil
      }
      if nodes[child].label == .ccomp || nodes[child].label == .xcomp { return nil }
      if nodes[child].label == .prep,
        children(child).contains(where: { isRelativePronoun($0) }) || children(child).isEmpty
      {
        return nil
      }
    }
    return nodes[verb].head
  }

  /// The verb, or the root, whose clause a node stands in.
  func clause(of node: Int) -> Int {
    var current = node
    for _ in 0..<64 {
      if isVerb(current), nodes[current].label != .aux, nodes[current].label != .auxpass,
        nodes[current].label != .amod
      {
        return current
      }
      guard nodes[current].head != current else { return current }
      current = nodes[current].head
    }
    return current
  }

  /// Whether `upper` is among the heads of `node`.
  func isUnder(_ node: Int, _ upper: Int) -> Bool {
    var current = node
    for _ in 0..<64 {
      if current == upper { return true }
      guard nodes[current].head != current else { return false }
      current = nodes[current].head
    }
    return false
  }

  func hasNegation(_ verb: Int) -> Bool {
    children(verb).contains { nodes[$0].label == .neg }
      || children(verb).contains { nodes[$0].lower == "never" }
  }
}

/// Verbs whose object does what the infinitive says.
enum ObjectControl {
  static let lemmas: Set<String> = [
    "invite", "urge", "ask", "request", "encourage", "call", "want", "allow", "enable", "help", "expect",
    "advise", "tell", "order",
    "persuade", "press", "push", "require", "instruct", "task", "appoint", "lead", "direct", "assure",
    "permit", "commission", "see", "have",
  ]
}
