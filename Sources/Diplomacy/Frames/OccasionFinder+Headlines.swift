import Language
import Reports

extension OccasionFinder {
  /// "Visit to Australia by X" in a headline: the parser takes the first word for a verb.
  func isHeadlineNoun(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    guard item.pos == .verb, item.head == node, scene.text.blocks[scene.block(node)].kind == .title,
      tree.sentences[item.sentence].nodes.lowerBound == node
    else { return false }
    return !tree.children(node).contains { [.dobj, .nsubj, .nsubjpass].contains(tree.nodes[$0].label) }
  }

  /// The object of the first sentence's main verb, "welcomed the signing of": what the report is about.
  func isLeadObject(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    guard item.label == .dobj, tree.isRoot(item.head),
      let first = scene.text.blocks.firstIndex(where: { $0.kind == .paragraph }), scene.block(node) == first
    else { return false }
    return ["welcome", "announce", "mark", "celebrate", "attend", "hail", "applaud", "witness", "follow"]
      .contains(tree.nodes[item.head].lemma)
  }

  /// A headline that is the occasion: "X's Meeting with Y", "Readout of X's Call with Y".
  func isHeadlineTopic(_ node: Int) -> Bool {
    guard scene.text.blocks[scene.block(node)].kind == .title else { return false }
    var current = node
    for _ in 0..<4 {
      let item = tree.nodes[current]
      if item.head == current { return true }
      switch item.label {
      case .pobj:
        let above = tree.nodes[item.head]
        guard ["of", "on", "from"].contains(above.lower), above.head != item.head, !tree.isVerb(above.head)
        else { return false }
        current = above.head
      case .conj, .appos, .compound, .nmod, .poss, .dep, .npadvmod: current = item.head
      default: return false
      }
    }
    return false
  }
}
