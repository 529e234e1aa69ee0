import Gazetteer
import Language

extension MentionFinder {
  private static let possessives: Set<String> = ["'s", "’s", "'", "’"]
  private static let positions: Set<String> = [
    "left", "right", "centre", "center", "middle", "front", "back", "pictured", "l", "r", "c", "file",
    "photo", "rear", "second", "third", "first", "from", "file photo",
  ]

  /// Records a person, with what stands behind the name: "of India", "(left)", ", Prime Minister of X,".
  /// When `isListed`, the name is one of a list that shares its office; what stands behind it is no further office.
  mutating func personMention(
    _ found: NameGrammar.Found, offices before: [Office], start: Int, in block: Range<Int>, isHeadline: Bool,
    isListed: Bool = false
  ) -> Int {
    let words = text.words
    var mention = Mention(kind: .person, words: start..<found.words.upperBound, name: found.name)
    mention.gender = found.gender
    mention.offices = before
    mention.country = before.lazy.compactMap(\.country).first
    var end = found.words.upperBound
    // "Vietnam's To Lam"
    if before.isEmpty, start >= block.lowerBound + 2, Self.possessives.contains(words[start - 1].lower),
      let mark = marks[start - 2],
      mark.kind == .country, owner[start - 1] < 0, owner[start - 2] < 0
    {
      mention.country = mark.country
      mention.words = mark.words.lowerBound..<end
    }
    if let behind = belonging(end, to: &mention, in: block) { end = behind }
    var isBehind = false
    while end < block.upperBound, !isListed || isBehind || saysAlso(end, in: block),
      let next = officeBehind(end, isBehind: isBehind, to: &mention, in: block, isHeadline: isHeadline)
    {
      end = next
      isBehind = true
      if let behind = belonging(end, to: &mention, in: block) { end = behind }
    }
    if isBehind, end < block.upperBound, words[end].lower == ",", end + 1 < block.upperBound,
      !words[end + 1].isCapitalised,
      !words[end + 1].isPunctuation
    {
      end += 1
    }
    mention.words = mention.words.lowerBound..<end
    settleTitles(&mention)
    if !mention.offices.isEmpty || found.hasHonorific { learn(found.name) }
    append(mention)
    return end
  }

  /// ", also Chairman of …": what follows is this person's, whatever stands before.
  private func saysAlso(_ index: Int, in block: Range<Int>) -> Bool {
    index + 1 < block.upperBound && text.words[index].lower == ","
      && ["also", "who"].contains(text.words[index + 1].lower)
  }

  /// "of India", "(left)", "(Thailand)", "(ASEAN Secretary-General)" behind a name.
  private func belonging(_ index: Int, to mention: inout Mention, in block: Range<Int>) -> Int? {
    let words = text.words
    var end = index
    while end < block.upperBound {
      let lower = words[end].lower
      if lower == "of" {
        var next = end + 1
        if next < block.upperBound, words[next].lower == "the" { next += 1 }
        guard next < block.upperBound, let mark = marks[next], mark.words.lowerBound == next,
          mark.words.upperBound <= block.upperBound,
          mark.kind == .country || mark.kind == .body || mark.kind == .substate
        else { break }
        if mark.kind == .body, !mention.offices.isEmpty, mention.offices[0].organisation == nil {
          mention.offices[0].organisation = text.string(mark.words)
          mention.offices[0].body = mark.name
        }
        mention.country = mention.country ?? mark.country
        end = mark.words.upperBound
        continue
      }
      if lower == "(",
        let close = words[(end + 1)..<min(end + 10, block.upperBound)].firstIndex(where: { $0.lower == ")" })
      {
        let inside = (end + 1)..<close
        if inside.isEmpty { break }
        if let mark = marks[inside.lowerBound], mark.words == inside,
          mark.kind == .country || mark.kind == .demonym
        {
          mention.country = mention.country ?? mark.country
        } else if let span = following(inside.lowerBound, in: inside),
          span.words.upperBound == inside.upperBound, !span.isPlural
        {
          mention.offices.append(span.office)
          mention.country = mention.country ?? span.office.country
        } else {
          guard inside.count <= 5,
            !words[inside].contains(where: { $0.shape.contains(.hasDigit) && $0.text.utf8.count > 3 }),
            inside.count == 1
              || words[inside].contains(where: {
                Self.positions.contains($0.lower) || $0.lower == "-" || $0.shape.contains(.allCaps)
              })
          else { break }
        }
        end = close + 1
        continue
      }
      break
    }
    return end > index ? end : nil
  }

  /// An office behind the name, with or without a comma; returns where it ends.
  private func officeBehind(
    _ end: Int, isBehind: Bool, to mention: inout Mention, in block: Range<Int>, isHeadline: Bool
  ) -> Int? {
    let words = text.words
    let isComma = words[end].lower == ","
    var next = isComma || ["/", ";", "–", "&"].contains(words[end].lower) && isBehind ? end + 1 : end
    guard next < block.upperBound else { return nil }
    let hasAnd = words[next].lower == "and" && isBehind
    if hasAnd { next += 1 }
    guard next < block.upperBound,
      isComma || hasAnd || next > end || words[next].isCapitalised || words[next].lower == "who"
    else { return nil }
    if words[next].lower == "who", next + 1 < block.upperBound, words[next + 1].lower != "is" { return nil }
    if hasAnd, words[next].lower == "the" { return nil }
    guard let span = following(next, in: block), !span.isPlural, span.words.upperBound > end, !span.isWeak
    else { return nil }
    if next == end, !isBehind, !span.isCapitalised { return nil }
    // "Minister X, Prime Minister Y and …": the office belongs to the next name.
    if let other = names.name(at: span.words.upperBound, in: block, isExpected: true, isHeadline: isHeadline),
      other.hasHonorific || !mention.offices.isEmpty || !isNested(span, other)
    {
      return nil
    }
    if let country = span.office.country, let own = mention.country, own != country,
      span.office.rank != .envoy, !span.office.isInternational
    {
      return nil
    }
    var stop = span.words.upperBound
    // "Head of Cabinet of the Commission President A": the principal's name is the office's.
    if let other = names.name(at: stop, in: block, isExpected: true, isHeadline: isHeadline) {
      stop = other.words.upperBound
    }
    // "the Prime Minister of X, A.B.": here the comma opens an office whose name follows another comma.
    if isComma, !isBehind, stop + 1 < block.upperBound, words[stop].lower == ",", !mention.offices.isEmpty,
      names.name(at: stop + 1, in: block, isExpected: false) != nil,
      words[next].lower == "the", span.office.country != nil, mention.country != nil
    {
      return nil
    }
    mention.offices.append(span.office)
    mention.country = mention.country ?? span.office.country
    return stop
  }

  /// The office is one beside a principal who is named behind it.
  private func isNested(_ span: OfficeGrammar.Span, _ name: NameGrammar.Found) -> Bool {
    guard [.adviser, .envoy].contains(span.office.rank) || span.office.rank == .head,
      span.head.upperBound < span.words.upperBound
    else { return false }
    let last = span.words.upperBound - 1
    return vocabulary.heads.match(text.words, at: last, before: span.words.upperBound) != nil
      || last > span.head.upperBound
        && vocabulary.heads.match(text.words, at: last - 1, before: span.words.upperBound)?.count == 2
  }

  /// "Prince", "General" stay an office only when the person has no other; a counterpart's office is told elsewhere.
  private func settleTitles(_ mention: inout Mention) {
    let real = mention.offices.filter { !$0.isTitle }
    if !real.isEmpty { mention.offices = real }
  }
}
