import Language

extension OccasionFinder {
  /// "invited X to visit", "accepted an invitation to visit", "extended an invitation to X to visit": who asks whom.
  func addInvitation(_ verb: Int, _ new: inout Candidate) {
    let item = tree.nodes[verb]
    guard item.head != verb else { return }
    let above = tree.nodes[item.head]
    if above.lemma == "invite", tree.isVerb(item.head) {
      if let host = tree.agent(of: item.head) { add(host, .host, &new) }
      if let guest = tree.patient(of: item.head) { add(guest, .guest, &new) }
      new.status = .proposed
      return
    }
    guard above.lemma == "invitation" else { return }
    new.parties.removeAll { $0.role == .guest }
    new.status = .proposed
    for child in tree.children(item.head) where tree.nodes[child].label == .poss { add(child, .host, &new) }
    for (word, _, object) in tree.prepositions(item.head) {
      if word == "to" || word == "for" { add(object, .guest, &new) }
      if word == "from" || word == "of" || word == "by" { add(object, .host, &new) }
    }
    guard above.head != item.head, tree.isVerb(above.head) else { return }
    let carrier = above.head
    switch tree.nodes[carrier].lemma {
    case "accept", "receive", "get", "welcome", "appreciate":
      if let guest = tree.agent(of: carrier) { add(guest, .guest, &new) }
      if tree.nodes[carrier].lemma == "accept" { new.status = .planned }
    case "extend", "issue", "convey", "renew", "reiterate", "send", "make", "hand", "give", "deliver",
      "repeat", "offer":
      if let host = tree.agent(of: carrier) { add(host, .host, &new) }
      for (word, _, object) in tree.prepositions(carrier) where word == "to" { add(object, .guest, &new) }
      if let guest = tree.child(carrier, .dative) { add(guest, .guest, &new) }
    default: break
    }
  }

  func add(_ node: Int, _ role: Party.Role, _ new: inout Candidate) {
    for entity in parties(node, personsOnly: true) { new.add(entity, role) }
  }

  /// "is due in Doha on Thursday": a visit ahead.
  mutating func dueVisit(_ node: Int, sentence: Int) {
    let item = tree.nodes[node]
    guard item.lower == "due", item.head != node, tree.nodes[item.head].lemma == "be",
      !tree.children(node).contains(where: { tree.nodes[$0].label == .xcomp }),
      let subject = tree.subject(of: item.head)
    else { return }
    guard
      let object = (tree.prepositions(node) + tree.prepositions(item.head)).first(where: {
        $0.word == "in" && scene.destination($0.object) != nil
      })?.object, let place = scene.destination(object), let country = place.country
    else { return }
    let guests = parties(subject, personsOnly: true).filter {
      scene.cast[$0].country != country && (scene.cast[$0].kind == .person || scene.cast[$0].kind == .office)
    }
    guard !guests.isEmpty else { return }
    var new = Candidate(
      type: .visit, node: item.head, sentence: sentence, block: tree.sentences[sentence].block,
      evidence: clauseWords(item.head))
    new.status = .planned
    new.place = place
    for entity in guests { new.add(entity, .guest) }
    finish(&new, nodes: [item.head, node])
    append(new)
  }

  /// "is accompanied on the visit by X", "accompanying the President": who travels along.
  mutating func accompanied(_ node: Int, sentence: Int) {
    guard tree.nodes[node].lemma == "accompany", tree.isVerb(node) else { return }
    let leaders = tree.patient(of: node).map { parties($0, personsOnly: true) } ?? []
    let others = tree.agent(of: node).map { parties($0, personsOnly: true) } ?? []
    guard !leaders.isEmpty, !others.isEmpty else { return }
    guard
      let visit = candidates.last(where: {
        $0.type == .visit && $0.parties.contains { leaders.contains($0.entity) && $0.role == .guest }
      })
    else { return }
    var new = Candidate(
      type: .visit, node: node, sentence: sentence, block: tree.sentences[sentence].block,
      evidence: clauseWords(node))
    new.isDefinite = true
    new.isReference = true
    new.status = visit.status
    for entity in leaders + others
    where scene.cast[entity].country == scene.cast[leaders[0]].country || scene.cast[entity].country == nil {
      new.add(entity, .guest)
    }
    append(new)
  }
}
