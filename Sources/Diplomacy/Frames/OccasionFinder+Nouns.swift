import Language
import Reports

extension OccasionFinder {
  /// An occasion told by a noun: "the meeting between", "X's visit to", "held talks with", "sent a message to".
  mutating func nounOccasion(_ node: Int, sentence: Int) {
    let item = tree.nodes[node]
    guard item.pos == .noun || item.pos == .propn || isHeadlineNoun(node), var (frame, first) = nounFrame(node) else { return }
    if frame.type == .meeting, isNamedMeeting(node), let gathering = scene.frames.nouns["conference"] {
      frame = gathering
      first = node
    }
    if frame.type == .signing, item.lemma == "conclusion", !tree.prepositions(node).contains(where: { $0.word == "of" && instrument($0.object) != nil }) { return }
    let carrier = carrier(of: node)
    let modality = scene.modality(ofNoun: node, carrier: carrier?.verb)
    if modality.isUnreal && modality.status == .held { return }
    var new = Candidate(
      type: frame.type, subtype: frame.subtype, node: node, sentence: sentence, block: tree.sentences[sentence].block,
      evidence: carrier.map { clauseWords($0.verb) } ?? tree.span(node))
    new.carrier = carrier?.verb
    new.status = modality.status
    new.isEarlier = modality.isEarlier
    new.title = phrase(node, from: first)
    readDeterminer(node, &new)
    if new.isDefinite == false, isGeneric(node, carrier) { return }
    addArguments(node, frame, &new)
    if let carrier { addCarried(carrier, node, frame, &new) } else { new.isReference = !isHeadlineTopic(node) && !isLeadObject(node) }
    if frame.type == .gathering, !isGatheringOfItsOwn(node, new) { return }
    subtype(node, &new)
    finish(&new, nodes: carrier.map { [node, $0.verb] } ?? [node])
    if carrier == nil { referenceStatus(node, &new) }
    emit(new, node)
  }

  /// "the World Economic Forum Annual Meeting", "the APEC Leaders' Meeting": a name with capitals is an event of its own.
  private func isNamedMeeting(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    guard scene.text.words[item.words.lowerBound].isCapitalised, !scene.isHeadline[scene.block(node)], item.words.lowerBound > 0 else { return false }
    guard !tree.prepositions(node).contains(where: { $0.word == "with" || $0.word == "between" }) else { return false }
    return tree.children(node).contains { child in
      [.compound, .nmod, .poss, .amod].contains(tree.nodes[child].label) && scene.text.words[tree.nodes[child].words.lowerBound].isCapitalised && scene.mention(child)?.kind != .person
        && scene.mention(child)?.kind != .office
    }
  }

  /// "during the UN General Assembly", "attended the East Asia Summit": a body whose name is that of its meeting.
  mutating func bodyGathering(_ node: Int, sentence: Int) {
    guard let mention = scene.mention(node), mention.kind == .body, mention.entity >= 0,
      ["assembly", "summit", "forum", "conference", "ministerial"].contains(tree.nodes[node].lower)
    else { return }
    let carrier = carrier(of: node)
    let item = tree.nodes[node]
    let preposition = item.label == .pobj ? tree.nodes[item.head].lower : ""
    let above = item.label == .pobj ? tree.nodes[tree.nodes[item.head].head].lemma : ""
    guard carrier?.supports.contains(.attend) == true || preposition == "during" || (preposition == "of" && ["sideline", "margin", "session", "meeting", "week"].contains(above)) || preposition == "at" && tree.isVerb(tree.nodes[item.head].head) else { return }
    var new = Candidate(type: .gathering, node: node, sentence: sentence, block: tree.sentences[sentence].block, evidence: carrier.map { clauseWords($0.verb) } ?? tree.span(node))
    let modality = scene.modality(ofNoun: node, carrier: carrier?.verb)
    new.status = modality.status
    new.title = scene.text.string(mention.words).lowercased()
    new.isDefinite = true
    new.isReference = carrier == nil
    if let carrier, let agent = tree.agent(of: carrier.verb) { for entity in parties(agent, personsOnly: false) { new.add(entity, .participant) } }
    new.add(mention.entity, .participant)
    finish(&new, nodes: carrier.map { [node, $0.verb] } ?? [node])
    append(new)
  }

  /// "Visit to Australia by X" in a headline: the parser takes the first word for a verb.
  private func isHeadlineNoun(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    guard item.pos == .verb, item.head == node, scene.text.blocks[scene.block(node)].kind == .title, tree.sentences[item.sentence].nodes.lowerBound == node else { return false }
    return !tree.children(node).contains { [.dobj, .nsubj, .nsubjpass].contains(tree.nodes[$0].label) }
  }

  /// The object of the first sentence's main verb, "welcomed the signing of": what the report is about.
  private func isLeadObject(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    guard item.label == .dobj, tree.isRoot(item.head), let first = scene.text.blocks.firstIndex(where: { $0.kind == .paragraph }), scene.block(node) == first else { return false }
    return ["welcome", "announce", "mark", "celebrate", "attend", "hail", "applaud", "witness", "follow"].contains(tree.nodes[item.head].lemma)
  }

  /// A headline that is the occasion: "X's Meeting with Y", "Readout of X's Call with Y".
  private func isHeadlineTopic(_ node: Int) -> Bool {
    guard scene.text.blocks[scene.block(node)].kind == .title else { return false }
    var current = node
    for _ in 0..<4 {
      let item = tree.nodes[current]
      if item.head == current { return true }
      switch item.label {
      case .pobj:
        let above = tree.nodes[item.head]
        guard ["of", "on", "from"].contains(above.lower), above.head != item.head, !tree.isVerb(above.head) else { return false }
        current = above.head
      case .conj, .appos, .compound, .nmod, .poss, .dep, .npadvmod: current = item.head
      default: return false
      }
    }
    return false
  }

  /// The frame of the longest noun phrase that ends at a node, and where the phrase starts; "message of congratulations" too.
  private func nounFrame(_ node: Int) -> (FrameLexicon.Frame, Int)? {
    let item = tree.nodes[node]
    let range = tree.sentences[item.sentence].nodes
    for (word, _, object) in tree.prepositions(node) where word == "of" {
      for form in [tree.nodes[object].lower, tree.nodes[object].lemma] {
        if let frame = scene.frames.nouns["\(item.lemma) of \(form)"] { return (frame, node) }
      }
    }
    for length in stride(from: 4, through: 1, by: -1) {
      let first = node - length + 1
      guard first >= range.lowerBound else { continue }
      var key = ""
      for index in first..<node { key += tree.nodes[index].lower + " " }
      if let frame = scene.frames.nouns[key + item.lemma] ?? scene.frames.nouns[key + item.lower] { return (frame, first) }
    }
    return nil
  }

  /// The verb that carries an occasion's noun, and what the noun is to it.
  private func carrier(of node: Int) -> (verb: Int, supports: Set<FrameLexicon.Support>, isSubject: Bool)? {
    var current = node
    for _ in 0..<6 {
      let item = tree.nodes[current]
      guard item.head != current else { return nil }
      let head = item.head
      switch item.label {
      case .conj, .appos:
        current = head
      case .dobj, .nsubjpass, .attr, .oprd:
        guard tree.isVerb(head), let supports = scene.frames.support[tree.nodes[head].lemma] else { return statusVerb(head, isSubject: item.label == .nsubjpass) }
        return (head, supports, item.label == .nsubjpass)
      case .nsubj:
        guard tree.isVerb(head), let supports = scene.frames.support[tree.nodes[head].lemma] else { return statusVerb(head, isSubject: true) }
        return supports.contains(.occur) ? (head, supports, true) : nil
      case .pobj:
        let preposition = tree.nodes[head]
        let above = preposition.head
        guard above != head, tree.isVerb(above), ["in", "at", "for", "on", "to", "with"].contains(preposition.lower) else { return nil }
        let lemma = tree.nodes[above].lemma
        let motion = ["arrive", "come", "travel", "go", "fly", "leave", "depart", "embark", "be", "return", "kick"].contains(lemma)
        if preposition.lower == "on" || preposition.lower == "for", motion || lemma == "set", let supports = scene.frames.support[lemma] { return (above, supports, false) }
        if preposition.lower == "in" || preposition.lower == "at", ["participate", "take", "engage", "speak", "appear", "represent", "join", "address", "be"].contains(lemma), let supports = scene.frames.support[lemma] {
          return (above, supports, false)
        }
        return nil
      case .acl, .relcl: return nil
      default: return nil
      }
    }
    return nil
  }

  private func statusVerb(_ verb: Int, isSubject: Bool) -> (verb: Int, supports: Set<FrameLexicon.Support>, isSubject: Bool)? {
    guard tree.isVerb(verb), scene.frames.statusOfNoun(under: tree.nodes[verb].lemma) != nil else { return nil }
    return (verb, [], isSubject)
  }

  private func phrase(_ node: Int, from first: Int) -> String {
    var low = tree.nodes[first].words.lowerBound
    for child in tree.children(node) where child < node && [.compound, .amod, .nmod].contains(tree.nodes[child].label) {
      if scene.text.words[tree.nodes[child].words.lowerBound].isCapitalised || tree.nodes[child].mention >= 0 { low = min(low, tree.nodes[child].words.lowerBound) }
    }
    return scene.text.string(low..<tree.nodes[node].words.upperBound).lowercased()
  }

  /// "the meeting", "this visit", "during the talks": an occasion told before; "a meeting" is a new one.
  private func readDeterminer(_ node: Int, _ new: inout Candidate) {
    for child in tree.children(node) where tree.nodes[child].label == .det || tree.nodes[child].label == .poss {
      if tree.nodes[child].label == .poss {
        if ["their", "our", "your"].contains(tree.nodes[child].lower) { new.isDefinite = true }
        continue
      }
      if ["the", "this", "that", "these", "those", "today"].contains(tree.nodes[child].lower) { new.isDefinite = true }
    }
  }

  /// Recurring or unfinished things without an occasion are none: "annual meetings", "ongoing negotiations", "high-level visits".
  private func isGeneric(_ node: Int, _ carrier: (verb: Int, supports: Set<FrameLexicon.Support>, isSubject: Bool)?) -> Bool {
    let item = tree.nodes[node]
    for child in tree.children(node) {
      switch tree.nodes[child].lemma {
      case "annual", "regular", "ongoing", "mutual", "frequent", "continue", "further", "such", "any", "no", "every", "periodic", "more", "numerous", "direct", "future": return true
      default: break
      }
    }
    // Negotiations that nobody is said to hold are a process, not an occasion.
    if item.lemma == "negotiation", carrier == nil { return true }
    // A bare plural without parties around it.
    if item.tag == .nns, carrier == nil, item.lemma != "talk", item.lemma != "congratulation", item.lemma != "condolence",
      !tree.children(node).contains(where: { tree.nodes[$0].label == .poss || (tree.nodes[$0].label == .prep && ["between", "with"].contains(tree.nodes[$0].lower)) })
    { return true }
    return false
  }

  // MARK: arguments

  private func addArguments(_ node: Int, _ frame: FrameLexicon.Frame, _ new: inout Candidate) {
    if case .party(let role)? = frame.role("poss") {
      for child in tree.children(node) where tree.nodes[child].label == .poss {
        for entity in parties(child, personsOnly: frame.type != .gathering && frame.type != .signing && frame.type != .visit) where frame.type != .visit || scene.cast[entity].kind != .body { new.add(entity, role) }
      }
    }
    for (word, _, object) in tree.prepositions(node) { argument(word, object, frame, &new) }
    // "a Japanese-Thai summit", "Japan-ASEAN talks", "US-China dialogue": the states that stand before the noun.
    if frame.type == .gathering || frame.type == .meeting || frame.type == .signing {
      for child in tree.children(node) where tree.nodes[child].label == .compound || tree.nodes[child].label == .amod || tree.nodes[child].label == .nmod {
        for member in [child] + tree.children(child).filter({ [.compound, .amod, .nmod, .conj].contains(tree.nodes[$0].label) }) {
          if scene.mention(member) == nil, frame.type == .gathering || frame.type == .meeting {
            for state in scene.states(inHyphenated: tree.nodes[member].words.lowerBound) { new.add(state, .participant) }
          }
          guard let mention = scene.mention(member), mention.entity >= 0 || mention.kind == .demonym else { continue }
          if mention.kind == .body { new.add(mention.entity, .participant) }
          if mention.kind == .country, frame.type == .gathering { new.add(mention.entity, .participant) }
        }
      }
    }
    // "talks between the delegations of A and B, held in C": the participle may hang on the parties.
    for (word, _, object) in tree.prepositions(node) where word == "between" || word == "with" {
      for member in tree.subtree(object) where tree.nodes[member].label == .acl && tree.nodes[member].lemma == "hold" {
        if new.place == nil { new.place = scene.place(of: [member]) }
        if new.date == nil { new.date = scene.dates.date(of: [member], in: scene, status: new.status) }
      }
    }
    // Relative clauses and participles: "talks held in X with Y", "the visit paid by X", "chaired by Y".
    for child in tree.children(node) where tree.nodes[child].label == .acl || tree.nodes[child].label == .relcl {
      guard let supports = scene.frames.support[tree.nodes[child].lemma] else { continue }
      if let agent = tree.agent(of: child), !tree.isUnder(agent, node) || tree.nodes[child].tag == .vbn || tree.isPassive(child) {
        let role: Party.Role = supports.contains(.chair) ? .chair : supports.contains(.host) ? .host : subjectRole(frame, supports)
        for entity in parties(agent, personsOnly: false) { new.add(entity, role) }
      }
      for (word, _, object) in tree.prepositions(child) where word != "by" { argument(word, object, frame, &new) }
      if new.place == nil { new.place = scene.place(of: [child]) }
      if new.date == nil { new.date = scene.dates.date(of: [child], in: scene, status: new.status) }
      if tree.children(child).contains(where: { tree.nodes[$0].lower == "to" && tree.nodes[$0].label == .aux }) {
        if new.status == .held { new.status = .planned }
        continue
      }
      let modality = scene.modality(ofVerb: child)
      if tree.nodes[child].label == .relcl || new.status == .held { new.status = modality.status == .held ? new.status : modality.status }
    }
  }

  private func argument(_ word: String, _ object: Int, _ frame: FrameLexicon.Frame, _ new: inout Candidate) {
    switch frame.role(word) {
    case .party(let role):
      let found = parties(object, personsOnly: frame.type == .visit || frame.type == .call)
      for entity in found { new.add(entity, role) }
    case .place where new.place == nil:
      let members = tree.conjuncts(object).compactMap { scene.destination($0, alone: true) }
      if Set(members.map(\.country)).count > 1, let first = members.first, let last = members.last {
        new.place = Places.Found(name: scene.text.string(first.words.lowerBound..<last.words.upperBound), country: nil, words: first.words)
      } else if let place = scene.destination(object) {
        new.place = place
      }
    case .instrument:
      if let found = instrument(object) {
        new.instrument = found.words
        new.subtype = found.subtype
        addSignatories(of: object, to: &new)
      }
    default:
      // "at the invitation of X": X is the host.
      if word == "at", tree.nodes[object].lemma == "invitation" {
        for (inner, _, host) in tree.prepositions(object) where inner == "of" || inner == "from" { for entity in parties(host, personsOnly: true) { new.add(entity, .host) } }
        for child in tree.children(object) where tree.nodes[child].label == .poss { for entity in parties(child, personsOnly: true) { new.add(entity, .host) } }
      }
      if word == "including" || word == "along with" || word == "together with" {
        for entity in parties(object, personsOnly: true) { new.add(entity, subjectRole(frame, [])) }
      }
    }
  }

  private func subjectRole(_ frame: FrameLexicon.Frame, _ supports: Set<FrameLexicon.Support>) -> Party.Role {
    if supports.contains(.witness), frame.type == .signing || frame.type == .ceremony { return .witness }
    if frame.type == .call, supports.contains(.take) { return .called }
    if frame.subtype == .reception, supports.contains(.attend) || !supports.contains(.host) && supports.contains(.take) { return .guest }
    if case .party(let role)? = frame.role("subj") { return role }
    return .participant
  }

  /// What the carrying verb adds: its subject, its own prepositions, the indirect object.
  private func addCarried(_ carrier: (verb: Int, supports: Set<FrameLexicon.Support>, isSubject: Bool), _ node: Int, _ frame: FrameLexicon.Frame, _ new: inout Candidate) {
    let verb = carrier.verb
    let lemma = tree.nodes[verb].lemma
    let announces = scene.frames.statusOfNoun(under: lemma) != nil && !carrier.supports.contains(.hold) && !carrier.supports.contains(.attend)
    if !announces, let agent = tree.agent(of: verb), agent != node, !tree.isUnder(node, agent) || carrier.isSubject == false {
      let role: Party.Role
      if frame.type == .gathering || frame.type == .meeting {
        role = carrier.supports.contains(.chair) && !carrier.supports.contains(.attend) ? .chair : carrier.supports.contains(.host) && lemma != "give" && lemma != "hold" ? .host : subjectRole(frame, carrier.supports)
      } else {
        role = subjectRole(frame, carrier.supports)
      }
      if !(carrier.isSubject && !tree.isPassive(verb)) {
        for entity in parties(agent, personsOnly: frame.type == .visit || frame.type == .call) { new.add(entity, role) }
      }
    }
    for (word, _, object) in tree.prepositions(verb) where word != "by" { argument(word, object, frame, &new) }
    if let indirect = tree.child(verb, .dative), tree.nodes[indirect].pos != .adp, case .party(let role)? = frame.role("to") {
      for entity in parties(indirect, personsOnly: true) { new.add(entity, role) }
    }
  }

  /// A noun in an adjunct: what its preposition says of its time, and that it only describes something else.
  private func referenceStatus(_ node: Int, _ new: inout Candidate) {
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
          if above.lower == "ahead" || above.lower == "advance" || above.lower == "run" { if new.status == .held { new.status = .planned } }
          if above.lemma == "sideline" || above.lemma == "margin" || above.lemma == "framework" { new.isBackground = true }
        case "since", "after", "following": new.isEarlier = true
        default: break
        }
        return
      }
      current = item.head
    }
  }

  // MARK: checks

  /// A gathering is an event with a name or with two bodies or more; plain "session" and "dialogue" without a name are none.
  private func isGatheringOfItsOwn(_ node: Int, _ new: Candidate) -> Bool {
    let lemma = tree.nodes[node].lemma
    let named = scene.text.words[tree.nodes[node].words.upperBound - 1].isCapitalised && !scene.isHeadline[new.block]
    if ["session", "dialogue", "exercise", "assembly", "exhibition", "fair", "expo", "retreat", "congress", "convention", "plenary", "workshop", "trilateral"].contains(lemma) {
      return named || tree.children(node).contains { tree.nodes[$0].label == .amod && tree.nodes[$0].lower.first?.isNumber == true }
    }
    if lemma == "conference" {
      // A news conference is none.
      if tree.children(node).contains(where: { ["press", "news", "media"].contains(tree.nodes[$0].lower) }) { return false }
    }
    return true
  }

  private func subtype(_ node: Int, _ new: inout Candidate) {
    for child in tree.children(node) where tree.nodes[child].label == .amod || tree.nodes[child].label == .compound || tree.nodes[child].label == .nmod {
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

  /// One candidate, or one for each counterpart of a plural: "held meetings with A, B and C", "separately", "respectively".
  private mutating func emit(_ new: Candidate, _ node: Int) {
    let item = tree.nodes[node]
    let isPlural = item.tag == .nns && ["meeting", "call", "conversation", "dinner", "lunch", "message", "letter", "consultation", "discussion", "talk", "negotiation"].contains(item.lemma)
      && (item.lemma != "talk" && item.lemma != "negotiation" && item.lemma != "consultation" || isSeparate(new))
    guard isPlural || isSeparate(new), new.type == .meeting || new.type == .call || new.type == .message, new.parties.count > 2 else {
      append(new)
      return
    }
    var sides: [Candidate.Member] = []
    var counterparts: [Candidate.Member] = []
    var others = Set<Int>()
    for (word, _, object) in tree.prepositions(node) + (new.carrier.map { tree.prepositions($0) } ?? []) where word == "with" || word == "to" { for entity in scene.parties(at: object) { others.insert(entity) } }
    for member in new.parties { if others.contains(member.entity) { counterparts.append(member) } else { sides.append(member) } }
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

  private func isSeparate(_ new: Candidate) -> Bool {
    guard let verb = new.carrier else { return false }
    return tree.children(verb).contains { ["separately", "respectively", "individually"].contains(tree.nodes[$0].lower) }
      || tree.children(new.node).contains { ["separate", "individual"].contains(tree.nodes[$0].lower) }
  }
}
