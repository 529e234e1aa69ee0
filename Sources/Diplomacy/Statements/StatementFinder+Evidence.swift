import Language

extension StatementFinder {
  /// Whether the verb tells what was said, and not what will or might be.
  func isSaid(_ verb: Int) -> Bool {
    let item = tree.nodes[verb]
    var isInfinitive = false
    for child in tree.children(verb)
    where tree.nodes[child].label == .aux || tree.nodes[child].label == .mark
      || tree.nodes[child].label == .neg
    {
      switch tree.nodes[child].lower {
      case "will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "could", "should", "must", "ca":
        return isPerformative(verb)
      case "can": return isPerformative(verb)
      case "to": isInfinitive = true
      case "if", "whether", "unless": return false
      case "not", "n't", "n’t", "never": return false
      default: break
      }
    }
    guard isInfinitive || item.label == .conj || item.label == .xcomp || item.label == .pcomp else {
      return true
    }
    if isInfinitive,
      item.label == .xcomp || item.label == .advcl || item.label == .acl || item.label == .ccomp
    {
      let head = tree.nodes[item.head]
      // "would like to thank", "took the opportunity to congratulate": done by being said.
      if ["like", "wish", "want", "be", "take", "use", "go", "have", "seize", "proceed", "continue"].contains(
        head.lemma) || head.lemma == "opportunity" || head.lemma == "occasion"
      {
        if head.lemma == "like" || head.lemma == "wish" || head.lemma == "want" {
          return lexicon[.performative].contains(item.lemma)
        }
        if head.lemma == "opportunity" || head.lemma == "occasion" {
          return tree.isVerb(head.head)
            && ["take", "use", "seize", "have"].contains(tree.nodes[head.head].lemma) && isSaid(head.head)
        }
        if head.lemma == "be" { return false }
        return isSaid(item.head)
      }
    }
    if item.label == .conj, tree.isVerb(item.head) {
      if tree.nodes[item.head].tag == item.tag, item.tag == .vb || item.tag == .vbg {
        return isSaid(item.head)
      }
      if item.tag == .vb, !isInfinitive { return isSaid(item.head) }
      if !isInfinitive { return true }
    }
    if isInfinitive, item.label == .acl || item.label == .relcl, tree.nodes[item.head].mention >= 0 {
      return isSaid(tree.clause(of: item.head))
    }
    let modality = scene.modality(ofVerb: verb)
    return modality.status == .held && !modality.isUnreal
  }

  /// "would like to thank" stands on "like"; "must stress", "can confirm" are done by being said.
  private func isPerformative(_ verb: Int) -> Bool {
    let isOwn = tree.children(verb).contains {
      tree.nodes[$0].label == .nsubj && ["i", "we"].contains(tree.nodes[$0].lower)
    }
    let isFirm = tree.children(verb).contains {
      tree.nodes[$0].label == .aux && ["must", "can", "should"].contains(tree.nodes[$0].lower)
    }
    return isOwn && isFirm && lexicon[.performative].contains(tree.nodes[verb].lemma)
  }

  /// The clause of a verb from its own subject to the end of what it says, without the statements coordinated with it.
  func evidence(of verb: Int, _ contents: [Int]) -> Range<Int> {
    let item = tree.nodes[verb]
    var low = item.words.lowerBound, high = item.words.upperBound
    var stop = Int.max
    for child in tree.children(verb) {
      let span = tree.span(child)
      let label = tree.nodes[child].label
      if child < verb {
        // What stands before the subject is another clause, unless it is what is said.
        let isBefore =
          label == .advcl || label == .prep || label == .punct || label == .cc || label == .npadvmod
          || label == .meta || label == .intj || label == .dep
        if isBefore, !contents.contains(child) { continue }
        low = min(low, span.lowerBound)
        continue
      }
      let isOther =
        label == .conj || (label == .advcl && tree.nodes[child].tag == .vbg && !contents.contains(child))
        || label == .parataxis && !contents.contains(child)
      if isOther {
        stop = min(stop, span.lowerBound)
        continue
      }
      if label == .punct || label == .cc { continue }
      high = max(high, span.upperBound)
    }
    if stop < high, stop > item.words.upperBound { high = stop }
    let words = scene.text.words
    while high - 1 > low,
      words[high - 1].isPunctuation || ["and", "while", "but"].contains(words[high - 1].lower)
    {
      if words[high - 1].text == ")" || words[high - 1].text == "”" || words[high - 1].text == "\"" { break }
      high -= 1
    }
    while low < high - 1, words[low].isPunctuation, words[low].text != "“", words[low].text != "\"" {
      low += 1
    }
    return low..<high
  }
}
