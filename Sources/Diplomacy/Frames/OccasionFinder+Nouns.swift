import Language
import Reports

extension OccasionFinder {
  /// An occasion told by a noun: "the meeting between", "X's visit to", "held talks with", "sent a message to".
  mutating func nounOccasion(_ node: Int, sentence: Int) {
    let item = tree.nodes[node]
    guard item.pos == .noun || item.pos == .propn || isHeadlineNoun(node),
      var (frame, first) = nounFrame(node)
    else { return }
    if frame.type == .meeting, isNamedMeeting(node), let gathering = scene.frames.nouns["conference"] {
      frame = gathering
      first = node
    }
    if frame.type == .signing, item.lemma == "conclusion" || item.lemma == "exchange",
      !tree.prepositions(node).contains(where: { $0.word == "of" && instrument($0.object) != nil })
    {
      return
    }
    if frame.type == .ceremony, frame.conditions.contains("building"), !hasWord(node, Self.buildings) {
      return
    }
    let carrier = carrier(of: node)
    let scope = round(over: node) ?? node
    let modality = scene.modality(ofNoun: scope, carrier: carrier?.verb)
    if modality.isUnreal && modality.status == .held { return }
    var new = Candidate(
      type: frame.type, subtype: frame.subtype, node: node, sentence: sentence,
      block: tree.sentences[sentence].block,
      evidence: carrier.map { clauseWords($0.verb) } ?? tree.span(node))
    new.carrier = carrier?.verb
    new.status = modality.status
    new.isEarlier = modality.isEarlier
    new.title = phrase(node, from: first)
    readDeterminer(scope, &new)
    let isDenied = tree.children(node).contains {
      tree.nodes[$0].lower == "no" && tree.nodes[$0].label == .det
    }
    if !new.isDefinite, !isDenied, isGeneric(node, carrier) { return }
    if item.lemma == "mission", !isUndertaken(node, carrier?.verb) { return }
    // "has taken part in the dialogue since 1995": a habit.
    if frame.type == .gathering, let verb = carrier?.verb,
      tree.children(verb).contains(where: { tree.nodes[$0].lower == "since" })
    {
      return
    }
    addArguments(node, frame, &new)
    if isBodiesOwn(node, new) { new.type = .gathering }
    if let carrier {
      addCarried(carrier, node, frame, &new)
    } else {
      new.isReference = !isHeadlineTopic(node) && !isLeadObject(node)
    }
    if new.type == .meeting, carrier != nil, isBodiesOwn(node, new) { new.type = .gathering }
    if isDenied {
      guard Set(new.entities.map { scene.cast[$0].country ?? "" }).count >= 2 else { return }
      new.status = .denied
    }
    if new.type == .gathering, isJointBody(node, new) {
      new.type = .meeting
      new.subtype = .consultation
      new.parties.removeAll { scene.cast[$0.entity].kind == .body && scene.cast[$0.entity].country == nil }
    }
    if let carrier { settleAgreed(node, carrier.verb, &new) }
    addStanding(scope, &new)
    if frame.type == .gathering, !isGatheringOfItsOwn(node, new) { return }
    subtype(node, &new)
    if carrier == nil {
      settleReference(node, &new)
      settleAnnouncement(node, &new)
    }
    if let carrier, carrier.isSubject {
      if isOnProgramme(carrier.verb), new.status == .held { new.status = .planned }
      addProtagonist(&new)
    }
    if new.type == .visit, new.place == nil, let carrier,
      ["arrive", "be"].contains(tree.nodes[carrier.verb].lemma), let home = scene.cast.home,
      !new.parties.isEmpty,
      new.entities.allSatisfy({ scene.cast[$0].country != nil && scene.cast[$0].country != home })
    {
      new.place = Places.Found(name: nil, country: home, words: tree.nodes[carrier.verb].words)
    }
    if new.type == .gathering, new.place == nil {
      // "the Munich Security Conference", "the Lisbon summit".
      for child in tree.children(node)
      where tree.nodes[child].label == .compound || tree.nodes[child].label == .nmod {
        if scene.mention(child)?.kind == .place, let place = scene.destination(child) { new.place = place }
      }
    }
    if new.subtype == .reception, let carrier, marksAnniversary(carrier.verb) {
      new.type = .ceremony
      new.subtype = .anniversary
    }
    if new.type == .message, isSpoken(new, carrier?.verb) { return }
    finish(&new, nodes: carrier.map { [node, $0.verb] } ?? [node])
    if carrier == nil { referenceStatus(node, &new) }
    emit(new, node)
  }

  /// "the World Economic Forum Annual Meeting", "the APEC Leaders' Meeting": a name with capitals is an event of its own.
  func isNamedMeeting(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    guard scene.text.words[item.words.lowerBound].isCapitalised, !scene.isHeadline[scene.block(node)],
      item.words.lowerBound > 0
    else { return false }
    guard !tree.prepositions(node).contains(where: { $0.word == "with" || $0.word == "between" }) else {
      return false
    }
    return tree.children(node).contains { child in
      [.compound, .nmod, .poss, .amod].contains(tree.nodes[child].label)
        && scene.text.words[tree.nodes[child].words.lowerBound].isCapitalised
        && scene.mention(child)?.kind != .person
        && scene.mention(child)?.kind != .office
    }
  }

  /// The frame of the longest noun phrase that ends at a node, and where the phrase starts; "message of congratulations" too.
  func nounFrame(_ node: Int) -> (FrameLexicon.Frame, Int)? {
    let item = tree.nodes[node]
    let range = tree.sentences[item.sentence].nodes
    for (word, _, object) in tree.prepositions(node) where word == "of" {
      for form in [tree.nodes[object].lower, tree.nodes[object].lemma] {
        if let frame = scene.frames.nouns["\(item.lemma) of \(form)"] { return (frame, node) }
      }
    }
    // "an exchange by telephone", "a conversation over the phone".
    if ["exchange", "conversation", "talk", "discussion", "contact", "consultation", "dialogue", "meeting"]
      .contains(item.lemma), let call = scene.frames.nouns["call"],
      tree.prepositions(node).contains(where: {
        ["by", "over", "on", "via"].contains($0.word)
          && ["phone", "telephone"].contains(tree.nodes[$0.object].lower)
      })
    {
      return (call, node)
    }
    // "a letter of intent" is signed, not sent.
    if item.lemma == "letter", instrument(node) != nil { return nil }
    for length in stride(from: 4, through: 1, by: -1) {
      let first = node - length + 1
      guard first >= range.lowerBound else { continue }
      var key = ""
      for index in first..<node { key += tree.nodes[index].lower + " " }
      if let frame = scene.frames.nouns[key + item.lemma] ?? scene.frames.nouns[key + item.lower] {
        return (frame, first)
      }
    }
    return nil
  }

  func phrase(_ node: Int, from first: Int) -> String {
    var low = tree.nodes[first].words.lowerBound
    for child in tree.children(node)
    where child < node && [.compound, .amod, .nmod].contains(tree.nodes[child].label) {
      if scene.text.words[tree.nodes[child].words.lowerBound].isCapitalised || tree.nodes[child].mention >= 0
      {
        low = min(low, tree.nodes[child].words.lowerBound)
      }
    }
    return scene.text.string(low..<tree.nodes[node].words.upperBound).lowercased()
  }

  /// "the meeting", "this visit", "during the talks": an occasion told before; "a meeting" is a new one.
  func readDeterminer(_ node: Int, _ new: inout Candidate) {
    for child in tree.children(node) where tree.nodes[child].label == .det || tree.nodes[child].label == .poss
    {
      if tree.nodes[child].label == .poss {
        if ["their", "our", "your"].contains(tree.nodes[child].lower) { new.isDefinite = true }
        continue
      }
      if ["the", "this", "that", "these", "those", "today"].contains(tree.nodes[child].lower) {
        new.isDefinite = true
      }
    }
  }

  /// Recurring or unfinished things without an occasion are none: "annual meetings", "ongoing negotiations", "high-level visits".
  func isGeneric(_ node: Int, _ carrier: (verb: Int, supports: Set<FrameLexicon.Support>, isSubject: Bool)?)
    -> Bool
  {
    let item = tree.nodes[node]
    for child in tree.children(node) {
      switch tree.nodes[child].lemma {
      case "regular", "annual":
        // Regular consultations that somebody holds with somebody are one occasion.
        if carrier == nil || tree.prepositions(node).isEmpty { return true }
      case "ongoing", "mutual", "frequent", "continue", "further", "such", "any", "no", "every", "periodic",
        "more", "numerous", "direct", "future":
        return true
      default: break
      }
    }
    // A bare "round" is one only where it is told apart from others.
    if item.lemma == "round",
      !tree.children(node).contains(where: { tree.nodes[$0].label == .amod }) || carrier == nil
    {
      return true
    }
    if item.lemma == "negotiation", let carrier,
      ["begin", "start", "launch", "resume", "continue", "open", "conclude", "finalise", "finalize"].contains(
        tree.nodes[carrier.verb].lemma)
    {
      return true
    }
    // Negotiations that nobody is said to hold are a process, not an occasion.
    if item.lemma == "negotiation", carrier == nil { return true }
    // A bare plural without parties around it.
    if item.tag == .nns, carrier == nil, item.lemma != "talk", item.lemma != "congratulation",
      item.lemma != "condolence",
      !tree.children(node).contains(where: {
        tree.nodes[$0].label == .poss
          || (tree.nodes[$0].label == .prep && ["between", "with"].contains(tree.nodes[$0].lower))
      })
    {
      return true
    }
    return false
  }
}
