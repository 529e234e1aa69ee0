import Diplomacy
import GRDB
import Records
import Reports

/// Writes entries within one transaction.
final class EntryWriter {
  let database: Database
  /// Rows of people met in this transaction, by id.
  private var people: [String: Int64] = [:]
  /// Engagements whose accounts have changed and whose fields must be worked out anew.
  var unsettled: Set<Int64> = []

  enum Outcome { case added, reread, unchanged }

  init(_ database: Database) { self.database = database }

  /// Runs a statement that is prepared once.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  func write(_ entry: Entry) throws -> Outcome {
    let known = try Row.fetchOne(
      try database.cachedStatement(sql: "SELECT key, reader, reading FROM reports WHERE digest = ?"),
      arguments: [entry.digest])
    var outcome = Outcome.added
    let report: Int64
    if let known {
      let reader: String = known["reader"]
      let reading: String = known["reading"]
      if reader == entry.reader && reading == entry.fingerprint { return .unchanged }
      outcome = .reread
      report = known["key"]
      try removeItems(of: report)
      try run(
        "UPDATE reports SET reader = ?, reading = ? WHERE key = ?", [entry.reader, entry.fingerprint, report])
    } else {
      report = try insert(entry)
    }
    for (position, item) in entry.accounts.enumerated() { try insert(item, report, position) }
    for (position, item) in entry.statements.enumerated() { try insert(item, report, position) }
    for (position, item) in entry.relations.enumerated() { try insert(item, report, position) }
    return outcome
  }

  private func insert(_ entry: Entry) throws -> Int64 {
    let report = entry.report
    let blocks = report.blocks.map { "\($0.kind.rawValue) \($0.range.lowerBound) \($0.range.upperBound)" }
    let dateline = report.dateline.map { report.string($0.range) }
    try run(
      """
      INSERT INTO reports (digest, id, source, url, title, published, agency, publisher, dateline, language, text,
        blocks, reader, reading)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        entry.digest, report.id.storable, report.source?.storable, report.url?.storable,
        report.title.map { report.string($0).storable }, report.published?.storable, report.agency?.storable,
        report.publisher?.storable, dateline?.storable, report.language.storable,
        String(decoding: report.text, as: UTF8.self).storable, blocks.joined(separator: ";"), entry.reader,
        entry.fingerprint,
      ])
    return database.lastInsertedRowID
  }

  /// The row that all kinds of items have, with evidence and sources; nil when the record has the item already, which
  /// happens when a decision has kept it over a re-reading.
  private func insert<Value>(
    _ item: Entry.Item<Value>, kind: String, _ report: Int64, _ position: Int
  ) throws -> Int64? {
    try run(
      """
      INSERT INTO items (id, kind, report, position, confidence) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
      """,
      [item.id, kind, report, position, item.confidence])
    guard database.changesCount > 0 else { return nil }
    let key = database.lastInsertedRowID
    for (position, span) in item.evidence.enumerated() {
      try run(
        "INSERT INTO evidence (item, position, start_at, end_at, quote) VALUES (?, ?, ?, ?, ?)",
        [key, position, span.start, span.end, span.quote.storable])
    }
    var position = 0
    func insertSource(_ source: Entry.SourceSpans, _ span: Entry.Span?) throws {
      try run(
        "INSERT INTO field_sources (item, position, field, basis, start_at, end_at) VALUES (?, ?, ?, ?, ?, ?)",
        [key, position, source.field, source.basis, span?.start, span?.end])
      position += 1
    }
    for source in item.sources {
      if source.spans.isEmpty { try insertSource(source, nil) }
      for span in source.spans { try insertSource(source, span) }
    }
    return key
  }

  private func insert(_ item: Entry.Item<Account>, _ report: Int64, _ position: Int) throws {
    guard let key = try insert(item, kind: "account", report, position) else { return }
    let account = item.value
    let engagement = account.engagement
    let occasion = try placeOnOccasion(account)
    try run(
      """
      INSERT INTO accounts (item, engagement, type, subtype, status, background, date, date_basis, date_first, date_last,
        place_name, place_country, instrument, topics)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, occasion, engagement.type.rawValue, engagement.subtype?.rawValue, engagement.status.rawValue,
        engagement.background, engagement.when?.storable, engagement.whenBasis?.rawValue,
        account.bounds?.first?.description, account.bounds?.last?.description,
        engagement.place?.name?.storable,
        engagement.place?.country?.storable, engagement.instrument?.storable,
        engagement.topics.map(\.rawValue).joined(separator: " "),
      ])
    for (position, party) in engagement.parties.enumerated() {
      let person = try PersonIdentity(party).map(use)
      try run(
        """
        INSERT INTO parties (account, position, name, office, organisation, country, role, person)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          key, position, party.name?.storable, party.office?.storable, party.organisation?.storable,
          party.country?.storable, party.role.rawValue, person,
        ])
    }
    for occasionKey in account.occasionKeys {
      try run("INSERT INTO occasion_keys (key, account) VALUES (?, ?)", [occasionKey, key])
    }
  }

  private func insert(_ item: Entry.Item<SpokenStatement>, _ report: Int64, _ position: Int) throws {
    guard let key = try insert(item, kind: "statement", report, position) else { return }
    let spoken = item.value
    try run(
      "INSERT INTO statements (item, kind, topics, about) VALUES (?, ?, ?, ?)",
      [
        key, spoken.statement.kind.rawValue, spoken.statement.topics.map(\.rawValue).joined(separator: " "),
        spoken.statement.about.joined(separator: "|").storable,
      ])
    for (side, voices) in [("by", spoken.by), ("to", spoken.to)] {
      for (position, voice) in voices.enumerated() {
        let person = try voice.person.map(use)
        try run(
          """
          INSERT INTO voices (statement, side, position, text, country, person, name) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          [
            key, side, position, voice.text.storable, voice.country?.storable, person,
            voice.person?.name.storable,
          ])
      }
    }
    for country in spoken.countries {
      try run("INSERT INTO statement_countries (country, statement) VALUES (?, ?)", [country.storable, key])
    }
  }

  private func insert(_ item: Entry.Item<Relation>, _ report: Int64, _ position: Int) throws {
    guard let key = try insert(item, kind: "relation", report, position) else { return }
    let relation = item.value
    let bounds = relation.when.flatMap(DateBounds.init(edtf:))
    try run(
      "INSERT INTO relations (item, change, level, date, date_first, date_last) VALUES (?, ?, ?, ?, ?, ?)",
      [
        key, relation.change.rawValue, relation.level?.storable, relation.when?.storable,
        bounds?.first?.description,
        bounds?.last?.description,
      ])
    for (position, side) in relation.between.enumerated() {
      try run(
        "INSERT INTO relation_sides (side, relation, position) VALUES (?, ?, ?)",
        [side.storable, key, position])
    }
  }

  /// The row of a person, made when needed; counts one more use of the name.
  private func use(_ person: PersonIdentity) throws -> Int64 {
    let key = try people[person.id] ?? row(of: person)
    people[person.id] = key
    try run(
      """
      INSERT INTO person_names (person, name, uses) VALUES (?, ?, 1)
      ON CONFLICT (person, name) DO UPDATE SET uses = uses + 1
      """,
      [key, person.name.storable])
    return key
  }

  private func row(of person: PersonIdentity) throws -> Int64 {
    let find = try database.cachedStatement(sql: "SELECT key FROM people WHERE id = ?")
    if let key = try Int64.fetchOne(find, arguments: [person.id]) { return key }
    try run("INSERT INTO people (id, country) VALUES (?, ?)", [person.id, person.country?.storable])
    let key = database.lastInsertedRowID
    for word in Set(TextFolding.nameWords(person.name)) {
      try run("INSERT INTO person_words (word, person) VALUES (?, ?)", [word, key])
    }
    return key
  }

  /// Forgets what was cached of people, whose rows may be gone.
  func forgetPeople() { people.removeAll() }
}

extension String {
  /// The text without NUL, at which SQLite would end it; a scalar for a scalar, so that offsets stay right.
  var storable: String {
    utf8.contains(0)
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : self
  }
}
