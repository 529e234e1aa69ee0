import Language

extension OccasionFinder {
  /// An instrument that a node names: its words and what kind it is.
  func instrument(_ node: Int) -> (words: Range<Int>, subtype: Engagement.Subtype)? {
    for member in tree.conjuncts(node) {
      let item = tree.nodes[member]
      // "Joint Communiqué" may have been taken for a body's name.
      guard item.mention < 0 || scene.mention(member)?.kind == .body else { continue }
      let range = tree.sentences[item.sentence].nodes
      var found: Engagement.Subtype?
      for (word, _, object) in tree.prepositions(member) where word == "of" && found == nil {
        found =
          scene.frames.instruments["\(item.lemma) of \(tree.nodes[object].lower)"]
          ?? scene.frames.instruments["\(item.lower) of \(tree.nodes[object].lower)"]
      }
      for length in stride(from: 3, through: 1, by: -1) where found == nil {
        let first = member - length + 1
        guard first >= range.lowerBound else { continue }
        var key = ""
        for index in first..<member { key += tree.nodes[index].lower + " " }
        found = scene.frames.instruments[key + item.lemma] ?? scene.frames.instruments[key + item.lower]
      }
      guard let subtype = found else { continue }
      var span = tree.span(member)
      // A relative clause behind the name is no part of it.
      for child in tree.children(member)
      where child > member && [.relcl, .acl, .conj, .cc, .punct, .appos].contains(tree.nodes[child].label) {
        span = span.lowerBound..<max(item.words.upperBound, min(span.upperBound, tree.span(child).lowerBound))
      }
      while let first = span.first,
        ["the", "a", "an", "two", "three", "four", "several", "their", ","].contains(
          scene.text.words[first].lower), span.count > 1
      { span = (first + 1)..<span.upperBound }
      while span.count > 1, scene.text.words[span.upperBound - 1].isPunctuation {
        span = span.lowerBound..<(span.upperBound - 1)
      }
      return (span, subtype)
    }
    return nil
  }

  /// "an agreement between Australia and Korea", "with Korea": whose instrument it is.
  func addSignatories(of node: Int, to new: inout Candidate) {
    for member in tree.subtree(node) where tree.nodes[member].label != .relcl {
      for (word, _, object) in tree.prepositions(member)
      where word == "between" || word == "among" || (word == "with" && member == node) {
        for entity in scene.parties(at: object) { new.add(entity, .signatory) }
      }
    }
  }
}
