import Language
import Reports

/// The verb that carries an occasion's noun, what it is good for, and whether the noun is its subject.
typealias Carrier = (verb: Int, supports: Set<FrameLexicon.Support>, isSubject: Bool)

extension OccasionFinder {
  /// The verb that carries an occasion's noun, and what the noun is to it.
  func carrier(of node: Int) -> Carrier? {
    var current = node
    for _ in 0..<6 {
      let item = tree.nodes[current]
      guard item.head != current else { return nil }
      let head = item.head
      switch item.label {
      case .conj, .appos:
        current = head
      case .dobj, .nsubjpass, .attr, .oprd:
        guard tree.isVerb(head), let supports = scene.frames.support[tree.nodes[head].lemma] else {
          return statusVerb(head, isSubject: item.label == .nsubjpass)
        }
        return (head, supports, item.label == .nsubjpass)
      case .nsubj:
        guard tree.isVerb(head), let supports = scene.frames.support[tree.nodes[head].lemma] else {
          return statusVerb(head, isSubject: true)
        }
        if tree.nodes[head].lemma == "be", isOnProgramme(head) { return (head, [.occur], true) }
        return supports.contains(.occur) ? (head, supports, true) : nil
      case .pobj:
        let preposition = tree.nodes[head]
        let above = preposition.head
        guard above != head else { return nil }
        // "the next round of talks", "a series of meetings": the round is what is held.
        if preposition.lower == "of", isRound(above) {
          current = above
          continue
        }
        // "is due at the summit".
        if tree.nodes[above].lower == "due", tree.isVerb(tree.nodes[above].head),
          preposition.lower == "at" || preposition.lower == "in" || preposition.lower == "for"
        {
          return (tree.nodes[above].head, [.attend], false)
        }
        guard tree.isVerb(above), ["in", "at", "for", "on", "to", "with"].contains(preposition.lower) else {
          return nil
        }
        let lemma = tree.nodes[above].lemma
        if preposition.lower == "to", lemma == "invite" { return (above, [.propose], false) }
        if preposition.lower == "with",
          ["end", "conclude", "close", "begin", "start", "open", "continue", "follow"].contains(lemma)
        {
          return (above, [.occur], true)
        }
        if isGuestVerb(lemma), preposition.lower == "on" || preposition.lower == "for", true {
          return (above, scene.frames.support[lemma] ?? [.hold], false)
        }
        let motion =
          [
            "arrive", "come", "travel", "go", "fly", "leave", "depart", "embark", "be", "return", "kick",
            "convene", "gather",
          ].contains(lemma) || lemma == "join" && !tree.isPassive(above)
        if preposition.lower == "on" || preposition.lower == "for", motion || lemma == "set",
          let supports = scene.frames.support[lemma]
        {
          return (above, supports, false)
        }
        if preposition.lower == "in" || preposition.lower == "at",
          ["participate", "take", "engage", "speak", "appear", "represent", "join", "address", "be"].contains(
            lemma), let supports = scene.frames.support[lemma]
        {
          return (above, supports, false)
        }
        return nil
      case .acl, .relcl: return nil
      default: return nil
      }
    }
    return nil
  }

  /// "is also on the programme", "is on the agenda".
  func isOnProgramme(_ verb: Int) -> Bool {
    tree.prepositions(verb).contains {
      $0.word == "on"
        && ["programme", "program", "agenda", "schedule", "itinerary", "cards"].contains(
          tree.nodes[$0.object].lower)
    }
  }

  /// "received X on a state visit": the subject is the host, the object the guest.
  func isGuestVerb(_ lemma: String) -> Bool { ["receive", "host", "welcome", "greet"].contains(lemma) }

  func isRound(_ node: Int) -> Bool {
    ["round", "series", "set", "cycle", "day", "edition", "string"].contains(tree.nodes[node].lemma)
      && tree.nodes[node].pos == .noun
  }

  /// The round that an occasion's plural stands under: "the next round of consultations".
  func round(over node: Int) -> Int? {
    let item = tree.nodes[node]
    guard item.label == .pobj, tree.nodes[item.head].lower == "of", isRound(tree.nodes[item.head].head) else {
      return nil
    }
    return tree.nodes[item.head].head
  }

  private func statusVerb(_ verb: Int, isSubject: Bool) -> Carrier? {
    guard tree.isVerb(verb), scene.frames.statusOfNoun(under: tree.nodes[verb].lemma) != nil else {
      return nil
    }
    return (verb, [], isSubject)
  }

  /// What the carrying verb adds: its subject, its own prepositions, the indirect object.
  func addCarried(_ carrier: Carrier, _ node: Int, _ frame: FrameLexicon.Frame, _ new: inout Candidate) {
    let verb = carrier.verb
    let lemma = tree.nodes[verb].lemma
    if frame.type == .visit, isGuestVerb(lemma), !carrier.isSubject, tree.patient(of: verb) != node {
      if let host = tree.agent(of: verb) {
        for entity in parties(host, personsOnly: true) { new.add(entity, .host) }
      }
      if let guest = tree.patient(of: verb) {
        for entity in parties(guest, personsOnly: true) { new.add(entity, .guest) }
      }
      return
    }
    if carrier.supports == [.propose] {
      // "had been invited to the summit".
      new.status = .proposed
      if let guest = tree.patient(of: verb) {
        for entity in parties(guest, personsOnly: true) { new.add(entity, .participant) }
      }
      if let host = tree.agent(of: verb) {
        for entity in parties(host, personsOnly: true) { new.add(entity, .host) }
      }
      return
    }
    let announces =
      scene.frames.statusOfNoun(under: lemma) != nil && !carrier.supports.contains(.hold)
      && !carrier.supports.contains(.attend)
    let isPassive = tree.isPassive(verb)
    let grants = carrier.supports.contains(.grant)
    // "will be granted an audience by X": the subject of the passive is the one who gets it.
    if isPassive, !carrier.isSubject,
      let taker = tree.children(verb).first(where: { tree.nodes[$0].label == .nsubjpass })
        ?? (tree.nodes[verb].label == .conj ? tree.subject(of: verb) : nil)
    {
      for entity in parties(taker, personsOnly: true) { new.add(entity, role(of: "to", frame) ?? .guest) }
    }
    if !announces, let agent = tree.agent(of: verb), agent != node,
      !tree.isUnder(node, agent) || !carrier.isSubject
    {
      let role: Party.Role
      if frame.type == .gathering || frame.type == .meeting {
        if carrier.supports.contains(.chair), !carrier.supports.contains(.attend) {
          role = .chair
        } else if carrier.supports.contains(.host), lemma != "give" || frame.subtype == .reception,
          lemma != "hold"
        {
          role = .host
        } else if grants, frame.subtype == .reception {
          role = .host
        } else {
          role = subjectRole(frame, carrier.supports)
        }
      } else {
        role = subjectRole(frame, carrier.supports)
      }
      // Who only delivers a message that comes "from" another has not sent it.
      let isBearer =
        frame.type == .message
        && ["deliver", "hand", "convey", "transmit", "bring", "carry", "pass"].contains(lemma)
        && new.parties.contains { $0.role == .sender }
      if !(carrier.isSubject && !isPassive), !isBearer {
        for entity in parties(agent, personsOnly: frame.type == .visit || frame.type == .call) {
          new.add(entity, role)
        }
      }
      for entity in companions(verb) where !isBearer {
        new.add(entity, role == .host || role == .chair ? .participant : role)
      }
    }
    // "cancelled a trip to X", "has postponed a summit": who does so was to go, or to host.
    if announces,
      ["cancel", "postpone", "put", "delay", "scrap", "shelve", "reschedule", "plan", "defer"].contains(
        lemma), !isPassive, !new.parties.contains(where: { $0.role == .guest || $0.role == .host }),
      let agent = tree.agent(of: verb), agent != node
    {
      for entity in parties(agent, personsOnly: frame.type == .visit)
      where frame.type != .meeting || scene.cast[entity].kind == .person {
        new.add(entity, frame.type == .visit ? .guest : frame.type == .gathering ? .host : .participant)
      }
    }
    for (word, _, object) in reach(verb) where word != "by" { argument(word, object, frame, &new) }
    if let indirect = tree.child(verb, .dative), tree.nodes[indirect].pos != .adp,
      let role = role(of: "to", frame)
    {
      for entity in parties(indirect, personsOnly: true) {
        new.add(entity, grants && frame.subtype == .reception ? .guest : role)
      }
    }
  }

  private func role(of slot: String, _ frame: FrameLexicon.Frame) -> Party.Role? {
    if case .party(let role)? = frame.role(slot) { return role }
    return nil
  }

  /// "together with X", "accompanied by X", "alongside X": who does it with the subject.
  func companions(_ verb: Int) -> [Int] {
    var result: [Int] = []
    func take(_ object: Int) {
      for entity in parties(object, personsOnly: true) where !result.contains(entity) {
        result.append(entity)
      }
    }
    for child in tree.children(verb) {
      let item = tree.nodes[child]
      switch item.label {
      case .prep
      where item.lower == "with"
        && tree.children(child).contains(where: {
          ["together", "along", "jointly"].contains(tree.nodes[$0].lower)
        }):
        if let object = tree.child(child, .pobj) { take(object) }
      case .prep where item.lower == "alongside": if let object = tree.child(child, .pobj) { take(object) }
      case .advmod where item.lower == "together" || item.lower == "jointly" || item.lower == "along",
        .prep where item.lower == "together" || item.lower == "along":
        for (word, _, object) in tree.prepositions(child) where word == "with" { take(object) }
        for inner in tree.children(child) where tree.nodes[inner].lower == "with" {
          if let object = tree.child(inner, .pobj) { take(object) }
        }
      case .advcl where item.lemma == "accompany" && item.tag == .vbn:
        for (word, _, object) in tree.prepositions(child) where word == "by" { take(object) }
      default: break
      }
    }
    return result
  }
}
