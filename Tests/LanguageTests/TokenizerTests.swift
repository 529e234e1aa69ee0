import Testing

@testable import Language

@Suite("The tokenizer", .needsModel)
struct TokenizerTests {
  let analyzer: Analyzer

  init() throws { analyzer = Analyzer(try #require(TestModel.shared)) }

  private func forms(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return analyzer.tokenize(bytes, 0..<bytes.count).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "cuts as spaCy does",
    arguments: [
      ("I don't, they've; it's...", ["I", "do", "n't", ",", "they", "'ve", ";", "it", "'s", "..."]),
      ("(U.S.-led)", ["(", "U.S.-led", ")"]), ("(see www.x.org/a).", ["(", "see", "www.x.org/a", ")", "."]),
      ("US$20m", ["US$", "20", "m"]), ("10km/h 5°C.", ["10", "km/h", "5", "°", "C", "."]),
      ("co-chair's", ["co", "-", "chair", "'s"]), ("a  b\n c ", ["a", " ", "b", "\n ", "c"]),
      ("vs.) :-)", ["vs.", ")", ":-)"]), ("\u{a0}x", ["\u{a0}", "x"]),
    ])
  func cuts(text: String, expected: [String]) {
    #expect(forms(text) == expected)
  }

  @Test("tokens and the spaces between them are the text, for any bytes")
  func cover() {
    var random = SystemRandomNumberGenerator()
    let pieces: [[UInt8]] =
      [
        "a", "Z", ".", "...", "'s", "’", "n't", " ", " ", "  ", "\n", "\u{a0}", "\u{3000}", "-", "(", ")",
        ":", "é", "中", "😀",
        "http://a.b/", "U.S.", "10", "km", "$",
      ].map { Array($0.utf8) } + [[0xff], [0xe2, 0x80], [0xc2], [0xf0, 0x9f]]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      let start = Int.random(in: 0...text.count, using: &random)
      var position = start
      for token in analyzer.tokenize(text, start..<text.count) {
        #expect(token.range.lowerBound == position && !token.range.isEmpty)
        position = token.range.upperBound + (token.spaceAfter ? 1 : 0)
        if token.spaceAfter { #expect(text[position - 1] == 0x20) }
      }
      #expect(position == text.count, "\(text)")
    }
  }

  @Test(
    "text made to be slow takes linear time",
    arguments: ["(", ".", "a.", "a:", "://", "@", "-", "'s", "a,b.c:d@e/f", "1.1.", "\u{3000}", "…", "%é"])
  func hostile(piece: String) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let text = Array(String(repeating: piece, count: count / piece.utf8.count).utf8)
      return clock.measure { _ = analyzer.tokenize(text, 0..<text.count) }
    }
    #expect(time(60_000) < .seconds(4))
  }

  @Test("the same bytes give the same tokens wherever they stand")
  func ranges() {
    let text = Array("xx The U.S. envoy's call. yy".utf8)
    let inside = analyzer.tokenize(text, 3..<25)
    let alone = analyzer.tokenize(Array(text[3..<25]), 0..<22)
    #expect(inside.map(\.lexeme) == alone.map(\.lexeme))
    #expect(inside.map { $0.start - 3 } == alone.map(\.start))
  }
}
