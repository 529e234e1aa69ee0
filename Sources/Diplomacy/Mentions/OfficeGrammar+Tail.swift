import Gazetteer
import Language

extension OfficeGrammar {
  static let determiners: Set<String> = ["the", "its", "his", "her", "their", "our", "a", "an"]
  /// An organisation whose name ends with one of these is a body of its own, not a department of a state.
  private static let organisationNouns: Set<String> = [
    "institute", "association", "foundation", "bank", "group", "company", "corporation", "university",
    "organisation",
    "organization", "federation", "chamber", "fund", "network", "forum", "centre", "center", "society",
    "alliance", "party", "inc",
    "ltd", "co", "corp", "airlines", "union", "movement", "league", "college", "club", "museum", "trust",
    "agency",
  ]

  /// Where the noun phrase behind a preposition was followed to.
  struct Scan {
    var position: Int
    /// The last word that belongs to it, or the word before its first.
    var last: Int
    /// A word of a portfolio or an institution has been met.
    var hasContent: Bool
    /// Where the first member of its list begins, when that is before `position`.
    var field: Int?
  }

  /// The noun phrase behind a preposition at `index`; nil when what stands there is no part of an office.
  func tail(after index: Int, rank: Office.Rank, in block: Range<Int>, _ parts: inout Parts) -> Int? {
    let words = text.words
    guard leadsOn(index, rank: rank, in: block) else { return nil }
    var first = index + 1
    while first < block.upperBound, Self.determiners.contains(words[first].lower) { first += 1 }
    guard first < block.upperBound else { return nil }
    let preposition = words[index].lower
    // "the appointment by the Governor-General of Professor A B"
    if marks[first] == nil, vocabulary.honorifics.match(words, at: first, before: block.upperBound) != nil,
      startsName(at: first, in: block)
    {
      return nil
    }
    if let nested = nestedOffice(at: first, preposition: preposition, rank: rank, in: block, &parts) {
      return nested
    }
    if let mark = marks[first], mark.words.lowerBound == first,
      let end = whole(mark, preposition: preposition, index, rank: rank, in: block, &parts)
    {
      return end
    }
    var scan = Scan(position: first, last: first - 1, hasContent: false)
    follow(&scan, in: block, &parts)
    guard scan.last >= first else { return nil }
    parts.isBare = false
    settle(first...scan.last, preposition: preposition, index, rank: rank, &parts)
    return scan.last + 1
  }

  /// "Secretary to the President", "Special Envoy of the UN Secretary-General", "Adviser to the French President".
  private func nestedOffice(
    at first: Int, preposition: String, rank: Office.Rank, in block: Range<Int>, _ parts: inout Parts
  ) -> Int? {
    guard
      preposition == "to"
        || ((preposition == "of" || preposition == "for")
          && [.envoy, .adviser, .head, .deputy].contains(rank))
    else { return nil }
    let words = text.words
    var head = first
    let mark = marks[first]
    if let mark, mark.words.lowerBound == first,
      [.country, .demonym, .body, .nationalBody].contains(mark.kind)
    {
      head = mark.words.upperBound
      if head < block.upperBound, ["'s", "’s", "'", "’"].contains(words[head].lower) { head += 1 }
    }
    while head < block.upperBound, vocabulary.modifiers[words[head].lower] == .rank { head += 1 }
    guard head < block.upperBound,
      let (count, other) = vocabulary.heads.match(words, at: head, before: block.upperBound), !other.isWeak,
      words[head].isCapitalised || preposition == "to", !other.isPlural || preposition == "to"
    else { return nil }
    if let mark, head > first {
      parts.country = parts.country ?? mark.country
      if mark.kind == .body, parts.organisation == nil { parts.organisation = (mark.words, mark.name) }
      if mark.kind == .country || mark.kind == .demonym { parts.dropped.append(mark.words) }
    }
    parts.isBare = false
    return head + count
  }

  /// A name of the gazetteer that is the whole phrase: "of the Kingdom of Saudi Arabia", "of the European Commission".
  private func whole(
    _ mark: Marks.Mark, preposition: String, _ index: Int, rank: Office.Rank, in block: Range<Int>,
    _ parts: inout Parts
  ) -> Int? {
    let end = mark.words.upperBound
    switch mark.kind {
    case .country, .substate:
      guard mark.country != nil, !goesOn(end, in: block) else { return nil }
      if preposition == "in" { parts.dropped.append(index..<end) }
      if preposition == "of" || preposition == "from" {
        parts.country = parts.country ?? mark.country
        if mark.kind == .country { parts.dropped.append(index..<end) }
      }
    case .demonym:
      // "King of the Belgians"
      guard preposition == "of", mark.flags.contains(.people), end == mark.words.lowerBound + 1,
        end >= block.upperBound || !text.words[end].isCapitalised
      else { return nil }
      parts.country = parts.country ?? mark.country
      parts.dropped.append(index..<end)
    case .body, .metonym, .nationalBody:
      guard end >= block.upperBound || !isTailWord(end, lowerCase: false) || startsName(at: end, in: block)
      else { return nil }
      // "the Communist Party of China (CPC) Central Committee"
      if end + 3 < block.upperBound, text.words[end].lower == "(", text.words[end + 2].lower == ")",
        text.words[end + 3].isCapitalised, !startsName(at: end + 3, in: block),
        !opensOffice(end + 3, in: block)
      {
        return nil
      }
      if mark.kind == .body, preposition == "of" || preposition == "for" || preposition == "at" {
        if parts.organisation == nil { parts.organisation = (mark.words, mark.name) }
        if preposition == "of" || rank != .envoy { parts.dropped.append(index..<end) }
      }
      if preposition == "of" || preposition == "at" { parts.country = parts.country ?? mark.country }
    default:
      return nil
    }
    parts.isBare = false
    return end
  }

  /// "the United States Agency for …", "the Russia-Turkey Commission": a country that only starts an institution's name.
  private func goesOn(_ index: Int, in block: Range<Int>) -> Bool {
    guard index < block.upperBound else { return false }
    let words = text.words
    if ["-", "–", "—"].contains(words[index].lower), index + 1 < block.upperBound, marks[index + 1] != nil {
      return true
    }
    return words[index].isCapitalised && vocabulary.institutionWords.contains(words[index].lower)
      && !startsName(at: index, in: block)
      && vocabulary.heads.match(words, at: index, before: block.upperBound) == nil
  }

  /// Follows a portfolio's or an institution's words, their lists and their own "of …" as far as they go.
  func follow(_ scan: inout Scan, in block: Range<Int>, _ parts: inout Parts) {
    let words = text.words
    var fieldStart = scan.field ?? scan.position
    let end = min(block.upperBound, scan.position + Self.reach)
    while scan.position < end {
      let position = scan.position
      let lower = words[position].lower
      let hasContent = scan.hasContent
      if hasContent, startsName(at: position, in: block) { break }
      if isTailWord(position, lowerCase: !hasContent || !words[position - 1].isCapitalised)
        || (!hasContent && opensPortfolio(position, in: block))
      {
        if hasContent,
          let (count, head) = vocabulary.heads.match(words, at: position, before: block.upperBound),
          !(head.isPlural && position + count < block.upperBound
            && ["'", "’"].contains(words[position + count].lower)),
          !head.isWeak || words[position].isCapitalised && opensOffice(position, in: block)
        {
          break
        }
        let covered = marks[position].map { $0.words.upperBound } ?? (position + 1)
        scan.last = max(covered, position + 1) - 1
        scan.position = scan.last + 1
        scan.hasContent = true
        continue
      }
      if lower == "(", position + 3 < block.upperBound, words[position + 1].shape.contains(.allCaps),
        words[position + 2].lower == ")",
        words[position + 3].isCapitalised, hasContent, !startsName(at: position + 3, in: block),
        !opensOffice(position + 3, in: block)
      {
        scan.last = position + 3
        scan.position = position + 4
        continue
      }
      guard Self.joints.contains(lower), hasContent, scan.last == position - 1,
        let next = afterJoint(position, in: block, &scan, &parts)
      else { break }
      if next < 0 { continue }
      if lower == "," || lower == "and" || lower == "&" {
        parts.fields.append(fieldStart..<position)
        fieldStart = next
      }
      let covered = marks[next].map { $0.words.upperBound } ?? (next + 1)
      scan.last = max(covered, next + 1) - 1
      scan.position = scan.last + 1
    }
    if !parts.fields.isEmpty { parts.fields.append(fieldStart..<(scan.last + 1)) }
  }

  private static let joints: Set<String> = [
    "and", "&", ",", "of", "for", "/", "-", "–", "'s", "’s", "’", "'",
  ]

  /// Where the phrase goes on behind "and", ",", "of"…; nil when it ends before it; -1 when a country was taken.
  private func afterJoint(_ position: Int, in block: Range<Int>, _ scan: inout Scan, _ parts: inout Parts)
    -> Int?
  {
    let words = text.words
    let lower = words[position].lower
    var next = position + 1
    if lower == "of" || lower == "for" || lower == "and" {
      while next < block.upperBound, Self.determiners.contains(words[next].lower) { next += 1 }
    }
    if lower == ",", next < block.upperBound, words[next].lower == "and" { next += 1 }
    if lower == "and" || lower == ",", next + 1 < block.upperBound,
      words[next].lower == "for" || words[next].lower == "of"
    {
      next += 1
    }
    guard next < block.upperBound else { return nil }
    if lower == "," || lower == "and" || lower == "&" {
      guard vocabulary.institutionWords.contains(words[next].lower),
        words[next].isCapitalised == words[position - 1].isCapitalised,
        !startsName(at: next, in: block) || !marks.isPerson(next), !opensOffice(next, in: block)
      else { return nil }
      return next
    }
    guard !startsName(at: next, in: block) else { return nil }
    if lower == "of" || lower == "for", let mark = marks[next], mark.kind == .country,
      mark.words.lowerBound == next
    {
      if lower == "of" {
        parts.country = parts.country ?? mark.country
        parts.dropped.append(position..<mark.words.upperBound)
      }
      scan.last = mark.words.upperBound - 1
      scan.position = mark.words.upperBound
      return -1
    }
    guard isTailWord(next, lowerCase: true) else { return nil }
    return next
  }

  /// What a whole phrase says of the office's country and organisation.
  private func settle(
    _ phrase: ClosedRange<Int>, preposition: String, _ index: Int, rank: Office.Rank, _ parts: inout Parts
  ) {
    let words = text.words
    if parts.country == nil {
      for word in phrase {
        guard let mark = marks[word], let country = mark.country else { continue }
        if mark.kind == .nationalBody || mark.kind == .demonym
          || (mark.kind == .country && word == phrase.lowerBound && !isPaired(mark, in: phrase))
        {
          parts.country = country
          break
        }
        // "Mayor of Nelson", not "President of the Nelson Mandela University".
        if preposition == "of", rank != .envoy, rank != .international,
          [.capital, .city, .substate].contains(mark.kind), mark.words.lowerBound == phrase.lowerBound,
          mark.words.upperBound == phrase.upperBound + 1
        {
          parts.country = country
          break
        }
      }
    }
    if parts.organisation == nil, let mark = marks[phrase.lowerBound], mark.kind == .body, preposition == "of"
    {
      parts.organisation = (mark.words, mark.name)
      parts.country = parts.country ?? mark.country
    }
    if parts.organisation == nil, preposition == "of" || preposition == "at",
      words[phrase.lowerBound].isCapitalised,
      rank == .head || rank == .international || rank == .headOfState || rank == .deputy,
      Self.organisationNouns.contains(words[phrase.upperBound].lower),
      !phrase.contains(where: { marks.isCountry($0) })
    {
      parts.organisation = (phrase.lowerBound..<(phrase.upperBound + 1), nil)
      parts.dropped.append(index..<(phrase.upperBound + 1))
    }
  }

  /// "Russia-Turkey": two countries' own.
  private func isPaired(_ mark: Marks.Mark, in phrase: ClosedRange<Int>) -> Bool {
    mark.words.upperBound < phrase.upperBound
      && ["-", "–", "—"].contains(text.words[mark.words.upperBound].lower)
  }
}
