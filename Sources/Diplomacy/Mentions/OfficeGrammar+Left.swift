import Gazetteer
import Language

extension OfficeGrammar {
  /// Takes up what stands before the head: country, body, rank words, portfolio; returns where the office starts.
  func expandLeft(from head: Range<Int>, rank: Office.Rank, in block: Range<Int>, _ parts: inout Parts) -> Int
  {
    let words = text.words
    let headIsCapital = words[head.lowerBound].isCapitalised
    var start = head.lowerBound
    var seenCountry = false
    while start > parts.start {
      let index = start - 1
      let word = words[index]
      if let mark = marks[index], mark.words.upperBound == start, mark.words.lowerBound >= parts.start,
        takes(mark, rank: rank, head: head, seenCountry: &seenCountry, &parts)
      {
        start = mark.words.lowerBound
        continue
      }
      // "US Senate Majority Leader": the head begins inside a body's name.
      if start == head.lowerBound, let mark = marks[index], mark.words.contains(start),
        mark.words.lowerBound >= parts.start, mark.kind == .nationalBody || mark.kind == .body
      {
        parts.country = parts.country ?? mark.country
        parts.isBare = false
        parts.dropped.append(mark.words.lowerBound..<start)
        start = mark.words.lowerBound
        continue
      }
      if ["'s", "’s", "'", "’"].contains(word.lower), index > parts.start, let mark = marks[index - 1],
        !seenCountry, mark.kind != .region,
        mark.kind != .city || rank == .local
      {
        parts.dropped.append(index..<(index + 1))
        start = index
        continue
      }
      if let modifier = vocabulary.modifiers[word.lower], !word.isPunctuation {
        // "first", "second", "new" in lower case before a capital head still belong to it.
        if modifier == .former { parts.isFormer = true }
        if modifier != .rank, !Self.keptHolds.contains(word.lower) {
          parts.dropped.append(index..<(index + 1))
        }
        start = index
        continue
      }
      if word.lower == "-" || word.lower == "–", index > parts.start {
        let before = words[index - 1].lower
        if vocabulary.modifiers[before] != nil
          || (vocabulary.institutionWords.contains(before) && words[index - 1].isCapitalised == headIsCapital)
        {
          if vocabulary.modifiers[before] == .former || vocabulary.modifiers[before] == .hold {
            parts.dropped.append(index..<(index + 1))
          }
          start = index
          continue
        }
      }
      if vocabulary.institutionWords.contains(word.lower), word.isCapitalised == headIsCapital,
        !(word.shape.contains(.allCaps) && word.text.utf8.count > 4
          && !words[head.lowerBound].shape.contains(.allCaps)),
        marks[index] == nil || marks[index]?.kind != .country
      {
        parts.isBare = false
        start = index
        continue
      }
      if joinsPortfolio(index, start: start, head: head) {
        start = index
        continue
      }
      if parts.organisation == nil, headIsCapital,
        let organisation = organisation(endingAt: start, rank: rank, head: head, from: parts.start)
      {
        parts.organisation = (organisation, nil)
        parts.dropped.append(organisation)
        parts.isBare = false
        start = organisation.lowerBound
        continue
      }
      break
    }
    while start < head.lowerBound, words[start].isPunctuation || words[start].lower == "and" { start += 1 }
    return start
  }

  /// A name of the gazetteer right before the office: its country, its body, its city.
  private func takes(
    _ mark: Marks.Mark, rank: Office.Rank, head: Range<Int>, seenCountry: inout Bool, _ parts: inout Parts
  ) -> Bool {
    switch mark.kind {
    case .country, .demonym, .substate, .metonym:
      if seenCountry { return false }
      seenCountry = true
      parts.country = parts.country ?? mark.country
      if mark.kind == .country || mark.kind == .demonym { parts.dropped.append(mark.words) }
    case .body, .nationalBody:
      if mark.kind == .body, parts.organisation == nil {
        parts.organisation = (mark.words, mark.name)
        parts.dropped.append(mark.words)
      }
      parts.country = parts.country ?? mark.country
    case .city, .capital:
      // "Tokyo Governor"
      guard rank == .local, !seenCountry else { return false }
      seenCountry = true
      parts.country = parts.country ?? mark.country
    case .region:
      return false
    }
    parts.isBare = false
    return true
  }

  /// "and", "&", "," between two words of one portfolio: "Foreign Affairs and International Cooperation Minister".
  private func joinsPortfolio(_ index: Int, start: Int, head: Range<Int>) -> Bool {
    let words = text.words
    guard ["and", "&", ",", "/"].contains(words[index].lower), start < head.lowerBound, index > 0 else {
      return false
    }
    let before = words[index - 1]
    return vocabulary.institutionWords.contains(before.lower)
      && before.isCapitalised == words[head.lowerBound].isCapitalised
      && vocabulary.institutionWords.contains(words[start].lower) && vocabulary.heads[before.lower] == nil
      && marks[index - 1]?.kind != .country
  }

  /// "GCC", "Gazprom" before a head: an organisation that no list has.
  private func organisation(endingAt end: Int, rank: Office.Rank, head: Range<Int>, from limit: Int) -> Range<
    Int
  >? {
    let words = text.words
    let word = words[end - 1]
    guard !nameWords.contains(word.lower), let span = marks.entity(end - 1), span.label == .organization
    else { return nil }
    if vocabulary.honorifics[word.lower] != nil { return nil }
    if word.shape.contains(.allCaps), !words[head.lowerBound].shape.contains(.allCaps), word.lower != "local"
    {
      return (end - 1)..<end
    }
    guard rank == .head || rank == .international, span.words.upperBound >= end,
      span.words.lowerBound >= limit, word.isCapitalised
    else { return nil }
    let range = span.words.lowerBound..<end
    guard words[range.lowerBound].isCapitalised,
      !range.contains(where: { marks.isCountry($0) || vocabulary.heads[words[$0].lower] != nil })
    else { return nil }
    return range
  }
}
