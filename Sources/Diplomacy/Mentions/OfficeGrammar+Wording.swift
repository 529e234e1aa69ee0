import Language

extension OfficeGrammar {
  private static let edges: Set<String> = [
    "of", "the", "for", "and", ",", "’s", "'s", "'", "’", "-", "/", "–", "at", "to", "&",
  ]

  /// The office's words without the country and the body; "its" becomes "the"; a plural head becomes singular.
  func wording(of range: Range<Int>, without dropped: [Range<Int>], head: Range<Int>, singular: String?)
    -> String
  {
    let words = text.words
    var kept: [Int] = []
    for index in range where !dropped.contains(where: { $0.contains(index) }) { kept.append(index) }
    // What a dropped name leaves at the edges: prepositions, apostrophes, hyphens.
    while let last = kept.last, Self.edges.contains(words[last].lower), !head.contains(last) {
      kept.removeLast()
    }
    while let first = kept.first, Self.edges.contains(words[first].lower), !head.contains(first) {
      kept.removeFirst()
    }
    var result = ""
    var before: Int?
    for (place, index) in kept.enumerated() {
      if singular != nil, head.contains(index), index != head.lowerBound {
        before = index
        continue
      }
      if let before, words[before].spaceAfter || before != index - 1, !result.isEmpty,
        words[index].lower != ","
      {
        result += " "
      }
      // "Secretary-General of [the UN] for Yemen" must not keep two prepositions in a row.
      if place + 1 < kept.count, kept[place + 1] != index + 1, ["of", "the"].contains(words[index].lower),
        ["for", "to", "of", "on", "and"].contains(words[kept[place + 1]].lower)
      {
        while result.hasSuffix(" ") { result.removeLast() }
        before = kept[place + 1] - 1
        continue
      }
      if let singular, index == head.lowerBound {
        result +=
          words[index].shape.contains(.allCaps)
          ? singular.uppercased() : words[index].isCapitalised ? capitalised(singular) : singular
      } else {
        switch words[index].lower {
        case "its", "his", "her", "their", "our": result += "the"
        default: result += words[index].text
        }
      }
      before = index
    }
    return result
  }

  private func capitalised(_ phrase: String) -> String {
    phrase.split(separator: " ").map { part in
      part == "of" || part == "and" || part == "for"
        ? String(part) : part.prefix(1).uppercased() + part.dropFirst()
    }.joined(separator: " ")
  }
}
