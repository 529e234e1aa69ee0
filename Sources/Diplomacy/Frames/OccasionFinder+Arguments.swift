import Language
import Reports

extension OccasionFinder {

  func addArguments(_ node: Int, _ frame: FrameLexicon.Frame, _ new: inout Candidate) {
    if case .party(let role)? = frame.role("poss") {
      for child in tree.children(node) where tree.nodes[child].label == .poss {
        let isPersonal = frame.type != .gathering && frame.type != .signing && frame.type != .visit
        for entity in possessors(child, of: node, personsOnly: isPersonal)
        where frame.type != .visit || scene.cast[entity].kind != .body { new.add(entity, role) }
      }
    }
    for (word, _, object) in reach(node) { argument(word, object, frame, &new) }
    if frame.type == .gathering || frame.type == .meeting || frame.type == .signing {
      addStatesBefore(node, frame, &new)
    }
    // "talks between the delegations of A and B, held in C": the participle may hang on the parties.
    for (word, _, object) in tree.prepositions(node) where word == "between" || word == "with" {
      for member in tree.subtree(object)
      where tree.nodes[member].label == .acl && tree.nodes[member].lemma == "hold" {
        if new.place == nil { new.place = scene.place(of: [member]) }
        if new.date == nil { new.date = scene.dates.date(of: [member], in: scene, status: new.status) }
      }
    }
    for child in clauses(of: node) { addClause(child, of: node, frame, &new) }
  }

  /// "a Japanese-Thai summit", "Japan-ASEAN talks", "US-China dialogue": the states that stand before the noun.
  private func addStatesBefore(_ node: Int, _ frame: FrameLexicon.Frame, _ new: inout Candidate) {
    for child in tree.children(node)
    where tree.nodes[child].label == .compound || tree.nodes[child].label == .amod
      || tree.nodes[child].label == .nmod
    {
      for member in [child]
        + tree.children(child).filter({ [.compound, .amod, .nmod, .conj].contains(tree.nodes[$0].label) })
      {
        if scene.mention(member) == nil, frame.type == .gathering || frame.type == .meeting {
          for state in scene.states(inHyphenated: tree.nodes[member].words.lowerBound) {
            new.add(state, .participant)
          }
        }
        guard let mention = scene.mention(member), mention.entity >= 0 || mention.kind == .demonym else {
          continue
        }
        // "Foreign Office Consultations": the ministries are those of the states named behind.
        if mention.kind == .body, frame.subtype != .consultation || mention.country == nil {
          new.add(mention.entity, .participant)
        }
        if mention.kind == .country, frame.type == .gathering { new.add(mention.entity, .participant) }
      }
    }
  }

  /// Relative clauses and participles: "talks held in X with Y", "the visit paid by X", "chaired by Y", "a call that he received from X".
  private func addClause(_ child: Int, of node: Int, _ frame: FrameLexicon.Frame, _ new: inout Candidate) {
    guard let supports = scene.frames.support[tree.nodes[child].lemma] else { return }
    if let agent = tree.agent(of: child), agent != node, !tree.isRelativePronoun(agent) {
      let role: Party.Role =
        supports.contains(.chair)
        ? .chair : supports.contains(.host) && frame.type != .message ? .host : subjectRole(frame, supports)
      let found = parties(agent, personsOnly: false)
      for entity in found { new.add(entity, role) }
      // "the summit that Luanda will host": a capital stands for its government.
      if found.isEmpty, role == .host, let mark = scene.marks[tree.nodes[agent].words.lowerBound],
        let country = mark.country
      {
        new.add(scene.state(country), role)
      }
    }
    for (word, _, object) in reach(child) where word != "by" { argument(word, object, frame, &new) }
    if new.place == nil { new.place = scene.place(of: [child]) }
    if new.date == nil { new.date = scene.dates.date(of: [child], in: scene, status: new.status) }
    if tree.children(child).contains(where: { tree.nodes[$0].lower == "to" && tree.nodes[$0].label == .aux })
    {
      if new.status == .held { new.status = .planned }
      return
    }
    let modality = scene.modality(ofVerb: child)
    if tree.nodes[child].label == .relcl || new.status == .held {
      new.status = modality.status == .held ? new.status : modality.status
    }
  }

  /// Whose occasion it is. A possessive before the clause's subject stands for that: "During her trip to X, Prime Minister Y met".
  private func possessors(_ child: Int, of node: Int, personsOnly: Bool) -> [Int] {
    let lower = tree.nodes[child].lower
    if ["his", "her", "their"].contains(lower), let ahead = subjectAhead(of: node) {
      let found = parties(ahead, personsOnly: true).filter {
        scene.cast[$0].kind == .person || scene.cast[$0].kind == .office
      }
      if lower == "their" {
        if found.count >= 2 { return found }
      } else if let one = found.first, found.count == 1 {
        let gender: Mention.Gender = lower == "his" ? .male : .female
        if scene.cast[one].gender == nil || scene.cast[one].gender == gender { return [one] }
      }
    }
    return parties(child, personsOnly: personsOnly)
  }

  /// The named subject of the clause in whose fronted adjunct a noun stands.
  func subjectAhead(of node: Int) -> Int? {
    guard let clause = adjunctClause(of: node), clause > node, let subject = tree.subject(of: clause),
      subject > node, tree.nodes[subject].tag != .prp
    else { return nil }
    return subject
  }

  func argument(_ word: String, _ object: Int, _ frame: FrameLexicon.Frame, _ new: inout Candidate) {
    switch frame.role(word) {
    case .party(let role):
      let found = parties(object, personsOnly: frame.type == .visit || frame.type == .call)
      for entity in found { new.add(entity, role) }
    case .place where new.place == nil:
      if let place = ownCountry(object, new) {
        new.place = place
        return
      }
      let members = tree.conjuncts(object).compactMap { scene.destination($0, alone: true) }
      if Set(members.map(\.country)).count > 1, let first = members.first, let last = members.last {
        new.place = Places.Found(
          name: scene.text.string(first.words.lowerBound..<last.words.upperBound), country: nil,
          words: first.words)
      } else if let place = scene.destination(object) {
        new.place = place
      }
      // "the visit to Moldova of X", where the parser hangs X on the country.
      guard case .party(let role)? = frame.role("of"),
        scene.mention(object)?.kind == .country || scene.mention(object)?.kind == .place
      else { return }
      for (inner, _, guest) in tree.prepositions(object) where inner == "of" || inner == "by" {
        for entity in parties(guest, personsOnly: true)
        where scene.cast[entity].kind == .person || scene.cast[entity].kind == .office {
          new.add(entity, role)
        }
      }
    case .instrument:
      if let found = instrument(object) {
        new.instrument = found.words
        new.subtype = found.subtype
        addSignatories(of: object, to: &new)
      }
    default:
      // "at the invitation of X": X is the host; "at the request, on the initiative of X": X calls.
      if word == "at" || word == "on" || word == "upon", new.type == .visit,
        tree.nodes[object].lemma == "invitation"
      {
        addSource(of: object, .host, &new)
      }
      if word == "at" || word == "on", new.type == .call,
        ["initiative", "request"].contains(tree.nodes[object].lemma)
      {
        addCaller(object, &new)
      }
      if word == "including" || word == "along with" || word == "together with" || word == "alongside" {
        for entity in parties(object, personsOnly: true) { new.add(entity, subjectRole(frame, [])) }
      }
    }
  }

  /// "our country", "the Kingdom", "the island", said of the report's own state by somebody who comes from another.
  func ownCountry(_ node: Int, _ new: Candidate) -> Places.Found? {
    let item = tree.nodes[node]
    guard
      ["country", "kingdom", "republic", "island", "nation", "sultanate", "emirate"].contains(item.lower),
      item.mention < 0, let home = scene.cast.home
    else { return nil }
    guard tree.children(node).contains(where: { ["the", "our", "this"].contains(tree.nodes[$0].lower) }),
      !tree.children(node).contains(where: { [.prep, .amod, .relcl].contains(tree.nodes[$0].label) })
    else { return nil }
    guard new.entities.contains(where: { scene.cast[$0].country != nil && scene.cast[$0].country != home })
    else { return nil }
    return Places.Found(name: nil, country: home, words: item.words)
  }

  /// Those of whom, or from whom, something is: "the invitation of X", "X's request".
  func addSource(of object: Int, _ role: Party.Role, _ new: inout Candidate) {
    for (inner, _, source) in tree.prepositions(object) where inner == "of" || inner == "from" {
      for entity in parties(source, personsOnly: true) { new.add(entity, role) }
    }
    for child in tree.children(object) where tree.nodes[child].label == .poss {
      for entity in parties(child, personsOnly: true) { new.add(entity, role) }
    }
  }

  /// "at the latter's request", "on the initiative of the Turkish side": who called, and so who was called.
  func addCaller(_ object: Int, _ new: inout Candidate) {
    var callers: Set<Int> = []
    for (inner, _, source) in tree.prepositions(object) where inner == "of" || inner == "from" {
      callers.formUnion(scene.parties(at: source))
    }
    for child in tree.children(object) where tree.nodes[child].label == .poss {
      if tree.nodes[child].lower == "latter", let last = new.parties.last {
        callers.insert(last.entity)
      } else {
        callers.formUnion(scene.parties(at: child))
      }
    }
    let states = Set(callers.compactMap { scene.cast[$0].country })
    guard
      new.parties.contains(where: {
        callers.contains($0.entity) || scene.cast[$0.entity].country.map(states.contains) == true
      })
    else { return }
    for index in new.parties.indices {
      let entity = new.parties[index].entity
      let isCaller = callers.contains(entity) || scene.cast[entity].country.map(states.contains) == true
      if new.parties[index].role == .participant { new.parties[index].role = isCaller ? .caller : .called }
    }
  }

  func subjectRole(_ frame: FrameLexicon.Frame, _ supports: Set<FrameLexicon.Support>) -> Party.Role {
    if supports.contains(.witness), frame.type == .signing || frame.type == .ceremony { return .witness }
    if frame.type == .call, supports.contains(.take) { return .called }
    if frame.type == .message, supports.contains(.take) { return .recipient }
    if frame.type == .ceremony, frame.subtype == .credentials, supports.contains(.take) { return .recipient }
    if frame.subtype == .reception,
      supports.contains(.attend) || !supports.contains(.host) && supports.contains(.take)
    {
      return .guest
    }
    if case .party(let role)? = frame.role("subj") { return role }
    return .participant
  }
}
