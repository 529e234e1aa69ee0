import Language

extension OccasionFinder {
  /// The verb in whose adjunct a noun stands: "during the talks, X said", "on the first day of her visit".
  func adjunctClause(of node: Int) -> Int? {
    let inner: Set<String> = [
      "day", "end", "start", "beginning", "conclusion", "sideline", "margin", "course", "framework",
      "occasion", "part", "leg", "eve",
    ]
    let outer: Set<String> = [
      "during", "at", "in", "after", "following", "on", "upon", "by", "through", "with", "over", "throughout",
    ]
    var current = node
    for _ in 0..<6 {
      let item = tree.nodes[current]
      guard item.head != current, item.label == .pobj || item.label == .pcomp else {
        return item.label == .dobj && tree.nodes[item.head].lower == "following"
          && tree.nodes[item.head].label == .advcl ? tree.nodes[item.head].head : nil
      }
      let preposition = tree.nodes[item.head]
      let above = preposition.head
      guard above != item.head else { return nil }
      if tree.isVerb(above) { return outer.contains(preposition.lower) ? above : nil }
      guard preposition.lower == "of", inner.contains(tree.nodes[above].lemma) else { return nil }
      current = above
    }
    return nil
  }

  /// "the summit that X will host in June" is announced by the way; "ahead of the summit", "on the eve of the summit" only date.
  func settleAnnouncement(_ node: Int, _ new: inout Candidate) {
    guard new.isReference, new.type == .gathering, new.status == .planned,
      new.parties.contains(where: { $0.role == .host })
    else { return }
    var current = node
    for _ in 0..<4 {
      let item = tree.nodes[current]
      guard item.label == .pobj, item.head != current else { break }
      if ["ahead", "before", "eve", "advance", "run"].contains(tree.nodes[item.head].lower)
        || ["ahead", "eve", "advance", "run"].contains(tree.nodes[tree.nodes[item.head].head].lower)
      {
        return
      }
      current = tree.nodes[item.head].head
    }
    new.isReference = false
  }

  /// What an adjunct leaves out stands in its clause: "at a meeting with X, Y said", "in a message to X, Y condoled". With both sides
  /// named it is told for its own sake, unless the words put it before the report's events.
  func settleReference(_ node: Int, _ new: inout Candidate) {
    guard new.isReference, let clause = adjunctClause(of: node) else { return }
    guard new.type == .meeting || new.type == .call || new.type == .message else { return }
    func sides() -> Set<String> {
      Set(
        new.entities.map {
          scene.cast[$0].country ?? scene.cast[$0].organisation ?? scene.cast[$0].name ?? ""
        })
    }
    func others(_ node: Int) -> [Int] {
      parties(node, personsOnly: true).filter {
        !new.entities.contains($0) && scene.cast[$0].kind != .group && scene.cast[$0].kind != .body
          && !sides().contains(scene.cast[$0].country ?? "")
      }
    }
    let isExplicit =
      tree.children(node).contains { [.prep, .relcl, .acl].contains(tree.nodes[$0].label) }
      && !new.parties.isEmpty
    // "A and B agreed during talks in Tokyo": the clause's two subjects held them.
    if new.parties.isEmpty, new.type != .message,
      !tree.children(node).contains(where: { [.det, .poss].contains(tree.nodes[$0].label) }),
      let subject = tree.subject(of: clause),
      tree.children(node).contains(where: { tree.nodes[$0].label == .prep })
    {
      let both = parties(subject, personsOnly: true).filter {
        scene.cast[$0].kind == .person || scene.cast[$0].kind == .office
      }
      if Set(both.map { scene.cast[$0].country ?? "" }).count >= 2 {
        for entity in both { new.add(entity, .participant) }
        new.isReference = false
      }
      return
    }
    guard isExplicit || tree.children(node).contains(where: { tree.nodes[$0].lower == "their" }) else {
      return
    }
    switch new.type {
    case .message:
      let hasSender = new.parties.contains { $0.role == .sender },
        hasRecipient = new.parties.contains { $0.role == .recipient }
      if !hasSender, hasRecipient, let subject = tree.agent(of: clause) {
        for entity in others(subject) { new.add(entity, .sender) }
      }
      if hasSender, !hasRecipient, let object = tree.patient(of: clause) {
        for entity in others(object) { new.add(entity, .recipient) }
      }
    default:
      if sides().count == 1, let subject = tree.subject(of: clause), !tree.isUnder(subject, node) {
        for entity in others(subject) { new.add(entity, .participant) }
      }
    }
    guard sides().count >= 2, !new.isEarlier else { return }
    let isNews = !tree.children(node).contains {
      ["recent", "last", "previous", "earlier", "first", "next", "upcoming", "historic", "past"].contains(
        tree.nodes[$0].lower)
    }
    guard isNews else { return }
    // "the April 26 meeting between X and Y": a day of its own tells it from what the report tells.
    if tree.children(node).contains(where: { tree.nodes[$0].lower == "the" }),
      let date = scene.dates.date(under: node, in: scene, status: .held),
      date.words.upperBound <= tree.nodes[node].words.lowerBound
    {
      return
    }
    new.isReference = false
    let above = scene.modality(ofVerb: clause)
    if new.status == .held, above.status == .planned,
      tree.children(clause).contains(where: { ["will", "shall", "would"].contains(tree.nodes[$0].lower) }),
      scene.dates.date(under: node, in: scene, status: .held) == nil
    {
      new.status = .planned
    }
  }

  /// A noun in an adjunct: what its preposition says of its time, and that it only describes something else.
  func referenceStatus(_ node: Int, _ new: inout Candidate) {
    var current = node
    for _ in 0..<4 {
      let item = tree.nodes[current]
      guard item.head != current else { break }
      if item.label == .pobj || item.label == .pcomp {
        let words = tree.nodes[item.head].lower
        switch words {
        case "before", "towards", "toward": if new.status == .held { new.status = .planned }
        case "of":
          // "ahead of the summit", "on the sidelines of the summit", "in preparation for"
          let above = tree.nodes[tree.nodes[item.head].head]
          if above.lower == "ahead" || above.lower == "advance" || above.lower == "run" {
            if new.status == .held { new.status = .planned }
          }
          if above.lemma == "sideline" || above.lemma == "margin" || above.lemma == "framework" {
            new.isBackground = true
          }
        case "since": new.isEarlier = true
        case "after", "following": if new.isReference { new.isEarlier = true }
        default: break
        }
        return
      }
      current = item.head
    }
  }
}
