import Intake
import Reports
import Testing

@Suite("Inputs are told apart, and what is none is refused with a reason") struct InputTests {
  private func results(_ text: String, as kind: InputKind? = nil) -> [Result<Report, IntakeError>] {
    Intake.reports(from: Array(text.utf8), name: "in", as: kind)
  }

  @Test("JSON Lines keep ids, and a broken line does not stop the others")
  func jsonLines() throws {
    let lines = results(
      """
      {"id":"a/1","title":"T one two","text":"Body of the first.\\nSecond line.","published":"Wed, 05 Mar 2025 10:00:00 GMT","url":"https://x.example","source":"S"}
      {"id":"a/2","text":
      {"id":3,"title":"Only a title","text":""}
      [1,2]
      {"id":"a/5"}
      """)
    #expect(lines.count == 5)
    let first = try lines[0].get()
    #expect(
      first.id == "a/1" && first.published == "2025-03-05" && first.source == "S"
        && first.url == "https://x.example")
    #expect(String(decoding: first.text, as: UTF8.self) == "T one two\n\nBody of the first.\nSecond line.")
    #expect(first.blocks.map(\.kind) == [.title, .paragraph, .paragraph])
    #expect(try lines[2].get().id == "3")
    for (index, line) in [(1, 2), (3, 4), (4, 5)] {
      guard case .failure(let error) = lines[index] else {
        Issue.record("line \(line) was read")
        continue
      }
      #expect(error.line == line)
      #expect(error.description.hasPrefix("in:\(line): "))
    }
  }

  @Test("a text that repeats its title holds it once")
  func repeatedTitle() throws {
    let report = try #require(
      results(#"{"title":"Envoys meet","text":"Envoys meet\n\nThey met in Rome."}"#).first
    ).get()
    #expect(String(decoding: report.text, as: UTF8.self) == "Envoys meet\n\nThey met in Rome.")
    #expect(report.blocks.map(\.kind) == [.title, .paragraph])
  }

  @Test(
    "dates of publication",
    arguments: [
      ("2025-03-05", "2025-03-05"), ("2025-03-05T23:10:00+07:00", "2025-03-05"), ("20250305", "2025-03-05"),
      ("Wed, 5 Mar 2025 01:00:00 +0000", "2025-03-05"), ("March 5, 2025", "2025-03-05"),
      ("5th March, 2025", "2025-03-05"),
      ("25/12/2024", "2024-12-25"), ("05.03.2025", "2025-03-05"), ("2024-02-30", nil), ("03/05/2025", nil),
      ("soon", nil),
    ] as [(String, String?)])
  func dates(written: String, day: String?) throws {
    let report = try #require(results(#"{"text":"A text.","published":"\#(written)"}"#).first).get()
    #expect(report.published == day)
  }

  @Test("empty and binary inputs, each with its reason")
  func refusals() {
    func reason(_ bytes: [UInt8]) -> IntakeError.Reason? {
      guard case .failure(let error)? = Intake.reports(from: bytes, name: "-").first else { return nil }
      return error.reason
    }
    #expect(reason([]) == .empty)
    #expect(reason(Array(" \n\t".utf8)) == .empty)
    #expect(reason(Array("%PDF-1.7 ...".utf8)) == .unreadableFormat("a PDF file"))
    #expect(reason((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7) }) == .unreadableFormat("binary data"))
    #expect(reason([0x1F, 0x8B, 8, 0, 1, 2, 3]) == .unreadableFormat("damaged or oversized gzip data"))
  }

  @Test("invalid UTF-8 in the middle of a text is repaired, Latin-1 is converted")
  func invalid() throws {
    let text =
      Array("Ministers met in Zürich, Genève, Málaga, Łódź and Đà Nẵng".utf8) + [0xFF]
      + Array(" on Monday.".utf8)
    let repaired = try #require(Intake.reports(from: text, name: "-").first).get()
    #expect(String(decoding: repaired.text, as: UTF8.self).contains("Nẵng\u{FFFD} on Monday."))
    let latin = try #require(Intake.reports(from: [0x5A, 0xFC, 0x72, 0x69, 0x63, 0x68], name: "-").first)
      .get()
    #expect(String(decoding: latin.text, as: UTF8.self) == "Zürich")
  }

  @Test("kinds are found out from the content")
  func kinds() {
    #expect(InputKind(detecting: Array("{\"id\":1}".utf8)) == .jsonl)
    #expect(InputKind(detecting: Array("  <!DOCTYPE html><p>".utf8)) == .html)
    #expect(InputKind(detecting: Array("Ministers met.".utf8)) == .text)
    #expect(InputKind(detecting: Array("<The Palace> opens".utf8)) == .text)
    #expect(InputKind(detecting: Array("{braces} in a text".utf8)) == .text)
  }

  @Test("lines broken by a mail program are joined, byte for byte")
  func hardWrap() throws {
    let text = """
      Ministers of Ghana and Togo meet in Aflao

      AFLAO, March 5 (GNA) - The interior ministers of Ghana and Togo
      met at the border on Wednesday and spoke about the opening of the
      crossing at night, which traders on both sides have long asked for.

      They agreed to send a joint team to the crossing within a month,
      and to meet again in Lomé before the end of the year to hear its
      report on the matter.
      """
    let report = try #require(results(text).first).get()
    #expect(report.blocks.map(\.kind) == [.title, .paragraph, .paragraph])
    #expect(report.text.count == text.utf8.count)
  }
}
