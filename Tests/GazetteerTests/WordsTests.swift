import Testing

@testable import Gazetteer

@Suite("Words and phrases")
struct WordsTests {
  @Test(
    "Spellings of one word have one number",
    arguments: [
      ["TÜRKİYE", "Türkiye", "Turkiye", "turkiye"], ["U.S.", "US", "us", "U.S"],
      ["Sana'a", "Sana’a", "Sanaa"],
      ["Đồng", "Dong", "dong"], ["Łódź", "Lodz"], ["São", "Sao", "Sa\u{303}o"], ["’s", "'s"], ["–", "-"],
      ["Straße", "strasse"], ["Bucureşti", "București"], ["N'Djamena", "Ndjamena"],
      ["Nuku\u{2BB}alofa", "Nukualofa"],
    ])
  func folding(_ spellings: [String]) {
    var words = WordTable()
    let first = words.intern(spellings[0])
    #expect(first > 0)
    for spelling in spellings { #expect(words.id(of: spelling) == first, "\(spelling)") }
  }

  @Test("Different words have different numbers, and unknown ones none")
  func numbers() {
    var words = WordTable()
    let list = (0..<40_000).map { "word\($0)" }
    let numbers = list.map { words.intern($0) }
    #expect(Set(numbers).count == list.count)
    #expect(words.count == list.count + 1)  // and the hyphen
    for (word, number) in zip(list, numbers) where words.id(of: word) != number {
      Issue.record("\(word) moved")
    }
    #expect(words.id(of: "wordless") == 0)
    #expect(words.id(of: "") == 0)
    #expect(words.spelling(of: numbers[7]) == "word7")
    #expect(words.spelling(of: 0) == "")
    #expect(words.spelling(of: -4) == "")
  }

  @Test("Damaged and endless words fold to something or to nothing, and never trap")
  func hostile() {
    var words = WordTable()
    let bytes: [[UInt8]] = [
      [0xFF, 0xFE, 0x41], [0xE2, 0x80], [0xC3], [0xF0, 0x9F, 0x92], [0x00, 0x41],
      Array(repeating: 0x41, count: 100_000),
      Array(repeating: 0xC3, count: 128), Array("\u{FDFA}".utf8), Array(repeating: 0x2E, count: 60),
      [0xED, 0xA0, 0x80],
    ]
    for word in bytes {
      let number = word.withUnsafeBufferPointer { words.intern($0) }
      #expect(word.withUnsafeBufferPointer { words.id($0) } == number)
      _ = word.withUnsafeBufferPointer { WordShape($0) }
    }
  }

  @Test(
    "A word's shape",
    arguments: [
      ("Ólafur", WordShape.capitalised), ("olafur", []), ("WHO", [.capitalised, .allCapitals]),
      ("U.S.", [.capitalised, .allCapitals]), ("A", .capitalised), ("iPhone", []), ("Đ", .capitalised),
      ("5G", .capitalised),
      ("ЕС", [.capitalised, .allCapitals]), ("", []), ("2024", []),
    ] as [(String, WordShape)])
  func shapes(_ word: String, _ shape: WordShape) {
    var word = word
    #expect(word.withUTF8 { WordShape($0) } == shape)
  }

  @Test("The longest phrase is found, in each of its spellings")
  func phrases() {
    var words = WordTable()
    var table = PhraseTable<Int>()
    #expect(table.add("secretary", 1, words: &words) == nil)
    #expect(table.add("secretary-general", 2, words: &words) == nil)
    #expect(table.add("Hon. Member", 3, words: &words) == nil)
    #expect(table.add("Secretary General", 9, words: &words) == 2)
    func found(_ text: String, at start: Int = 0) -> [Int] {
      let numbers = text.split(separator: " ").map { words.id(of: String($0)) }
      return table.longestMatch(in: numbers, at: start).map { [$0.length, $0.payload] } ?? []
    }
    #expect(found("secretary - general of") == [3, 2])
    #expect(found("secretary general") == [2, 2])
    #expect(found("Secretary of") == [1, 1])
    #expect(found("Hon. Member") == [2, 3])
    #expect(found("Hon . Member") == [3, 3])
    #expect(found("general") == [])
    #expect(found("secretary", at: 1) == [])
    #expect(found("secretary", at: -1) == [])
  }

  @Test("Capitals are asked for only where shapes are given")
  func capitals() {
    var words = WordTable()
    var table = PhraseTable<Int>()
    table.add("U", 1, words: &words)
    let numbers = [words.id(of: "u")]
    #expect(table.longestMatch(in: numbers, at: 0)?.payload == 1)
    #expect(table.longestMatch(in: numbers, shapes: [[]], at: 0) == nil)
    #expect(table.longestMatch(in: numbers, shapes: [.capitalised], at: 0)?.payload == 1)
    #expect(table.longestMatch(in: numbers, shapes: [], at: 0) == nil)
  }

  @Test("A table that is extended agrees with the one it came from")
  func extending() {
    let gazetteer = Gazetteer.standard
    var words = gazetteer.words
    var table = PhraseTable<String>()
    table.add("zorble the quux", "zorble", words: &words)
    #expect(words.id(of: "Vietnam") == gazetteer.words.id(of: "Vietnam"))
    #expect(gazetteer.words.id(of: "zorble") == 0)
    let numbers = ["Vietnam", "zorble", "the", "quux"].map { words.id(of: $0) }
    #expect(table.longestMatch(in: numbers, at: 1)?.length == 3)
    let matches = gazetteer.matches(numbers, shapes: [.capitalised, [], [], []])
    #expect(matches.map(\.entry.code) == ["VNM"])
  }

  @Test("A text made to be slow is searched in time that grows with its length")
  func linear() {
    let gazetteer = Gazetteer.standard
    let text = TestText(String(repeating: "Democratic Republic of the ", count: 20_000))
    let clock = ContinuousClock()
    var matches: [Match] = []
    let spent = clock.measure { matches = gazetteer.matches(text.words, shapes: text.shapes) }
    #expect(matches.isEmpty)
    #expect(spent < .seconds(10))  // a square of 80,000 words would take minutes
  }
}
