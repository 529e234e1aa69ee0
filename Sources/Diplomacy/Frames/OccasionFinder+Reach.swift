import Language

extension OccasionFinder {
  /// The prepositions of a verb or noun, and those that the parser hung inside them: "held meetings at the palace on Monday with X",
  /// "spoke on the telephone with X".
  func reach(_ node: Int) -> [(word: String, preposition: Int, object: Int)] {
    var result = tree.prepositions(node)
    let outer: Set<String> = ["at", "in", "by", "over", "via", "during", "through", "within", "under"]
    func look(under object: Int, _ words: Set<String>, personsOnly: Bool = false) {
      guard tree.nodes[object].pos != .verb, occasionType(object) == nil || words.contains("to") else {
        return
      }
      for inner in tree.prepositions(object)
      where words.contains(inner.word) && !result.contains(where: { $0.object == inner.object }) {
        if personsOnly, scene.mention(inner.object)?.kind != .person,
          scene.mention(inner.object)?.kind != .office
        {
          continue
        }
        result.append(inner)
      }
    }
    for item in result {
      if outer.contains(item.word) { look(under: item.object, ["with", "between"]) }
      // "on the telephone with X", "on Monday with X", "consultations on strategic stability with X".
      if item.word == "on" {
        look(
          under: item.object, isDate(item.object) ? ["with", "between"] : ["with"],
          personsOnly: !isDate(item.object))
      }
      // "a letter of thanks to X".
      if item.word == "of", tree.nodes[item.object].mention < 0, tree.nodes[item.object].pos == .noun {
        look(under: item.object, ["to", "from"])
      }
    }
    for child in tree.children(node) where tree.nodes[child].label == .npadvmod {
      look(under: child, ["with", "between"])
    }
    return result
  }

  /// The kind of occasion that a noun's own word names, whatever stands around it.
  func occasionType(_ node: Int) -> Engagement.Kind? {
    let item = tree.nodes[node]
    guard item.pos == .noun, item.mention < 0 else { return nil }
    return scene.frames.nouns[item.lemma]?.type
  }

  /// The node is part of an expression of time.
  func isDate(_ node: Int) -> Bool {
    let word = tree.nodes[node].words.lowerBound
    return scene.dates.expressions.contains { $0.words.contains(word) }
  }

  /// Relative clauses and participles of a noun, and those that the parser hung on the last noun of its phrase: "the summit of the
  /// countries of the region that Nairobi hosted".
  func clauses(of node: Int) -> [Int] {
    var result = Array(
      tree.children(node).filter { tree.nodes[$0].label == .acl || tree.nodes[$0].label == .relcl })
    let carriers: Set<String> = [
      "host", "hold", "organise", "organize", "convene", "chair", "co-chair", "schedule", "hand", "pay",
    ]
    var current = node
    for _ in 0..<4 {
      guard
        let inner = tree.prepositions(current).last(where: {
          ["of", "for", "on", "in"].contains($0.word) || $0.word.hasSuffix(" of")
        })?.object, inner > node, occasionType(inner) == nil
      else { break }
      for child in tree.children(inner)
      where tree.nodes[child].label == .relcl && carriers.contains(tree.nodes[child].lemma) {
        // What the clause leaves out or "which" stands for is what was hosted, not a region or a pact.
        if tree.patient(of: child) == inner { result.append(child) }
      }
      current = inner
    }
    return result
  }
}
