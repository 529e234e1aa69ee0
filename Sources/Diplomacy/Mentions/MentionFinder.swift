import Language
import Gazetteer
import Reports

/// Finds every mention of a party in a report: persons with their offices, unnamed office holders, bodies, countries.
///
/// The paragraphs are read before headings and captions, because a headline in title case tells names from verbs only by what
/// the body says ("Prime Minister Modi Arrives").
struct MentionFinder {
  let text: ReportWords
  let marks: Marks
  let vocabulary: Vocabulary
  private(set) var mentions: [Mention] = []
  /// By word: the mention that owns it, or -1.
  private(set) var owner: [Int32]
  private var offices: OfficeGrammar
  private var names: NameGrammar

  init(_ text: ReportWords, _ marks: Marks, _ vocabulary: Vocabulary) {
    self.text = text
    self.marks = marks
    self.vocabulary = vocabulary
    owner = Array(repeating: -1, count: text.words.count)
    offices = OfficeGrammar(text: text, marks: marks, vocabulary: vocabulary)
    names = NameGrammar(text: text, marks: marks, vocabulary: vocabulary)
  }

  mutating func find() {
    remember()
    for block in text.blocks where !isTitleCase(block) { read(block.words, isHeadline: false) }
    remember()
    for block in text.blocks where isTitleCase(block) { read(block.words, isHeadline: true) }
    addBodiesAndCountries()
    mentions.sort { $0.words.lowerBound < $1.words.lowerBound }
    for (index, mention) in mentions.enumerated() {
      for word in mention.words { owner[word] = Int32(index) }
    }
  }

  /// Most long words are capitalised: a headline in title case, or one in capitals.
  func isTitleCase(_ block: ReportWords.Block) -> Bool {
    guard block.kind != .paragraph || block.words.count < 25 else { return false }
    var long = 0, capital = 0
    for word in text.words[block.words] where word.text.utf8.count >= 4 && !word.isPunctuation && !word.shape.contains(.hasDigit) {
      long += 1
      if word.isCapitalised { capital += 1 }
    }
    return long >= 3 && capital * 10 >= long * 8
  }

  /// Collects the words of names that clean places give: entity spans of two words or more whose words are no words of office.
  private mutating func remember() {
    var known: Set<String> = names.nameWords
    func add(_ range: Range<Int>) {
      for index in range {
        let word = text.words[index]
        guard word.isCapitalised, word.text.utf8.count >= 2, !word.shape.contains(.initial), marks[index] == nil || marks[index]?.kind == .city,
          !vocabulary.institutionWords.contains(word.lower), vocabulary.heads[word.lower] == nil, vocabulary.honorifics[word.lower] == nil,
          !NameGrammar.neverNames.contains(word.lower), !word.lower.hasSuffix(".") || word.text.utf8.count > 4
        else { continue }
        known.insert(word.lower)
      }
    }
    let inBody = text.blocks.filter { !isTitleCase($0) }.map(\.words)
    for span in marks.spans where span.label == .person && inBody.contains(where: { $0.contains(span.words.lowerBound) }) {
      // A span that swallowed an office or a portfolio word is not clean.
      let isClean = !span.words.contains { vocabulary.institutionWords.contains(text.words[$0].lower) || vocabulary.heads[text.words[$0].lower] != nil || marks.isCountry($0) }
      if isClean { add(span.words) }
    }
    for mention in mentions { if let name = mention.name { add(name) } }
    names.nameWords = known
    offices.nameWords = known
  }

  // MARK: one block

  private mutating func read(_ block: Range<Int>, isHeadline: Bool) {
    var index = block.lowerBound
    while index < block.upperBound {
      if owner[index] >= 0 || text.words[index].isPunctuation {
        index += 1
        continue
      }
      if var span = offices.office(at: index, in: block) {
        let start = max(span.words.lowerBound, floor(block, index))
        span.words = start..<max(span.words.upperBound, start + 1)
        if let end = officeMention(span, in: block, isHeadline: isHeadline) {
          index = max(end, index + 1)
          continue
        }
      }
      if text.words[index].isCapitalised, let found = names.name(at: index, in: block, isExpected: false, isHeadline: isHeadline) {
        let end = personMention(found, offices: [], start: found.words.lowerBound, in: block, isHeadline: isHeadline)
        index = max(end, index + 1)
        continue
      }
      index += 1
    }
  }

  /// Words before this belong to an earlier mention.
  private func floor(_ block: Range<Int>, _ index: Int) -> Int {
    var position = index
    while position > block.lowerBound, owner[position - 1] < 0 { position -= 1 }
    return position
  }

  /// Offices stacked with "and", "," or "/" before one name, then the name; or the office alone. Returns where reading goes on.
  private mutating func officeMention(_ first: OfficeGrammar.Span, in block: Range<Int>, isHeadline: Bool) -> Int? {
    let words = text.words
    var stack = [first]
    var end = first.words.upperBound
    let hasArticle = first.words.lowerBound > block.lowerBound && words[first.words.lowerBound - 1].lower == "the"
    // What follows directly?
    while true {
      if let found = names.name(at: skipBrackets(end, block), in: block, isExpected: true, isHeadline: isHeadline) {
        if first.isPlural, stack.count == 1 { return pluralList(first, found, in: block, isHeadline: isHeadline) }
        return personMention(found, offices: stack.map(\.office), start: first.words.lowerBound, in: block, isHeadline: isHeadline)
      }
      // A further office of the same person: "Prime Minister and Minister of Defence X", "Deputy Prime Minister/Foreign Minister X".
      var next = end
      guard next < block.upperBound, stack.count < 5, !first.isPlural else { break }
      let joint = words[next].lower
      guard joint == "and" || joint == "," || joint == "/" || joint == "&" || joint == "-" || joint == "–" || joint == "cum" else { break }
      next += 1
      if joint == ",", next < block.upperBound, words[next].lower == "and" { next += 1 }
      if joint == "and", hasArticle { break }
      guard let other = following(next, in: block), !other.isPlural else { break }
      stack.append(other)
      end = other.words.upperBound
    }
    // "the Foreign Minister of the Kingdom of Saudi Arabia, Faisal bin Farhan Al Saud"
    end = stack[0].words.upperBound
    if !first.isPlural, end + 1 < block.upperBound, words[end].lower == ",", !first.isWeak || first.isCapitalised {
      let honorific = vocabulary.honorifics.match(words, at: end + 1, before: block.upperBound) != nil && words[end + 1].isCapitalised
      if honorific || marks.isPerson(end + 1) || names.nameWords.contains(words[end + 1].lower),
        let found = names.name(at: end + 1, in: block, isExpected: honorific, isHeadline: isHeadline),
        offices.office(at: end + 1, in: block) == nil
      {
        return personMention(found, offices: [first.office], start: first.words.lowerBound, in: block, isHeadline: isHeadline)
      }
    }
    if first.isWeak {
      // "The Secretary", "the Leader": a bare weak head only takes up an office that stands before.
      let head = words[first.head.lowerBound].lower
      guard hasArticle, first.isCapitalised, mentions.contains(where: { mention in mention.offices.contains { $0.text.lowercased().contains(head) } }) else { return nil }
    }
    if first.isPlural { return nil }
    // An unnamed office holder. In lower case only a strong head with a country, a body or an article is one.
    if !first.isCapitalised {
      let before = first.words.lowerBound > block.lowerBound ? words[first.words.lowerBound - 1].lower : ""
      let isDefinite = ["the", "his", "her", "their", "its", "'s", "’s", "a", "an", "its"].contains(before)
      guard isDefinite || first.office.country != nil || first.office.organisation != nil else { return nil }
    }
    var mention = Mention(kind: .office, words: first.words)
    mention.offices = [first.office]
    mention.country = first.office.country
    append(mention)
    return first.words.upperBound
  }

  private func following(_ index: Int, in block: Range<Int>) -> OfficeGrammar.Span? {
    // The head may stand a few words on: "Minister", "its Deputy Foreign Minister".
    var head = index
    while head < min(block.upperBound, index + 8) {
      if let span = offices.office(at: head, in: block), owner[head] < 0 {
        let lead = text.words[index].lower
        let from = ["the", "a", "its", "his", "her", "their", "also"].contains(lead) ? index + 1 : index
        return span.words.lowerBound <= from ? span : nil
      }
      let word = text.words[head]
      if word.isPunctuation && word.lower != "-" && word.lower != "’s" && word.lower != "'s" && word.lower != "," { return nil }
      head += 1
    }
    return nil
  }

  private func skipBrackets(_ index: Int, _ block: Range<Int>) -> Int { index }

  /// "Foreign Ministers A of X, B of Y and C of Z": each name has the office.
  private mutating func pluralList(_ span: OfficeGrammar.Span, _ first: NameGrammar.Found, in block: Range<Int>, isHeadline: Bool) -> Int {
    var found: NameGrammar.Found? = first
    var start = span.words.lowerBound
    var end = first.words.upperBound
    while let name = found {
      end = personMention(name, offices: [span.office], start: start, in: block, isHeadline: isHeadline)
      found = nil
      var next = end
      while next < block.upperBound, [",", "and", "&"].contains(text.words[next].lower) { next += 1 }
      guard next > end, next < block.upperBound, offices.office(at: next, in: block) == nil else { break }
      start = next
      found = names.name(at: next, in: block, isExpected: false, isHeadline: isHeadline)
    }
    return end
  }

  /// Records a person, with what stands behind the name: "of India", "(left)", ", Prime Minister of X,".
  private mutating func personMention(
    _ found: NameGrammar.Found, offices before: [Office], start: Int, in block: Range<Int>, isHeadline: Bool
  ) -> Int {
    let words = text.words
    var mention = Mention(kind: .person, words: start..<found.words.upperBound, name: found.name)
    mention.gender = found.gender
    mention.offices = before
    mention.country = before.lazy.compactMap(\.country).first
    var end = found.words.upperBound
    // "Vietnam's To Lam"
    if before.isEmpty, start >= block.lowerBound + 2, ["'s", "’s", "'", "’"].contains(words[start - 1].lower), let mark = marks[start - 2],
      mark.kind == .country, owner[start - 1] < 0
    {
      mention.country = mark.country
      mention.words = mark.words.lowerBound..<end
    }
    var swallowed = false
    while end < block.upperBound {
      let lower = words[end].lower
      if lower == "of" {
        var next = end + 1
        if next < block.upperBound, words[next].lower == "the" { next += 1 }
        guard next < block.upperBound, let mark = marks[next], mark.words.lowerBound == next, mark.words.upperBound <= block.upperBound,
          mark.kind == .country || mark.kind == .body || mark.kind == .substate
        else { break }
        if mark.kind == .body {
          if !mention.offices.isEmpty, mention.offices[0].organisation == nil { mention.offices[0].organisation = mark.name }
        }
        mention.country = mention.country ?? mark.country
        end = mark.words.upperBound
        continue
      }
      if lower == "(" {
        var close = end + 1
        while close < block.upperBound, close - end <= 5, words[close].lower != ")" { close += 1 }
        guard close < block.upperBound, words[close].lower == ")", !words[(end + 1)..<close].contains(where: { $0.shape.contains(.hasDigit) }) else { break }
        end = close + 1
        continue
      }
      // An office behind the name, with or without a comma.
      let isComma = lower == ","
      var next = isComma ? end + 1 : end
      guard next < block.upperBound else { break }
      let lead = words[next].lower
      if isComma || swallowed, lead == "and", swallowed { next += 1 } else if lead == "and" && swallowed { next += 1 }
      guard next < block.upperBound, isComma || lead == "and" || words[next].isCapitalised else { break }
      guard let span = following(next, in: block), !span.isPlural, span.words.upperBound > end else { break }
      if span.isWeak { break }
      // "Minister X, Prime Minister Y and …": the office belongs to the next name.
      if names.name(at: span.words.upperBound, in: block, isExpected: true, isHeadline: isHeadline) != nil { break }
      if !isComma, !swallowed, !span.isCapitalised { break }
      if lead == "and", span.words.upperBound < block.upperBound, words[next].lower == "the" { break }
      mention.offices.append(span.office)
      mention.country = mention.country ?? span.office.country
      end = span.words.upperBound
      swallowed = true
    }
    if swallowed, end < block.upperBound, words[end].lower == ",", end + 1 < block.upperBound, !words[end + 1].isCapitalised,
      !words[end + 1].isPunctuation
    {
      end += 1
    }
    mention.words = mention.words.lowerBound..<end
    append(mention)
    return end
  }

  private mutating func append(_ mention: Mention) {
    let number = Int32(mentions.count)
    for word in mention.words where owner[word] >= 0 { return }
    mentions.append(mention)
    for word in mention.words { owner[word] = number }
  }

  // MARK: the rest

  private mutating func addBodiesAndCountries() {
    for mark in marks.list {
      guard mark.words.allSatisfy({ owner[$0] < 0 }), mark.words.allSatisfy({ marks[$0]?.words == mark.words }) else { continue }
      let kind: Mention.Kind
      switch mark.kind {
      case .country: kind = .country
      case .demonym: kind = .demonym
      case .body, .nationalBody, .metonym: kind = .body
      default: kind = .place
      }
      var mention = Mention(kind: kind, words: mark.words)
      mention.country = mark.country
      mention.body = mark.name
      append(mention)
    }
    let events: Set<String> = ["summit", "forum", "conference", "meeting", "ministerial", "dialogue", "talks", "session", "retreat", "week", "day"]
    for span in marks.spans where span.label == .organization {
      // Names of events are read as occasions.
      if let last = span.words.last, events.contains(text.words[last].lower) { continue }
      guard span.words.allSatisfy({ owner[$0] < 0 }), let first = span.words.first, let last = span.words.last, text.words[last].isCapitalised else { continue }
      var words = span.words
      if text.words[first].lower == "the" { words = (first + 1)..<span.words.upperBound }
      guard !words.isEmpty, !text.words[words.lowerBound].text.utf8.contains(0x2D) || words.count > 1 else { continue }
      var mention = Mention(kind: .body, words: words)
      mention.body = text.string(words)
      append(mention)
    }
  }
}
