import Intake
import Reports
import Testing

@Suite("What holds for every report, whatever the input") struct InvariantTests {
  /// A generator of the same numbers on every machine (SplitMix64).
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  static func check(_ bytes: [UInt8], as kind: InputKind? = nil) {
    for result in Intake.reports(from: bytes, name: "-", as: kind) {
      guard case .success(let report) = result else { continue }
      #expect(String(validating: report.text, as: UTF8.self) != nil)
      #expect(!report.text.contains(0x0D))
      var end = 0
      for block in report.blocks {
        #expect(
          block.range.lowerBound >= end && !block.range.isEmpty && block.range.upperBound <= report.text.count
        )
        #expect(!report.text[block.range].contains(0x0A))
        #expect(String(validating: report.text[block.range], as: UTF8.self) != nil)
        end = block.range.upperBound
      }
      if let dateline = report.dateline {
        #expect(dateline.range.upperBound <= report.text.count)
        #expect(!report.blocks.contains { $0.kind == .paragraph && $0.range.overlaps(dateline.range) })
      }
      let offsets = ScalarOffsets(report.text)
      let scalars = Array(String(decoding: report.text, as: UTF8.self).unicodeScalars)
      for block in report.blocks.prefix(8) {
        let (start, end) = (
          offsets.scalar(atByte: block.range.lowerBound), offsets.scalar(atByte: block.range.upperBound)
        )
        var quote = String.UnicodeScalarView()
        quote.append(contentsOf: scalars[start..<end])
        #expect(String(quote) == report.string(block.range))
      }
    }
  }

  @Test("blocks lie in the text, in order, apart, and their offsets count scalars")
  func samples() {
    for page in SamplePages.all { Self.check(Array(page.html.utf8)) }
    for specimen in Specimen.all { Self.check(Array(specimen.text.utf8)) }
  }

  @Test("the same bytes give the same report")
  func determinism() throws {
    for page in SamplePages.all {
      let bytes = Array(page.html.utf8)
      let first = try #require(Intake.reports(from: bytes, name: "a").first).get()
      #expect(try #require(Intake.reports(from: bytes, name: "a").first).get() == first)
    }
  }

  @Test("cut and altered inputs never crash", arguments: 0..<SamplePages.all.count)
  func mutations(page: Int) {
    var random = Random(state: UInt64(page + 1))
    let original = Array(SamplePages.all[page].html.utf8)
    for round in 0..<20 {
      var bytes = original
      if round % 3 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      for _ in 0..<Int.random(in: 1...30, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: Array("<div><p>&lt;\u{2028}".utf8), at: at)
        default:
          let end = min(bytes.count, at + 40)
          bytes.append(contentsOf: bytes[at..<end])
        }
      }
      Self.check(bytes)
      Self.check(bytes, as: .html)
      Self.check(bytes, as: .text)
      Self.check(bytes, as: .jsonl)
    }
  }

  @Test("noise of every kind never crashes")
  func noise() {
    var random = Random(state: 99)
    let pieces = [
      "HANOI", " (", ")", "VNA", "–", "-", "--", "/", ".", ":", ",", "March", "5", "2025", "\n", "\n\n",
      "See more", "(left)",
      "Photo:", "é", "\u{2014}", "🇻🇳", "\t", "[", "]", "./.", "###", "a", "The minister met.", "•", "1.",
      "\u{A0}", "@", "©",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      Self.check(Array(text.joined(separator: Bool.random(using: &random) ? " " : "").utf8), as: .text)
    }
  }
}
