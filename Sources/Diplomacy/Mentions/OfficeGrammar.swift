import Language
import Gazetteer

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
  static let keptHolds: Set<String> = ["acting", "interim", "caretaker", "designate", "designated", "transitional"]

  struct Span {
    var office: Office
    var words: Range<Int>
    var isPlural: Bool
    var isWeak: Bool
    /// The head's words.
    var head: Range<Int>
    var isCapitalised: Bool
  }

  /// The office whose head phrase starts at `index`, or nil.
  func office(at index: Int, in block: Range<Int>) -> Span? {
    let words = text.words
    guard let (count, head) = vocabulary.heads.match(words, at: index, before: block.upperBound) else { return nil }
    let headWords = index..<(index + count)
    // "General Assembly", "Secretary of State's", "Chief Justice": a head that only starts a longer name is none.
    if headWords.upperBound < block.upperBound, words[headWords.upperBound].isCapitalised,
      !head.rank.isRankWord, vocabulary.institutionWords.contains(words[headWords.upperBound].lower),
      !marks.isPerson(headWords.upperBound), words[headWords.upperBound].lower != "office",
      vocabulary.heads.match(words, at: headWords.upperBound, before: block.upperBound) == nil, head.isWeak
    {
      return nil
    }
    var parts = Parts()
    let start = expandLeft(from: headWords, in: block, &parts)
    let end = expandRight(from: headWords, rank: head.rank, in: block, &parts)
    let range = start..<end
    var office = Office(text: "", rank: head.rank, words: range)
    office.country = parts.country
    office.organisation = parts.organisation.map { $0.name ?? text.string($0.words) }
    office.isInternational = parts.organisation?.name != nil
    office.isFormer = parts.isFormer
    office.text = wording(of: range, without: parts.dropped, head: headWords, singular: head.isPlural ? head.singular : nil)
    return Span(
      office: office, words: range, isPlural: head.isPlural, isWeak: head.isWeak && parts.isBare, head: headWords,
      isCapitalised: words[index].isCapitalised)
  }

  /// What the words around a head turned out to be.
  struct Parts {
    var country: String?
    var organisation: (words: Range<Int>, name: String?)?
    var isFormer = false
    /// Words that the codebook leaves out of an office: the country and the body, with their prepositions.
    var dropped: [Range<Int>] = []
    /// Nothing but the head was found.
    var isBare = true
  }

  private func isContent(_ index: Int) -> Bool {
    let word = text.words[index]
    if vocabulary.institutionWords.contains(word.lower) { return true }
    if let mark = marks[index], mark.kind != .city { return true }
    return false
  }

  // MARK: before the head

  private func expandLeft(from head: Range<Int>, in block: Range<Int>, _ parts: inout Parts) -> Int {
    let words = text.words
    let headIsCapital = words[head.lowerBound].isCapitalised
    var start = head.lowerBound
    var seenCountry = false
    while start > block.lowerBound {
      let index = start - 1
      let word = words[index]
      if let mark = marks[index], mark.words.upperBound == start, mark.words.lowerBound >= block.lowerBound {
        if mark.kind == .country || mark.kind == .demonym || mark.kind == .substate || mark.kind == .metonym {
          if seenCountry { break }
          seenCountry = true
          parts.country = parts.country ?? mark.country
          if mark.kind == .country || mark.kind == .demonym { parts.dropped.append(mark.words) }
          parts.isBare = false
          start = mark.words.lowerBound
          continue
        }
        if mark.kind == .body || mark.kind == .nationalBody {
          if parts.organisation == nil, mark.kind == .body {
            parts.organisation = (mark.words, mark.name)
            parts.dropped.append(mark.words)
          }
          parts.country = parts.country ?? mark.country
          parts.isBare = false
          start = mark.words.lowerBound
          continue
        }
      }
      if word.lower == "'s" || word.lower == "’s" || word.lower == "'" || word.lower == "’", index > block.lowerBound,
        let mark = marks[index - 1], !seenCountry, mark.kind != .city, mark.kind != .region
      {
        parts.dropped.append(index..<(index + 1))
        start = index
        continue
      }
      if let modifier = vocabulary.modifiers[word.lower], !word.isPunctuation {
        // "first", "second", "new" in lower case before a capital head still belong to it.
        if modifier == .former { parts.isFormer = true }
        if modifier == .hold, !Self.keptHolds.contains(word.lower) { parts.dropped.append(index..<(index + 1)) }
        start = index
        continue
      }
      if word.lower == "-" || word.lower == "/" || word.lower == "–", index > block.lowerBound {
        let before = words[index - 1].lower
        if vocabulary.modifiers[before] != nil || (vocabulary.institutionWords.contains(before) && words[index - 1].isCapitalised == headIsCapital) {
          start = index
          continue
        }
      }
      if vocabulary.institutionWords.contains(word.lower), word.isCapitalised == headIsCapital {
        parts.isBare = false
        start = index
        continue
      }
      let joins = word.lower == "and" || word.lower == "&" || word.lower == ","
      if joins, start < head.lowerBound, index > block.lowerBound,
        vocabulary.institutionWords.contains(words[index - 1].lower), words[index - 1].isCapitalised == headIsCapital,
        vocabulary.institutionWords.contains(words[start].lower),
        vocabulary.heads[words[index - 1].lower] == nil
      {
        start = index
        continue
      }
      if word.shape.contains(.allCaps), headIsCapital, !words[head.lowerBound].shape.contains(.allCaps), parts.organisation == nil,
        !nameWords.contains(word.lower), marks.entity(index)?.label == .organization, word.lower != "local"
      {
        parts.organisation = (index..<(index + 1), nil)
        parts.dropped.append(index..<(index + 1))
        parts.isBare = false
        start = index
        continue
      }
      break
    }
    while start < head.lowerBound, words[start].isPunctuation || words[start].lower == "and" { start += 1 }
    return start
  }
}

extension Office.Rank {
  /// Military and local ranks often open longer names ("General Assembly", "Governor Island").
  var isRankWord: Bool { self != .military && self != .head && self != .judiciary }
}
