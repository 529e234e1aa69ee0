import Language
import Reports

extension OccasionFinder {
  mutating func verbOccasions(_ node: Int, sentence: Int) {
    let item = tree.nodes[node]
    guard item.pos == .verb || item.pos == .aux, let frames = scene.frames.verbs[item.lemma] else { return }
    for frame in frames {
      if let particle = frame.particle {
        guard
          tree.children(node).contains(where: {
            tree.nodes[$0].lower == particle
              && (frame.role(particle) != nil || [.prt, .advmod].contains(tree.nodes[$0].label))
          })
        else { continue }
      }
      if let candidate = candidate(node, frame, sentence: sentence) {
        for one in legs(of: candidate, frame) { emitEach(one, frame) }
        return
      }
    }
  }

  func candidate(_ verb: Int, _ frame: FrameLexicon.Frame, sentence: Int) -> Candidate? {
    let modality = scene.modality(ofVerb: verb)
    if modality.isUnreal && modality.status != .proposed { return nil }
    // A bare infinitive that no auxiliary or verb above makes real: "to close the gaps, finalise the deal".
    if tree.nodes[verb].tag == .vb, modality.status == .held,
      !tree.children(verb).contains(where: { tree.nodes[$0].label == .aux }),
      tree.nodes[verb].label != .conj || tree.nodes[tree.nodes[verb].head].tag == .vb
    {
      if tree.nodes[verb].head != verb { return nil }
    }
    var new = Candidate(
      type: frame.type, subtype: frame.subtype, node: verb, sentence: sentence,
      block: tree.sentences[sentence].block, evidence: clauseWords(verb))
    new.status =
      frame.conditions.contains("expected") && modality.status == .held ? .planned : modality.status
    new.isEarlier = modality.isEarlier
    if tree.nodes[verb].tag == .vbz || tree.nodes[verb].tag == .vbp, isAhead(verb, frame) {
      new.status = .planned
    }
    let prepositions = reach(verb)
    var agent = tree.agent(of: verb)
    // "was awarded the Order of X by Y": the agent may hang on the object.
    if agent == nil, tree.isPassive(verb), let object = tree.child(verb, .dobj) {
      agent = tree.prepositions(object).first { $0.word == "by" }?.object
    }
    let patient = tree.patient(of: verb)
    let personsOnly = frame.conditions.contains("person")
    // Who acts.
    if case .party(let role)? = frame.role("subj"), let agent {
      let found = frame.type == .signing ? signatories(agent) : parties(agent, personsOnly: personsOnly)
      for entity in found { new.add(entity, role) }
    }
    // "convened the ambassadors": who is convened is no subject of the meeting.
    if ["gather", "convene", "assemble"].contains(tree.nodes[verb].lemma), patient != nil { return nil }
    switch frame.role("obj") {
    case .party(let role):
      if let patient {
        for entity in parties(patient, personsOnly: personsOnly)
        where !frame.conditions.contains("order") || scene.cast[entity].kind != .body {
          new.add(entity, role)
        }
      }
    case .place:
      guard let patient, let place = ownCountry(patient, new) ?? scene.destination(patient) else {
        return nil
      }
      new.place = place
    case .instrument:
      guard let patient, let found = instrument(patient) else { return nil }
      new.instrument = found.words
      new.subtype = found.subtype
      addSignatories(of: patient, to: &new)
    default: break
    }
    for (word, _, object) in prepositions {
      switch frame.role(word) {
      case .party(let role):
        for entity in parties(object, personsOnly: personsOnly) { new.add(entity, role) }
      case .place where new.place == nil:
        if let place = scene.destination(object) {
          if word == "for", scene.marks.isCountry(tree.nodes[object].words.lowerBound) == false { continue }
          new.place = place
        }
      default: break
      }
    }
    for entity in companions(verb) where new.parties.contains(where: { $0.role != .recipient }) {
      let role = new.parties[0].role
      new.add(
        entity, role == .host || frame.type == .meeting || frame.type == .ceremony ? .participant : role)
    }
    if frame.type == .signing || frame.type == .ceremony { addPresence(prepositions, agent, &new) }
    if frame.type == .call,
      let source = prepositions.first(where: {
        ($0.word == "at" || $0.word == "on")
          && ["initiative", "request"].contains(tree.nodes[$0.object].lemma)
      })
    {
      addCaller(source.object, &new)
    }
    if frame.type == .visit {
      addInvitation(verb, &new)
      for item in prepositions where item.word == "at" || item.word == "on" || item.word == "upon" {
        if tree.nodes[item.object].lemma == "invitation" { addSource(of: item.object, .host, &new) }
      }
    }
    if frame.conditions.contains("credentials"), let patient {
      // "received the letters of credence of the ambassadors of A and B".
      for member in tree.subtree(patient)
      where member > patient && (tree.nodes[member].label == .pobj || tree.nodes[member].label == .conj)
        && new.parties.allSatisfy({ $0.role != .sender })
      {
        for entity in parties(member, personsOnly: true) where !new.entities.contains(entity) {
          new.add(entity, .sender)
        }
      }
    }
    guard satisfies(frame, new, verb, agent, patient, prepositions) else { return nil }
    // "was called in to the ministry": the ministry of the state it happens in.
    if frame.conditions.contains("summons"), new.parties.count == 1,
      let host = scene.place(of: [verb])?.country ?? scene.cast.home,
      scene.cast[new.parties[0].entity].country != host
    {
      new.add(scene.state(host), .host)
    }
    // "in November 2022, when X visited Y": it only tells which day is meant.
    if tree.nodes[verb].label == .relcl, isDate(tree.nodes[verb].head),
      tree.children(verb).contains(where: { tree.nodes[$0].lower == "when" })
    {
      new.isReference = true
    }
    // "urged X to ratify the agreement": a wish about a paper is no signing.
    if frame.type == .signing, new.status == .proposed { return nil }
    // "opened her country's embassy in Budapest".
    finish(
      &new, nodes: frame.conditions.contains("building") && patient != nil ? [verb, patient ?? verb] : [verb])
    if new.type == .ceremony, new.place == nil,
      let place = scene.places.place(
        in: tree.nodes[verb].words
          .upperBound..<max(tree.nodes[verb].words.upperBound, new.evidence.upperBound)), place.name != nil
    {
      new.place = place
    }
    return new
  }

  /// "the two countries signed": the states, not the persons whom the report told of last.
  private func signatories(_ agent: Int) -> [Int] {
    let found = parties(agent, personsOnly: false)
    guard ["countries", "nations", "states", "governments"].contains(tree.nodes[agent].lower) else {
      return found
    }
    guard scene.isBothSides(agent) else { return found }
    var states: [Int] = []
    for country in found.compactMap({ scene.cast[$0].country }) {
      let state = scene.state(country)
      if !states.contains(state) { states.append(state) }
    }
    return states.count >= 2 ? states : found
  }

  /// "in the presence of X, Y and Z signed": witnesses; without a subject the parser took the signatories into the list.
  func addPresence(
    _ prepositions: [(word: String, preposition: Int, object: Int)], _ agent: Int?, _ new: inout Candidate
  ) {
    for item in prepositions where item.word == "in" && tree.nodes[item.object].lower == "presence" {
      for (word, _, object) in tree.prepositions(item.object) where word == "of" {
        let present = tree.conjuncts(object)
        for (number, member) in present.enumerated() {
          let isSignatory = agent == nil && number > 0 && item.object < new.node && new.type == .signing
          for entity in scene.entities(at: member) { new.add(entity, isSignatory ? .signatory : .witness) }
        }
      }
    }
  }

  /// The present tense of a text tells of travel ahead: "Next week she travels to", "He goes on to Algiers on Thursday".
  func isAhead(_ verb: Int, _ frame: FrameLexicon.Frame) -> Bool {
    guard frame.type == .visit,
      ["travel", "go", "fly", "leave", "head", "depart", "journey"].contains(tree.nodes[verb].lemma),
      scene.text.blocks[scene.block(verb)].kind == .paragraph
    else { return false }
    guard !tree.children(verb).contains(where: { [.aux, .auxpass, .mark].contains(tree.nodes[$0].label) })
    else { return false }
    return !scene.text.words[clauseWords(verb)].contains {
      ["today", "currently", "now", "often", "usually", "regularly"].contains($0.lower)
    }
  }
}
