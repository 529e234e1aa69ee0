import Language

extension Tree {
  /// Makes "A, B, members of C, the president of D and E" one list: parsers hang the later members of a long list of parties on
  /// earlier ones' insides. A run of party phrases parted by commas that ends with "and" is coordinated to its first member.
  mutating func mendLists(_ finder: MentionFinder) {
    mendRelatives()
    mendObjects(finder)
    for sentence in sentences {
      var index = sentence.nodes.lowerBound
      while index < sentence.nodes.upperBound {
        guard isPartyHead(index, finder), nodes[index].label != .compound, nodes[index].label != .poss,
          nodes[index].label != .nmod
        else {
          index += 1
          continue
        }
        var members = [index]
        var end = phraseEnd(index, sentence.nodes)
        var isClosed = false
        while let next = nextMember(after: end, sentence.nodes, finder) {
          // "representatives of companies, banks and universities": the list is that of the companies.
          if nodes[next.head].mention < 0, end > index + 1, nodes[end - 1].tag == .nns,
            nodes[end - 1].mention < 0, end - 1 != members[members.count - 1]
          {
            break
          }
          members.append(next.head)
          end = phraseEnd(next.head, sentence.nodes)
          if next.isLast {
            isClosed = true
            break
          }
        }
        if isClosed, members.count >= 3 { coordinate(members) }
        index = max(end, index + 1)
      }
    }
  }

  /// "received in Hanoi on Monday Minister X": the parser reads "Monday Minister X" as one name behind "on". X is the verb's object.
  private mutating func mendObjects(_ finder: MentionFinder) {
    let days: Set<String> = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for index in nodes.indices where nodes[index].label == .compound && days.contains(nodes[index].lower) {
      let head = nodes[index].head
      guard head > index, nodes[head].mention >= 0, nodes[head].label == .pobj else { continue }
      let kind = finder.mentions[nodes[head].mention].kind
      guard kind == .person || kind == .office else { continue }
      let preposition = nodes[head].head
      let verb = nodes[preposition].head
      guard verb < preposition, nodes[verb].pos == .verb,
        !nodes.indices[verb..<index].contains(where: { nodes[$0].head == verb && nodes[$0].label == .dobj })
      else { continue }
      nodes[index].label = .pobj
      nodes[index].head = preposition
      nodes[head].label = .dobj
      nodes[head].head = verb
    }
  }

  private mutating func coordinate(_ members: [Int]) {
    let first = members[0]
    for member in members.dropFirst() {
      guard nodes[member].label == .appos || nodes[member].label == .conj || nodes[member].label == .dep
      else { continue }
      guard nodes[member].head >= first, nodes[member].head <= members[members.count - 1] else { continue }
      nodes[member].label = .conj
      nodes[member].head = first
    }
  }

  private func isPartyHead(_ index: Int, _ finder: MentionFinder) -> Bool {
    let node = nodes[index]
    if node.mention >= 0 {
      switch finder.mentions[node.mention].kind {
      case .person, .office, .body, .country: return true
      default: return false
      }
    }
    return node.tag == .nns && finder.vocabulary.groups.contains(node.lower)
  }

  /// The end of a party's phrase: behind "of …" and brackets, before the next comma or conjunction.
  private func phraseEnd(_ head: Int, _ range: Range<Int>) -> Int {
    var index = head + 1
    var isInside = false
    while index < range.upperBound, index - head < 12 {
      let node = nodes[index]
      if node.lower == "of" || node.lower == "from" || node.lower == "for" {
        isInside = true
      } else if !isInside || node.lower == "," || node.lower == "and" || node.lower == ";"
        || node.pos == .verb || node.pos == .aux || node.pos == .punct
      {
        return index
      } else if node.pos == .adp {
        return index
      }
      index += 1
    }
    return index
  }

  private func nextMember(after end: Int, _ range: Range<Int>, _ finder: MentionFinder) -> (
    head: Int, isLast: Bool
  )? {
    var index = end
    var isLast = false
    guard index < range.upperBound,
      nodes[index].lower == "," || nodes[index].lower == ";" || nodes[index].lower == "and"
        || nodes[index].lower == "&"
    else { return nil }
    while index < range.upperBound, [",", ";", "and", "&"].contains(nodes[index].lower) {
      if nodes[index].lower == "and" || nodes[index].lower == "&" { isLast = true }
      index += 1
    }
    // Articles, adjectives and other words before the noun.
    var steps = 0
    while index < range.upperBound, steps < 5,
      !isPartyHead(index, finder)
        || (nodes[index].label == .compound && nodes[index].mention >= 0 && index + 1 < range.upperBound
          && isPartyHead(index + 1, finder))
    {
      guard
        [.det, .adj, .noun, .propn, .num].contains(nodes[index].pos)
          || nodes[index].pos == .pron && nodes[index].tag == .possessivePronoun
      else { return nil }
      index += 1
      steps += 1
    }
    guard index < range.upperBound, isPartyHead(index, finder) else { return nil }
    return (index, isLast)
  }
}
