import Intake
import Reports
import Testing

@Suite("A saved page becomes its article") struct PageTests {
  private func report(_ html: String) throws -> Report {
    try #require(Intake.reports(from: Array(html.utf8), name: "page.html").first).get()
  }

  private func texts(_ report: Report, _ kinds: Report.Block.Kind...) -> [String] {
    report.blocks.filter { kinds.contains($0.kind) }.map { report.string($0.range) }
  }

  @Test("metadata, dateline, caption and body of an agency's story")
  func agency() throws {
    let report = try report(SamplePages.agency)
    #expect(report.title.map(report.string) == "Ministers of Peru and Ghana sign visa accord")
    #expect(report.published == "2025-03-05")
    #expect(report.publisher == "The Harbour Gazette")
    #expect(report.url == "https://gazette.example/world/peru-ghana")
    #expect(report.language == "en-GB")
    #expect(report.dateline?.place == "LIMA")
    #expect(report.agency == "ANDINA")
    #expect(texts(report, .caption) == ["The two ministers after the signing in Lima"])
    #expect(texts(report, .heading) == ["Trade grows"])
    let body = texts(report, .paragraph)
    #expect(body.count == 4)
    #expect(body.first?.hasPrefix("The foreign ministers of Peru and Ghana signed") == true)
    #expect(
      texts(report, .paragraph, .heading, .caption).allSatisfy {
        !$0.contains("teaser") && !$0.contains("reader")
      })
    #expect(texts(report, .other).contains("Peru opens embassy in Accra"))
  }

  @Test("divisions and tables are body, navigation is not")
  func release() throws {
    let report = try report(SamplePages.release)
    #expect(report.title.map(report.string) == "Readout of the call with the Prime Minister of Samoa")
    #expect(report.published == "2025-03-05")
    let body = texts(report, .paragraph).joined(separator: "\n")
    #expect(body.contains("the coming summit & the rebuilding of the port of Apia."))
    #expect(body.contains("Samoa’s leadership"))
    #expect(!body.contains("Contact"))
  }

  @Test("line breaks separate paragraphs, open tags do no harm")
  func lineBreaks() throws {
    let report = try report(SamplePages.lineBreaks)
    #expect(report.title.map(report.string) == "President of Malta visits Tallinn")
    #expect(report.dateline?.place == "TALLINN")
    #expect(texts(report, .paragraph).count == 3)
  }

  @Test("the next stories of the page are not read")
  func nextStories() throws {
    let report = try report(SamplePages.nextStories)
    let body = texts(report, .paragraph)
    #expect(body.count == 3)
    #expect(!body.contains { $0.contains("flood") || $0.contains("rice") })
  }

  @Test("a page without head and body")
  func bare() throws {
    #expect(texts(try report(SamplePages.bare), .paragraph).count == 1)
  }

  @Test("deep, wide and endless pages end in a report or an error", .timeLimit(.minutes(1)))
  func hostile() {
    let pages = [
      String(repeating: "<div>", count: 20_000) + "text", String(repeating: "<b><p>", count: 3_000),
      "<p " + String(repeating: "a=1 ", count: 20_000) + ">x",
      String(repeating: "<table><tr><td>", count: 5_000),
      "<html><p>" + String(repeating: "word ", count: 40_000) + "</p>",
      String(repeating: "</p>", count: 10_000),
      "<html>" + String(repeating: "&amp;&#x110000;&#0;", count: 3_000),
      (0..<300).map { "<font color=\($0)>" }.joined() + String(repeating: "<p>", count: 2_000), "<!--",
      "<html><script>",
    ]
    for page in pages { #expect(Intake.reports(from: Array(page.utf8), name: "-", as: .html).count == 1) }
  }
}
