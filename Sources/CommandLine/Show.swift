import ArgumentParser
import Records
import RecordsInSQLite
import Reports

/// `chancery show`: one item with everything that backs it.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show an engagement, statement, relation, person or report with its quotes.",
    discussion: """
      ID is the id that `chancery list` shows or its beginning, or a report's id. Numbers after quotes are offsets into the \
      report's text, in Unicode scalars, the end exclusive.

      EXAMPLES
        chancery show e41c07d2
        chancery show e41c07d2 --format json
      """)

  @Argument(help: "The id, or enough of its beginning.")
  var id: String

  @Option(name: [.short, .long], help: "text or json.")
  var format: Format = .text

  @OptionGroup var record: RecordOption

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let store = try record.open()
    let found: Lookup
    do {
      found = try store.item(id)
    } catch {
      throw Failure(error)
    }
    switch found {
    case .none: throw Failure(.input, "nothing in the record has the id \(Printable.line(id))")
    case .ambiguous(let ids):
      throw Failure(.input, "several ids begin like this: \(ids.joined(separator: ", "))")
    case .found(let item):
      let output = Output.standard
      switch format {
      case .text: try output.write(ItemText(Terminal.current).text(item))
      case .json: try output.write(ItemJSON.line(item))
      }
      try output.flush()
    }
  }
}
