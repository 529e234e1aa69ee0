import Foundation
import Testing
import When

/// One line of a table in `Specimens/Rules/dates.md`.
struct DateRule: Sendable, CustomTestStringConvertible {
  let cells: [String]

  var testDescription: String { cells[0] + " (" + cells[1] + ")" }

  /// The lines of the tables with so many columns.
  static func all(columns: Int) -> [DateRule] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Specimens/Rules/dates.md")
    guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("|"), !line.hasPrefix("|---"), !line.hasPrefix("| Text") else { return nil }
      let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return cells.count == columns ? DateRule(cells: cells) : nil
    }
  }
}

@Suite("Specimens/Rules/dates.md") struct DateRulesTests {
  @Test("is there") func isThere() {
    #expect(DateRule.all(columns: 5).count > 100)
    #expect(DateRule.all(columns: 4).count >= 8)
  }

  @Test("against a publication date", arguments: DateRule.all(columns: 5))
  func published(rule: DateRule) throws {
    let text = Array(rule.cells[0].utf8)
    let resolver = DateResolver(DateContext(published: CivilDate(iso: rule.cells[1])))
    let direction = try #require(Direction(rawValue: rule.cells[2]))
    let resolved = DateGrammar.find(in: text, within: 0..<text.count)
      .compactMap { resolver.resolve($0, direction: direction) }
    let expected = rule.cells[3] == "-" ? "" : rule.cells[3]
    #expect(resolved.map(\.edtf).joined(separator: "; ") == expected)
    if !rule.cells[4].isEmpty { #expect(resolved.first?.basis?.rawValue == rule.cells[4]) }
  }

  @Test("without a publication date", arguments: DateRule.all(columns: 4))
  func unpublished(rule: DateRule) throws {
    let text = Array(rule.cells[0].utf8)
    let found = DateGrammar.find(in: text, within: 0..<text.count)
    let direction = try #require(Direction(rawValue: rule.cells[1]))
    var constraints = YearConstraints()
    for expression in found { constraints.note(expression, direction: .past) }
    let first = try #require(found.first)
    let resolved = DateResolver(DateContext(constraints: constraints)).resolve(first, direction: direction)
    #expect(resolved?.edtf == rule.cells[2])
    #expect(resolved?.basis?.rawValue ?? "" == rule.cells[3])
  }
}
