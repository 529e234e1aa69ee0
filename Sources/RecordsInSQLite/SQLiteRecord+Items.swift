import Diplomacy
import GRDB
public import Records

extension SQLiteRecord {
  /// What an id, or the beginning of one, leads to. The id of any account leads to its engagement; a report is found by its
  /// own id or its digest.
  public func item(_ id: String) throws(StoreError) -> Lookup {
    try reading { database in
      var found = try Self.matches(id, database)
      if let whole = found.first(where: { $0.id == id }) { found = [whole] }
      guard let match = found.first else { return .none }
      if found.count > 1 { return .ambiguous(found.map(\.id)) }
      return try Self.load(match, database).map(Lookup.found) ?? .none
    }
  }

  private struct Match: Hashable {
    let id: String
    let kind: String
    let key: Int64
  }

  private static func matches(_ id: String, _ database: Database) throws -> [Match] {
    var matches: [Match] = []
    let digits = id.dropFirst()
    let isHexadecimal = { (text: Substring) in
      text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
    }
    func fetch(_ sql: String) throws {
      // Every id that begins with the text lies between it and the text with a letter after `f`.
      for row in try Row.fetchAll(database, sql: sql + " LIMIT 20", arguments: [id, id + "g"]) {
        matches.append(Match(id: row["id"], kind: row["kind"], key: row["key"]))
      }
    }
    if let first = id.first, digits.count >= 3, isHexadecimal(digits) {
      switch first {
      case "e":
        try fetch(
          """
          SELECT DISTINCT e.id AS id, 'engagement' AS kind, e.key AS key FROM items i JOIN accounts a ON a.item = i.key
            JOIN engagements e ON e.key = a.engagement WHERE i.id >= ? AND i.id < ?
          """)
      case "s", "r":
        try fetch(
          "SELECT id, kind, key FROM items WHERE kind <> 'account' AND id >= ? AND id < ? ORDER BY id")
      case "p": try fetch("SELECT id, 'person' AS kind, key FROM people WHERE id >= ? AND id < ? ORDER BY id")
      default: break
      }
    }
    if matches.isEmpty {
      let rows = try Row.fetchAll(
        database, sql: "SELECT digest AS id, key FROM reports WHERE id = ? ORDER BY digest LIMIT 20",
        arguments: [id])
      matches = rows.map { Match(id: $0["id"], kind: "report", key: $0["key"]) }
    }
    if matches.isEmpty, id.count >= 6, isHexadecimal(id[...]) {
      try fetch("SELECT digest AS id, 'report' AS kind, key FROM reports WHERE digest >= ? AND digest < ?")
    }
    return matches
  }

  private static func load(_ match: Match, _ database: Database) throws -> FoundItem? {
    switch match.kind {
    case "engagement":
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM engagements WHERE key = ?", arguments: [match.key])
      else { return nil }
      let accounts = try Row.fetchAll(
        database,
        sql: """
          SELECT a.*, i.id AS item_id, i.confidence AS confidence, \(ReportRow.columns)
          FROM accounts a JOIN items i ON i.key = a.item JOIN reports r ON r.key = i.report
          WHERE a.engagement = ? ORDER BY r.published IS NULL, r.published, i.id
          """, arguments: [match.key])
      let backed = try accounts.map { account in
        var item = AccountRow.engagement(account)
        item.parties = try AccountRow.parties(ofAccount: account["item"], database)
        return try Self.backed(item, account, database)
      }
      return .engagement(try found(row, database), backed)
    case "statement":
      return try itemRow("statements", match.key, database).map { row in
        .statement(try backed(try statement(row, database), row, database))
      }
    case "relation":
      return try itemRow("relations", match.key, database).map { row in
        .relation(try backed(try relation(row, database), row, database))
      }
    case "person":
      let row = try Row.fetchOne(
        database, sql: "SELECT p.key, p.id, p.country, \(personColumns) FROM people p WHERE p.key = ?",
        arguments: [match.key])
      return try row.map { .person(try person($0, database)) }
    default:
      let row = try Row.fetchOne(
        database, sql: "SELECT \(ReportRow.columns), r.text FROM reports r WHERE r.key = ?",
        arguments: [match.key])
      let items = try String.fetchAll(
        database, sql: "SELECT id FROM items WHERE report = ? ORDER BY kind, position", arguments: [match.key]
      )
      return row.map { .report(ReportRow.facts($0), text: $0["text"], items: items) }
    }
  }

  private static func itemRow(_ table: String, _ key: Int64, _ database: Database) throws -> Row? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT t.*, i.id AS item_id, i.confidence AS confidence, \(ReportRow.columns)
        FROM \(table) t JOIN items i ON i.key = t.item JOIN reports r ON r.key = i.report WHERE t.item = ?
        """, arguments: [key])
  }

  private static func backed<Value>(
    _ value: Value, _ row: Row, _ database: Database
  ) throws -> FoundItem.Backed<Value> {
    let key: Int64 = row["item"]
    let evidence = try Row.fetchAll(
      database, sql: "SELECT * FROM evidence WHERE item = ? ORDER BY position", arguments: [key])
    let sources = try Row.fetchAll(
      database,
      sql: """
        SELECT f.*, substr(r.text, f.start_at + 1, f.end_at - f.start_at) AS quote
        FROM field_sources f JOIN items i ON i.key = f.item JOIN reports r ON r.key = i.report
        WHERE f.item = ? ORDER BY f.position
        """, arguments: [key])
    return FoundItem.Backed(
      id: row["item_id"], value: value, report: ReportRow.facts(row),
      evidence: evidence.map { Entry.Span(start: $0["start_at"], end: $0["end_at"], quote: $0["quote"]) },
      sources: Self.grouped(sources), confidence: row["confidence"])
  }

  /// Rows of one field and one basis, made one source again.
  private static func grouped(_ rows: [Row]) -> [Entry.SourceSpans] {
    var sources: [Entry.SourceSpans] = []
    for row in rows {
      let field: String = row["field"]
      let basis: String? = row["basis"]
      var spans: [Entry.Span] = []
      if let start: Int = row["start_at"], let end: Int = row["end_at"] {
        spans = [Entry.Span(start: start, end: end, quote: row["quote"] ?? "")]
      }
      if let last = sources.last, last.field == field, last.basis == basis {
        sources[sources.count - 1] = Entry.SourceSpans(field: field, spans: last.spans + spans, basis: basis)
      } else {
        sources.append(Entry.SourceSpans(field: field, spans: spans, basis: basis))
      }
    }
    return sources
  }
}
