import Diplomacy
import MadeReadings
import Records
import Reports
import Testing

/// What every store answers, checked against the plain meaning of the query over the same items.
@Suite("Every store's answers") struct QueryContractTests {
  private static let entries = StoreContractTests.entries(60, seed: 31)

  @Test("to filters are those engagements that fulfil them all", arguments: StoreMaker.allCases)
  func engagements(maker: StoreMaker) throws {
    try maker.withStore { store in
      _ = try store.store(Self.entries)
      let all = try store.engagements(RecordQuery())
      #expect(all.count == (try store.counts().engagements))
      var random = SplitMix(5)
      for _ in 0..<60 {
        var query = RecordQuery()
        if Bool.random(using: &random) {
          query.countries.append(["VNM", "SWE", "GHA"].randomElement(using: &random) ?? "VNM")
        }
        if Bool.random(using: &random) { query.countries.append("CHN") }
        if Bool.random(using: &random) { query.types = ["meeting", "visit", "signing"] }
        if Bool.random(using: &random) { query.statuses = [.held] }
        if Bool.random(using: &random) { query.background = false }
        if Bool.random(using: &random) { query.since = Day("2024-03-10") }
        if Bool.random(using: &random) { query.until = Day("2024-06-20") }
        if Int.random(in: 0..<4, using: &random) == 0 { query.persons = ["lindqvist MARA"] }
        let expected = all.filter { Self.fulfils($0, query) }
        #expect(try store.engagements(query) == expected)
        query.limit = 3
        #expect(try store.engagements(query) == Array(expected.prefix(3)))
      }
    }
  }

  private static func fulfils(_ found: FoundEngagement, _ query: RecordQuery) -> Bool {
    let engagement = found.engagement
    var countries = Set(engagement.parties.compactMap(\.country))
    if engagement.type == .visit, let place = engagement.place?.country { countries.insert(place) }
    let bounds = engagement.when.flatMap(DateBounds.init(edtf:))
    return countries.isSuperset(of: query.countries)
      && (query.types.isEmpty || query.types.contains(engagement.type.rawValue))
      && (query.statuses.isEmpty || query.statuses.contains(engagement.status))
      && (query.background == nil || query.background == engagement.background)
      && query.since.map { since in bounds?.last.map { $0 >= since } ?? false } ?? true
      && query.until.map { until in bounds?.first.map { $0 <= until } ?? false } ?? true
      && (query.persons.isEmpty || engagement.parties.contains { $0.name == "Mara Lindqvist" })
  }

  @Test("come the latest first", arguments: StoreMaker.allCases)
  func order(maker: StoreMaker) throws {
    try maker.withStore { store in
      _ = try store.store(Self.entries)
      let dates = try store.engagements(RecordQuery()).compactMap(\.engagement.when)
      #expect(dates == dates.sorted(by: >))
      let published = try store.statements(RecordQuery()).compactMap(\.report.published)
      #expect(published == published.sorted(by: >))
    }
  }

  @Test("about dates take in what may lie in the time asked for", arguments: StoreMaker.allCases)
  func dates(maker: StoreMaker) throws {
    try maker.withStore { store in
      var made = MadeReading(seed: 8, number: 1)
      let one = made.reading.engagements[0]
      let whens = [
        "2024-05-17", "2024-05", "2024", "2024-05-20/..", "XXXX-05-17", "[2023-05-17,2025-05-17]", nil,
      ]
      made.reading.engagements = whens.map { when in
        var engagement = one
        engagement.when = when
        return engagement
      }
      _ = try store.store([Entry(made.reading, of: made.report, reader: "r")])
      func found(_ since: String?, _ until: String?) throws -> Set<String?> {
        var query = RecordQuery()
        query.since = since.flatMap { Day($0) }
        query.until = until.flatMap { Day($0) }
        return Set(try store.engagements(query).map(\.engagement.when))
      }
      #expect(try found(nil, nil) == Set(whens))
      #expect(
        try found("2024-05-18", nil) == ["2024-05", "2024", "2024-05-20/..", "[2023-05-17,2025-05-17]"])
      #expect(
        try found("2024-05-17", "2024-05-17") == ["2024-05-17", "2024-05", "2024", "[2023-05-17,2025-05-17]"])
      #expect(try found(nil, "2023-12-31") == ["[2023-05-17,2025-05-17]"])
      #expect(try found("2026-01-01", nil) == ["2024-05-20/.."])
    }
  }

  @Test("know people by their words, with their offices over time", arguments: StoreMaker.allCases)
  func people(maker: StoreMaker) throws {
    try maker.withStore { store in
      _ = try store.store(Self.entries)
      let all = try store.people(RecordQuery())
      #expect(all.count == (try store.counts().people))
      #expect(Set(all.map(\.name)).isSuperset(of: ["Mara Lindqvist", "季浩宇"]))
      // One person, whose name is spelled in two ways: the more frequent one is shown.
      let an = all.filter { $0.country == "VNM" }
      #expect(an.count == 1)
      #expect(["Tô Hoài An", "To Hoai An"].contains(an.first?.name))
      #expect(an.first?.offices.map(\.office) == ["Foreign Minister"])
      let office = try #require(an.first?.offices.first)
      let expected = Self.entries.flatMap { entry in
        entry.accounts.filter { $0.value.engagement.parties.contains { $0.country == "VNM" } }
          .map { _ in entry.report.published ?? "" }
      }
      #expect(office.accounts == expected.count)
      #expect(office.first == expected.min())
      #expect(office.last == expected.max())
      var query = RecordQuery()
      query.persons = ["an hoai to"]
      #expect(try store.people(query).map(\.id) == an.map(\.id))
      query.persons = [an.first?.id ?? ""]
      #expect(try store.people(query).map(\.id) == an.map(\.id))
      query.persons = ["nobody"]
      #expect(try store.people(query).isEmpty)
      guard case .found(.person(let person)) = try store.item(an.first?.id ?? "") else {
        Issue.record("the person's id leads nowhere")
        return
      }
      #expect(person == an.first)
    }
  }

  @Test("about statements and relations take countries, kinds and persons", arguments: StoreMaker.allCases)
  func statements(maker: StoreMaker) throws {
    try maker.withStore { store in
      _ = try store.store(Self.entries)
      let items = Self.entries.flatMap(\.statements)
      var query = RecordQuery()
      #expect(try store.statements(query).count == items.count)
      query.countries = ["USA"]
      query.types = ["pledge", "thank"]
      let expected = items.filter {
        $0.value.countries.contains("USA") && query.types.contains($0.value.statement.kind.rawValue)
      }
      #expect(Set(try store.statements(query).map(\.id)) == Set(expected.map(\.id)))
      #expect(!expected.isEmpty)
      query.persons = ["Kofi Badu"]
      #expect(
        Set(try store.statements(query).map(\.id))
          == Set(expected.filter { $0.value.by.contains { $0.text == "Kofi Badu" } }.map(\.id)))
      var ties = RecordQuery()
      ties.countries = ["VNM", "GHA"]
      #expect(try store.relations(ties).count == Self.entries.reduce(0) { $0 + $1.relations.count })
      ties.countries = ["VNM", "SWE"]
      #expect(try store.relations(ties).isEmpty)
    }
  }

  @Test(
    "to ids are found by a beginning, and any account leads to its engagement", arguments: StoreMaker.allCases
  )
  func items(maker: StoreMaker) throws {
    try maker.withStore { store in
      _ = try store.store(Self.entries)
      for account in Self.entries.prefix(10).flatMap(\.accounts) {
        guard case .found(.engagement(let found, let accounts)) = try store.item(account.id) else {
          Issue.record("\(account.id) leads nowhere")
          continue
        }
        #expect(accounts.count == found.accounts)
        #expect(accounts.map(\.id).contains(account.id))
        #expect(accounts.first { $0.id == account.id }?.value.parties == account.value.engagement.parties)
        guard case .found(.engagement(let same, _)) = try store.item(String(account.id.prefix(14))) else {
          Issue.record("the beginning of \(account.id) leads nowhere")
          continue
        }
        #expect(same.id == found.id)
      }
      let report = Self.entries[0]
      for id in [report.report.id, report.digest, String(report.digest.prefix(10))] {
        guard case .found(.report(let facts, let text, let items)) = try store.item(id) else {
          Issue.record("\(id) leads to no report")
          continue
        }
        #expect(facts.digest == report.digest)
        #expect(Array(text.utf8) == report.report.text)
        #expect(items.count == report.accounts.count + report.statements.count + report.relations.count)
      }
    }
  }
}
