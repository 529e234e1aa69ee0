import Gazetteer
import Language

/// Reads offices: rank + domain + of/for + body or country, in the many orders that agencies write them in.
///
/// `[former] [Vietnamese] [Deputy] [Foreign and Trade] Minister [of Education, Science and Technology] [of Japan]`. The head
/// comes from a list, what stands around it is told by its kind (country, body, portfolio word, rank word), not by a list of offices.
struct OfficeGrammar {
  let text: ReportWords
  let marks: Marks
  let vocabulary: Vocabulary
  /// Words of persons' names that are known from clean places of this report, folded to lower case.
  var nameWords: Set<String> = []

  /// How an office is held belongs to its wording for these; "visiting", "newly appointed" do not.
  static let keptHolds: Set<String> = [
    "acting", "interim", "caretaker", "designate", "designated", "transitional",
  ]
  /// Styles and ranks that are left out beside another office.
  private static let titles: Set<String> = [
    "prince", "princess", "general", "lieutenant general", "major general", "brigadier general", "brigadier",
    "admiral", "vice admiral", "rear admiral", "colonel",
    "lieutenant colonel", "captain", "major", "marshal", "air marshal", "air chief marshal", "field marshal",
    "commander", "professor", "ambassador",
  ]

  /// No office is followed over more words than these, before its head or in one phrase behind it.
  static let reach = 40

  struct Span {
    var office: Office
    var words: Range<Int>
    var isPlural: Bool
    var isWeak: Bool
    /// The head's words.
    var head: Range<Int>
    var isCapitalised: Bool
    /// The parts of a plural office's tail: "defence", "energy" of "ministers of defence and energy".
    var fields: [Range<Int>] = []
    /// The states of a plural office's tail: "Foreign Ministers of Uruguay and Costa Rica".
    var countries: [String] = []
  }

  /// The office whose head phrase starts at `index`, or nil.
  /// Words before `limit` belong to something else.
  func office(at index: Int, in block: Range<Int>, from limit: Int? = nil) -> Span? {
    let words = text.words
    guard var (count, head) = vocabulary.heads.match(words, at: index, before: block.upperBound) else {
      return nil
    }
    // "President of the Republic of Moldova" is no "president of the republic".
    if count > 1, let mark = marks[index + count - 1], mark.kind == .country || mark.kind == .body,
      mark.words.upperBound > index + count, mark.words.lowerBound > index,
      let shorter = vocabulary.heads.match(words, at: index, before: mark.words.lowerBound)
    {
      (count, head) = shorter
    }
    let headWords = index..<(index + count)
    // "Marshall Islands", "Dean Acheson", "Prince Edward Island": words of a name are no office.
    if count == 1, let mark = marks[index], mark.words.count > 1, mark.kind.isPlaceName { return nil }
    if !isOfficeHead(headWords, head, in: block) { return nil }
    var parts = Parts()
    parts.start = max(block.lowerBound, limit ?? block.lowerBound, index - Self.reach)
    let start = expandLeft(from: headWords, rank: head.rank, in: block, &parts)
    var end = expandRight(from: headWords, rank: head.rank, in: block, &parts)
    let countries = head.isPlural ? states(behind: &end, in: block, &parts) : []
    let range = start..<end
    var office = Office(text: "", rank: head.rank, words: range)
    office.country = parts.country ?? vocabulary.implied[head.singular]
    if let organisation = parts.organisation {
      office.organisation = text.string(organisation.words)
      office.body = organisation.name
      office.isInternational = organisation.name != nil
      if organisation.name == "European Union" { office.organisation = nil }
    }
    office.isFormer = parts.isFormer
    office.text = wording(
      of: range, without: parts.dropped, head: headWords, singular: head.isPlural ? head.singular : nil)
    office.isTitle = parts.isBare && parts.country == nil && Self.titles.contains(head.singular)
    return Span(
      office: office, words: range, isPlural: head.isPlural, isWeak: head.isWeak && parts.isBare,
      head: headWords,
      isCapitalised: words[index].isCapitalised, fields: parts.fields, countries: countries)
  }

  /// The further states behind a plural office's first: "[of Uruguay] and Costa Rica".
  private func states(behind end: inout Int, in block: Range<Int>, _ parts: inout Parts) -> [String] {
    guard let first = marks[end - 1], first.kind == .country, let country = parts.country else { return [] }
    var found = [country]
    var position = end
    while position + 1 < block.upperBound, found.count < 12,
      [",", "and", "&"].contains(text.words[position].lower)
    {
      var next = position + 1
      while next < block.upperBound, ["and", "the"].contains(text.words[next].lower) { next += 1 }
      guard next < block.upperBound, let mark = marks[next], mark.kind == .country,
        mark.words.lowerBound == next,
        let country = mark.country
      else { break }
      found.append(country)
      position = mark.words.upperBound
    }
    guard found.count > 1 else { return [] }
    parts.dropped.append(end..<position)
    end = position
    return found
  }

  /// A head that only starts a longer name is none: "General Assembly", "Governor Island", "Sultan bin Saad".
  private func isOfficeHead(_ head: Range<Int>, _ value: Vocabulary.Head, in block: Range<Int>) -> Bool {
    let words = text.words
    guard head.upperBound < block.upperBound else { return true }
    let next = words[head.upperBound]
    if head.count == 1, NameGrammar.arabic.contains(next.lower), !next.isCapitalised { return false }
    if head.lowerBound > block.lowerBound, head.count == 1,
      value.rank == .royalty || value.rank == .headOfState,
      NameGrammar.arabic.contains(words[head.lowerBound - 1].lower)
    {
      return false
    }
    if next.isCapitalised, !value.rank.opensNames, vocabulary.institutionWords.contains(next.lower),
      !marks.isPerson(head.upperBound), next.lower != "office",
      vocabulary.heads.match(words, at: head.upperBound, before: block.upperBound) == nil, value.isWeak
    {
      return false
    }
    // "Prime Minister's Office", "President's Secretary" keep their head for the office behind them.
    return true
  }

  /// What the words around a head turned out to be.
  struct Parts {
    /// The first word that may be taken.
    var start = 0
    var country: String?
    var organisation: (words: Range<Int>, name: String?)?
    var isFormer = false
    /// Words that the codebook leaves out of an office: the country and the body, with their prepositions.
    var dropped: [Range<Int>] = []
    /// Nothing but the head was found.
    var isBare = true
    /// The members of the tail's list.
    var fields: [Range<Int>] = []
  }
}

extension Office.Rank {
  /// Military and local ranks often open longer names ("General Assembly", "Governor Island").
  var opensNames: Bool { self != .military && self != .head && self != .judiciary }
}

extension Kind {
  /// A name of a place, not of its people or its institutions.
  var isPlaceName: Bool {
    switch self {
    case .country, .capital, .city, .region, .substate: true
    default: false
    }
  }
}
