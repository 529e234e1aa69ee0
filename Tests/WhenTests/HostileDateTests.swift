import Foundation
import Testing
import When

/// A small generator with a fixed start, so that every run tests the same texts (Steele, Lea and Flood, SplitMix64).
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Hostile text for dates") struct HostileDateTests {
  private static let pieces = [
    "March", "May", "Dec.", "Sun", "Monday", "20", "2025", "2nd", "1990s", "31", "-", "–", "/", ".", ",", "(",
    ")", "to",
    "from", "and", "the", "last", "next", "this", "week", "day", "ago", "of", "year", "twenty", "first",
    "30th",
    "anniversary", "by", "end", "early", "today", "(1995-2025)", "3 p.m.", "Ramadan", "1446", "a", "or", "so",
    "\u{A0}",
    "’s", "99999999999999999999", "é", "half", "quarter", "later", "same", "coming", "several", "0",
    "29 February",
  ]

  @Test("words of dates in any order never crash, overlap or leave the text", arguments: 0..<16)
  func shuffled(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    for _ in 0..<60 {
      let words = (0..<Int.random(in: 1...25, using: &dice)).map { _ in
        Self.pieces.randomElement(using: &dice) ?? ""
      }
      let text = Array(words.joined(separator: Bool.random(using: &dice) ? " " : "").utf8)
      check(text, &dice)
    }
  }

  @Test("bytes of any kind never crash", arguments: 0..<10)
  func bytes(seed: Int) {
    var dice = Dice(state: UInt64(seed) &+ 1000)
    for _ in 0..<60 {
      check((0..<200).map { _ in UInt8.random(in: 0...255, using: &dice) }, &dice)
    }
  }

  private func check(_ text: [UInt8], _ dice: inout Dice) {
    let found = DateGrammar.find(in: text, within: 0..<text.count)
    var last = 0
    var constraints = YearConstraints()
    for expression in found {
      #expect(expression.bytes.lowerBound >= last && expression.bytes.upperBound <= text.count)
      #expect(!expression.bytes.isEmpty)
      last = expression.bytes.upperBound
      constraints.note(expression, direction: Direction.allCases.randomElement(using: &dice) ?? .past)
    }
    let published =
      Bool.random(using: &dice) ? CivilDate(dayNumber: Int.random(in: -30_000...50_000, using: &dice)) : nil
    let narrative = [nil, EDTF("2024-02-29"), EDTF("XXXX-02-29"), EDTF("2024-12-31/.."), EDTF("199X")]
      .randomElement(using: &dice)
    let resolver = DateResolver(
      DateContext(published: published, narrative: narrative ?? nil, constraints: constraints))
    for expression in found {
      for direction in Direction.allCases {
        guard let resolved = resolver.resolve(expression, direction: direction) else { continue }
        // What is recorded is valid EDTF.
        for value in [resolved.when] + resolved.alternatives {
          #expect(EDTF(value.description) == value, "\(String(decoding: text, as: UTF8.self)): \(value)")
        }
        if let start = resolved.when.earliest, let end = resolved.when.latest { #expect(start <= end) }
      }
    }
  }

  @Test(
    "time grows with the length, not with its square",
    arguments: [
      "2 ", "March 2, ", "30th ", "(", "Monday and ", "3, ", "last ", "twenty-", "1995-", "the ",
      "anniversary 5th ",
    ])
  func linear(piece: String) {
    // The thread's own time: other tests run beside this one.
    func now() -> Int {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
    func time(_ count: Int) -> Int {
      let text = Array(String(repeating: piece, count: count).utf8)
      return (0..<3).map { _ in
        let start = now()
        _ = DateGrammar.find(in: text, within: 0..<text.count)
        return now() - start
      }.min() ?? 0
    }
    let short = time(250)
    let long = time(2_000)
    // Eight times the text; a square would take sixty-four times as long.
    #expect(long < short * 24 + 1_000_000)
  }
}
