import ArgumentParser
import Foundation
import Intake
import Reports

/// `chancery article`: shows what intake made of each input, before anything is read from it.
struct Article: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Show the article that is read from each input.",
    discussion: """
      INPUT is a file, a folder (everything in it) or - for standard input; what gzip packed is unpacked first. \
      With --format jsonl each article is one line: id (the file's name without extensions, or the input's own id), title, \
      published, agency, publisher, dateline, language, url, text (the body's paragraphs joined by line feeds, without title), \
      captions and others (what stands on the page of other stories).
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, text
  }

  @Argument(help: "Files, folders or - for standard input.")
  var inputs: [String]

  @Option(help: "How to print: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.text

  @Option(
    name: .customLong("as"),
    help: "What the inputs are (text, html, jsonl); found out from the content otherwise.")
  var kind: InputKind?

  func run() throws {
    let output = FileHandle.standardOutput
    var failures = 0
    for path in try inputs.flatMap(ArticleFiles.expand) {
      let bytes: [UInt8]
      do {
        bytes = try ArticleFiles.read(path)
      } catch {
        failures += 1
        Self.complain("\(path): \(error.localizedDescription)")
        continue
      }
      Intake.forEachReport(in: bytes, name: path, as: kind) { result in
        switch result {
        case .success(let report):
          switch format {
          case .jsonl: output.write(Data(ArticleText.line(report, path: path)))
          case .text: output.write(Data(ArticleText.page(report).utf8))
          }
        case .failure(let error):
          failures += 1
          Self.complain(error.description)
        }
      }
    }
    if failures > 0 { throw ExitCode(1) }
  }

  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data("chancery: \(message)\n".utf8))
  }
}
