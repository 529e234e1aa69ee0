import Gazetteer
import Language

extension MentionFinder {
  /// "Foreign Ministers A of X, B of Y and C of Z": each name has the office. "Presidents A and B, of X and Y respectively": countries in order.
  mutating func pluralList(
    _ span: OfficeGrammar.Span, _ first: NameGrammar.Found, in block: Range<Int>, isHeadline: Bool
  ) -> Int {
    var found: NameGrammar.Found? = first
    var start = span.words.lowerBound
    var end = first.words.upperBound
    let opening = mentions.count
    while let name = found {
      end = personMention(
        name, offices: [span.office], start: start, in: block, isHeadline: isHeadline, isListed: true)
      found = nil
      guard let next = pastJoint(end, in: block),
        following(next, in: block) == nil
          || names.name(at: next, in: block, isExpected: false, isHeadline: isHeadline)?.hasHonorific == true
      else { break }
      start = next
      found =
        names.name(at: next, in: block, isExpected: names.isKnownName(next), isHeadline: isHeadline)
        ?? unknownOfCountry(next, in: block)
    }
    return respectively(opening..<mentions.count, behind: end, in: block) ?? end
  }

  /// "Bakhrom Yusufov of Uzbekistan" in a list, when nothing but the list tells that it is a name.
  private func unknownOfCountry(_ index: Int, in block: Range<Int>) -> NameGrammar.Found? {
    guard let found = names.name(at: index, in: block, isExpected: true), found.name.count > 1 else {
      return nil
    }
    let end = found.words.upperBound
    guard end + 1 < block.upperBound, text.words[end].lower == "of" else { return nil }
    let next = text.words[end + 1].lower == "the" ? end + 2 : end + 1
    return next < block.upperBound && marks[next]?.kind == .country ? found : nil
  }

  private func pastJoint(_ end: Int, in block: Range<Int>) -> Int? {
    var next = end
    while next < block.upperBound, [",", "and", "&"].contains(text.words[next].lower) { next += 1 }
    return next > end && next < block.upperBound ? next : nil
  }

  /// ", of the Czech Republic and Ukraine respectively": as many countries as names. Returns where the list ends.
  private mutating func respectively(_ named: Range<Int>, behind end: Int, in block: Range<Int>) -> Int? {
    let words = text.words
    guard named.count > 1,
      mentions[named].allSatisfy({ $0.country == nil })
        || mentions[named].dropLast().allSatisfy({ $0.country == nil })
    else { return nil }
    var position = end
    if position < block.upperBound, words[position].lower == "," { position += 1 }
    guard position < block.upperBound, words[position].lower == "of" else { return nil }
    position += 1
    var countries: [String] = []
    while position < block.upperBound {
      if words[position].lower == "the" { position += 1 }
      guard position < block.upperBound, let mark = marks[position], mark.kind == .country,
        let country = mark.country
      else { break }
      countries.append(country)
      position = mark.words.upperBound
      guard let next = pastJoint(position, in: block),
        marks[next]?.kind == .country || words[next].lower == "the"
      else { break }
      position = next
    }
    guard countries.count == named.count else { return nil }
    for (index, country) in zip(named, countries) { mentions[index].country = country }
    if position < block.upperBound, words[position].lower == "," { position += 1 }
    if position < block.upperBound, words[position].lower == "respectively" { position += 1 }
    let last = named.upperBound - 1
    for word in mentions[last].words.upperBound..<position { owner[word] = Int32(last) }
    mentions[last].words = mentions[last].words.lowerBound..<position
    return position
  }

  /// "the ministers of defence and energy, A and B": as many fields as names.
  mutating func distribute(_ span: OfficeGrammar.Span, in block: Range<Int>, isHeadline: Bool) -> Int? {
    let words = text.words
    let end = span.words.upperBound
    let count = max(span.fields.count, span.countries.count)
    guard count > 1, end + 1 < block.upperBound, words[end].lower == "," else { return nil }
    var found: [NameGrammar.Found] = []
    var position = end + 1
    while found.count < count,
      let name = names.name(at: position, in: block, isExpected: true, isHeadline: isHeadline)
    {
      found.append(name)
      position = pastJoint(name.words.upperBound, in: block) ?? block.upperBound
    }
    guard found.count == count else { return nil }
    var last = end
    for (number, name) in found.enumerated() {
      var office = span.office
      if span.countries.count == count {
        office.country = span.countries[number]
      } else {
        let head = text.words[span.head.lowerBound].isCapitalised ? "Minister" : "minister"
        office.text = head + " of " + text.string(span.fields[number])
      }
      last = personMention(
        name, offices: [office], start: number == 0 ? span.words.lowerBound : name.words.lowerBound,
        in: block,
        isHeadline: isHeadline, isListed: true)
    }
    return last
  }

  /// In "Crown Prince A and Crown Princess B of Denmark", "Thai Prime Minister A and Foreign Minister B" one country is said for both.
  mutating func shareCountries() {
    guard mentions.count > 1 else { return }
    for index in 1..<mentions.count {
      let one = mentions[index - 1], other = mentions[index]
      var joint = one.words.upperBound
      if joint + 1 < other.words.lowerBound, text.words[joint].lower == "," { joint += 1 }
      guard one.kind == .person || one.kind == .office, other.kind == .person || other.kind == .office,
        joint < other.words.lowerBound, joint + 3 >= other.words.lowerBound,
        ["and", "&"].contains(text.words[joint].lower)
      else { continue }
      if let country = one.country, other.country == nil, isSpouse(one, other) {
        mentions[index].country = country
      }
      guard joint + 1 == other.words.lowerBound, let mine = one.offices.first, let own = other.offices.first,
        one.country == nil || other.country == nil,
        mine.organisation == nil, own.organisation == nil
      else { continue }
      let isCourt = mine.rank == .royalty && own.rank == .royalty || (Self.isRoyal(mine) && Self.isRoyal(own))
      if let country = other.country, one.country == nil, isCourt {
        mentions[index - 1].country = country
        for office in mentions[index - 1].offices.indices
        where mentions[index - 1].offices[office].country == nil {
          mentions[index - 1].offices[office].country = country
        }
      } else if let country = mine.country, let name = one.name, mine.words.upperBound <= name.lowerBound,
        other.country == nil, mine.rank != own.rank || !own.rank.isUnique || isCourt,
        own.rank != .headOfState && own.rank != .headOfGovernment || isCourt
          || own.text.lowercased().hasSuffix("lady"), mine.rank != .envoy, own.rank != .envoy,
        mine.rank != .head, own.rank != .head
      {
        mentions[index].country = country
        for office in mentions[index].offices.indices where mentions[index].offices[office].country == nil {
          mentions[index].offices[office].country = country
        }
      }
    }
  }

  /// "Singaporean leaders including A and B": those who are told of as a country's are that country's.
  mutating func shareListCountries() {
    let words = text.words
    var country: String?
    for index in mentions.indices where mentions[index].kind == .person {
      let start = mentions[index].words.lowerBound
      guard start > 1 else { continue }
      var before = start - 1
      while before > 0, ["the", ",", "and", ":"].contains(words[before].lower) { before -= 1 }
      if owner[before] >= 0, index > 0, mentions[index - 1].kind == .person,
        mentions[index - 1].words.contains(before)
      {
        // A further member of the list goes on with its country.
      } else if ["including", "namely"].contains(words[before].lower)
        || (words[before].lower == "by" && before > 0 && ["led", "headed"].contains(words[before - 1].lower))
        || (words[before].lower == "as" && before > 0 && words[before - 1].lower == "such")
      {
        country = nil
        var back = before - 1
        while back >= 0, back > before - 9 {
          if let mark = marks[back], mark.kind == .demonym || mark.kind == .country {
            country = mark.country; break
          }
          if words[back].isPunctuation, words[back].lower != "," { break }
          back -= 1
        }
      } else {
        country = nil
      }
      if let own = mentions[index].country, own != country { country = nil }
      if mentions[index].country == nil, let country,
        mentions[index].offices.allSatisfy({ $0.organisation == nil })
      {
        mentions[index].country = country
      }
    }
  }

  /// "Mr A B and Mrs C B": a spouse is of the same side.
  func isSpouse(_ one: Mention, _ other: Mention) -> Bool {
    guard other.offices.isEmpty, let first = one.name?.last, let second = other.name?.last,
      other.gender != nil
    else { return false }
    return text.words[first].lower == text.words[second].lower
      || text.words[(other.words.lowerBound - 1)..<other.words.lowerBound].contains {
        ["his", "her"].contains($0.lower)
      }
  }

  private static func isRoyal(_ office: Office) -> Bool {
    let words = office.text.lowercased().split(separator: " ")
    return words.contains {
      ["king", "queen", "emperor", "empress", "prince", "princess", "duke", "duchess", "lady", "sultan"]
        .contains($0)
    }
  }
}
