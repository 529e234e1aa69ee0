import Language
import Reports

extension OccasionFinder {
  /// "The previous round took place in Moscow", "the next consultations will be held": the two states that the report tells of.
  func addStanding(_ scope: Int, _ new: inout Candidate) {
    guard new.type == .meeting, new.parties.isEmpty, !scene.lastOccasion.isEmpty else { return }
    guard
      tree.children(scope).contains(where: {
        tree.nodes[$0].label == .amod
          && ["next", "previous", "last", "coming", "preceding"].contains(tree.nodes[$0].lower)
      }) || isJointBody(scope, new)
    else { return }
    var states: [String] = []
    for entity in scene.lastOccasion {
      if let country = scene.cast[entity].country, !states.contains(country) { states.append(country) }
    }
    guard states.count == 2 else { return }
    for code in states { new.add(scene.state(code), .participant) }
    new.isDefinite = false
  }

  /// "agreed to hold the next summit in Split": the states will hold it, not only those who agreed.
  func settleAgreed(_ node: Int, _ verb: Int, _ new: inout Candidate) {
    guard new.type == .gathering || new.subtype == .consultation, new.status == .planned,
      tree.nodes[verb].label == .xcomp, ["agree", "decide"].contains(tree.nodes[tree.nodes[verb].head].lemma)
    else { return }
    guard let agent = tree.agent(of: verb), scene.isBothSides(agent) else { return }
    var states: [String] = []
    for entity in scene.parties(at: agent) {
      if let country = scene.cast[entity].country, !states.contains(country) { states.append(country) }
    }
    guard states.count >= 2 else { return }
    new.parties.removeAll { scene.cast[$0.entity].kind == .person || scene.cast[$0.entity].kind == .office }
    for code in states { new.add(scene.state(code), .participant) }
  }

  /// A mission that somebody is said to make; a diplomatic mission is a place.
  func isUndertaken(_ node: Int, _ verb: Int?) -> Bool {
    let carriers: Set<String> = ["send", "lead", "dispatch", "undertake", "conduct", "deploy", "make"]
    if let verb, carriers.contains(tree.nodes[verb].lemma) { return true }
    return tree.child(node, .relcl).map { carriers.contains(tree.nodes[$0].lemma) } ?? false
  }

  /// "The meeting with the Foreign Minister of X was called off": the other side is the one that the report is about.
  func addProtagonist(_ new: inout Candidate) {
    guard new.type == .meeting || new.type == .call, !new.parties.isEmpty else { return }
    let sides = Set(new.entities.map { scene.cast[$0].country ?? scene.cast[$0].organisation ?? "" })
    guard sides.count == 1, let side = sides.first, !side.isEmpty else { return }
    let isCall = new.subtype == .courtesyCall || new.subtype == .farewell
    guard
      tree.prepositions(new.node).contains(where: {
        $0.word == "with" || isCall && ($0.word == "on" || $0.word == "to")
      })
    else { return }
    let known = scene.lastOccasion.first {
      scene.cast[$0].kind == .person && scene.cast[$0].country == scene.cast.home
        && scene.cast[$0].country != side
    }
    let first = scene.cast.entities.indices.first {
      scene.cast[$0].kind == .person && scene.cast[$0].country != nil
        && scene.cast[$0].country == scene.cast.home && scene.cast[$0].country != side
    }
    if let other = known ?? first { new.add(other, isCall ? .guest : .participant) }
  }

  /// "a reception to mark the 60th anniversary of", "on the occasion of its National Day".
  func marksAnniversary(_ verb: Int) -> Bool {
    let words = scene.text.words[clauseWords(verb)]
    guard
      words.contains(where: {
        ["mark", "marking", "occasion", "celebrate", "celebrating", "commemorate", "commemorating"].contains(
          $0.lower)
      })
    else { return false }
    return words.contains { $0.lower == "anniversary" }
      || zip(words, words.dropFirst()).contains {
        ($0.lower == "national" || $0.lower == "independence" || $0.lower == "republic") && $1.lower == "day"
      }
  }

  /// Greetings and good wishes that are spoken in a meeting or a call told before are no message.
  func isSpoken(_ new: Candidate, _ verb: Int?) -> Bool {
    guard let verb, new.subtype == .greeting || new.subtype == .congratulation || new.subtype == .condolence
    else { return false }
    guard
      ["extend", "express", "offer", "convey", "voice", "reiterate", "give"].contains(tree.nodes[verb].lemma),
      !text(clauseWords(verb)).contains("message")
    else { return false }
    return candidates.contains {
      ($0.type == .call || $0.type == .meeting) && $0.status == .held
        && Set(new.entities).isSubset(of: Set($0.entities))
    }
  }
}
