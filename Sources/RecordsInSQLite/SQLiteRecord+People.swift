import GRDB
public import Records

extension SQLiteRecord {
  /// People, those with most engagements first. Conditions on engagements take the people who took part in one that
  /// fulfils them all; a single country is the person's own.
  public func people(_ query: RecordQuery) throws(StoreError) -> [FoundPerson] {
    try reading { database in
      var conditions = Conditions()
      conditions.add("p.country", in: query.countries)
      for person in query.persons {
        let people = try database.people(answeringTo: person)
        conditions.add("p.key IN (\(Conditions.marks(people.count)))", people)
      }
      var engaged = query
      engaged.persons = []
      if engaged.countries.count == 1 { engaged.countries = [] }
      let engagements = try Self.engagementConditions(engaged, database)
      if !engagements.sql.isEmpty {
        conditions.add(
          """
          p.key IN (SELECT x.person FROM engagements e JOIN accounts a ON a.engagement = e.key
            JOIN parties x ON x.account = a.item \(engagements.clause))
          """, arguments: engagements.arguments)
      }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT p.key, p.id, p.country, \(Self.personColumns) FROM people p \(conditions.clause)
          ORDER BY engagements DESC, statements DESC, name, p.id LIMIT ?
          """,
        arguments: conditions.arguments + [query.rows])
      return try rows.map { try Self.person($0, database) }
    }
  }

  static let personColumns = """
    (SELECT name FROM person_names n WHERE n.person = p.key ORDER BY uses DESC, name DESC LIMIT 1) AS name,
    (SELECT count(DISTINCT a.engagement) FROM parties x JOIN accounts a ON a.item = x.account WHERE x.person = p.key)
      AS engagements,
    (SELECT count(*) FROM voices v WHERE v.person = p.key AND v.side = 'by') AS statements
    """

  static func person(_ row: Row, _ database: Database) throws -> FoundPerson {
    let find = try database.cachedStatement(
      sql: """
        SELECT p.office, p.organisation,
          min(coalesce(r.published, CASE WHEN a.background THEN NULL ELSE a.date_first END)) AS first,
          max(coalesce(r.published, CASE WHEN a.background THEN NULL ELSE a.date_first END)) AS last,
          count(*) AS accounts
        FROM parties p JOIN accounts a ON a.item = p.account JOIN items i ON i.key = a.item
          JOIN reports r ON r.key = i.report
        WHERE p.person = ? AND p.office IS NOT NULL
        GROUP BY p.office, p.organisation ORDER BY last DESC, accounts DESC, p.office, p.organisation
        """)
    let offices = try Row.fetchAll(find, arguments: [row["key"] as Int64]).map { office in
      let words: [String?] = [office["office"], office["organisation"]]
      return FoundPerson.Tenure(
        office: words.compactMap(\.self).joined(separator: ", "), first: office["first"],
        last: office["last"],
        accounts: office["accounts"])
    }
    return FoundPerson(
      id: row["id"], name: row["name"] ?? "", country: row["country"], offices: offices,
      engagements: row["engagements"], statements: row["statements"])
  }
}
