import ArgumentParser
import Language

/// `chancery parse`: what the language model says of a text, token by token.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Show tokens, tags, lemmas, dependency trees and entities of a text.",
    discussion: """
      Each line of the input is a paragraph and is parsed by itself; with --null, paragraphs are divided by NUL
      and may hold line ends. conllu is the format of Universal Dependencies, with English labels; json is one
      object a paragraph, its offsets in Unicode scalars.

      EXAMPLES
        chancery parse release.txt
        echo 'The ministers met in Hanoi.' | chancery parse --format json
      """)

  @Argument(help: "A text in UTF-8; `-` is standard input.")
  var file: String = "-"

  @Option(help: "The form of the output: conllu or json.")
  var format: Format = .conllu

  @Flag(
    name: [.customLong("null"), .customShort("0")], help: "Paragraphs are divided by NUL, not by line ends.")
  var isDividedByNull = false

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case conllu, json }

  func run() throws {
    let bytes = try Input.bytes(file)
    let analyzer = Analyzer(try ModelCommand.open())
    let output = try Output.to(output)
    for text in bytes.split(separator: isDividedByNull ? 0 : 10) {
      let paragraph = AnalyzedParagraph(Array(text), analyzer)
      guard !paragraph.tokens.isEmpty else { continue }
      switch format {
      case .conllu: try output.write(paragraph.conllu())
      case .json: try output.write(paragraph.json())
      }
      // What is kept of each distinct word must not grow with the input.
      analyzer.forget(beyond: 64 << 20)
    }
    try output.flush()
  }
}
