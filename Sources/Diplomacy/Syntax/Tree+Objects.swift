import Language

extension Tree {
  private static let receivingVerbs: Set<String> = [
    "receive", "meet", "host", "welcome", "greet", "see", "summon", "telephone", "phone",
  ]

  /// "received today at the palace the Minister of X, who handed over": the parser takes the guest, who stands behind the place, for
  /// its apposition. Without a comma between them he is the verb's object, and what follows describes him.
  mutating func mendObjectsBehindPlaces(_ finder: MentionFinder) {
    for node in nodes.indices where nodes[node].label == .appos && isHuman(node, finder) {
      let place = nodes[node].head
      guard place < node, nodes[place].label == .pobj, !isHuman(place, finder) else { continue }
      let preposition = nodes[place].head
      guard ["at", "in", "on", "inside"].contains(nodes[preposition].lower) else { continue }
      let verb = nodes[preposition].head
      guard verb < preposition, nodes[verb].pos == .verb, Self.receivingVerbs.contains(nodes[verb].lemma)
      else { continue }
      let range = sentences[nodes[node].sentence].nodes
      guard !(place..<node).contains(where: { nodes[$0].lower == "," }),
        !range.contains(where: { nodes[$0].head == verb && nodes[$0].label == .dobj })
      else { continue }
      nodes[node].label = .dobj
      nodes[node].head = verb
      for other in range where other > node && nodes[other].head == place { nodes[other].head = node }
    }
  }

  private func isHuman(_ node: Int, _ finder: MentionFinder) -> Bool {
    guard nodes[node].mention >= 0 else { return false }
    let kind = finder.mentions[nodes[node].mention].kind
    return kind == .person || kind == .office
  }
}
