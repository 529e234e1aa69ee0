import Gazetteer
import Language

extension StatementFinder {
  /// Who speaks with a verb; nil when nobody does. Implied: a passive without an agent has both sides as speakers.
  func speakers(of verb: Int, _ complements: Complements) -> (entities: [Int], isImplied: Bool)? {
    if complements.isPassive {
      if let agent = tree.agent(of: verb) {
        let found = speakers(at: agent)
        return found.isEmpty ? nil : (found, false)
      }
      let lemma = lemma(verb)
      // "an agreement was reached between X and Y".
      let between = tree.prepositions(verb) + (tree.patient(of: verb).map { tree.prepositions($0) } ?? [])
      for (word, _, object) in between where word == "between" || word == "by" {
        let found = speakers(at: object)
        if !found.isEmpty { return (found, false) }
      }
      guard lexicon[.impersonal].contains(lemma), complements.persons.isEmpty, tree.nodes[verb].label != .acl,
        tree.nodes[verb].label != .relcl
      else { return nil }
      let both = sides()
      return both.count > 1 ? (both, true) : nil
    }
    guard let subject = agent(of: verb) else { return nil }
    let found = speakers(at: subject)
    return found.isEmpty ? nil : (found, false)
  }

  /// A past verb without a subject that the parser coordinated with a verb of another tense inside a content clause belongs to
  /// the verb of saying: "affirmed that the sea must stay open and pledged", "noted that many work there, and expressed hope".
  func misplacedHead(_ verb: Int) -> Int? {
    let item = tree.nodes[verb]
    guard item.label == .conj, item.tag == .vbd, tree.isVerb(item.head), tree.nodes[item.head].tag != .vbd
    else { return nil }
    if tree.children(verb).contains(where: {
      tree.nodes[$0].label == .nsubj || tree.nodes[$0].label == .nsubjpass
    }) {
      return nil
    }
    if tree.children(item.head).contains(where: {
      [.aux, .auxpass].contains(tree.nodes[$0].label) && tree.nodes[$0].tag == .vbd
    }) {
      return nil
    }
    var current = item.head
    for _ in 0..<6 {
      let node = tree.nodes[current]
      guard node.head != current, [.ccomp, .xcomp, .conj, .advcl, .pcomp].contains(node.label) else {
        return nil
      }
      current = node.head
      if tree.nodes[current].tag == .vbd { return current }
    }
    return nil
  }

  /// Who does it. A purpose that the parser hung under a place or a person is the acting party's:
  /// "travelled to Warsaw to reaffirm", "called the President to congratulate her".
  func agent(of verb: Int) -> Int? {
    let item = tree.nodes[verb]
    let isPurpose = tree.children(verb).contains {
      tree.nodes[$0].label == .aux && tree.nodes[$0].lower == "to"
    }
    if let head = misplacedHead(verb) { return agent(of: head) }
    if item.label == .conj, tree.isVerb(item.head), item.head != verb,
      !tree.children(verb).contains(where: {
        tree.nodes[$0].label == .nsubj || tree.nodes[$0].label == .nsubjpass
      })
    {
      return agent(of: item.head)
    }
    if isPurpose, item.label == .acl || item.label == .relcl,
      !tree.children(verb).contains(where: { tree.nodes[$0].label == .nsubj }),
      tree.nodes[item.head].mention >= 0
    {
      return tree.agent(of: tree.clause(of: item.head))
    }
    if isPurpose, item.label == .xcomp || item.label == .advcl,
      ["call", "see", "summon", "phone", "telephone", "meet", "visit", "receive", "contact"].contains(
        tree.nodes[item.head].lemma),
      !tree.children(item.head).contains(where: { ["on", "upon", "for"].contains(tree.nodes[$0].lower) })
    {
      return tree.agent(of: item.head)
    }
    return tree.agent(of: verb)
  }

  /// The two sides of the occasion that the text spoke of last.
  func sides() -> [Int] {
    let last = scene.lastOccasion
    return last.count > 1 ? last : []
  }

  /// The entities that a subject stands for and that can speak.
  func speakers(at subject: Int) -> [Int] {
    var found: [Int] = []
    for member in tree.conjuncts(subject) {
      for entity in entities(at: member) where !found.contains(entity) && canSpeak(entity) {
        found.append(entity)
      }
    }
    return found
  }

  private func entities(at node: Int) -> [Int] {
    let item = tree.nodes[node]
    if item.mention < 0, item.pos == .noun {
      if ["participant", "delegate", "attendee", "interlocutor"].contains(item.lemma), item.tag == .nns,
        scene.country(around: node) == nil
      {
        let both = sides()
        if both.count > 1 { return both }
      }
      if lexicon[.document].contains(item.lemma) { return authors(of: node) }
    }
    // "The Indian side" speaks for its state.
    if item.mention < 0, item.lower == "side", let country = scene.country(around: node) {
      return [scene.state(country)]
    }
    if let mention = scene.mention(node), mention.kind == .body, mention.country == nil,
      lexicon[.institution].contains(item.lower), let body = institution(node)
    {
      // "the Russian Foreign Ministry": a name that many states' bodies have.
      return [body]
    }
    if item.mention < 0, item.tag == .nns, scene.lastOccasion.count > 1, isPlainPair(node) {
      return scene.lastOccasion
    }
    if item.mention < 0, scene.lastOccasion.count > 1,
      item.lower == "they" || item.lower == "both" || scene.isBothSides(node)
    {
      return scene.lastOccasion
    }
    if item.mention < 0, let known = roleHolder(item.lower, node) { return [known] }
    var known = scene.entities(at: node)
    // "the Prime Minister of Vanuatu, Ati Kalsakau": the name behind the office.
    if let only = known.first, scene.cast[only].kind == .office, let name = tree.child(node, .appos) {
      let named = scene.parties(at: name).filter { scene.cast[$0].kind == .person }
      if !named.isEmpty { return named }
    }
    if item.mention < 0, scene.isBothSides(node), Set(known.map { scene.side($0) }).count < 2 {
      known = statesBefore(node)
    }
    if known.isEmpty, let mention = scene.mention(node), mention.kind == .place,
      let country = mention.country,
      scene.marks[mention.words.lowerBound]?.kind == .capital
        || scene.marks[mention.words.lowerBound]?.kind == .metonym
    {
      // "Beijing urged", "the Kremlin denied".
      return [scene.state(country)]
    }
    if !known.isEmpty { return known }
    return institution(node).map { [$0] } ?? []
  }

  /// "Both authorities", "the two dignitaries": a plural that names nobody itself.
  private func isPlainPair(_ node: Int) -> Bool {
    var isPair = false
    for child in tree.children(node) {
      if tree.nodes[child].mention >= 0 { return false }
      let lower = tree.nodes[child].lower
      if lower == "both" || lower == "two" { isPair = true }
      if tree.nodes[child].label == .prep || tree.nodes[child].label == .amod { return false }
    }
    return isPair && (tree.nodes[node].label == .nsubj || tree.nodes[node].label == .nsubjpass)
  }

  /// "The host", "the guest": by their part in the occasion told last.
  private func roleHolder(_ lower: String, _ node: Int) -> Int? {
    switch lower {
    case "host": roles.first { $0.role == .host }?.entity
    case "guest", "visitor": roles.first { $0.role == .guest }?.entity
    default: nil
    }
  }

  /// The last two states named before a plural that takes them up: "the two governments".
  private func statesBefore(_ node: Int) -> [Int] {
    var codes: [String] = []
    let sentence = tree.nodes[node].sentence
    let first = tree.sentences[max(0, sentence - 3)].nodes.lowerBound
    var index = tree.nodes[node].words.lowerBound - 1
    let low = tree.nodes[first].words.lowerBound
    while index >= low, codes.count < 2 {
      if scene.marks.isCountry(index), let country = scene.marks[index]?.country, !codes.contains(country) {
        codes.insert(country, at: 0)
      }
      index -= 1
    }
    return codes.count == 2 ? codes.map { scene.state($0) } : []
  }

  private func authors(of node: Int) -> [Int] {
    for child in tree.children(node) where tree.nodes[child].label == .poss {
      return scene.parties(at: child)
    }
    for (word, _, object) in tree.prepositions(node) where word == "by" || word == "from" || word == "of" {
      let found = scene.parties(at: object)
      if !found.isEmpty { return found }
    }
    if ["telegram", "letter", "message", "cable", "note"].contains(tree.nodes[node].lemma) {
      return scene.lastSender.map { [$0] } ?? []
    }
    if tree.children(node).contains(where: { tree.nodes[$0].lower == "joint" })
      || tree.nodes[node].lemma != "statement"
    {
      return sides()
    }
    return []
  }

  /// "The Vietnamese Government", "the Foreign Ministry": a body of a state that no name of the gazetteer covers.
  private func institution(_ node: Int) -> Int? {
    let item = tree.nodes[node]
    guard item.pos == .noun || item.pos == .propn, lexicon[.institution].contains(item.lower) else {
      return nil
    }
    guard let country = scene.country(around: node) ?? scene.cast.home else { return nil }
    var low = item.words.lowerBound
    for child in tree.children(node) where [.compound, .amod, .nmod].contains(tree.nodes[child].label) {
      let mention = scene.mention(child)
      if mention?.kind != .demonym, mention?.kind != .country { low = min(low, tree.span(child).lowerBound) }
    }
    let label = scene.wording(low..<item.words.upperBound)
    if let known = scene.cast.entities.firstIndex(where: {
      $0.kind == .group && $0.label == label && $0.country == country
    }) {
      return known
    }
    var new = Entity(kind: .group)
    new.label = label
    new.country = country
    return scene.cast.add(new)
  }

  /// Reporters' sources, analysts and media say things, but not for anybody whose word the record keeps.
  private func canSpeak(_ entity: Int) -> Bool {
    let member = scene.cast[entity]
    switch member.kind {
    case .group:
      guard let label = member.label?.lowercased() else { return false }
      if member.country == nil, member.organisation == nil { return false }
      return !label.split(separator: " ").contains { lexicon[.outsider].contains(String($0)) }
    case .body:
      guard let name = member.organisation ?? member.name else { return false }
      return Agencies.country(of: name) == nil
    default: return true
    }
  }

  // MARK: addressees

  func addressees(_ complements: Complements, _ kind: Statement.Kind) -> [Int] {
    var found = complements.persons
    for (word, _, object) in complements.prepositions
    where word == "to" || word == "on" && kind == .request || word == "upon" && kind == .request {
      for entity in scene.parties(at: object) where !found.contains(entity) { found.append(entity) }
    }
    return kind == .criticise || kind == .support || kind == .affirm
      ? found.filter { scene.cast[$0].kind == .person } : found
  }

  // MARK: names

  /// A speaker as the codebook writes it: a full name, `USA: officials of the Congress`, a country's code.
  func label(_ entity: Int) -> String? {
    let member = scene.cast[entity]
    switch member.kind {
    case .person: return member.name
    case .country: return member.country
    case .body:
      if member.country == "EUE", let name = member.organisation,
        name == "EUE" || name.hasPrefix("European Union")
      {
        return "EUE"
      }
      guard let name = member.organisation ?? member.name else { return member.country }
      return member.country.map { $0 == "EUE" ? name : "\($0): \(name)" } ?? name
    case .office: return prefixed(member, member.office?.text)
    case .group: return prefixed(member, member.label)
    }
  }

  private func prefixed(_ member: Entity, _ text: String?) -> String? {
    guard let text, !text.isEmpty else { return member.country ?? member.organisation }
    if let country = member.country { return "\(country): \(text)" }
    if let body = member.organisation { return "\(body): \(text)" }
    return text
  }
}
