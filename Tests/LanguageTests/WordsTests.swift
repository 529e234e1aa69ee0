import Testing

@testable import Language

@Suite("Words")
struct WordsTests {
  /// From spaCy 3.8: `StringStore()[word]`.
  @Test(
    "the ids of strings are spaCy's",
    arguments: [
      ("", 0), ("coffee", 3_197_928_453_018_144_401), ("mark", 423), ("PERSON", 380), ("FLAG63", 63),
      ("DEPRECATED276", 379), ("é", 16_256_712_947_286_012_828), ("12345678", 9_871_996_032_675_327_904),
    ] as [(String, UInt64)])
  func ids(word: String, id: UInt64) {
    #expect(stringID(word) == id)
  }

  @Test(
    "shapes",
    arguments: [
      ("Hanoi", "Xxxxx"), ("U.S.", "X.X."), ("2024-10", "dddd-dd"), ("XXXXXXXX", "XXXX"), ("ǅ", "x"),
      ("²中ª", "dxx"),
      (String(repeating: "a", count: 100), "LONG"),
    ])
  func shapes(word: String, shape: String) {
    #expect(Vocabulary.shape(of: word) == shape)
  }

  @Test(
    "lower case is Python's",
    arguments: [("ΟΔΟΣ ΣΑΣ", "οδος σας"), ("İ", "i\u{307}"), ("Σ", "σ"), ("ẞ", "ß")])
  func lower(text: String, lowered: String) {
    #expect(Array(pythonLower(text).unicodeScalars) == Array(lowered.unicodeScalars))
  }

  @Test("white space in UTF-8 is white space as a scalar, for every scalar")
  func whiteSpace() {
    for value in UInt32(0)..<0x3_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let length = bytes.withUnsafeBufferPointer { WhiteSpace.length($0, at: 0, end: bytes.count) }
      if (length > 0) != scalar.isPythonSpace { Issue.record("U+\(String(value, radix: 16))") }
      if length > 0 { #expect(length == bytes.count) }
    }
  }

  @Test("labels have the model's names, and names give labels")
  func labels() {
    #expect(Dependency.allCases.allSatisfy { Dependency(name: $0.name) == $0 })
    #expect(Tag.allCases.allSatisfy { Tag(name: $0.name) == $0 })
    #expect(EntityLabel.allCases.allSatisfy { EntityLabel(name: $0.name) == $0 })
    #expect(PartOfSpeech.allCases.allSatisfy { PartOfSpeech(name: $0.name) == $0 })
    #expect(Dependency.root.name == "ROOT" && Dependency.case.name == "case" && Tag.in.name == "IN")
    #expect(Dependency(name: "prep||pobj") == nil)
  }
}
