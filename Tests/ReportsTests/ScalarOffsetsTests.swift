import Reports
import Testing

@Suite("Scalar offsets") struct ScalarOffsetsTests {
  @Test(
    "count scalars, not bytes",
    arguments: ["plain", "Tô Lâm gặp 🇻🇳 e\u{301}", String(repeating: "ệ", count: 700)])
  func countScalars(text: String) {
    let bytes = Array(text.utf8)
    let offsets = ScalarOffsets(bytes)
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.scalar(atByte: byte) == index)
      byte += String(scalar).utf8.count
    }
    #expect(offsets.scalar(atByte: bytes.count) == text.unicodeScalars.count)
  }
}
