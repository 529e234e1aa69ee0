import Gazetteer
import Language

extension MentionFinder {
  private static let joints: Set<String> = ["and", ",", "/", "&", "-", "–", "cum", ";"]

  /// Offices stacked with "and", "," or "/" before one name, then the name; or the office alone. Returns where reading goes on.
  mutating func officeMention(_ opening: OfficeGrammar.Span, in block: Range<Int>, isHeadline: Bool) -> Int? {
    let words = text.words
    let first = possessive(opening, in: block)
    var stack = [first]
    var end = first.words.upperBound
    let hasArticle =
      first.words.lowerBound > block.lowerBound && words[first.words.lowerBound - 1].lower == "the"
    while true {
      if let found = names.name(at: end, in: block, isExpected: true, isHeadline: isHeadline) {
        if first.isPlural {
          return stack.count == 1 ? pluralList(first, found, in: block, isHeadline: isHeadline) : nil
        }
        // A bare "Chief" before a name is a form of address.
        let held = stack.filter { !($0.isWeak && words[$0.head.lowerBound].lower == "chief") }
        return personMention(
          found, offices: held.map(\.office), start: first.words.lowerBound, in: block, isHeadline: isHeadline
        )
      }
      guard end < block.upperBound, stack.count < 6, !first.isPlural else { break }
      if let longer = institution(behind: end, in: block) {
        stack[stack.count - 1].office.text += text.string(end..<longer)
        stack[stack.count - 1].words = stack[stack.count - 1].words.lowerBound..<longer
        end = longer
        continue
      }
      guard let other = further(end, after: stack[stack.count - 1], hasArticle: hasArticle, in: block),
        !other.isPlural
      else { break }
      stack.append(other)
      end = other.words.upperBound
    }
    if !first.isPlural {
      // "the Foreign Minister of the Kingdom of Saudi Arabia, Faisal bin Farhan Al Saud"
      while !stack.isEmpty {
        let last = stack[stack.count - 1]
        if !last.isWeak || last.isCapitalised,
          let found = appositiveName(behind: last.words.upperBound, in: block, isHeadline: isHeadline)
        {
          return personMention(
            found, offices: stack.map(\.office), start: first.words.lowerBound, in: block,
            isHeadline: isHeadline, isListed: true)
        }
        stack.removeLast()
      }
    } else if let end = distribute(first, in: block, isHeadline: isHeadline) {
      return end
    }
    return unnamed(first, hasArticle: hasArticle, in: block)
  }

  /// "President's Secretary": the second office is the one that is meant.
  private func possessive(_ span: OfficeGrammar.Span, in block: Range<Int>, depth: Int = 0)
    -> OfficeGrammar.Span
  {
    let end = span.words.upperBound
    guard end + 1 < block.upperBound, ["'s", "’s"].contains(text.words[end].lower), !span.isPlural, depth < 3,
      let other = following(end + 1, in: block, depth: depth + 1), !other.isPlural,
      [.head, .adviser, .deputy, .envoy, .minister].contains(other.office.rank),
      other.words.lowerBound == end + 1, text.words[other.head.lowerBound].lower != "counterpart"
    else { return span }
    var whole = other
    whole.words = span.words.lowerBound..<other.words.upperBound
    whole.office.words = whole.words
    whole.office.text = span.office.text + text.string(end..<(end + 1)) + " " + other.office.text
    whole.office.country = other.office.country ?? span.office.country
    whole.isWeak = false
    whole.office.rank = other.office.rank == .head ? .adviser : other.office.rank
    return whole
  }

  /// ", Ministry of External Affairs," between an office and the name: part of the office.
  private func institution(behind index: Int, in block: Range<Int>) -> Int? {
    let words = text.words
    guard index + 2 < block.upperBound, words[index].lower == "," else { return nil }
    var next = index + 1
    if words[next].lower == "the" { next += 1 }
    guard next + 1 < block.upperBound, words[next].isCapitalised else { return nil }
    let opens = ["ministry", "department", "office", "bureau", "directorate", "division"]
    guard
      opens.contains(words[next].lower)
        || (words[next].lower == "state" && words[next + 1].lower == "department")
    else { return nil }
    var scan = OfficeGrammar.Scan(position: next, last: next - 1, hasContent: false)
    var parts = OfficeGrammar.Parts()
    offices.follow(&scan, in: block, &parts)
    let end = scan.last + 1
    guard end > next + 1, end < block.upperBound else { return nil }
    let isName =
      names.name(at: end, in: block, isExpected: true) != nil
      || (words[end].lower == "," && appositiveName(behind: end, in: block, isHeadline: false) != nil)
    return isName ? end : nil
  }

  /// A further office of the same person: "Prime Minister and Minister of Defence X", "Deputy Prime Minister/Foreign Minister X",
  /// "Chief of Army Staff General X".
  private func further(_ end: Int, after last: OfficeGrammar.Span, hasArticle: Bool, in block: Range<Int>)
    -> OfficeGrammar.Span?
  {
    let words = text.words
    let joint = words[end].lower
    guard Self.joints.contains(joint) else {
      guard words[end].isCapitalised, last.isCapitalised, let other = following(end, in: block),
        other.isCapitalised
      else { return nil }
      return other
    }
    var next = end + 1
    if joint == ",", next < block.upperBound, words[next].lower == "and" { next += 1 }
    guard next < block.upperBound, let other = following(next, in: block) else { return nil }
    if joint == "and" || words[next - 1].lower == "and" {
      // "the President and Prime Minister X" may be two; "the Deputy Prime Minister and Minister of Finance X" is one.
      let rank = last.office.rank, second = other.office.rank
      if rank == second, rank.isUnique { return nil }
      if hasArticle,
        rank == .headOfState || second == .headOfState || second == .headOfGovernment || second == .envoy
          || second == .royalty
      {
        return nil
      }
      if words[next].lower == "the" { return nil }
      if let mine = last.office.country, let own = other.office.country, mine != own { return nil }
    }
    return other
  }

  /// The office that begins at `index`, an article or "also" aside.
  func following(_ index: Int, in block: Range<Int>, depth: Int = 0) -> OfficeGrammar.Span? {
    let words = text.words
    var from = index
    while from < block.upperBound, from < index + 5, Self.leads.contains(words[from].lower) { from += 1 }
    // The head may stand a few words on: "Minister", "its Deputy Foreign Minister".
    var head = from
    while head < min(block.upperBound, from + 9), owner[head] < 0 {
      if let span = offices.office(at: head, in: block, from: from) {
        guard span.words.lowerBound <= from else { return nil }
        let end = span.words.upperBound
        guard end < block.upperBound, ["'s", "’s"].contains(words[end].lower) else { return span }
        // "the President's Senior Adviser" is an office, "the President's visit" is none.
        let whole = possessive(span, in: block, depth: depth)
        return whole.words.upperBound > end ? whole : nil
      }
      let word = words[head]
      if word.isPunctuation, !["-", "’s", "'s", "'", "’", ",", "/", "–", "&"].contains(word.lower) {
        return nil
      }
      head += 1
    }
    return nil
  }

  private static let leads: Set<String> = [
    "the", "a", "an", "its", "his", "her", "their", "our", "also", "who", "is", "currently", "concurrently",
    "serving", "as",
  ]

  /// The name behind a comma: "the Prime Minister of Singapore, Goh Wee Leong, called on".
  private func appositiveName(behind end: Int, in block: Range<Int>, isHeadline: Bool) -> NameGrammar.Found? {
    let words = text.words
    guard end + 1 < block.upperBound, words[end].lower == "," else { return nil }
    guard let found = names.name(at: end + 1, in: block, isExpected: true, isHeadline: isHeadline),
      following(end + 1, in: block) == nil || found.hasHonorific
    else { return nil }
    if found.hasHonorific || found.name.contains(where: { marks.isPerson($0) }) { return found }
    let isListed = names.isKnownName(found.name.lowerBound)
    if isListed, !found.name.allSatisfy({ marks.isNoPerson($0) }) || found.name.count > 1 { return found }
    // The entity model misses names; what the comma closes or a small word follows is one, when it is not something else.
    guard (2...6).contains(found.name.count),
      !found.name.contains(where: {
        marks.isNoPerson($0) || marks[$0] != nil || vocabulary.institutionWords.contains(words[$0].lower)
      })
    else { return nil }
    guard found.words.upperBound < block.upperBound else { return found }
    let next = words[found.words.upperBound]
    return next.isPunctuation || !next.isCapitalised ? found : nil
  }

  /// An unnamed office holder. In lower case only a strong head with a country, a body or an article is one.
  private mutating func unnamed(_ first: OfficeGrammar.Span, hasArticle: Bool, in block: Range<Int>) -> Int? {
    let words = text.words
    if first.isWeak {
      // "The Secretary", "the Leader": a bare weak head only takes up an office that stands before.
      let head = words[first.head.lowerBound].lower
      guard hasArticle, first.isCapitalised, takesUp(head) else { return nil }
    }
    if first.isPlural || (first.office.isTitle && !hasArticle) { return nil }
    // "African Union member states"
    if !first.isCapitalised, first.words.upperBound < block.upperBound,
      ["state", "states", "country", "countries", "nations", "parties"].contains(
        words[first.words.upperBound].lower)
    {
      return nil
    }
    if !first.isCapitalised {
      let before = first.words.lowerBound > block.lowerBound ? words[first.words.lowerBound - 1].lower : ""
      let isDefinite = ["the", "his", "her", "their", "its", "'s", "’s", "a", "an"].contains(before)
      guard isDefinite || first.office.country != nil || first.office.organisation != nil else { return nil }
    }
    var mention = Mention(kind: .office, words: first.words)
    mention.offices = [first.office]
    mention.country = first.office.country
    append(mention)
    return first.words.upperBound
  }

  /// An earlier mention has an office with the word.
  private func takesUp(_ head: String) -> Bool {
    mentions.suffix(200).contains { mention in
      mention.offices.contains { $0.text.lowercased().contains(head) }
    }
  }
}
