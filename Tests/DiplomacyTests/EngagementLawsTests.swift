import Diplomacy
import Foundation
import Language
import Reports
import Testing

/// What must hold of every engagement, whatever the report (Design, invariants 1 and 3). Needs the language model.
@Suite("Engagements: laws", .enabled(if: Installed.model != nil))
struct EngagementLawsTests {
  @Test("Every field points at words of the report", arguments: RuleExample.all)
  func evidence(example: RuleExample) throws {
    let reader = Reader(try #require(Installed.model))
    let report = example.report
    for engagement in reader.read(report).engagements {
      #expect(!engagement.evidence.isEmpty)
      for span in engagement.evidence {
        #expect(Array(report.text[span.range]) == Array(span.quote.utf8))
      }
      for index in engagement.parties.indices {
        let ranges = engagement.sources.first { $0.field == "parties[\(index)]" }?.ranges ?? []
        #expect(!ranges.isEmpty, "a party without words: \(engagement.parties[index])")
        for range in ranges { #expect(!range.isEmpty && range.upperBound <= report.text.count) }
      }
      if engagement.when != nil { #expect(engagement.sources.contains { $0.field == "when" }) }
      if engagement.place != nil { #expect(engagement.sources.contains { $0.field == "place" }) }
    }
  }

  @Test("Reading is a function of the report: twice, and after other reports, gives the same")
  func deterministic() throws {
    let reader = Reader(try #require(Installed.model))
    let examples = RuleExample.all.prefix(40)
    let first = examples.map { reader.read($0.report) }
    let second = examples.reversed().map { reader.read($0.report) }.reversed()
    #expect(first == Array(second))
  }
}
