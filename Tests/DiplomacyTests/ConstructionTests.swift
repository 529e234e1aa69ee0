import Diplomacy
import Language
import Reports
import Testing

@Suite("Constructions", .enabled(if: Installed.model != nil))
struct ConstructionTests {
  /// A sentence and what it must tell: type, status, and the countries of the parties in alphabetical order.
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var type: Engagement.Kind
    var status: Engagement.Status
    var sides: [String]
    var testDescription: String { text }
  }

  static let examples: [Example] = [
    Example(
      text:
        "Fijian Foreign Minister Sakiusa Tuilagi sat down with his Maltese opposite number Rita Camilleri in Suva on Monday.",
      type: .meeting, status: .held, sides: ["FJI", "MLT"]),
    Example(
      text:
        "In a phone call that he received on Wednesday from Moldovan President Doina Lungu, Estonian President Ants Kuusk offered help.",
      type: .call, status: .held, sides: ["EST", "MDA"]),
    Example(
      text:
        "At a meeting in Tirana on Monday with Slovak Economy Minister Juraj Zeman, Albanian Prime Minister Besnik Hoti proposed direct flights.",
      type: .meeting, status: .held, sides: ["ALB", "SVK"]),
    Example(
      text:
        "Chilean President Elena Rojas had been due to hold talks with Peruvian President Luis Paredes in Lima on Friday.",
      type: .meeting, status: .cancelled, sides: ["CHL", "PER"]),
    Example(
      text:
        "The Ambassador of Kenya, Grace Wambui, was summoned by Ugandan Foreign Minister Moses Okot on Tuesday.",
      type: .meeting, status: .held, sides: ["KEN", "UGA"]),
    Example(
      text:
        "Dutch Prime Minister Pieter Bakker will be granted an audience by Jordan's King Faisal in Amman on Sunday.",
      type: .meeting, status: .planned, sides: ["JOR", "NLD"]),
    Example(
      text:
        "There was no phone call between Armenian Prime Minister Aram Sarkisyan and Georgian President Nino Beridze, the spokesman said.",
      type: .call, status: .denied, sides: ["ARM", "GEO"]),
  ]

  @Test(arguments: examples) func isRead(_ example: Example) throws {
    let model = try #require(Installed.model)
    let bytes = Array(example.text.utf8)
    var report = Report(id: "example", text: bytes, blocks: [Report.Block(.paragraph, 0..<bytes.count)])
    report.published = "2025-06-12"
    let found = Reader(model).read(report).engagements.filter { $0.type == example.type }
    #expect(found.count == 1)
    #expect(found.first?.status == example.status)
    #expect(found.first?.parties.compactMap(\.country).sorted() == example.sides)
  }
}
