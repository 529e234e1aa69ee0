import ArgumentParser
import Foundation
import Testing

@testable import chancery

@Suite("The command line's documentation") struct DocumentationTests {
  private static func page() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("docs/cli.md"), encoding: .utf8)
  }

  @Test("has every verb with every option, and no option that is gone")
  func complete() throws {
    let sections = try Self.page().components(separatedBy: "\n## chancery ")
    for verb in Chancery.configuration.subcommands {
      let name = verb._commandName
      guard let section = sections.first(where: { $0.hasPrefix(name + "\n") }) else {
        Issue.record("docs/cli.md has no section on \(name)")
        continue
      }
      for part in [verb] + verb.configuration.subcommands {
        let help = Chancery.helpMessage(for: part, columns: 400)
        for option in Self.options(of: help).subtracting(["--help", "--version"]) {
          #expect(section.contains("\(option)"), "\(name) \(option) is not documented")
        }
      }
      let known = Set(
        ([verb] + verb.configuration.subcommands).flatMap {
          Self.options(of: Chancery.helpMessage(for: $0, columns: 400))
        })
      // An example may pipe into another verb; tables name this one's options alone.
      let table = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.joined(separator: "\n")
      for option in Self.options(of: table).subtracting(known) { Issue.record("\(name) has no \(option)") }
    }
  }

  @Test("names every exit status", arguments: Failure.Code.allCases)
  func statuses(code: Failure.Code) throws {
    #expect(try Self.page().contains("| \(code.rawValue) | "))
    #expect(Chancery.helpMessage(columns: 400).contains("  \(code.rawValue)  "))
  }

  @Test("gives an example for every verb")
  func examples() {
    for verb in Chancery.configuration.subcommands where verb != Article.self {
      #expect(Chancery.helpMessage(for: verb).contains("chancery \(verb._commandName)"))
    }
  }

  private static func options(of text: String) -> Set<String> {
    var options: Set<String> = []
    for piece in text.split(whereSeparator: { !($0.isLetter || $0 == "-") }) where piece.hasPrefix("--") {
      if piece.count > 2, piece.dropFirst(2).first?.isLetter == true { options.insert(String(piece)) }
    }
    return options
  }
}
