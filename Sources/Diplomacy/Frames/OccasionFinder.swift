import Language
import Reports
import When

/// Finds every place that tells of an occasion, sentence by sentence, on the trees of the collapsed text.
struct OccasionFinder {
  let scene: Scene
  var candidates: [Candidate] = []
  var tree: Tree { scene.tree }

  init(_ scene: Scene) { self.scene = scene }

  mutating func find() {
    for (number, sentence) in tree.sentences.enumerated() {
      settlePronouns(sentence.nodes)
      let first = candidates.count
      for node in sentence.nodes {
        if tree.nodes[node].mention >= 0 {
          bodyGathering(node, sentence: number)
          continue
        }
        let before = candidates.count
        verbOccasions(node, sentence: number)
        dueVisit(node, sentence: number)
        accompanied(node, sentence: number)
        if candidates.count == before { nounOccasion(node, sentence: number) }
      }
      addSidelineParties(from: first)
      // Whom "the two sides" of the next sentences are: the parties of the latest occasion that has two sides.
      for candidate in candidates[first...]
      where candidate.parties.count >= 2 && candidate.type != .gathering && !candidate.isReference {
        if let place = candidate.place, place.country != nil { scene.lastPlace = place }
        // "the same day", "later that day" go on from here.
        if let when = candidate.date?.when, when.description.utf8.count == 10 {
          scene.dates.context.narrative = when
        }
        let sides = Set(candidate.entities.map { scene.cast[$0].country ?? scene.cast[$0].name ?? "" })
        if sides.count >= 2, candidate.parties.count <= 6 { scene.lastOccasion = candidate.entities }
        if let guest = candidate.parties.first(where: {
          $0.role == .guest && scene.cast[$0.entity].kind == .person
        }) {
          scene.lastGuest = guest.entity
        }
      }
    }
  }

  /// Pronoun subjects are resolved in text order, because each goes on from those before.
  func settlePronouns(_ nodes: Range<Int>) {
    for node in nodes where tree.nodes[node].label == .nsubj && tree.nodes[node].tag == .prp {
      if let entity = scene.entities(at: node).first { scene.resolvedPronouns[node] = entity }
    }
  }

  func isParty(_ entity: Int) -> Bool { true }

  /// Parties among a node's phrase who can take part in person: no states, no bodies, where the frame asks for persons.
  func parties(_ node: Int, personsOnly: Bool) -> [Int] {
    scene.parties(at: node).filter { entity in
      guard personsOnly else { return true }
      return scene.cast[entity].kind != .country
    }
  }

  mutating func append(_ candidate: Candidate) { candidates.append(candidate) }

  // MARK: verbs

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
      for entity in parties(agent, personsOnly: personsOnly && frame.type != .signing) {
        new.add(entity, role)
      }
    }
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

  /// "in the presence of X, Y and Z signed": witnesses; without a subject the parser took the signatories into the list.
  private func addPresence(
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
  private func isAhead(_ verb: Int, _ frame: FrameLexicon.Frame) -> Bool {
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

  // MARK: shared

  /// The clause of a verb without the clauses coordinated with it.
  func clauseWords(_ verb: Int) -> Range<Int> {
    var low = tree.nodes[verb].words.lowerBound, high = tree.nodes[verb].words.upperBound
    func take(_ node: Int) {
      let span = tree.span(node)
      low = min(low, span.lowerBound)
      high = max(high, span.upperBound)
    }
    for child in tree.children(verb) {
      let label = tree.nodes[child].label
      if label == .conj || label == .cc || label == .punct || label == .parataxis { continue }
      if label == .ccomp, child < verb { continue }
      take(child)
    }
    if let subject = tree.subject(of: verb), subject < low || subject < verb {
      low = min(low, tree.nodes[subject].words.lowerBound)
    }
    return low..<high
  }

  /// When and where: what stands with the verb or the noun, else in the sentence.
  func finish(_ new: inout Candidate, nodes: [Int]) {
    // "met with X in Rabat": the parser may hang the place on X.
    var near = nodes
    for node in nodes {
      for (word, _, object) in tree.prepositions(node)
      where word == "with" || word == "between" || word == "to" {
        near += tree.conjuncts(object).filter { tree.nodes[$0].mention >= 0 }
      }
      if let object = tree.child(node, .dobj), tree.nodes[object].mention >= 0 {
        near += tree.conjuncts(object)
      }
    }
    if new.type == .visit, new.date == nil {
      let isArrival = nodes.contains {
        ["arrive", "begin", "start", "commence", "embark", "depart", "leave", "kick"].contains(
          tree.nodes[$0].lemma)
      }
      let span = tree.sentences[new.sentence].nodes
      let words =
        tree.nodes[span.lowerBound].words.lowerBound..<tree.nodes[span.upperBound - 1].words.upperBound
      new.date = scene.dates.stay(
        in: words, Dates.direction(new.status, nodes, tree, scene), isArrival: isArrival)
    }
    if new.place == nil || (new.type != .visit && new.place?.country == nil) {
      new.place =
        scene.place(of: nodes, isReception: new.subtype == .reception) ?? scene.place(of: near)
        ?? scene.placeInTimePhrase(of: nodes) ?? new.place
    }
    // What only dates something else has no date but its own.
    if new.date == nil {
      if new.isReference, new.carrier == nil {
        new.date = scene.dates.date(under: new.node, in: scene, status: new.status)
        // "recalled the conversation shortly after the victory in May": behind the noun, and the verb above tells of no occasion itself.
        let above = tree.nodes[tree.clause(of: new.node)].lemma
        if new.date == nil, scene.frames.verbs[above] == nil, scene.frames.support[above] == nil,
          let date = scene.dates.date(of: near, in: scene, status: new.status),
          date.words.lowerBound > tree.nodes[new.node].words.lowerBound
        {
          new.date = date
        }
      } else {
        new.date = scene.dates.date(of: near, in: scene, status: new.status)
      }
    }
  }
}
