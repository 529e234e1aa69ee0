import GRDB
public import Records

extension SQLiteRecord {
  /// Everything of meaning that the record holds, one line a fact, sorted; row numbers and the order of writing leave no
  /// trace.
  public func contents() throws(StoreError) -> [String] {
    try reading { database in
      var lines: [String] = []
      for (name, sql) in Self.facts {
        for row in try Row.fetchAll(database, sql: sql) {
          let values = row.map { column, value in "\(column)=\(value.isNull ? "" : "\(value)")" }
          lines.append(name + " " + values.joined(separator: " "))
        }
      }
      return lines.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }
    }
  }

  private static let facts: [(String, String)] = [
    (
      "report",
      """
      SELECT digest, id, source, url, title, published, agency, publisher, dateline, language, text, blocks, reader,
        reading
      FROM reports
      """
    ),
    ("person", "SELECT id, country, name FROM v_people"),
    ("name", "SELECT p.id, n.name, n.uses FROM person_names n JOIN people p ON p.key = n.person"),
    ("word", "SELECT p.id, w.word FROM person_words w JOIN people p ON p.key = w.person"),
    ("engagement", "SELECT * FROM (SELECT * FROM v_engagements)"),
    ("account", "SELECT v.*, i.position FROM v_accounts v JOIN items i ON i.id = v.id"),
    ("party", "SELECT * FROM v_parties"),
    ("key", "SELECT i.id, k.key FROM occasion_keys k JOIN items i ON i.key = k.account"),
    (
      "statement",
      """
      SELECT i.id, s.kind, s.topics, s.about, r.digest, i.position, i.confidence
      FROM statements s JOIN items i ON i.key = s.item JOIN reports r ON r.key = i.report
      """
    ),
    (
      "voice",
      """
      SELECT i.id, v.side, v.position, v.text, v.country, v.name, p.id AS person
      FROM voices v JOIN items i ON i.key = v.statement LEFT JOIN people p ON p.key = v.person
      """
    ),
    ("concerns", "SELECT i.id, c.country FROM statement_countries c JOIN items i ON i.key = c.statement"),
    (
      "relation",
      """
      SELECT i.id, l.change, l.level, l.date, l.date_first, l.date_last, r.digest, i.position, i.confidence
      FROM relations l JOIN items i ON i.key = l.item JOIN reports r ON r.key = i.report
      """
    ),
    ("side", "SELECT i.id, x.side, x.position FROM relation_sides x JOIN items i ON i.key = x.relation"),
    ("evidence", "SELECT * FROM v_evidence"),
    (
      "source",
      """
      SELECT i.id, f.position, f.field, f.basis, f.start_at, f.end_at
      FROM field_sources f JOIN items i ON i.key = f.item
      """
    ),
    ("decision", "SELECT at, who, item, field, judgement, from_value, to_value, note FROM decisions"),
  ]
}
