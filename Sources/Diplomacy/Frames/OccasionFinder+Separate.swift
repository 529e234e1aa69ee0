import Language

extension OccasionFinder {
  /// One candidate, or one for each counterpart of a plural: "held meetings with A, B and C", "separately", "respectively".
  mutating func emit(_ new: Candidate, _ node: Int) {
    let item = tree.nodes[node]
    let isPlural =
      item.tag == .nns
      && [
        "meeting", "call", "conversation", "dinner", "lunch", "message", "letter", "consultation",
        "discussion", "talk", "negotiation",
      ].contains(item.lemma)
      && (item.lemma != "talk" && item.lemma != "negotiation" && item.lemma != "consultation"
        || isSeparate(new))
    guard isPlural || isSeparate(new), new.type == .meeting || new.type == .call || new.type == .message,
      new.parties.count > 2
    else {
      append(new)
      return
    }
    var sides: [Candidate.Member] = []
    var counterparts: [Candidate.Member] = []
    var others = Set<Int>()
    for (word, _, object) in reach(node) + (new.carrier.map { reach($0) } ?? [])
    where word == "with" || word == "to" { for entity in scene.parties(at: object) { others.insert(entity) } }
    for member in new.parties {
      if others.contains(member.entity) { counterparts.append(member) } else { sides.append(member) }
    }
    guard counterparts.count > 1, !sides.isEmpty else {
      append(new)
      return
    }
    for counterpart in counterparts {
      var one = new
      one.parties = sides + [counterpart]
      one.isSeparate = true
      append(one)
    }
  }

  /// "met separately with A and B": one for each counterpart; else one.
  mutating func emitEach(_ new: Candidate, _ frame: FrameLexicon.Frame) {
    let verb = new.node
    // "the foreign ministers of A, B, C and D gathered in X": of many states at once, an event of its own.
    if ["gather", "convene", "assemble"].contains(tree.nodes[verb].lemma) || isOfMany(new) {
      let states = Set(new.entities.compactMap { scene.cast[$0].country ?? scene.cast[$0].organisation })
      var one = new
      if states.count >= 3 {
        one.type = .gathering
        one.subtype = nil
      }
      append(one)
      return
    }
    guard new.type == .meeting || new.type == .call, new.parties.count > 2, isApart(verb) else {
      append(new)
      return
    }
    var others: [Int] = []
    if let patient = tree.patient(of: verb) { others = scene.parties(at: patient) }
    for (word, _, object) in reach(verb) where word == "with" || word == "to" {
      for entity in scene.parties(at: object) where !others.contains(entity) { others.append(entity) }
    }
    let sides = new.parties.filter { !others.contains($0.entity) }
    guard others.count > 1, !sides.isEmpty else {
      append(new)
      return
    }
    for member in new.parties where others.contains(member.entity) {
      var one = new
      one.parties = sides + [member]
      one.isSeparate = true
      append(one)
    }
  }

  /// One plural subject that names an office of four states or more.
  private func isOfMany(_ new: Candidate) -> Bool {
    guard new.type == .meeting, new.parties.count >= 4, tree.patient(of: new.node) == nil,
      !reach(new.node).contains(where: { $0.word == "with" }), let subject = tree.subject(of: new.node)
    else { return false }
    return tree.nodes[subject].tag == .nns && scene.mention(subject)?.kind != .person
      && Set(new.entities.compactMap { scene.cast[$0].country }).count >= 4
  }

  private func isApart(_ verb: Int) -> Bool {
    tree.subtree(verb).contains {
      ["separately", "respectively", "individually"].contains(tree.nodes[$0].lower)
    }
  }

  func isSeparate(_ new: Candidate) -> Bool {
    guard let verb = new.carrier else { return false }
    return tree.children(verb).contains {
      ["separately", "respectively", "individually"].contains(tree.nodes[$0].lower)
    }
      || tree.children(new.node).contains { ["separate", "individual"].contains(tree.nodes[$0].lower) }
  }
}
