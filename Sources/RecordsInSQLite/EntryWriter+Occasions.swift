import Diplomacy
import GRDB
import Records

// Which engagement an account belongs to, and what becomes of engagements when accounts come and go.

extension EntryWriter {
  /// The engagement that a new account belongs to: the one whose accounts tell of the same occasion, or a new one. An
  /// account that links several joins them.
  func placeOnOccasion(_ account: Account) throws -> Int64 {
    var candidates: Set<Int64> = []
    let find = try database.cachedStatement(sql: "SELECT account FROM occasion_keys WHERE key = ?")
    for key in account.occasionKeys { candidates.formUnion(try Int64.fetchAll(find, arguments: [key])) }
    var engagements: Set<Int64> = []
    for candidate in candidates.sorted() {
      let (other, engagement) = try loadAccount(candidate)
      if !engagements.contains(engagement), Occasion.same(account, other) { engagements.insert(engagement) }
    }
    guard let kept = engagements.min() else { return try insertEngagement([account]) }
    for joined in engagements where joined != kept {
      try run("UPDATE accounts SET engagement = ? WHERE engagement = ?", [kept, joined])
      try run("DELETE FROM engagements WHERE key = ?", [joined])
      unsettled.remove(joined)
    }
    unsettled.insert(kept)
    return kept
  }

  /// Works out the fields of the engagements whose accounts have changed.
  func settle() throws {
    for key in unsettled.sorted() {
      let accounts = try loadAccounts(ofEngagement: key)
      guard let merged = MergedEngagement(accounts) else {
        try run("DELETE FROM engagements WHERE key = ?", [key])
        continue
      }
      try run("UPDATE engagements SET id = 'moving ' || key WHERE id = ? AND key <> ?", [merged.id, key])
      try run(
        """
        UPDATE engagements SET id = ?, type = ?, subtype = ?, status = ?, background = ?, date = ?, date_basis = ?,
          date_first = ?, date_last = ?, place_name = ?, place_country = ?, instrument = ?, topics = ?, confidence = ?,
          accounts = ?
        WHERE key = ?
        """,
        Self.columns(merged) + [key])
      try run("DELETE FROM engagement_countries WHERE engagement = ?", [key])
      try insertCountries(merged, key)
    }
    unsettled = []
  }

  /// Takes away what an earlier reader read in a report, but for items that people have decided on.
  func removeItems(of report: Int64) throws {
    let gone = """
      SELECT i.key FROM items i WHERE i.report = ? AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id)
      """
    let engagements = try Int64.fetchAll(
      database, sql: "SELECT DISTINCT engagement FROM accounts WHERE item IN (\(gone))", arguments: [report])
    let named = """
      SELECT person, name FROM parties WHERE account IN (\(gone))
      UNION ALL SELECT person, name FROM voices WHERE statement IN (\(gone))
      """
    let uses = try Row.fetchAll(
      database,
      sql: "SELECT person, name, count(*) AS uses FROM (\(named)) WHERE person IS NOT NULL GROUP BY 1, 2",
      arguments: [report, report])
    try database.execute(sql: "DELETE FROM items WHERE key IN (\(gone))", arguments: [report])
    for row in uses { try forget(person: row["person"], name: row["name"], uses: row["uses"]) }
    forgetPeople()
    for engagement in engagements { try regroup(engagement) }
  }

  /// Counts fewer uses of a name; a person whom nobody names any more is forgotten.
  private func forget(person: Int64, name: String, uses: Int) throws {
    try run("UPDATE person_names SET uses = uses - ? WHERE person = ? AND name = ?", [uses, person, name])
    try run("DELETE FROM person_names WHERE person = ? AND name = ? AND uses <= 0", [person, name])
    try run(
      "DELETE FROM people WHERE key = ? AND NOT EXISTS (SELECT 1 FROM person_names WHERE person = people.key)",
      [person])
  }

  /// Parts what an account that is gone had held together.
  private func regroup(_ engagement: Int64) throws {
    let accounts = try loadAccounts(ofEngagement: engagement)
    let groups = Grouping.groups(of: accounts)
    if groups.isEmpty {
      try run("DELETE FROM engagements WHERE key = ?", [engagement])
      unsettled.remove(engagement)
      return
    }
    unsettled.insert(engagement)
    // The engagement's row takes its first group's id only when it is settled; until then the id must not collide.
    try run("UPDATE engagements SET id = 'moving ' || key WHERE key = ?", [engagement])
    for group in groups.dropFirst() {
      let parted = try insertEngagement(group)
      for account in group {
        try run(
          "UPDATE accounts SET engagement = ? WHERE item = (SELECT key FROM items WHERE id = ?)",
          [parted, account.id])
      }
    }
  }

  private func insertEngagement(_ accounts: [Account]) throws -> Int64 {
    guard let merged = MergedEngagement(accounts) else { return 0 }
    try run(
      """
      INSERT INTO engagements (id, type, subtype, status, background, date, date_basis, date_first, date_last,
        place_name, place_country, instrument, topics, confidence, accounts)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, Self.columns(merged))
    let key = database.lastInsertedRowID
    try insertCountries(merged, key)
    return key
  }

  private func insertCountries(_ merged: MergedEngagement, _ key: Int64) throws {
    for country in merged.countries {
      try run(
        "INSERT OR IGNORE INTO engagement_countries (country, engagement) VALUES (?, ?)",
        [country.storable, key])
    }
  }

  private static func columns(_ merged: MergedEngagement) -> StatementArguments {
    let engagement = merged.engagement
    return [
      merged.id, engagement.type.rawValue, engagement.subtype?.rawValue, engagement.status.rawValue,
      engagement.background, engagement.when?.storable, engagement.whenBasis?.rawValue,
      merged.bounds?.first?.description, merged.bounds?.last?.description, engagement.place?.name?.storable,
      engagement.place?.country?.storable, engagement.instrument?.storable,
      engagement.topics.map(\.rawValue).joined(separator: " "), engagement.confidence, merged.accounts,
    ]
  }

  private func loadAccount(_ item: Int64) throws -> (Account, engagement: Int64) {
    let statement = try database.cachedStatement(sql: AccountRow.sql + " WHERE a.item = ?")
    guard let row = try Row.fetchOne(statement, arguments: [item]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an account has no item")
    }
    return (try AccountRow.account(row, database), row["engagement"])
  }

  private func loadAccounts(ofEngagement key: Int64) throws -> [Account] {
    try AccountRow.accounts(ofEngagement: key, database)
  }
}
