import Language

extension StatementFinder {
  /// What a verb says, or nil.
  func act(ofVerb verb: Int) -> Act? {
    let item = tree.nodes[verb]
    guard item.pos == .verb || item.pos == .aux, item.label != .aux, item.label != .auxpass,
      item.label != .amod
    else { return nil }
    let isKnown = lexicon.knows(lemma(verb)) || item.lemma == "be" || Self.copulas.contains(item.lemma)
    guard isKnown || lexicon.adjectives[item.lower] != nil, isSaid(verb) else { return nil }
    if let act = feeling(verb) { return act }
    if item.lemma == "quote", tree.isPassive(verb) { return quoted(verb) }
    guard isKnown else { return nil }
    let complements = Complements(of: verb, scene)
    guard let speakers = speakers(of: verb, complements) else { return nil }
    guard let (kind, contents) = kind(of: verb, complements, speakers.entities) else { return nil }
    var act = Act(
      kind: kind, node: verb, by: speakers.entities, contents: contents,
      evidence: evidence(of: verb, contents))
    act.basis = speakers.isImplied ? .passive : .frame
    if act.kind == .agree || act.kind == .support, let partner = complements.partner,
      !act.by.contains(partner), ["agree", "concur"].contains(item.lemma)
    {
      act.by.append(partner)
      act.kind = .agree
    }
    if act.by.count > 1, act.kind == .pledge, isOneAct(act.by) {
      // "it was confirmed that Russia would export": the side that acts.
      let acting = complements.clauses.lazy.compactMap { self.tree.subject(of: $0) }.flatMap {
        self.scene.parties(at: $0)
      }
      let own = act.by.filter { side in acting.contains { scene.side($0) == scene.side(side) } }
      if own.count == 1, speakers.isImplied { act.by = own } else { act.kind = .agree }
    }
    act.by = withoutOwnStates(act.by)
    act.to = addressees(complements, kind).filter { !act.by.contains($0) }
    return act
  }

  static let copulas: Set<String> = ["feel", "stand", "remain", "become", "get"]

  /// "“We must act,” the President was quoted as saying."
  private func quoted(_ verb: Int) -> Act? {
    guard let subject = tree.child(verb, .nsubjpass), let clause = tree.child(verb, .ccomp) else {
      return nil
    }
    let by = speakers(at: subject)
    guard by.count == 1 else { return nil }
    let kind = contentKind(clause, by) ?? assessment(clause) ?? .affirm
    return Act(
      kind: kind, node: verb, by: by, contents: [clause], evidence: evidence(of: verb, [clause]),
      basis: .quote)
  }

  /// "was saddened by", "are appalled at": a passive of feeling is its subject's.
  private func feeling(_ verb: Int) -> Act? {
    let item = tree.nodes[verb]
    guard item.tag == .vbn, tree.child(verb, .auxpass) != nil, let kind = lexicon.adjectives[item.lower],
      !lexicon.knows(item.lemma), let subject = tree.child(verb, .nsubjpass),
      tree.children(verb).contains(where: { [.agent, .prep, .xcomp, .ccomp].contains(tree.nodes[$0].label) })
    else { return nil }
    let by = speakers(at: subject)
    guard !by.isEmpty else { return nil }
    let contents = tree.children(verb).filter { $0 > verb && $0 != subject }
    return Act(
      kind: kind, node: verb, by: by, contents: Array(contents), evidence: evidence(of: verb, Array(contents))
    )
  }

  /// The dictionary form, also of a participle that was taken for an adjective.
  func lemma(_ node: Int) -> String {
    let item = tree.nodes[node]
    if item.pos != .adj, lexicon.knows(item.lemma) { return item.lemma }
    // The lemmatizer makes "hop" of "hoped" and leaves rare participles as they are.
    for ending in ["ed", "ing"] where item.lower.hasSuffix(ending) && item.lower.utf8.count > 5 {
      let stem = String(item.lower.dropLast(ending.utf8.count))
      if lexicon.knows(stem + "e") { return stem + "e" }
      if lexicon.knows(stem) { return stem }
    }
    return item.lemma
  }

  /// A state beside somebody who acts for it adds nothing.
  private func withoutOwnStates(_ by: [Int]) -> [Int] {
    guard by.count > 1 else { return by }
    return by.filter { entity in
      let member = scene.cast[entity]
      guard member.kind == .country else { return true }
      return !by.contains { $0 != entity && scene.cast[$0].country == member.country }
    }
  }

  /// Two sides or more speak together, not several of one side.
  private func isOneAct(_ by: [Int]) -> Bool { Set(by.map { scene.side($0) }).count > 1 }

  // MARK: kinds

  /// The kind that a verb and its complements make, and where what is said stands.
  func kind(of verb: Int, _ complements: Complements, _ by: [Int]) -> (Statement.Kind, [Int])? {
    let item = tree.nodes[verb]
    let lemma = lemma(verb)
    // The object can outweigh the verb.
    if let (kind, contents) = carriedKind(verb, complements, by) { return (kind, contents) }
    if lemma == "be" || Self.copulas.contains(lemma) {
      if let predicate = predicateKind(verb, complements, by) { return predicate }
      if lemma == "be" { return nil }
    }
    guard let frames = lexicon.verbs[lemma] else { return nil }
    for frame in frames where frame.sides.fits(by.count) {
      if let particle = frame.particle {
        guard tree.children(verb).contains(where: { tree.nodes[$0].lower == particle }) else { continue }
        if frame.kind == .support, particle == "with", complements.partner != nil { continue }
      }
      guard complements.meet(frame) else { continue }
      if frame.kind == .support || lemma == "defend", frame.particle == nil,
        ![.vbz, .vbp, .vbd].contains(item.tag),
        !tree.children(verb).contains(where: { tree.nodes[$0].label == .nsubj })
      {
        continue
      }
      if frame.kind == .request, lemma == "press", item.tag == .vbg { continue }
      if frame.kind == .request, lemma == "call", frame.particle != nil,
        complements.infinitives.isEmpty || complements.hasThing
      {
        continue
      }
      if frame.kind == .inform, let object = complements.object,
        lexicon[.gift].contains(tree.nodes[object].lemma) || lexicon[.gift].contains(tree.nodes[object].lower)
      {
        continue
      }
      if lemma == "recognise" || lemma == "recognize", complements.clauses.isEmpty,
        !complements.persons.isEmpty
      {
        continue
      }
      if frame.kind == .criticise, frame.complements.contains(.bare), complements.isBare,
        lemma != "protest"
      {
        continue
      }
      if frame.kind == .inform, complements.object == nil,
        complements.prepositions.contains(where: {
          ["importance", "need", "necessity"].contains(tree.nodes[$0.object].lemma)
        })
      {
        // "spoke of the importance of".
        return (.affirm, complements.contents)
      }
      if let kind = frame.kind {
        if kind == .pledge, complements.infinitives.contains(where: { isRelaying($0, by) }) {
          return (.relay, complements.contents)
        }
        if kind == .praise, frame.prepositions.contains("as"), !frame.complements.contains(.object) {
          return (verdict(complements), complements.contents)
        }
        return (kind, complements.contents)
      }
      let content = complements.clauses.lazy.compactMap { self.contentKind($0, by) }.first
      let verdict =
        content ?? (isQuoting(verb) ? complements.clauses.lazy.compactMap { self.assessment($0) }.first : nil)
      if verdict == nil, frame.usual == .affirm, complements.clauses.contains(where: { asksOthers($0, by) }) {
        return (.request, complements.contents)
      }
      return (verdict ?? frame.usual, complements.contents)
    }
    return nil
  }

  /// "said the two sides should deepen cooperation", "that Russia must withdraw": what others, or both, would have to do.
  private func asksOthers(_ clause: Int, _ by: [Int]) -> Bool {
    let hasModal = tree.children(clause).contains { child in
      tree.nodes[child].label == .aux && ["should", "must", "ought"].contains(tree.nodes[child].lower)
    }
    guard hasModal, !tree.isPassive(clause), tree.nodes[clause].lemma != "be",
      tree.nodes[clause].lemma != "remain",
      let subject = tree.subject(of: clause)
    else { return false }
    let meant = scene.parties(at: subject)
    return meant.contains { !by.contains($0) } || scene.isBothSides(subject)
  }

  /// "to convey the minister's regards": greetings or a message of somebody absent.
  private func isRelaying(_ verb: Int, _ by: [Int]) -> Bool {
    guard
      ["convey", "pass", "deliver", "relay", "transmit", "forward", "bring", "extend"].contains(
        tree.nodes[verb].lemma)
    else { return false }
    return Complements(of: verb, scene).isGreeting
  }

  /// What is said stands in quotation marks.
  private func isQuoting(_ verb: Int) -> Bool {
    let range = tree.sentences[tree.nodes[verb].sentence].nodes
    return range.contains {
      ["“", "\"", "”"].contains(scene.text.words[tree.nodes[$0].words.lowerBound].text)
    }
  }

  /// "described X as a model", "as a threat": the predicate decides.
  private func verdict(_ complements: Complements) -> Statement.Kind {
    for (word, _, object) in complements.prepositions where word == "as" {
      for node in tree.subtree(object).prefix(12) {
        if lexicon[.blame].contains(tree.nodes[node].lower) { return .criticise }
        if lexicon[.praise].contains(tree.nodes[node].lower)
          || lexicon[.merit].contains(tree.nodes[node].lower)
        {
          return .praise
        }
      }
    }
    return .affirm
  }
}
