import GRDB
public import Records

extension SQLiteRecord {
  /// Whether the record has this report as this reader read it.
  public func holds(report digest: String, reader: String) throws(StoreError) -> Bool {
    try reading { database in
      let statement = try database.cachedStatement(
        sql: "SELECT 1 FROM reports WHERE digest = ? AND reader = ?")
      return try Int.fetchOne(statement, arguments: [digest, reader]) != nil
    }
  }

  /// Stores entries in one transaction.
  public func store(_ entries: [Entry]) throws(StoreError) -> StoreSummary {
    try writing { database in
      let writer = EntryWriter(database)
      var summary = StoreSummary()
      for entry in entries {
        switch try writer.write(entry) {
        case .added: summary.added += 1
        case .reread: summary.reread += 1
        case .unchanged: summary.unchanged += 1
        }
      }
      try writer.settle()
      return summary
    }
  }

  /// How much the record holds.
  public func counts() throws(StoreError) -> RecordCounts {
    try reading { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      var counts = RecordCounts()
      counts.reports = try count("reports")
      counts.engagements = try count("engagements")
      counts.accounts = try count("accounts")
      counts.statements = try count("statements")
      counts.relations = try count("relations")
      counts.people = try count("people")
      return counts
    }
  }

  /// Adds decisions to the history.
  public func decide(_ decisions: [Decision]) throws(StoreError) {
    try writing { database in
      for decision in decisions {
        try database.execute(
          sql: """
            INSERT INTO decisions (at, who, item, field, judgement, from_value, to_value, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            decision.at, decision.who, decision.item, decision.field, decision.judgement, decision.from,
            decision.to,
            decision.note,
          ])
      }
    }
  }

  /// The history of an item.
  public func decisions(on item: String) throws(StoreError) -> [Decision] {
    try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM decisions WHERE item = ? ORDER BY key", arguments: [item]
      )
      .map { row in
        Decision(
          at: row["at"], who: row["who"], item: row["item"], field: row["field"], judgement: row["judgement"],
          from: row["from_value"], to: row["to_value"], note: row["note"])
      }
    }
  }
}
