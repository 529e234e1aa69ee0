import Diplomacy
import GRDB
public import Records

extension SQLiteRecord {
  /// Engagements, the latest first, undated ones at the end.
  public func engagements(_ query: RecordQuery) throws(StoreError) -> [FoundEngagement] {
    try reading { database in
      let conditions = try Self.engagementConditions(query, database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT e.* FROM engagements e \(conditions.clause)
          ORDER BY e.date_first IS NULL, e.date_first DESC, e.id LIMIT ?
          """,
        arguments: conditions.arguments + [query.rows])
      return try rows.map { try Self.found($0, database) }
    }
  }

  static func engagementConditions(_ query: RecordQuery, _ database: Database) throws -> Conditions {
    var conditions = Conditions()
    for country in query.countries {
      conditions.add("e.key IN (SELECT engagement FROM engagement_countries WHERE country = ?)", [country])
    }
    for person in query.persons {
      let people = try database.people(answeringTo: person)
      conditions.add(
        """
        e.key IN (SELECT a.engagement FROM parties p JOIN accounts a ON a.item = p.account
          WHERE p.person IN (\(Conditions.marks(people.count))))
        """, people)
    }
    conditions.add(first: "e.date_first", last: "e.date_last", query)
    conditions.add("e.type", in: query.types)
    conditions.add("e.status", in: query.statuses.map(\.rawValue))
    if let background = query.background { conditions.add("e.background = ?", [background]) }
    return conditions
  }

  /// An engagement of the row; several accounts are merged again for their parties.
  static func found(_ row: Row, _ database: Database) throws -> FoundEngagement {
    var engagement = AccountRow.engagement(row)
    let accounts: Int = row["accounts"]
    if accounts == 1 {
      let find = try database.cachedStatement(sql: "SELECT item FROM accounts WHERE engagement = ?")
      if let item = try Int64.fetchOne(find, arguments: [row["key"] as Int64]) {
        engagement.parties = try AccountRow.parties(ofAccount: item, database)
      }
    } else {
      let merged = MergedEngagement(try AccountRow.accounts(ofEngagement: row["key"], database))
      engagement.parties = merged?.engagement.parties ?? []
    }
    return FoundEngagement(id: row["id"], engagement: engagement, accounts: accounts)
  }

  /// Statements, the latest report first.
  public func statements(_ query: RecordQuery) throws(StoreError) -> [FoundStatement] {
    try reading { database in
      var conditions = Conditions()
      for country in query.countries {
        conditions.add("s.item IN (SELECT statement FROM statement_countries WHERE country = ?)", [country])
      }
      for person in query.persons {
        let people = try database.people(answeringTo: person)
        conditions.add(
          "s.item IN (SELECT statement FROM voices WHERE person IN (\(Conditions.marks(people.count))))",
          people)
      }
      conditions.add(first: "r.published", last: "r.published", query)
      conditions.add("s.kind", in: query.types)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.*, i.id AS item_id, i.confidence AS confidence, \(ReportRow.columns),
            (SELECT quote FROM evidence v WHERE v.item = s.item AND v.position = 0) AS quote
          FROM statements s JOIN items i ON i.key = s.item JOIN reports r ON r.key = i.report \(conditions.clause)
          ORDER BY r.published IS NULL, r.published DESC, r.digest, i.position LIMIT ?
          """,
        arguments: conditions.arguments + [query.rows])
      return try rows.map { row in
        FoundStatement(
          id: row["item_id"], statement: try Self.statement(row, database), quote: row["quote"] ?? "",
          report: ReportRow.facts(row))
      }
    }
  }

  static func statement(_ row: Row, _ database: Database) throws -> Diplomacy.Statement {
    var statement = Diplomacy.Statement(kind: AccountRow.value(row["kind"]) ?? .affirm)
    let find = try database.cachedStatement(
      sql: "SELECT text FROM voices WHERE statement = ? AND side = ? ORDER BY position")
    let key: Int64 = row["item"]
    statement.by = try String.fetchAll(find, arguments: [key, "by"])
    statement.to = try String.fetchAll(find, arguments: [key, "to"])
    statement.topics = AccountRow.topics(row["topics"])
    let about: String = row["about"]
    statement.about = about.split(separator: "|").map(String.init)
    statement.confidence = row["confidence"]
    return statement
  }

  /// Relations, the latest first, undated ones at the end.
  public func relations(_ query: RecordQuery) throws(StoreError) -> [FoundRelation] {
    try reading { database in
      var conditions = Conditions()
      for country in query.countries {
        conditions.add("l.item IN (SELECT relation FROM relation_sides WHERE side = ?)", [country])
      }
      // Persons have no standing of their own: a query for one finds no relations.
      if !query.persons.isEmpty { conditions.add("0") }
      conditions.add(first: "l.date_first", last: "l.date_last", query)
      conditions.add("l.change", in: query.types)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT l.*, i.id AS item_id, i.confidence AS confidence, \(ReportRow.columns),
            (SELECT quote FROM evidence v WHERE v.item = l.item AND v.position = 0) AS quote
          FROM relations l JOIN items i ON i.key = l.item JOIN reports r ON r.key = i.report \(conditions.clause)
          ORDER BY l.date_first IS NULL, l.date_first DESC, i.id LIMIT ?
          """,
        arguments: conditions.arguments + [query.rows])
      return try rows.map { row in
        FoundRelation(
          id: row["item_id"], relation: try Self.relation(row, database), quote: row["quote"] ?? "",
          report: ReportRow.facts(row))
      }
    }
  }

  static func relation(_ row: Row, _ database: Database) throws -> Relation {
    var relation = Relation(change: AccountRow.value(row["change"]) ?? .standsAt)
    let find = try database.cachedStatement(
      sql: "SELECT side FROM relation_sides WHERE relation = ? ORDER BY position")
    relation.between = try String.fetchAll(find, arguments: [row["item"] as Int64])
    relation.level = row["level"]
    relation.when = row["date"]
    relation.confidence = row["confidence"]
    return relation
  }
}

/// A report's facts as they come out of its row.
enum ReportRow {
  static let columns = """
    r.digest AS r_digest, r.id AS r_id, r.title AS r_title, r.published AS r_published, r.source AS r_source,
    r.url AS r_url
    """

  static func facts(_ row: Row) -> ReportFacts {
    ReportFacts(
      digest: row["r_digest"], id: row["r_id"], title: row["r_title"], published: row["r_published"],
      source: row["r_source"], url: row["r_url"])
  }
}
