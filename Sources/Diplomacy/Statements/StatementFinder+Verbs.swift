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
    guard item.pos == .adj, item.lower.hasSuffix("ed") else { return item.lemma }
    let short = String(item.lower.dropLast())
    return lexicon.knows(short) ? short : String(item.lower.dropLast(2))
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

  // MARK: kinds

  /// The kind that a verb and its complements make, and where what is said stands.
  func kind(of verb: Int, _ complements: Complements, _ by: [Int]) -> (Statement.Kind, [Int])? {
    let item = tree.nodes[verb]
    let lemma = lemma(verb)
    // The object can outweigh the verb.
    if let (kind, contents) = carriedKind(verb, complements, by) { return (kind, contents) }
    if lemma == "be" || Self.copulas.contains(lemma) { return predicateKind(verb, complements, by) }
    guard let frames = lexicon.verbs[lemma] else { return nil }
    for frame in frames where frame.sides.fits(by.count) {
      if let particle = frame.particle {
        guard tree.children(verb).contains(where: { tree.nodes[$0].lower == particle }) else { continue }
        if frame.kind == .support, particle == "with", complements.partner != nil { continue }
      }
      guard complements.meet(frame) else { continue }
      if frame.kind == .support, frame.particle == nil, ![.vbz, .vbp, .vbd].contains(item.tag),
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
        Self.gifts.contains(tree.nodes[object].lemma) || Self.gifts.contains(tree.nodes[object].lower)
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

  /// What is presented by hand.
  private static let gifts: Set<String> = [
    "credentials", "credential", "letter", "copy", "gift", "award", "medal", "certificate", "book",
    "painting", "flag", "plaque", "star", "order", "wreath", "cheque", "token",
    "souvenir", "key", "keys", "sapling", "insignia", "decoration", "prize", "bouquet", "portrait", "diploma",
    "memento", "shield", "cup", "scholarship", "degree", "title",
  ]

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
        if Self.blames.contains(tree.nodes[node].lower) { return .criticise }
        if Self.praises.contains(tree.nodes[node].lower) || Self.merits.contains(tree.nodes[node].lower) {
          return .praise
        }
      }
    }
    return .affirm
  }

  private static let merits: Set<String> = [
    "model", "pillar", "friend", "partner", "historic", "important", "key", "brother", "example",
    "cornerstone", "hero", "beacon", "strong", "landmark", "breakthrough", "ally",
    "special", "unique", "positive", "constructive",
  ]
  private static let blames: Set<String> = [
    "threat", "violation", "illegal", "unacceptable", "provocation", "aggression", "crime", "terrorist",
    "terrorism", "unlawful", "dangerous", "reckless", "barbaric",
    "genocide", "outrage", "shameful", "irresponsible", "unjustified", "invalid", "interference", "brutal",
    "cowardly", "heinous", "absurd", "baseless", "unfounded",
  ]

  /// "expressed support for", "reiterated concern": the noun decides; nil when the verb's own kind stands.
  private func carriedKind(_ verb: Int, _ complements: Complements, _ by: [Int]) -> (Statement.Kind, [Int])? {
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
        if let kind = lexicon.idiom(lemma, form, speakers: by.count) {
          return (kind, complements.contents + [object])
        }
      }
      guard lexicon.carries(lemma), let entry = lexicon.nouns[noun.lemma] ?? lexicon.nouns[noun.lower]
      else { continue }
      // "explained his approach", "outlined its position": a stance, not news.
      if verbKind == .inform, entry.kind == .affirm, Self.stances.contains(noun.lemma) {
        return (.affirm, complements.contents + [object])
      }
      if verbKind != nil, !entry.outweighs { continue }
      if entry.kind == .relay, isOwnGreeting(member, by) { return (.praise, complements.contents + [object]) }
      if entry.kind == .praise, noun.lemma == "wish" || noun.lemma == "congratulation", isRelayed(member, by)
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
  private func isPrinciple(_ noun: Int) -> Bool {
    guard let object = tree.prepositions(noun).first(where: { $0.word == "for" })?.object else {
      return false
    }
    return tree.nodes[object].label == .pcomp || Self.principles.contains(tree.nodes[object].lemma)
  }

  private static let stances: Set<String> = [
    "position", "stance", "approach", "view", "viewpoint", "vision", "assessment", "opinion", "principle",
    "policy",
  ]

  private static let principles: Set<String> = [
    "freedom", "relation", "tie", "cooperation", "partnership", "peace", "stability", "order", "dialogue",
    "multilateralism", "principle", "law", "democracy", "relationship",
    "friendship", "development", "trade",
  ]

  /// "China's support": not that of the speaker's side.
  private func isOthers(_ noun: Int, _ by: [Int]) -> Bool {
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
  private func isRelayed(_ noun: Int, _ by: [Int]) -> Bool {
    for (word, _, object) in tree.prepositions(noun)
    where word == "of" && !tree.isVerb(noun) || word == "from" {
      if scene.parties(at: object).contains(where: { !by.contains($0) && scene.cast[$0].kind != .country }) {
        return true
      }
    }
    for child in tree.children(noun) where tree.nodes[child].label == .poss {
      if scene.parties(at: child).contains(where: { !by.contains($0) && scene.cast[$0].kind != .country }) {
        return true
      }
    }
    return false
  }

  private func isOwnGreeting(_ noun: Int, _ by: [Int]) -> Bool {
    if isRelayed(noun, by) { return false }
    return tree.children(noun).contains {
      ["his", "her", "my", "our", "their", "birthday", "warm"].contains(tree.nodes[$0].lower)
    }
  }

  /// "is ready to", "was saddened by", "stands ready".
  private func predicateKind(_ verb: Int, _ complements: Complements, _ by: [Int]) -> (Statement.Kind, [Int])?
  {
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

  // MARK: what is said

  /// The kind of a content clause that speaks of the speaker's own side: "said that it stood ready", "that she would send".
  func contentKind(_ clause: Int, _ by: [Int]) -> Statement.Kind? {
    let item = tree.nodes[clause]
    guard let subject = tree.subject(of: clause), isOwn(subject, by) else { return nil }
    let isNegated = tree.hasNegation(clause)
    let modal = tree.children(clause).first { child in
      tree.nodes[child].label == .aux
        && ["will", "would", "'ll", "’ll", "shall", "wo"].contains(tree.nodes[child].lower)
    }
    let complements = Complements(of: clause, scene)
    if let modal, tree.nodes[modal].lower != "would" || item.lemma != "like" {
      if Self.travel.contains(item.lemma) { return .inform }
      if item.lemma == "be" || item.lemma == "have" { return nil }
      return .pledge
    }
    if item.lemma == "like" || item.lemma == "want" || item.lemma == "wish",
      let inner = tree.child(clause, .xcomp)
    {
      if let kind = kind(of: inner, Complements(of: inner, scene), by)?.0,
        [.thank, .praise, .condole].contains(kind)
      {
        return kind
      }
      return .request
    }
    if isNegated { return nil }
    if item.lemma == "be" || Self.copulas.contains(item.lemma) {
      if let kind = predicateKind(clause, complements, by)?.0 { return kind }
      return nil
    }
    if let kind = kind(of: clause, complements, by)?.0, kind != .affirm, kind != .inform { return kind }
    if item.tag == .vbn, let kind = lexicon.adjectives[item.lower], tree.isPassive(clause) { return kind }
    return nil
  }

  static let travel: Set<String> = [
    "visit", "travel", "attend", "arrive", "meet", "host", "go", "depart", "fly", "pay", "participate",
    "chair", "welcome", "receive", "leave",
  ]

  /// Whether a clause's subject is the speaker or the speaker's side.
  func isOwn(_ subject: Int, _ by: [Int]) -> Bool {
    let lower = tree.nodes[subject].lower
    if ["we", "i"].contains(lower) { return true }
    let countries = Set(by.compactMap { scene.cast[$0].country })
    if ["he", "she", "they", "it"].contains(lower) {
      let meant = scene.entities(at: subject)
      return meant.isEmpty
        || meant.contains { by.contains($0) || scene.cast[$0].country.map(countries.contains) ?? false }
    }
    let meant = scene.parties(at: subject)
    if meant.contains(where: { by.contains($0) }) { return true }
    let bodies = Set(by.compactMap { scene.cast[$0].organisation })
    if countries.isEmpty, bodies.isEmpty, !meant.isEmpty,
      meant.allSatisfy({ scene.cast[$0].kind == .country })
    {
      return true
    }
    if !meant.isEmpty,
      meant.allSatisfy({ entity in
        scene.cast[entity].country.map(countries.contains) ?? scene.cast[entity].organisation.map(
          bodies.contains) ?? false
      })
    {
      return true
    }
    // "his country", "her government", "the Vietnamese side".
    for child in tree.children(subject) {
      if tree.nodes[child].label == .poss,
        ["his", "her", "its", "our", "their", "my"].contains(tree.nodes[child].lower)
      {
        return true
      }
    }
    if Self.institutions.contains(lower) || lower == "country" || lower == "side" || lower == "people"
      || lower == "nation"
    {
      if let country = scene.country(around: subject) { return countries.contains(country) }
      return lower == "government" || lower == "administration"
    }
    return false
  }
}
