import ArgumentParser
import Records
import RecordsInSQLite

/// `chancery list`: what the record holds, filtered.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List engagements, people, statements or relations.",
    discussion: """
      Dates that are not known to the day count as soon as they may lie in the time asked for; what is not dated at all is \
      left out when --since or --until is given. On a terminal the table is cut to its width; in a file or pipe it is whole.

      EXAMPLES
        chancery list engagements --between Vietnam USA --since 2024
        chancery list people --country KOR
        chancery list statements --type pledge --person "Wang Yi" --format csv
        chancery list relations --country VNM --format json
      """)

  @Argument(help: "engagements, people, statements or relations.")
  var kind: ListKind

  @OptionGroup var filters: FilterOptions

  @Option(name: [.short, .long], help: "table, json, ndjson or csv.")
  var format: ListFormat = .table

  @OptionGroup var record: RecordOption

  func run() throws {
    let query = try filters.query(for: kind)
    let store = try record.open()
    let output = Output.standard
    let terminal = Terminal.current
    let count: Int
    do {
      switch kind {
      case .engagements: count = try write(try store.engagements(query), output, terminal)
      case .people: count = try write(try store.people(query), output, terminal)
      case .statements: count = try write(try store.statements(query), output, terminal)
      case .relations: count = try write(try store.relations(query), output, terminal)
      }
    } catch let error as StoreError {
      throw Failure(error)
    }
    try output.flush()
    if format == .table, terminal.width != nil || count == 0 {
      let isCut = query.limit == count ? "; --limit cuts the list here" : ""
      Output.complain("\(count) \(kind.rawValue)\(isCut)")
    }
  }

  private func write<Row: Listed>(_ rows: [Row], _ output: Output, _ terminal: Terminal) throws -> Int {
    try format.write(rows, to: output, terminal)
    return rows.count
  }
}

extension ListKind: ExpressibleByArgument {}
extension ListFormat: ExpressibleByArgument {}
