import Intake
import Reports
import Testing

@Suite("Every encoding becomes UTF-8") struct EncodingTests {
  private func title(_ bytes: [UInt8]) throws -> String {
    let report = try #require(Intake.reports(from: bytes, name: "-").first).get()
    return try #require(report.title.map(report.string))
  }

  private func page(_ charset: String, _ title: [UInt8]) -> [UInt8] {
    Array("<html><head><meta charset=\(charset)><title>".utf8) + title
      + Array("</title></head><body><p>x</p></body></html>".utf8)
  }

  @Test("declared encodings of pages")
  func declared() throws {
    // Москва, Tōkyō in kanji, Beijing, Seoul, café, Việt with windows-1258's combining marks.
    #expect(try title(page("windows-1251", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0])) == "Москва")
    #expect(try title(page("Shift_JIS", [0x93, 0x8C, 0x8B, 0x9E])) == "東京")
    #expect(try title(page("gb2312", [0xB1, 0xB1, 0xBE, 0xA9])) == "北京")
    #expect(try title(page("euc-kr", [0xBC, 0xAD, 0xBF, 0xEF])) == "서울")
    #expect(try title(page("iso-8859-1", [0x63, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x61, 0x94])) == "café “a”")
    #expect(try title(page("windows-1258", [0x56, 0x69, 0xEA, 0xF2, 0x74])).unicodeScalars.count >= 4)
  }

  @Test("a wrong declaration does not break valid UTF-8")
  func wrongDeclaration() throws {
    #expect(try title(page("iso-8859-1", Array("Thủ tướng".utf8))) == "Thủ tướng")
  }

  @Test("byte order marks")
  func marks() throws {
    let text = "Envoys meet in Sofia\n\nEnvoys met in Sofia on Monday, a spokesman said."
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    #expect(try title(wide) == "Envoys meet in Sofia")
    #expect(try title([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == "Envoys meet in Sofia")
  }

  @Test("unknown labels never reach the converter, and text survives as windows-1252")
  func unknownLabel() throws {
    #expect(try title(page("../../x", [0x63, 0x61, 0x66, 0xE9])) == "café")
  }
}
