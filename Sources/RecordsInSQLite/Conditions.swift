import GRDB
import Records

/// The conditions of a query, as SQL with its bound values.
struct Conditions {
  private(set) var sql: [String] = []
  private(set) var arguments = StatementArguments()

  mutating func add(_ condition: String, _ values: [(any DatabaseValueConvertible)?] = []) {
    sql.append(condition)
    arguments += StatementArguments(values)
  }

  mutating func add(_ condition: String, arguments inner: StatementArguments) {
    sql.append(condition)
    arguments += inner
  }

  /// One of several values; no values, no condition.
  mutating func add(_ column: String, in values: [String]) {
    guard !values.isEmpty else { return }
    add("\(column) IN (\(Self.marks(values.count)))", values)
  }

  /// Dates whose bounds may lie within the query's. What has no bound at all is left out when a date is asked for.
  mutating func add(first: String, last: String, _ query: RecordQuery) {
    if let since = query.since {
      add("(\(last) >= ? OR (\(last) IS NULL AND \(first) IS NOT NULL))", [since.description])
    }
    if let until = query.until {
      add("(\(first) <= ? OR (\(first) IS NULL AND \(last) IS NOT NULL))", [until.description])
    }
  }

  /// `WHERE …`, or nothing.
  var clause: String { sql.isEmpty ? "" : "WHERE " + sql.joined(separator: " AND ") }

  static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}

extension Database {
  /// The rows of people who answer to a name or an id.
  func people(answeringTo text: String) throws -> [Int64] {
    if let key = try Int64.fetchOne(self, sql: "SELECT key FROM people WHERE id = ?", arguments: [text]) {
      return [key]
    }
    let words = Array(Set(TextFolding.nameWords(text)))
    guard !words.isEmpty else { return [] }
    return try Int64.fetchAll(
      self,
      sql: """
        SELECT person FROM person_words WHERE word IN (\(Conditions.marks(words.count)))
        GROUP BY person HAVING count(*) = ? ORDER BY person
        """,
      arguments: StatementArguments(words) + [words.count])
  }
}

extension RecordQuery {
  /// Rows to take at most; SQLite takes a negative number for all.
  var rows: Int { limit ?? -1 }
}
