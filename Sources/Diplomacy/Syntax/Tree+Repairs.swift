import Language

/// Constructions of official prose that the parser gets wrong in the same way again and again, set right before anything reads the tree.
extension Tree {
  /// The longest sentence, in nodes, that is read clause by clause. What is longer is no prose, and reading it could take
  /// time that grows with its square.
  static let longest = 600

  mutating func repair() {
    for sentence in sentences where sentence.nodes.count <= Self.longest {
      for node in sentence.nodes {
        repairPurpose(node)
        repairVerbAsAdjective(node, sentence.nodes)
      }
    }
  }

  /// "met today with X to affirm": the parser makes X the subject of an infinitive that hangs at "with". X is the preposition's
  /// object, the infinitive a purpose of the verb.
  private mutating func repairPurpose(_ node: Int) {
    let item = nodes[node]
    guard item.label == .pcomp, item.tag == .vb, nodes[item.head].pos == .adp,
      nodes[item.head].head != item.head
    else { return }
    guard let to = own(node, .aux), nodes[to].lower == "to", let subject = own(node, .nsubj), subject < to
    else { return }
    let preposition = item.head
    nodes[subject].label = .pobj
    nodes[subject].head = preposition
    nodes[node].label = .advcl
    nodes[node].head = nodes[preposition].head
  }

  /// "The EU voiced concern over": a finite verb is never an attribute of the noun behind it.
  private mutating func repairVerbAsAdjective(_ node: Int, _ range: Range<Int>) {
    let item = nodes[node]
    guard item.label == .amod, item.tag == .vbd, item.head > node, nodes[item.head].head == item.head,
      nodes[item.head].pos == .noun
    else { return }
    let noun = item.head
    var subject: Int?
    for other in range.lowerBound..<node where nodes[other].head == node || nodes[other].head == noun {
      if nodes[other].pos == .propn || nodes[other].pos == .noun || nodes[other].pos == .pron {
        subject = other
      }
    }
    guard let subject else { return }
    for other in range where other < node && other != subject && nodes[other].head == noun {
      nodes[other].head = other < subject ? subject : node
    }
    nodes[node].head = node
    nodes[node].label = .root
    nodes[node].pos = .verb
    nodes[subject].head = node
    nodes[subject].label = .nsubj
    nodes[noun].head = node
    nodes[noun].label = .dobj
  }

  /// A child before the children are linked.
  private func own(_ head: Int, _ label: Dependency) -> Int? {
    let range = sentences[nodes[head].sentence].nodes
    return range.first { nodes[$0].head == head && nodes[$0].label == label }
  }
}
