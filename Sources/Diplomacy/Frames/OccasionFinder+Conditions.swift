import Language
import Reports

extension OccasionFinder {
  /// The conditions that a frame names beside its slots.
  func satisfies(
    _ frame: FrameLexicon.Frame, _ new: Candidate, _ verb: Int, _ agent: Int?, _ patient: Int?,
    _ prepositions: [(word: String, preposition: Int, object: Int)]
  ) -> Bool {
    for slot in frame.slots where slot.isRequired {
      switch slot.role {
      case .party(let role):
        if slot.name == "subj" {
          // An agent left out of a passive is no fault when the patient is there.
          if agent == nil, patient != nil, tree.isPassive(verb),
            new.parties.contains(where: { $0.role != role })
          {
            continue
          }
          if !new.parties.contains(where: { $0.role == role }) { return false }
        } else if !new.parties.contains(where: { $0.role == role })
          || new.parties.count < 2 && role == .participant
        {
          return false
        }
      case .place: if new.place == nil { return false }
      case .instrument: if new.instrument == nil { return false }
      case .ignored: break
      }
    }
    if frame.type == .meeting || frame.type == .call {
      // One side alone meets nobody, unless the other is left to the rest of the report.
      if frame.subtype == .courtesyCall {
        // "called on the international community to act" asks; it does not visit.
        if tree.children(verb).contains(where: {
          tree.nodes[$0].label == .xcomp || tree.nodes[$0].label == .ccomp || tree.nodes[$0].label == .advcl
        }) {
          return false
        }
        if new.parties.contains(where: {
          $0.role == .host && scene.cast[$0.entity].kind != .person && scene.cast[$0.entity].kind != .office
        }) {
          return false
        }
        if prepositions.contains(where: {
          $0.word == "on"
            && tree.children($0.object).contains {
              tree.nodes[$0].label == .acl || tree.nodes[$0].label == .relcl
            } && tree.nodes[$0.object].mention < 0
        }) {
          return false
        }
      }
      let isOneSided = new.parties.count < 2
      if isOneSided,
        !(tree.isPassive(verb) && (frame.subtype == .reception || frame.conditions.contains("summons")))
      {
        return false
      }
      // Verbs whose object is a thing: "met the requirements", "received a gift".
      if let patient, frame.conditions.contains("person"), frame.role("obj") != nil,
        scene.parties(at: patient).isEmpty, !prepositions.contains(where: { $0.word == "with" })
      {
        return false
      }
    }
    if frame.conditions.contains("two-sided") {
      let sides = Set(new.entities.map { scene.cast[$0].country ?? "" })
      return new.status == .planned && sides.count >= 2
    }
    if frame.conditions.contains("arrival-in") {
      return new.place?.country != nil && new.status == .planned
        && new.parties.contains { $0.role == .guest && scene.cast[$0.entity].country != new.place?.country }
    }
    if frame.conditions.contains("phone") { return mentionsPhone(verb) }
    if frame.conditions.contains("arrival") { return isArrival(verb, prepositions) }
    if frame.conditions.contains("called") {
      return !tree.children(verb).contains { tree.nodes[$0].label == .oprd || tree.nodes[$0].label == .ccomp }
        && !prepositions.contains { ($0.word == "on" || $0.word == "for") && !isDate($0.object) }
        && patient != nil
        && new.parties.allSatisfy {
          scene.cast[$0.entity].kind != .body && scene.cast[$0.entity].kind != .country
        }
    }
    if frame.conditions.contains("message") { return mentionsMessage(verb) }
    if frame.conditions.contains("for-meeting") {
      return prepositions.contains {
        $0.word == "for" && scene.frames.nouns[tree.nodes[$0.object].lemma]?.type == .meeting
      }
    }
    if frame.conditions.contains("credentials") { return patient.map { isCredentials($0) } ?? false }
    if frame.conditions.contains("wreath") {
      return patient.map {
        ["wreath", "wreaths", "flowers", "flower", "tribute", "tributes", "bouquet", "garland"].contains(
          tree.nodes[$0].lower)
      } ?? false
    }
    if frame.conditions.contains("book") {
      return patient.map { tree.nodes[$0].lemma == "book" && text(tree.span($0)).contains("condolence") }
        ?? false
    }
    if frame.conditions.contains("gift") { return patient.map { isGift($0) } ?? false }
    if frame.conditions.contains("joint") { return isJoint(new, verb) }
    if frame.conditions.contains("envoys") {
      // A briefing for ambassadors is a meeting with them.
      guard let patient, tree.nodes[patient].tag == .nns else { return false }
      return new.parties.contains { member in
        scene.cast[member.entity].kind != .country
          && (scene.cast[member.entity].label ?? scene.cast[member.entity].office?.text ?? "").lowercased()
            .contains("ambassador")
      }
    }
    if frame.conditions.contains("group") {
      guard tree.nodes[verb].tag == .vbd else { return false }
      return prepositions.contains { item in
        item.word == "with"
          && (tree.nodes[item.object].tag == .nns || scene.mention(item.object)?.kind == .person
            || scene.mention(item.object)?.kind == .office)
      } && Set(new.entities.map { scene.cast[$0].country ?? "" }).count >= 2
    }
    if frame.conditions.contains("order") {
      return hasWord(
        verb,
        [
          "order", "medal", "award", "decoration", "insignia", "prize", "title", "honour", "honor", "degree",
          "star", "cross", "sash", "collar", "knighthood", "citizenship",
        ])
    }
    if frame.conditions.contains("building") { return hasWord(verb, Self.buildings) }
    if frame.conditions.contains("farewell") { return hasWord(verb, ["farewell"]) }
    if frame.conditions.contains("country") { return new.place?.country != nil }
    if frame.conditions.contains("expected") {
      guard tree.isPassive(verb),
        !tree.children(verb).contains(where: { [.xcomp, .ccomp, .advcl].contains(tree.nodes[$0].label) })
      else { return false }
    }
    if frame.type == .visit { return isTravel(verb, frame, new, prepositions) }
    return true
  }

  func text(_ words: Range<Int>) -> String { scene.text.string(words).lowercased() }

  /// "spoke by phone", "talked over the telephone"; also plain "spoke with" when the headline tells of a call.
  func mentionsPhone(_ verb: Int) -> Bool {
    let words: Set<String> = [
      "phone", "telephone", "telephonically", "videoconference", "call", "phonecall", "hotline",
      "teleconference",
    ]
    if tree.children(verb).contains(where: { child in
      tree.subtree(child).prefix(8).contains { words.contains(tree.nodes[$0].lower) }
        && tree.nodes[child].label != .nsubj
    }) {
      return true
    }
    if tree.children(verb).contains(where: {
      ["in", "at", "on"].contains(tree.nodes[$0].lower) && tree.nodes[$0].label == .prep
        && tree.nodes[$0].lower != "on"
    }) {
      return false
    }
    guard let title = scene.text.blocks.first(where: { $0.kind == .title }) else { return false }
    return scene.text.words[title.words].contains {
      words.contains($0.lower) || $0.lower == "calls" || $0.lower == "phones"
    }
  }

  func mentionsMessage(_ verb: Int) -> Bool {
    let words: Set<String> = ["message", "letter", "telegram", "cable", "note", "post", "tweet"]
    if tree.subtree(verb).contains(where: { words.contains(tree.nodes[$0].lower) }) { return true }
    let block = scene.text.blocks[scene.block(verb)]
    return block.kind == .title
      && !scene.text.words[block.words].contains {
        ["meets", "meet", "call", "receives", "talks", "phone"].contains($0.lower)
      }
  }

  /// A welcome is an occasion when it happens somewhere: "welcomed X at the palace", "upon his arrival".
  func isArrival(_ verb: Int, _ prepositions: [(word: String, preposition: Int, object: Int)]) -> Bool {
    let places: Set<String> = ["at", "in", "to", "on", "upon", "with"]
    return prepositions.contains { item in
      guard places.contains(item.word) else { return false }
      let lower = tree.nodes[item.object].lower
      return scene.destination(item.object) != nil
        || [
          "arrival", "palace", "airport", "ceremony", "honours", "honors", "office", "residence", "ministry",
          "headquarters", "chancellery", "house", "seat", "palacio", "palazzo", "castle",
        ].contains(lower)
        || (item.word != "on" && scene.places.place(in: tree.span(item.object)) != nil
          && tree.nodes[item.object].pos == .propn)
    }
  }

  /// Motion is a visit when an official goes to another country or to a place outside his seat.
  func isTravel(
    _ verb: Int, _ frame: FrameLexicon.Frame, _ new: Candidate,
    _ prepositions: [(word: String, preposition: Int, object: Int)]
  ) -> Bool {
    guard let place = new.place, !new.parties.isEmpty else { return false }
    let travellers = new.parties.map { scene.cast[$0.entity] }
    guard travellers.contains(where: { $0.kind != .country && $0.kind != .body }) else { return false }
    if ["visit", "tour", "inspect"].contains(tree.nodes[verb].lemma), let object = tree.patient(of: verb),
      scene.marks[tree.nodes[object].words.lowerBound] == nil
    {
      // Sites seen during a stay are no visits of their own; missions and seats of bodies are.
      guard
        ["embassy", "consulate", "mission", "headquarters", "parliament", "secretariat"].contains(
          tree.nodes[object].lower)
      else { return false }
    }
    guard let country = place.country else { return false }
    if travellers.allSatisfy({ $0.country == country }) { return false }
    if ["leave", "depart", "return"].contains(tree.nodes[verb].lemma) {
      return prepositions.contains { $0.word == "for" }
    }
    if ["go", "head"].contains(tree.nodes[verb].lemma) {
      return prepositions.contains { $0.word == "to" || $0.word == "for" }
    }
    return true
  }
}
