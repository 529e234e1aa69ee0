import Gazetteer
import Language
import Reports

/// Finds every mention of a party in a report: persons with their offices, unnamed office holders, bodies, countries.
///
/// The paragraphs are read before headings and captions, because a headline in title case tells names from verbs only by what
/// the body says ("Prime Minister Modi Arrives").
struct MentionFinder {
  let text: ReportWords
  let marks: Marks
  let vocabulary: Vocabulary
  var mentions: [Mention] = []
  /// By word: the mention that owns it, or -1.
  var owner: [Int32]
  var offices: OfficeGrammar
  var names: NameGrammar

  init(_ text: ReportWords, _ marks: Marks, _ vocabulary: Vocabulary) {
    self.text = text
    self.marks = marks
    self.vocabulary = vocabulary
    owner = Array(repeating: -1, count: text.words.count)
    offices = OfficeGrammar(text: text, marks: marks, vocabulary: vocabulary)
    names = NameGrammar(text: text, marks: marks, vocabulary: vocabulary)
  }

  mutating func find() {
    let titles = text.blocks.map { isTitleCase($0) }
    remember(titles)
    for (block, isTitle) in zip(text.blocks, titles) where !isTitle { read(block.words, isHeadline: false) }
    remember(titles)
    for (block, isTitle) in zip(text.blocks, titles) where isTitle { read(block.words, isHeadline: true) }
    addBodiesAndCountries()
    mentions.sort { $0.words.lowerBound < $1.words.lowerBound }
    for (index, mention) in mentions.enumerated() { for word in mention.words { owner[word] = Int32(index) } }
    settleCounterparts()
    shareCountries()
    shareListCountries()
    for (index, mention) in mentions.enumerated() {
      for word in mention.words { owner[word] = Int32(index) }
    }
  }

  /// Words that stay small in a headline in title case.
  private static let small: Set<String> = [
    "with", "from", "over", "into", "amid", "during", "between", "ahead", "upon", "than", "that", "under",
    "near", "against", "after", "before", "until", "toward", "towards", "among", "their", "this",
  ]

  /// Most long words are capitalised: a headline in title case, or one in capitals.
  func isTitleCase(_ block: ReportWords.Block) -> Bool {
    guard let last = block.words.last else { return false }
    let isParagraph = block.kind == .paragraph
    // A paragraph is a headline only when nothing speaks against it; a sentence full of names is none.
    if isParagraph, block.words.count >= 25 || text.words[last].isPunctuation { return false }
    var long = 0, capital = 0
    for word in text.words[block.words]
    where word.text.utf8.count >= 4 && !word.isPunctuation && !word.shape.contains(.hasDigit) {
      if !word.isCapitalised, Self.small.contains(word.lower) { continue }
      long += 1
      if word.isCapitalised { capital += 1 }
    }
    return long >= 3 && (isParagraph ? capital == long : capital * 10 >= long * 8)
  }

  /// Collects the words of names that clean places give: entity spans of two words or more whose words are no words of office.
  private mutating func remember(_ titles: [Bool]) {
    var known: Set<String> = names.nameWords
    func add(_ range: Range<Int>) {
      for index in range {
        let word = text.words[index]
        guard word.isCapitalised, word.text.utf8.count >= 2,
          marks[index] == nil || marks[index]?.kind == .city,
          !vocabulary.institutionWords.contains(word.lower), vocabulary.heads[word.lower] == nil,
          vocabulary.honorifics[word.lower] == nil,
          !NameGrammar.neverNames.contains(word.lower), !word.lower.hasSuffix(".") || word.text.utf8.count > 4
        else { continue }
        known.insert(word.lower)
      }
    }
    var isBody = Array(repeating: false, count: text.words.count)
    for (block, isTitle) in zip(text.blocks, titles) where !isTitle {
      for word in block.words { isBody[word] = true }
    }
    for span in marks.spans where span.label == .person && isBody[span.words.lowerBound] {
      // A span that swallowed an office or a portfolio word, or that something is named after, is not clean.
      let isClean = !span.words.contains {
        vocabulary.institutionWords.contains(text.words[$0].lower)
          || vocabulary.heads[text.words[$0].lower] != nil || marks.isCountry($0)
      }
      // A single unknown word that the entity model takes for a person is as often a place or a firm.
      if span.words.count == 1,
        text.words[span.words.lowerBound].shape.isDisjoint(with: [.givenName, .familyName])
      {
        continue
      }
      if isClean, !names.isThing(span.words, in: 0..<text.words.count, expected: false) { add(span.words) }
    }
    for mention in mentions { if let name = mention.name { add(name) } }
    names.nameWords = known
    offices.nameWords = known
  }

  // MARK: one block

  private mutating func read(_ block: Range<Int>, isHeadline: Bool) {
    var index = block.lowerBound
    // Words before this belong to an earlier mention.
    var floor = block.lowerBound
    while index < block.upperBound {
      if owner[index] >= 0 {
        floor = index + 1
        index += 1
        continue
      }
      if text.words[index].isPunctuation {
        index += 1
        continue
      }
      if let span = offices.office(at: index, in: block, from: floor),
        let end = officeMention(span, in: block, isHeadline: isHeadline)
      {
        index = max(end, index + 1)
        floor = index
        continue
      }
      if text.words[index].isCapitalised,
        let found = names.name(at: index, in: block, isExpected: false, isHeadline: isHeadline)
      {
        let end = personMention(
          found, offices: [], start: found.words.lowerBound, in: block, isHeadline: isHeadline)
        index = max(end, index + 1)
        floor = index
        continue
      }
      index += 1
    }
  }

  /// Later mentions may use any word of a name that an office vouches for.
  mutating func learn(_ name: Range<Int>) {
    for index in name {
      let word = text.words[index]
      guard word.isCapitalised, word.text.utf8.count > 2, marks[index] == nil,
        !vocabulary.institutionWords.contains(word.lower), vocabulary.heads[word.lower] == nil,
        !NameGrammar.neverNames.contains(word.lower)
      else { continue }
      names.nameWords.insert(word.lower)
      offices.nameWords.insert(word.lower)
    }
  }

  mutating func append(_ mention: Mention) {
    let number = Int32(mentions.count)
    for word in mention.words where owner[word] >= 0 { return }
    mentions.append(mention)
    for word in mention.words { owner[word] = number }
  }
}
