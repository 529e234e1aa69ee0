import Language

extension Tree {
  /// "the agreement that the two countries signed in Bern": parsers take the clause's subject for a clause of its own and its verb
  /// for a participle behind it ("countries signed in Bern"). The verb is the relative clause's, the noun before "that" what it describes.
  mutating func mendRelatives() {
    for sentence in sentences {
      for index in sentence.nodes
      where nodes[index].label == .dep && (nodes[index].lower == "that" || nodes[index].lower == "which") {
        let subject = nodes[index].head
        guard subject > index, index > sentence.nodes.lowerBound,
          nodes[subject].pos == .noun || nodes[subject].pos == .propn
        else { continue }
        guard [.relcl, .ccomp, .advcl, .appos, .acl].contains(nodes[subject].label) else { continue }
        var noun = index - 1
        if nodes[noun].lower == ",", noun > sentence.nodes.lowerBound { noun -= 1 }
        guard nodes[noun].pos == .noun || nodes[noun].pos == .propn else { continue }
        let verb = (subject + 1..<sentence.nodes.upperBound).first {
          nodes[$0].head == subject && nodes[$0].label == .acl && nodes[$0].tag == .vbn
        }
        guard let verb else { continue }
        nodes[verb].label = .relcl
        nodes[verb].head = noun
        nodes[verb].tag = .vbd
        nodes[subject].label = .nsubj
        nodes[subject].head = verb
        nodes[index].label = .dobj
        nodes[index].head = verb
      }
    }
  }
}
