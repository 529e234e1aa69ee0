import ArgumentParser
import Diplomacy
import Records

/// The conditions that `chancery list` takes.
struct FilterOptions: ParsableArguments {
  @Option(
    help: "Those that a country takes part in: its name or ISO code. May be given again; all must be met.")
  var country: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Those between two countries.", valueName: "a b"))
  var between: [String] = []

  @Option(help: "Those that a person takes part in: words of the name, or the person's id.")
  var person: [String] = []

  @Option(help: "Not before this day, month or year (2024-05-17, 2024-05, 2024).")
  var since: String?

  @Option(help: "Not after this day, month or year.")
  var until: String?

  @Option(help: "Types of engagements, kinds of statements or changes of relations. May be given again.")
  var type: [String] = []

  @Option(
    help: "Statuses of engagements: \(Engagement.Status.allCases.map(\.rawValue).joined(separator: ", ")).")
  var status: [String] = []

  @Flag(help: "Leave out what is only background in every report.")
  var noBackground = false

  @Option(help: "At most so many.")
  var limit: Int?

  /// The query that the options make.
  func query(for kind: ListKind) throws(Failure) -> RecordQuery {
    var query = RecordQuery()
    if !between.isEmpty, between.count != 2 {
      throw Failure(.usage, "--between takes two countries, as --between VNM USA")
    }
    for name in between + country { query.countries.append(try CountryNames.code(name)) }
    query.persons = person
    query.since = try bounds(since, "--since")?.first
    query.until = try bounds(until, "--until")?.last
    let known = kind.types
    for name in type {
      guard known.contains(name) else {
        throw Failure(
          .usage,
          "--type \(Printable.line(name)): \(kind.rawValue) are of the types \(known.joined(separator: ", "))"
        )
      }
      query.types.append(name)
    }
    for name in status {
      guard let value = Engagement.Status(rawValue: name) else {
        let names = Engagement.Status.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "--status \(Printable.line(name)): the statuses are \(names)")
      }
      query.statuses.append(value)
    }
    if kind == .statements || kind == .relations, !status.isEmpty || noBackground {
      throw Failure(.usage, "--status and --no-background are for engagements and people")
    }
    if noBackground { query.background = false }
    if let limit, limit < 1 { throw Failure(.usage, "--limit takes a number above zero") }
    query.limit = limit
    return query
  }

  private func bounds(_ text: String?, _ option: String) throws(Failure) -> DateBounds? {
    guard let text else { return nil }
    guard let bounds = DateBounds(edtf: text) else {
      throw Failure(
        .usage, "\(option) \(Printable.line(text)): give a day, month or year, as 2024-05-17, 2024-05, 2024")
    }
    return bounds
  }
}

/// What can be listed.
enum ListKind: String, CaseIterable, Sendable {
  case engagements, people, statements, relations

  /// What `--type` takes.
  var types: [String] {
    switch self {
    case .engagements, .people: Engagement.Kind.allCases.map(\.rawValue)
    case .statements: Statement.Kind.allCases.map(\.rawValue)
    case .relations: Relation.Change.allCases.map(\.rawValue)
    }
  }
}
