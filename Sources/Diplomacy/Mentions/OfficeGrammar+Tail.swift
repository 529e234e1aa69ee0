import Language
import Gazetteer

extension OfficeGrammar {
  private static let determiners: Set<String> = ["the", "its", "his", "her", "their", "our", "a", "an"]
  /// An organisation whose name ends with one of these is a body of its own, not a department of a state.
  private static let organisationNouns: Set<String> = [
    "institute", "association", "foundation", "bank", "group", "company", "corporation", "university", "organisation",
    "organization", "federation", "chamber", "fund", "network", "forum", "centre", "center", "society", "alliance", "party", "inc",
    "ltd", "co", "corp", "airlines", "union", "movement", "league", "college", "club", "museum", "trust", "agency",
  ]

  /// Follows "of the …", "for …", "to …" behind the head as far as they name a portfolio, a body or a country.
  func expandRight(from head: Range<Int>, rank: Office.Rank, in block: Range<Int>, _ parts: inout Parts) -> Int {
    let words = text.words
    var end = head.upperBound
    while end < block.upperBound {
      let word = words[end].lower
      switch word {
      case "of", "for":
        guard let next = tail(after: end, rank: rank, in: block, &parts) else { return finish(end, in: block) }
        end = next
      case "to", "on", "at", "in", "with":
        guard rank == .envoy || rank == .international || rank == .adviser || rank == .head,
          word != "in" || (rank == .envoy && end + 1 < block.upperBound && marks[end + 1] != nil),
          word != "with" || rank == .envoy,
          let next = tail(after: end, rank: rank, in: block, &parts)
        else { return finish(end, in: block) }
        end = next
      default:
        return finish(end, in: block)
      }
    }
    return finish(end, in: block)
  }

  /// A bracketed abbreviation behind the tail belongs to it: "(USAID)".
  private func finish(_ end: Int, in block: Range<Int>) -> Int {
    let words = text.words
    if end + 2 < block.upperBound, words[end].lower == "(", words[end + 2].lower == ")", words[end + 1].shape.contains(.allCaps),
      end > 0, !words[end - 1].isPunctuation
    {
      return end + 3
    }
    return end
  }

  /// "the United States Agency for …": a country that only starts an institution's name.
  private func goesOn(_ index: Int, in block: Range<Int>) -> Bool {
    guard index < block.upperBound else { return false }
    let word = text.words[index]
    return word.isCapitalised && vocabulary.institutionWords.contains(word.lower) && !startsName(at: index, in: block)
      && vocabulary.heads.match(text.words, at: index, before: block.upperBound) == nil
  }

  /// The noun phrase behind a preposition at `index`; nil when what stands there is no part of an office.
  private func tail(after index: Int, rank: Office.Rank, in block: Range<Int>, _ parts: inout Parts) -> Int? {
    let words = text.words
    var position = index + 1
    while position < block.upperBound, Self.determiners.contains(words[position].lower) { position += 1 }
    let first = position
    guard position < block.upperBound else { return nil }
    let preposition = words[index].lower
    // "of the Kingdom of Saudi Arabia": the country is not part of the office.
    if let mark = marks[position], mark.words.lowerBound == position,
      mark.kind == .country || (mark.kind == .substate && mark.country != nil), !goesOn(mark.words.upperBound, in: block)
    {
      if preposition == "of" || (preposition == "for" && parts.country == nil && rank != .envoy) {
        parts.country = parts.country ?? mark.country
        if mark.kind == .country { parts.dropped.append(index..<mark.words.upperBound) }
      }
      parts.isBare = false
      return mark.words.upperBound
    }
    if let mark = marks[position], mark.words.lowerBound == position, mark.kind == .body || mark.kind == .metonym || mark.kind == .nationalBody,
      mark.words.upperBound >= block.upperBound || !isTailWord(mark.words.upperBound, lowerCase: false)
    {
      if mark.kind == .body {
        if preposition == "of" || parts.organisation == nil, preposition != "on" {
          if parts.organisation == nil { parts.organisation = (mark.words, mark.name) }
          if preposition == "of" || rank != .envoy { parts.dropped.append(index..<mark.words.upperBound) }
        }
      }
      if preposition == "of" { parts.country = parts.country ?? mark.country }
      parts.isBare = false
      return mark.words.upperBound
    }
    // "Secretary to the President", "Assistant to the Prime Minister"
    if preposition == "to" || preposition == "of", let (count, other) = vocabulary.heads.match(words, at: position, before: block.upperBound),
      preposition == "to" || rank == .head || rank == .adviser, !other.isWeak, words[position].isCapitalised || preposition == "to"
    {
      parts.isBare = false
      return position + count
    }
    var lastContent: Int?
    while position < block.upperBound {
      let word = words[position]
      let lower = word.lower
      if lastContent != nil, startsName(at: position, in: block) { break }
      if isTailWord(position, lowerCase: lastContent == nil || !words[position - 1].isCapitalised) {
        if lastContent != nil, vocabulary.heads.match(words, at: position, before: block.upperBound).map({ !$0.value.isWeak }) == true {
          break
        }
        let covered = marks[position].map { $0.words.upperBound } ?? (position + 1)
        lastContent = max(covered, position + 1) - 1
        position = max(covered, position + 1)
        continue
      }
      let isJoint = lower == "and" || lower == "&" || lower == "," || lower == "of" || lower == "for" || lower == "/" || lower == "-" || lower == "–"
        || lower == "'s" || lower == "’s" || lower == "’" || lower == "'" || lower == "in"
      guard isJoint, lastContent == position - 1 else { break }
      var next = position + 1
      if lower == "of" || lower == "for" || lower == "and" || lower == "in" {
        while next < block.upperBound, Self.determiners.contains(words[next].lower) { next += 1 }
      }
      if lower == ",", next < block.upperBound, words[next].lower == "and" { next += 1 }
      guard next < block.upperBound, !startsName(at: next, in: block) else { break }
      if lower == "," || lower == "and" || lower == "&" {
        guard vocabulary.institutionWords.contains(words[next].lower), words[next].isCapitalised == words[position - 1].isCapitalised,
          vocabulary.heads.match(words, at: next, before: block.upperBound) == nil || vocabulary.institutionWords.contains(words[next].lower) && vocabulary.heads[words[next].lower] == nil
        else { break }
      }
      if lower == "of" || lower == "for" || lower == "in" {
        if let mark = marks[next], mark.kind == .country, mark.words.lowerBound == next {
          if lower == "of" || parts.country == nil {
            parts.country = parts.country ?? mark.country
            parts.dropped.append(position..<mark.words.upperBound)
          }
          lastContent = mark.words.upperBound - 1
          position = mark.words.upperBound
          continue
        }
        if lower == "in" { break }
      }
      guard isTailWord(next, lowerCase: true) else { break }
      position = next
      lastContent = next - 1
    }
    guard let last = lastContent, last >= first else { return nil }
    parts.isBare = false
    if parts.country == nil {
      for word in first...last {
        guard let mark = marks[word], let country = mark.country else { continue }
        if mark.kind == .nationalBody || mark.kind == .demonym || (mark.kind == .country && (preposition == "of" || word == first)) {
          parts.country = country
          break
        }
        if preposition == "of", rank != .envoy, rank != .international, [.capital, .city, .substate].contains(mark.kind) {
          parts.country = country
          break
        }
      }
    }
    if parts.organisation == nil, preposition == "of" || preposition == "at", words[first].isCapitalised,
      rank == .head || rank == .international || rank == .headOfState || rank == .deputy,
      Self.organisationNouns.contains(words[last].lower)
    {
      parts.organisation = (first..<(last + 1), nil)
      parts.dropped.append(index..<(last + 1))
    }
    return last + 1
  }

  /// A word that can be part of what an office is of.
  private func isTailWord(_ index: Int, lowerCase: Bool) -> Bool {
    let word = text.words[index]
    if word.isPunctuation { return false }
    if vocabulary.institutionWords.contains(word.lower) { return word.isCapitalised || lowerCase }
    if marks[index] != nil, marks[index]?.kind != .city { return true }
    guard word.isCapitalised else { return false }
    if marks.isPerson(index) || nameWords.contains(word.lower) { return false }
    return true
  }

  /// A person's name starts here: the entity model, the report's own name memory, or an honorific says so.
  func startsName(at index: Int, in block: Range<Int>) -> Bool {
    let words = text.words
    guard index < block.upperBound else { return false }
    if let (_, _) = vocabulary.honorifics.match(words, at: index, before: block.upperBound), words[index].isCapitalised { return true }
    guard words[index].isCapitalised else { return false }
    if vocabulary.institutionWords.contains(words[index].lower) { return false }
    if nameWords.contains(words[index].lower) { return true }
    if let span = marks.entity(index), span.label == .person { return true }
    if let mark = marks[index], mark.kind != .city { return false }
    // A run of two to four unknown capitals behind a complete portfolio.
    var end = index
    while end < block.upperBound, words[end].isCapitalised, !vocabulary.institutionWords.contains(words[end].lower), marks[end] == nil,
      !marks.isNoPerson(end)
    { end += 1 }
    return (2...5).contains(end - index)
  }

  /// The office's words without the country and the body; "its" becomes "the"; a plural head becomes singular.
  func wording(of range: Range<Int>, without dropped: [Range<Int>], head: Range<Int>, singular: String?) -> String {
    let words = text.words
    var result = ""
    var space = false
    for index in range where !dropped.contains(where: { $0.contains(index) }) {
      let word = words[index]
      if space, !result.isEmpty { result += " " }
      if let singular, head.contains(index) {
        if index == head.lowerBound {
          result += word.isCapitalised ? capitalised(singular) : singular
        }
        space = words[head.upperBound - 1].spaceAfter
        continue
      }
      switch word.lower {
      case "its", "his", "her", "their", "our": result += "the"
      default: result += word.text
      }
      space = word.spaceAfter
    }
    while let last = result.split(separator: " ").last, ["of", "the", "for", "and", ",", "’s", "'s", "'", "-", "/"].contains(last.lowercased()) {
      result = String(result.dropLast(last.count))
      while result.hasSuffix(" ") { result.removeLast() }
    }
    while result.hasPrefix(" ") || result.hasPrefix("-") || result.hasPrefix("/") { result.removeFirst() }
    return result
  }

  private func capitalised(_ phrase: String) -> String {
    phrase.split(separator: " ").map { part in
      part == "of" || part == "and" || part == "for" ? String(part) : part.prefix(1).uppercased() + part.dropFirst()
    }.joined(separator: " ")
  }
}
