import Language

/// Where the noun outweighs the verb: "voiced concern", "reiterated support for", "is ready to".
extension StatementFinder {
  /// The noun with its participle: "the concern expressed by X", "X's announcement that".
  func act(ofNoun noun: Int) -> Act? {
    let item = tree.nodes[noun]
    guard item.pos == .noun,
      item.lemma == "announcement" || item.lemma == "pledge" || item.lemma == "promise"
        || item.lemma == "call" || item.lemma == "proposal"
    else { return nil }
    guard
      let clause = tree.children(noun).first(where: { child in
        tree.nodes[child].label == .acl && (tree.nodes[child].tag != .vbn && tree.nodes[child].tag != .vbg)
      })
    else { return nil }
    var by: [Int] = []
    for child in tree.children(noun) where tree.nodes[child].label == .poss { by += scene.parties(at: child) }
    for (word, _, object) in tree.prepositions(noun) where word == "by" || word == "of" || word == "from" {
      by += scene.parties(at: object)
    }
    guard !by.isEmpty,
      tree.children(clause).contains(where: {
        tree.nodes[$0].label == .mark || tree.nodes[$0].label == .nsubj
      })
    else { return nil }
    let kind: Statement.Kind
    switch item.lemma {
    case "announcement": kind = .inform
    case "pledge", "promise": kind = .pledge
    default: kind = .request
    }
    return Act(kind: kind, node: noun, by: by, contents: [clause], evidence: tree.span(noun), basis: .noun)
  }

  /// "expressed support for", "reiterated concern": the noun decides; nil when the verb's own kind stands.
  func carriedKind(_ verb: Int, _ complements: Complements, _ by: [Int]) -> (Statement.Kind, [Int])? {
    let lemma = lemma(verb)
    if tree.children(verb).contains(where: { tree.nodes[$0].lower == "highly" }),
      let kind = lexicon.idiom(lemma, "highly", speakers: by.count)
    {
      return (kind, complements.contents)
    }
    guard let object = complements.object else { return nil }
    var verbKind: Statement.Kind?
    if let frame = lexicon.verbs[lemma]?.first(where: {
      $0.complements.contains(.object) && $0.sides.fits(by.count)
    }) {
      verbKind = frame.kind
    }
    for member in tree.conjuncts(object) {
      let noun = tree.nodes[member]
      guard noun.pos == .noun || noun.pos == .propn || noun.pos == .verb || noun.pos == .adj else { continue }
      for form in [noun.lemma, noun.lower] {
        guard let kind = lexicon.idiom(lemma, form, speakers: by.count) else { continue }
        if kind == .relay, !isRelayed(member, by), !isRelayed(verb, by) { continue }
        return (kind, complements.contents + [object])
      }
      // "explained his approach", "outlined its position": a stance, not news.
      if verbKind == .inform, lexicon[.stance].contains(noun.lemma) {
        return (.affirm, complements.contents + [object])
      }
      guard lexicon.carries(lemma), let entry = lexicon.nouns[noun.lemma] ?? lexicon.nouns[noun.lower]
      else { continue }
      if verbKind != nil, !entry.outweighs { continue }
      if entry.kind == .relay, isOwnGreeting(member, by), !isRelayed(verb, by) {
        return (.praise, complements.contents + [object])
      }
      if entry.kind == .praise, noun.lemma == "wish" || noun.lemma == "congratulation",
        isRelayed(member, by) || isRelayed(verb, by)
      {
        return (.relay, complements.contents + [object])
      }
      if entry.kind == .support, isPrinciple(member) { return (.affirm, complements.contents + [object]) }
      // "the need for", "the importance of support": the head decides, and "support" of somebody else is none of the speaker's.
      if verbKind == .affirm, isOthers(member, by) { return nil }
      return (entry.kind, complements.contents + [object])
    }
    return nil
  }

  /// Support for a principle or for doing something, and not for somebody's position: "support for freedom of navigation".
  func isPrinciple(_ noun: Int) -> Bool {
    guard let object = tree.prepositions(noun).first(where: { $0.word == "for" })?.object else {
      return false
    }
    return tree.nodes[object].label == .pcomp || lexicon[.principle].contains(tree.nodes[object].lemma)
  }

  /// "China's support": not that of the speaker's side.
  func isOthers(_ noun: Int, _ by: [Int]) -> Bool {
    for child in tree.children(noun) where [.poss, .compound, .amod, .nmod].contains(tree.nodes[child].label)
    {
      if let mention = scene.mention(child), let country = mention.country,
        !by.contains(where: { scene.cast[$0].country == country })
      {
        return true
      }
    }
    return false
  }

  /// "the greetings of President X", "best wishes from": of somebody who is not the speaker.
  func isRelayed(_ noun: Int, _ by: [Int]) -> Bool {
    for (word, _, object) in tree.prepositions(noun)
    where word == "of" && !tree.isVerb(noun) || word == "from" {
      if scene.parties(at: object).contains(where: { !by.contains($0) && scene.cast[$0].kind != .country }) {
        return true
      }
    }
    for child in tree.children(noun)
    where tree.nodes[child].label == .poss && tree.nodes[child].tag != .possessivePronoun {
      if scene.parties(at: child).contains(where: { !by.contains($0) && scene.cast[$0].kind != .country }) {
        return true
      }
    }
    return false
  }

  func isOwnGreeting(_ noun: Int, _ by: [Int]) -> Bool {
    if isRelayed(noun, by) { return false }
    return tree.children(noun).contains {
      ["his", "her", "my", "our", "their", "birthday", "warm"].contains(tree.nodes[$0].lower)
    }
  }

  /// "is ready to", "was saddened by", "stands ready".
  func predicateKind(_ verb: Int, _ complements: Complements, _ by: [Int]) -> (Statement.Kind, [Int])? {
    for child in tree.children(verb)
    where [.acomp, .attr, .oprd, .xcomp, .advcl].contains(tree.nodes[child].label) && child > verb {
      if let kind = adjectiveKind(child) { return (kind, [child]) }
    }
    return nil
  }

  func adjectiveKind(_ node: Int) -> Statement.Kind? {
    let item = tree.nodes[node]
    guard
      let kind = lexicon.adjectives[item.lower] ?? (item.pos == .adj ? lexicon.adjectives[item.lemma] : nil)
    else { return nil }
    let hasComplement = tree.children(node).contains {
      [.prep, .xcomp, .ccomp, .advcl, .agent].contains(tree.nodes[$0].label)
    }
    return hasComplement ? kind : nil
  }
}
