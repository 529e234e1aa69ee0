import ArgumentParser
import Intake
import Reports

/// `chancery article`: shows what intake made of each input, before anything is read from it.
struct Article: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Show the article that is read from each input.",
    discussion: """
      INPUT is a file, a folder (everything below it) or - for standard input; what gzip packed is unpacked first.
      With --format jsonl each article is one line: id (the input's own, else the file's name without extensions), title,
      published, agency, publisher, language, url, dateline, summary, text (the body's paragraphs joined by line feeds,
      without title, summary and captions), captions, and others (what stands on the page of other stories).

      EXAMPLES
        chancery article page.html
        chancery article pages/ --format jsonl > articles.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, text
  }

  @Argument(help: "Files, folders, or - for standard input.")
  var inputs: [String]

  @Option(help: "One JSON object a report (jsonl), or its blocks with their kinds (text).")
  var format = Format.text

  @Option(
    name: .customLong("as"),
    help: "What the inputs are (text, html, jsonl); found out from the content otherwise.")
  var kind: InputKind?

  func run() throws {
    let output = Output.standard
    let files = InputFiles(inputs)
    var problems = files.failures.count
    for failure in files.failures { Output.complain("chancery: \(failure)") }
    for path in files.paths {
      do throws(Failure) {
        problems += try show(path, on: output)
      } catch {
        if error.code != .input { throw error }
        problems += 1
        error.report()
      }
    }
    try output.flush()
    if problems > 0 { throw Failure(.input, "") }
  }

  /// Writes the articles of one input and gives the number of those that could not be read.
  private func show(_ path: String, on output: Output) throws(Failure) -> Int {
    let bytes = try Input.bytes(path)
    var problems = 0
    var outcome = Result<Void, Failure>.success(())
    Intake.forEachReport(in: bytes, name: path, as: kind) { result in
      guard case .success = outcome else { return }
      switch result {
      case .success(let report):
        let text =
          format == .jsonl ? ArticleText.line(report, path: path) : Array(ArticleText.page(report).utf8)
        outcome = Result { () throws(Failure) in try output.write(text) }
      case .failure(let error):
        problems += 1
        Output.complain("chancery: \(Printable.line(error.description))")
      }
    }
    try outcome.get()
    return problems
  }
}
