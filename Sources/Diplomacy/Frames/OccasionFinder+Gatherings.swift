import Gazetteer
import Language
import Reports

extension OccasionFinder {
  /// "during the UN General Assembly", "attended the East Asia Summit": a body whose name is that of its meeting.
  mutating func bodyGathering(_ node: Int, sentence: Int) {
    guard let mention = scene.mention(node), mention.kind == .body, mention.entity >= 0,
      Self.meetingBodies.contains(tree.nodes[node].lower)
        || scene.text.words[mention.words].contains(where: {
          ["assembly", "summit", "conference"].contains($0.lower)
        })
    else { return }
    let carrier = carrier(of: node)
    let isCouncil = tree.nodes[node].lower == "council"
    if isCouncil,
      carrier.map({
        !["attend", "address", "chair", "join", "participate", "host", "convene"].contains(
          tree.nodes[$0.verb].lemma)
      }) ?? !isHeldAt(node)
    {
      return
    }
    let item = tree.nodes[node]
    let preposition = item.label == .pobj ? tree.nodes[item.head].lower : ""
    let above = item.label == .pobj ? tree.nodes[tree.nodes[item.head].head].lemma : ""
    guard
      carrier?.supports.contains(.attend) == true || carrier?.supports.contains(.host) == true
        || preposition == "during"
        || (preposition == "of" && ["sideline", "margin", "session", "meeting", "week"].contains(above))
        || preposition == "at" && tree.isVerb(tree.nodes[item.head].head)
    else { return }
    var new = Candidate(
      type: .gathering, node: node, sentence: sentence, block: tree.sentences[sentence].block,
      evidence: carrier.map { clauseWords($0.verb) } ?? tree.span(node))
    let modality = scene.modality(ofNoun: node, carrier: carrier?.verb)
    new.status = modality.status
    new.title = scene.text.string(mention.words).lowercased()
    new.isDefinite = true
    new.isReference = carrier == nil
    if let carrier, let agent = tree.agent(of: carrier.verb) {
      let isHost = carrier.supports.contains(.host) && !carrier.supports.contains(.attend)
      for entity in parties(agent, personsOnly: false) { new.add(entity, isHost ? .host : .participant) }
    }
    new.add(mention.entity, .participant)
    finish(&new, nodes: carrier.map { [node, $0.verb] } ?? [node])
    append(new)
  }

  private static let meetingBodies: Set<String> = [
    "assembly", "summit", "forum", "conference", "ministerial", "council",
  ]

  /// "at the Foreign Affairs Council": said of a meeting only where something happened there.
  private func isHeldAt(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    return item.label == .pobj && tree.nodes[item.head].lower == "at"
      && tree.isVerb(tree.nodes[item.head].head)
  }

  /// "the meeting of EU Foreign Ministers", "the Security Council held an emergency meeting": a body's own meeting is an event with
  /// many parties.
  func isBodiesOwn(_ node: Int, _ new: Candidate) -> Bool {
    guard new.type == .meeting, new.subtype == nil, !new.parties.isEmpty,
      ["meeting", "session"].contains(tree.nodes[node].lemma)
    else { return false }
    guard !tree.prepositions(node).contains(where: { $0.word == "with" || $0.word == "between" }) else {
      return false
    }
    return new.entities.allSatisfy { index in
      let entity = scene.cast[index]
      let isInternational = entity.country == nil || entity.country == "EUE"
      return isInternational
        && (entity.kind == .body
          && entity.mentions.contains { scene.marks[scene.mentions[$0].words.lowerBound]?.kind == .body }
          || entity.kind == .group && entity.organisation != nil)
    }
  }

  /// "the second session of the Brazil-Cabo Verde Joint Committee": the sitting of two states' own commission is their consultation.
  func isJointBody(_ node: Int, _ new: Candidate) -> Bool {
    guard ["session", "meeting", "round"].contains(tree.nodes[node].lemma) else { return false }
    for (word, _, object) in tree.prepositions(node) where word == "of" {
      let words = text(tree.span(object))
      let isStanding = ["commission", "committee", "dialogue", "working group"].contains {
        words.contains($0)
      }
      let isBilateral = [
        "joint", "bilateral", "bi-national", "binational", "intergovernmental", "mixed", "their",
      ].contains { words.contains($0) }
      guard isStanding, isBilateral else { continue }
      let states = Set(new.entities.compactMap { scene.cast[$0].country })
      return states.count <= 2
    }
    return false
  }

  /// "met on the sidelines of the summit": who met there took part in it, where the text names nobody else.
  mutating func addSidelineParties(from first: Int) {
    for index in candidates.indices[first...]
    where candidates[index].type == .gathering && candidates[index].parties.isEmpty
      && candidates[index].isBackground
    {
      guard let meeting = candidates[first...].first(where: { $0.type == .meeting && $0.parties.count >= 2 })
      else { continue }
      candidates[index].parties = meeting.parties.map {
        Candidate.Member(entity: $0.entity, role: .participant)
      }
    }
  }

  private static let sessionKinds: Set<String> = [
    "extraordinary", "emergency", "special", "ordinary", "inaugural", "closing", "opening", "informal",
    "plenary", "trilateral", "quadrilateral", "regional",
  ]

  /// A gathering is an event with a name or with two bodies or more; plain "session" and "dialogue" without a name are none.
  func isGatheringOfItsOwn(_ node: Int, _ new: Candidate) -> Bool {
    let lemma = tree.nodes[node].lemma
    let named =
      scene.text.words[tree.nodes[node].words.upperBound - 1].isCapitalised && !scene.isHeadline[new.block]
    if [
      "session", "dialogue", "exercise", "assembly", "exhibition", "fair", "expo", "retreat", "congress",
      "convention", "plenary", "workshop", "trilateral",
    ].contains(lemma) {
      // "a session of the Security Council".
      if lemma == "session" || lemma == "plenary",
        tree.prepositions(node).contains(where: { $0.word == "of" && scene.mention($0.object)?.kind == .body }
        ), new.carrier != nil
      {
        return true
      }
      return named
        || tree.children(node).contains {
          tree.nodes[$0].label == .amod
            && (tree.nodes[$0].lower.first?.isNumber == true
              || Self.sessionKinds.contains(tree.nodes[$0].lower))
        }
    }
    if lemma == "conference" {
      // A news conference is none.
      if tree.children(node).contains(where: { ["press", "news", "media"].contains(tree.nodes[$0].lower) }) {
        return false
      }
    }
    return true
  }

  func subtype(_ node: Int, _ new: inout Candidate) {
    for child in tree.children(node)
    where tree.nodes[child].label == .amod || tree.nodes[child].label == .compound
      || tree.nodes[child].label == .nmod
    {
      let lower = tree.nodes[child].lower
      if new.type == .visit {
        switch lower {
        case "state": new.subtype = .state
        case "official": new.subtype = .official
        case "working": new.subtype = .working
        case "friendship", "goodwill": new.subtype = .friendship
        case "private": new.subtype = .private
        case "transit": new.subtype = .transit
        default: break
        }
      } else if new.type == .meeting {
        switch lower {
        case "courtesy": new.subtype = .courtesyCall
        case "farewell": new.subtype = .farewell
        case "sideline": new.subtype = .sideline
        default: break
        }
      } else if new.type == .message {
        switch lower {
        case "congratulatory": new.subtype = .congratulation
        case "condolence": new.subtype = .condolence
        case "greeting": new.subtype = .greeting
        case "thank": new.subtype = .thanks
        default: break
        }
      }
    }
  }
}
