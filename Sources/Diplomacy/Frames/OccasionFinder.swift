import When
import Reports
import Language

/// Finds every place that tells of an occasion, sentence by sentence, on the trees of the collapsed text.
struct OccasionFinder {
  let scene: Scene
  private(set) var candidates: [Candidate] = []
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
        accompanied(node, sentence: number)
        if candidates.count == before { nounOccasion(node, sentence: number) }
      }
      // Whom "the two sides" of the next sentences are: the parties of the latest occasion that has two sides.
      for candidate in candidates[first...] where candidate.parties.count >= 2 && candidate.type != .gathering && !candidate.isReference {
        if let place = candidate.place, place.country != nil { scene.lastPlace = place }
        // "the same day", "later that day" go on from here.
        if let when = candidate.date?.when, when.description.utf8.count == 10 { scene.dates.context.narrative = when }
        let sides = Set(candidate.entities.map { scene.cast[$0].country ?? scene.cast[$0].name ?? "" })
        if sides.count >= 2, candidate.parties.count <= 6 { scene.lastOccasion = candidate.entities }
      }
    }
  }

  /// Pronoun subjects are resolved in text order, because each goes on from those before.
  private func settlePronouns(_ nodes: Range<Int>) {
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

  private mutating func verbOccasions(_ node: Int, sentence: Int) {
    let item = tree.nodes[node]
    guard item.pos == .verb || item.pos == .aux, let frames = scene.frames.verbs[item.lemma] else { return }
    for frame in frames {
      if let particle = frame.particle {
        guard tree.children(node).contains(where: { tree.nodes[$0].lower == particle }) else { continue }
      }
      if let candidate = candidate(node, frame, sentence: sentence) {
        for one in legs(of: candidate, frame) { append(one) }
        return
      }
    }
  }

  private func candidate(_ verb: Int, _ frame: FrameLexicon.Frame, sentence: Int) -> Candidate? {
    let modality = scene.modality(ofVerb: verb)
    if modality.isUnreal && modality.status != .proposed { return nil }
    // A bare infinitive that no auxiliary or verb above makes real: "to close the gaps, finalise the deal".
    if tree.nodes[verb].tag == .vb, modality.status == .held, !tree.children(verb).contains(where: { tree.nodes[$0].label == .aux }), tree.nodes[verb].label != .conj || tree.nodes[tree.nodes[verb].head].tag == .vb { if tree.nodes[verb].head != verb { return nil } }
    var new = Candidate(
      type: frame.type, subtype: frame.subtype, node: verb, sentence: sentence, block: tree.sentences[sentence].block, evidence: clauseWords(verb))
    new.status = modality.status
    new.isEarlier = modality.isEarlier
    let prepositions = tree.prepositions(verb)
    let agent = tree.agent(of: verb)
    let patient = tree.patient(of: verb)
    let personsOnly = frame.conditions.contains("person")
    // Who acts.
    if case .party(let role)? = frame.role("subj"), let agent {
      for entity in parties(agent, personsOnly: personsOnly && frame.type != .signing) { new.add(entity, role) }
    }
    switch frame.role("obj") {
    case .party(let role):
      if let patient {
        for entity in parties(patient, personsOnly: personsOnly) { new.add(entity, role) }
      }
    case .place:
      guard let patient, let place = scene.destination(patient) else { return nil }
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
    if frame.type == .visit { addInvitation(verb, &new) }
    guard satisfies(frame, new, verb, agent, patient, prepositions) else { return nil }
    finish(&new, nodes: [verb])
    return new
  }

  /// "will visit Singapore from 26 to 28 March and China from 28 March": legs told apart are one visit each; a trip told as one
  /// has no one country.
  private func legs(of whole: Candidate, _ frame: FrameLexicon.Frame) -> [Candidate] {
    guard whole.type == .visit, case .place? = frame.role("obj") ?? frame.role("to"), let first = destinationNode(whole.node) else { return [whole] }
    let places = tree.conjuncts(first).compactMap { node in scene.destination(node, alone: true).map { (node: node, place: $0) } }
    guard places.count > 1 else { return [whole] }
    if Set(places.map { $0.place.country }).count == 1 {
      var one = whole
      one.place?.name = scene.text.string(places[0].place.words.lowerBound..<places[places.count - 1].place.words.upperBound)
      return places.allSatisfy({ $0.place.name != nil }) ? [one] : [whole]
    }
    let dated = places.map { scene.dates.date(under: $0.node, in: scene, status: whole.status) }
    if dated.dropFirst().contains(where: { $0 != nil }) {
      return zip(places, dated).map { item, date in
        var leg = whole
        leg.place = item.place
        leg.date = date ?? (item.node == first ? whole.date : nil)
        return leg
      }
    }
    var trip = whole
    trip.place = Places.Found(name: scene.text.string(places[0].place.words.lowerBound..<places[places.count - 1].place.words.upperBound), country: nil, words: places[0].place.words)
    return [trip]
  }

  private func destinationNode(_ verb: Int) -> Int? {
    if let object = tree.patient(of: verb), scene.destination(object) != nil { return object }
    return tree.prepositions(verb).first { ($0.word == "to" || $0.word == "for") && scene.destination($0.object) != nil }?.object
  }

  /// The conditions that a frame names beside its slots.
  private func satisfies(
    _ frame: FrameLexicon.Frame, _ new: Candidate, _ verb: Int, _ agent: Int?, _ patient: Int?,
    _ prepositions: [(word: String, preposition: Int, object: Int)]
  ) -> Bool {
    for slot in frame.slots where slot.isRequired {
      switch slot.role {
      case .party(let role):
        if slot.name == "subj" {
          // An agent left out of a passive is no fault when the patient is there.
          if agent == nil, patient != nil, tree.isPassive(verb), new.parties.contains(where: { $0.role != role }) { continue }
          if !new.parties.contains(where: { $0.role == role }) { return false }
        } else if !new.parties.contains(where: { $0.role == role }) || new.parties.count < 2 && role == .participant { return false }
      case .place: if new.place == nil { return false }
      case .instrument: if new.instrument == nil { return false }
      case .ignored: break
      }
    }
    if frame.type == .meeting || frame.type == .call {
      // One side alone meets nobody, unless the other is left to the rest of the report.
      if frame.subtype == .courtesyCall {
        // "called on the international community to act" asks; it does not visit.
        if tree.children(verb).contains(where: { tree.nodes[$0].label == .xcomp || tree.nodes[$0].label == .ccomp || tree.nodes[$0].label == .advcl }) { return false }
        if new.parties.contains(where: { $0.role == .host && scene.cast[$0.entity].kind != .person && scene.cast[$0.entity].kind != .office }) { return false }
        if prepositions.contains(where: { $0.word == "on" && tree.children($0.object).contains { tree.nodes[$0].label == .acl || tree.nodes[$0].label == .relcl } && tree.nodes[$0.object].mention < 0 }) { return false }
      }
      let isOneSided = new.parties.count < 2
      if isOneSided, !(tree.isPassive(verb) && frame.subtype == .reception) { return false }
      // Verbs whose object is a thing: "met the requirements", "received a gift".
      if let patient, frame.conditions.contains("person"), frame.role("obj") != nil, scene.parties(at: patient).isEmpty, !prepositions.contains(where: { $0.word == "with" }) { return false }
    }
    if frame.conditions.contains("two-sided") {
      let sides = Set(new.entities.map { scene.cast[$0].country ?? "" })
      return new.status == .planned && sides.count >= 2
    }
    if frame.conditions.contains("arrival-in") { return new.place?.country != nil && new.status == .planned && new.parties.contains { $0.role == .guest && scene.cast[$0.entity].country != new.place?.country } }
    if frame.conditions.contains("phone") { return mentionsPhone(verb) }
    if frame.conditions.contains("arrival") { return isArrival(verb, prepositions) }
    if frame.conditions.contains("called") { return !tree.children(verb).contains { tree.nodes[$0].label == .oprd || tree.nodes[$0].label == .ccomp } && !prepositions.contains { $0.word == "on" || $0.word == "for" } && patient != nil && new.parties.allSatisfy { scene.cast[$0.entity].kind != .body && scene.cast[$0.entity].kind != .country } }
    if frame.conditions.contains("message") { return mentionsMessage(verb) }
    if frame.conditions.contains("for-meeting") { return prepositions.contains { $0.word == "for" && scene.frames.nouns[tree.nodes[$0.object].lemma]?.type == .meeting } }
    if frame.conditions.contains("credentials") { return patient.map { tree.nodes[$0].lower == "credentials" || tree.nodes[$0].lemma == "credential" || text(tree.span($0)).contains("credence") } ?? false }
    if frame.conditions.contains("wreath") { return patient.map { ["wreath", "wreaths", "flowers", "flower"].contains(tree.nodes[$0].lower) } ?? false }
    if frame.conditions.contains("order") { return hasWord(verb, ["order", "medal", "award", "decoration", "insignia", "prize", "title", "honour", "honor", "degree", "star", "cross"]) }
    if frame.conditions.contains("building") { return hasWord(verb, ["embassy", "consulate", "bridge", "school", "hospital", "facility", "facilities", "centre", "center", "mission", "railway", "port", "plant", "office", "exhibition"]) }
    if frame.conditions.contains("farewell") { return hasWord(verb, ["farewell"]) }
    if frame.conditions.contains("country") { return new.place?.country != nil }
    if frame.type == .visit { return isTravel(verb, frame, new, prepositions) }
    return true
  }

  func text(_ words: Range<Int>) -> String { scene.text.string(words).lowercased() }

  private func hasWord(_ verb: Int, _ list: Set<String>) -> Bool {
    tree.subtree(verb).contains { list.contains(tree.nodes[$0].lower) }
  }

  /// "spoke by phone", "talked over the telephone"; also plain "spoke with" when the headline tells of a call.
  private func mentionsPhone(_ verb: Int) -> Bool {
    let words: Set<String> = ["phone", "telephone", "telephonically", "videoconference", "call", "phonecall", "hotline", "teleconference"]
    if tree.children(verb).contains(where: { child in tree.subtree(child).prefix(8).contains { words.contains(tree.nodes[$0].lower) } && tree.nodes[child].label != .nsubj }) { return true }
    if tree.children(verb).contains(where: { ["in", "at", "on"].contains(tree.nodes[$0].lower) && tree.nodes[$0].label == .prep && tree.nodes[$0].lower != "on" }) { return false }
    guard let title = scene.text.blocks.first(where: { $0.kind == .title }) else { return false }
    return scene.text.words[title.words].contains { words.contains($0.lower) || $0.lower == "calls" || $0.lower == "phones" }
  }

  private func mentionsMessage(_ verb: Int) -> Bool {
    let words: Set<String> = ["message", "letter", "telegram", "cable", "note", "post", "tweet"]
    if tree.subtree(verb).contains(where: { words.contains(tree.nodes[$0].lower) }) { return true }
    let block = scene.text.blocks[scene.block(verb)]
    return block.kind == .title && !scene.text.words[block.words].contains { ["meets", "meet", "call", "receives", "talks", "phone"].contains($0.lower) }
  }

  /// A welcome is an occasion when it happens somewhere: "welcomed X at the palace", "upon his arrival".
  private func isArrival(_ verb: Int, _ prepositions: [(word: String, preposition: Int, object: Int)]) -> Bool {
    let places: Set<String> = ["at", "in", "to", "on", "upon", "with"]
    return prepositions.contains { item in
      guard places.contains(item.word) else { return false }
      let lower = tree.nodes[item.object].lower
      return scene.destination(item.object) != nil || ["arrival", "palace", "airport", "ceremony", "honours", "honors", "office", "residence", "ministry"].contains(lower)
    }
  }

  /// Motion is a visit when an official goes to another country or to a place outside his seat.
  private func isTravel(_ verb: Int, _ frame: FrameLexicon.Frame, _ new: Candidate, _ prepositions: [(word: String, preposition: Int, object: Int)]) -> Bool {
    guard let place = new.place, !new.parties.isEmpty else { return false }
    let travellers = new.parties.map { scene.cast[$0.entity] }
    guard travellers.contains(where: { $0.kind != .country && $0.kind != .body }) else { return false }
    if ["visit", "tour", "inspect"].contains(tree.nodes[verb].lemma), let object = tree.patient(of: verb), scene.marks[tree.nodes[object].words.lowerBound] == nil {
      // Sites seen during a stay are no visits of their own; missions and seats of bodies are.
      guard ["embassy", "consulate", "mission", "headquarters", "parliament", "secretariat"].contains(tree.nodes[object].lower) else { return false }
    }
    guard let country = place.country else { return false }
    if travellers.allSatisfy({ $0.country == country }) { return false }
    if ["leave", "depart", "return"].contains(tree.nodes[verb].lemma) {
      return prepositions.contains { $0.word == "for" }
    }
    if ["go", "head"].contains(tree.nodes[verb].lemma) { return prepositions.contains { $0.word == "to" || $0.word == "for" } }
    return true
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
    if let subject = tree.subject(of: verb), subject < low || subject < verb { low = min(low, tree.nodes[subject].words.lowerBound) }
    return low..<high
  }

  /// When and where: what stands with the verb or the noun, else in the sentence.
  func finish(_ new: inout Candidate, nodes: [Int]) {
    // "met with X in Rabat": the parser may hang the place on X.
    var near = nodes
    for node in nodes {
      for (word, _, object) in tree.prepositions(node) where word == "with" || word == "between" || word == "to" { near += tree.conjuncts(object).filter { tree.nodes[$0].mention >= 0 } }
      if let object = tree.child(node, .dobj), tree.nodes[object].mention >= 0 { near += tree.conjuncts(object) }
    }
    if new.type == .visit, new.date == nil {
      let isArrival = nodes.contains { ["arrive", "begin", "start", "commence", "embark", "depart", "leave", "kick"].contains(tree.nodes[$0].lemma) }
      let span = tree.sentences[new.sentence].nodes
      let words = tree.nodes[span.lowerBound].words.lowerBound..<tree.nodes[span.upperBound - 1].words.upperBound
      new.date = scene.dates.stay(in: words, Dates.direction(new.status, nodes, tree, scene), isArrival: isArrival)
    }
    if new.place == nil || (new.type != .visit && new.place?.country == nil) { new.place = scene.place(of: nodes) ?? scene.place(of: near) ?? scene.placeInTimePhrase(of: nodes) ?? new.place }
    // What only dates something else has no date but its own.
    if new.date == nil {
      if new.isReference, new.carrier == nil {
        new.date = scene.dates.date(under: new.node, in: scene, status: new.status)
        // "recalled the conversation shortly after the victory in May": behind the noun, and the verb above tells of no occasion itself.
        let above = tree.nodes[tree.clause(of: new.node)].lemma
        if new.date == nil, scene.frames.verbs[above] == nil, scene.frames.support[above] == nil, let date = scene.dates.date(of: near, in: scene, status: new.status), date.words.lowerBound > tree.nodes[new.node].words.lowerBound {
          new.date = date
        }
      } else {
        new.date = scene.dates.date(of: near, in: scene, status: new.status)
      }
    }
  }
}
