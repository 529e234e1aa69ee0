import Language

/// Who is meant by a node of the tree: a name, an office, a group, a pronoun, "the two sides", "his Vietnamese counterpart".
extension Scene {
  /// The parties that a noun phrase names, its conjuncts included, in text order, each once.
  func parties(at node: Int) -> [Int] {
    var result: [Int] = []
    for member in tree.conjuncts(node) {
      for entity in entities(at: member) where !result.contains(entity) { result.append(entity) }
    }
    return result
  }

  /// The parties of one node alone.
  func entities(at node: Int) -> [Int] {
    let item = tree.nodes[node]
    if let mention = mention(node) {
      switch mention.kind {
      case .body
      where Self.pluralBodies.contains(where: { item.lower == $0 })
        && tree.children(node).contains(where: { ["two", "both"].contains(tree.nodes[$0].lower) }):
        return eachState(node) ?? (mention.entity >= 0 ? [mention.entity] : [])
      case .person, .body, .country: return mention.entity >= 0 ? [mention.entity] : []
      case .office:
        if mention.isPlural, let each = eachState(node) { return each }
        if let named = namedHolder(node, mention) { return [named] }
        if let other = counterpart(node, mention) { return [other] }
        return (epithet(mention, node) ?? (mention.entity >= 0 ? mention.entity : nil)).map { [$0] } ?? []
      case .place:
        // "Georgetown, Guyana - The Secretary-General ... received": a dateline that the parser took for the subject.
        guard item.label == .nsubj else { return [] }
        let named = tree.subtree(node).first { other in
          tree.nodes[other].label == .appos
            && (self.mention(other)?.kind == .person || self.mention(other)?.kind == .office)
        }
        return named.map { entities(at: $0) } ?? []
      case .demonym:
        return []
      }
    }
    if let pronoun = entities(ofPronoun: node) { return pronoun }
    if let styled = styled(node) { return styled }
    guard
      item.pos == .noun || item.pos == .propn || item.pos == .adj || item.pos == .num || item.pos == .det
        || item.pos == .pron
    else { return [] }
    if item.lower == "who" || item.lower == "which" || item.lower == "that" || item.lower == "whom"
      || item.lower == "whose"
    {
      return relative(node)
    }
    if let each = perCountry(node) { return each }
    if let each = eachState(node) { return each }
    if isBothSides(node) { return pair(before: node) }
    if let named = namedMembers(node) { return named }
    if let single = anaphor(node) { return [single] }
    if let mission = mission(at: node) { return [mission] }
    if let group = group(at: node) { return [group] + included(node) }
    return []
  }

  private static let pluralBodies = ["ministries", "parliaments", "offices", "chambers", "assemblies"]

  /// "who" and "which" stand for the noun that their clause describes.
  private func relative(_ node: Int) -> [Int] {
    var current = node
    for _ in 0..<6 {
      let item = tree.nodes[current]
      if item.label == .relcl { return parties(at: item.head) }
      guard item.head != current else { return [] }
      current = item.head
    }
    return []
  }

  // MARK: pronouns

  /// nil when the node is no personal pronoun.
  private func entities(ofPronoun node: Int) -> [Int]? {
    let item = tree.nodes[node]
    guard item.pos == .pron || item.tag == .prp || item.tag == .possessivePronoun else { return nil }
    switch item.lower {
    case "he", "him", "his", "himself": return person(before: node, .male).map { [$0] } ?? []
    case "she", "her", "herself": return person(before: node, .female).map { [$0] } ?? []
    case "i", "me", "my", "myself":
      return speakers[block(node)].map { [$0] } ?? []
    case "we", "us", "our", "ourselves":
      guard let speaker = speakers[block(node)] else { return [] }
      return [speaker]
    case "they", "them", "their", "themselves": return pair(before: node)
    case "both": return pair(before: node)
    case "it", "its", "itself": return institution(before: node).map { [$0] } ?? []
    default: return nil
    }
  }

  /// The person whom "he" or "she" takes up: the subject of an enclosing or earlier clause before other persons, near before far.
  func person(before node: Int, _ gender: Mention.Gender?) -> Int? {
    let sentence = tree.nodes[node].sentence
    var candidates: [(score: Int, entity: Int)] = []
    func fits(_ entity: Int) -> Bool {
      let member = cast[entity]
      guard member.kind == .person || member.kind == .office else { return false }
      if let gender, let own = member.gender, own != gender { return false }
      return true
    }
    for back in 0...4 {
      let index = sentence - back
      guard index >= 0 else { break }
      let range = tree.sentences[index].nodes
      for other in range {
        if back == 0, other >= node { break }
        guard let mention = mention(other), mention.kind == .person || mention.kind == .office,
          mention.entity >= 0, fits(mention.entity)
        else { continue }
        var score = 100 - back * 30
        let label = tree.nodes[other].label
        switch label {
        case .nsubj, .nsubjpass: score += 20
        case .poss, .compound: score -= 10
        case .dobj: score += 4
        case .conj: score -= 4
        case .agent: score += 8
        default: break
        }
        if label == .nsubj || label == .nsubjpass, tree.isRoot(tree.nodes[other].head) { score += 8 }
        // "With Minister X he agreed": the subject is not what stands with the same verb.
        if back == 0, tree.nodes[node].label == .nsubj, label == .pobj || label == .dobj,
          tree.clause(of: other) == tree.clause(of: node), other < node
        {
          score -= 60
        }
        // A subject of the same clause cannot be its own object: "X thanked him".
        if back == 0, tree.nodes[node].label == .dobj || tree.nodes[node].label == .pobj,
          tree.clause(of: other) == tree.clause(of: node), label == .nsubj
        {
          score -= 60
        }
        if gender != nil, cast[mention.entity].gender == gender { score += 6 }
        candidates.append((score, mention.entity))
      }
      // A pronoun subject of an earlier sentence carries its person on.
      if back > 0, let carried = carriedPerson(in: range, gender), fits(carried) {
        candidates.append((122 - back * 30, carried))
      }
    }
    if candidates.isEmpty, tree.nodes[node].label == .poss {
      // "During her visit to X, Prime Minister Y": nobody before.
      let range = tree.sentences[sentence].nodes
      for other in node..<range.upperBound
      where tree.nodes[other].label == .nsubj || tree.nodes[other].label == .nsubjpass {
        if let mention = mention(other), mention.entity >= 0, fits(mention.entity) { return mention.entity }
      }
    }
    return candidates.max { $0.score < $1.score }?.entity
  }

  private func carriedPerson(in range: Range<Int>, _ gender: Mention.Gender?) -> Int? {
    for other in range where tree.nodes[other].label == .nsubj && tree.nodes[other].tag == .prp {
      let lower = tree.nodes[other].lower
      if (lower == "he" && gender == .male) || (lower == "she" && gender == .female) {
        return resolvedPronouns[other]
      }
    }
    return nil
  }

  /// The state or body that "it" takes up: the nearest subject before.
  private func institution(before node: Int) -> Int? {
    for other in stride(from: node - 1, through: max(0, node - 60), by: -1) {
      guard let mention = mention(other), mention.kind == .country || mention.kind == .body,
        mention.entity >= 0
      else { continue }
      if tree.nodes[other].label == .nsubj || tree.nodes[other].label == .nsubjpass { return mention.entity }
    }
    return nil
  }
}
