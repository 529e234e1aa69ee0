import Language

/// Direct speech: sentences of a transcript, a speech, a release in the first person.
extension StatementFinder {
  /// The acts of a sentence in the voice that it is spoken in; a sentence of a speech that has none of the frames says something too.
  func inVoice(_ found: [Act], _ sentence: Int) -> [Act] {
    let manner = voice.manners[sentence]
    guard manner == .speech || manner == .release, let speaker = voice.speakers[sentence] else {
      return found
    }
    var result = found
    for index in result.indices {
      guard result[index].by.count == 1, let subject = tree.subject(of: result[index].node),
        isVoice(subject, speaker)
      else { continue }
      result[index].by = [speaker]
    }
    if result.isEmpty, let act = plainSpeech(sentence, speaker, manner) { result.append(act) }
    return result
  }

  /// The subject speaks for the speaker: "I", "we", "our government", the speaker's own state.
  private func isVoice(_ subject: Int, _ speaker: Int) -> Bool {
    let item = tree.nodes[subject]
    if ["i", "we"].contains(item.lower) { return true }
    if tree.children(subject).contains(where: {
      tree.nodes[$0].label == .poss && ["our", "my"].contains(tree.nodes[$0].lower)
    }) {
      return true
    }
    guard let country = scene.cast[speaker].country ?? scene.cast.home else { return false }
    let meant = scene.entities(at: subject)
    if meant.contains(where: { scene.cast[$0].kind == .country && scene.cast[$0].country == country }) {
      return true
    }
    return lexicon[.institution].contains(item.lower) && meant.isEmpty
      && (scene.country(around: subject) ?? country) == country
  }

  /// What a sentence without a frame says.
  private func plainSpeech(_ sentence: Int, _ speaker: Int, _ manner: Voice.Manner) -> Act? {
    let nodes = tree.sentences[sentence].nodes
    guard let low = nodes.first, let high = nodes.last, let root = nodes.first(where: { tree.isRoot($0) })
    else { return nil }
    guard tree.isVerb(root), let subject = tree.subject(of: root) else { return nil }
    let words = trimmed(tree.nodes[low].words.lowerBound..<tree.nodes[high].words.upperBound)
    let isOwn = isVoice(subject, speaker)
    if manner == .release, !isOwn { return nil }
    if scene.text.words[tree.nodes[high].words.lowerBound].text == "?" || words.count < 5 { return nil }
    if let act = futureSpeech(root, subject, isOwn, sentence, speaker, words) {
      return act.kind == nil
        ? nil : Act(kind: act.kind ?? .affirm, node: root, by: [speaker], evidence: words, basis: .speech)
    }
    guard isSubstantial(words) else { return nil }
    let kind = contentKind(root, [speaker]) ?? (isFact(words, root) ? .inform : assessment(root) ?? .affirm)
    return Act(kind: kind, node: root, by: [speaker], evidence: words, basis: .speech)
  }

  /// What the speaker will do: a visit told first is announced, help is pledged, what will be discussed is no statement.
  private func futureSpeech(
    _ root: Int, _ subject: Int, _ isOwn: Bool, _ sentence: Int, _ speaker: Int, _ words: Range<Int>
  ) -> (kind: Statement.Kind?, Void)? {
    let isFuture = tree.children(root).contains {
      tree.nodes[$0].label == .aux && ["will", "shall", "'ll", "’ll"].contains(tree.nodes[$0].lower)
    }
    guard isFuture else { return nil }
    let lemma = tree.nodes[root].lemma
    if lexicon[.travel].contains(lemma) { return (acts.isEmpty && isOwn ? .inform : nil, ()) }
    if lexicon[.agenda].contains(lemma) { return (nil, ()) }
    if tree.isPassive(root) { return (nil, ()) }
    if !isOwn, !scene.parties(at: subject).isEmpty { return (nil, ()) }
    if tree.nodes[subject].lower == "i" { return (nil, ()) }
    return (isOwn && lemma != "be" ? .pledge : .affirm, ())
  }

  /// A sentence of a speech counts when it names a state, a body or a topic.
  private func isSubstantial(_ words: Range<Int>) -> Bool {
    words.contains { scene.marks[$0] != nil } || !scene.topics(of: words).isEmpty || words.count >= 10
  }

  /// Figures and dates without a verdict are facts.
  private func isFact(_ words: Range<Int>, _ root: Int) -> Bool {
    var figures = 0
    for word in scene.text.words[words]
    where word.shape.contains(.hasDigit) || word.text == "$" || word.text == "€" || word.text == "£" {
      figures += word.text.utf8.count == 4 && word.text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? 0 : 1
    }
    if figures > 0 { return true }
    return tree.children(root).contains { tree.nodes[$0].label == .aux && tree.nodes[$0].lemma == "be" }
      && tree.nodes[root].tag == .vbg
  }

  /// Praise in a predicate: "is a valued partner", "was a success".
  func assessment(_ root: Int) -> Statement.Kind? {
    for child in tree.children(root)
    where [.attr, .acomp, .oprd].contains(tree.nodes[child].label) && child > root {
      for node in tree.subtree(child).prefix(12) where lexicon[.praise].contains(tree.nodes[node].lower) {
        return .praise
      }
    }
    return nil
  }

  func trimmed(_ words: Range<Int>) -> Range<Int> {
    var range = words
    while range.count > 1, let last = range.last,
      scene.text.words[last].shape.contains(.space) || scene.text.words[last].text == "."
    { range = range.lowerBound..<(range.upperBound - 1) }
    while range.count > 1, let first = range.first, scene.text.words[first].shape.contains(.space) {
      range = (first + 1)..<range.upperBound
    }
    return range
  }
}
