import Foundation
import TestSupport
import Testing

@testable import chancery

@Suite("Output") struct OutputTests {
  @Test(
    "counts a terminal's columns",
    arguments: [
      ("plain", 5), ("Tô Lâm", 6), ("e\u{301}", 1), ("東京", 4), ("김", 2), ("ﾊﾟ", 2), ("🇻🇳", 2), ("🤝", 2),
      ("👩‍👩‍👧", 2),
      ("a\u{200B}b", 2), ("☎️", 2), ("☎", 1), ("…", 1), ("ﬁ", 1), ("Ａ", 2), ("", 0),
    ])
  func width(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }

  @Test(
    "is cut to a width and never past it", arguments: ["plain words here", "東京都千代田区", "a東b京c", "🤝🤝🤝 ok", ""])
  func cut(text: String) {
    for columns in 0...20 {
      let cut = DisplayWidth.cut(text, to: columns)
      #expect(DisplayWidth.of(cut) <= columns)
      if DisplayWidth.of(text) <= columns { #expect(cut == text) }
      #expect(DisplayWidth.of(DisplayWidth.padded(cut, to: columns)) == columns)
    }
  }

  @Test("of a table fits the terminal when columns can give, and is whole in a pipe")
  func table() {
    var table = Table(columns: [
      .init(heading: "when"), .init(heading: "who", canShrink: true),
      .init(heading: "where", canShrink: true),
      .init(heading: "id"),
    ])
    table.rows = [
      ["2024-05-17", "Mara Lindqvist (SWE) · 季浩宇 (CHN)", "東都 Harbour Hall of the League", "e1"],
      ["2024", "Kofi\u{1B}[31m Badu\n(GHA)", "", "e22"],
    ]
    expectSameText(
      table.lines(.none).joined(separator: "\n"),
      """
      when        who                                  where                            id
      2024-05-17  Mara Lindqvist (SWE) · 季浩宇 (CHN)  東都 Harbour Hall of the League  e1
      2024        Kofi?[31m Badu (GHA)                                                  e22
      """)
    for width in 50...100 {
      let lines = table.lines(Terminal(width: width, hasStyle: false))
      for line in lines { #expect(DisplayWidth.of(line) <= width) }
      #expect(lines[1].hasSuffix("e1") && lines[2].hasSuffix("e22"))
    }
    #expect(table.lines(Terminal(width: 60, hasStyle: true))[0].hasPrefix("\u{1B}[1m"))
  }

  @Test("as CSV follows RFC 4180 and disarms formulas")
  func csv() {
    #expect(CSV.line(["a", "b,c", "d\"e", "f\ng", ""]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n")
    for start in ["=", "+", "-", "@", "\t", "\r", "＝"] {
      let line = CSV.line([start + "1+1"])
      #expect(line.hasPrefix("'" + start) || line.hasPrefix("\"'" + start))
    }
    #expect(CSV.list(["a|b", "c"]) == "a¦b|c")
  }

  @Test("writes files whole, and says why it cannot")
  func files() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("out-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let output = try Output.to(path)
    let line = String(repeating: "x", count: 99) + "\n"
    for _ in 0..<5000 { try output.write(line) }
    try output.flush()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == 500_000)
    #expect(throws: Failure.self) { try Output.to("/no/such/folder/file") }
    let full = try Output.to("/dev/full")
    try full.write("x")
    let failure = #expect(throws: Failure.self) { try full.flush() }
    #expect(failure?.code == .output)
  }

  @Test(
    "on a terminal shows no commands that came from text",
    arguments: ["\u{1B}[2J", "a\u{202E}b", "\u{7}", "\u{9B}31m"])
  func printable(text: String) {
    #expect(Printable.line(text).unicodeScalars.allSatisfy { !Printable.isUnsafe($0) })
  }
}
