import Diplomacy
import MadeReadings
import Records
import Reports
import Testing

/// What every store must do, whatever its database. Each test runs on every store of `StoreMaker`.
@Suite("Every store") struct StoreContractTests {
  static func entries(_ count: Int, seed: UInt64 = 1, reader: String = "reader 1") -> [Entry] {
    MadeReading.some(count, seed: seed).map { Entry($0.reading, of: $0.report, reader: reader) }
  }

  @Test("holds what it was given, every quote at its offsets", arguments: StoreMaker.allCases)
  func holds(maker: StoreMaker) throws {
    try maker.withStore { store in
      let entries = Self.entries(30)
      #expect(try !store.holds(report: entries[0].digest, reader: "reader 1"))
      let summary = try store.store(entries)
      #expect(summary.added == 30)
      #expect(try store.holds(report: entries[0].digest, reader: "reader 1"))
      #expect(try !store.holds(report: entries[0].digest, reader: "reader 2"))
      let counts = try store.counts()
      #expect(counts.reports == 30)
      #expect(counts.accounts == entries.reduce(0) { $0 + $1.accounts.count })
      #expect(counts.statements == entries.reduce(0) { $0 + $1.statements.count })
      #expect(counts.relations == entries.reduce(0) { $0 + $1.relations.count })
      #expect(counts.engagements < counts.accounts)
      for entry in entries {
        let scalars = Array(String(decoding: entry.report.text, as: UTF8.self).unicodeScalars)
        for item in entry.statements {
          guard case .found(.statement(let backed)) = try store.item(item.id) else {
            Issue.record("\(item.id) is not found")
            continue
          }
          #expect(backed.evidence == item.evidence)
          #expect(backed.sources == item.sources)
          #expect(backed.value.by == item.value.statement.by)
          for span in backed.evidence {
            #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == span.quote)
          }
        }
      }
    }
  }

  @Test("changes nothing when the same is stored again", arguments: StoreMaker.allCases)
  func again(maker: StoreMaker) throws {
    try maker.withStore { store in
      let entries = Self.entries(20)
      _ = try store.store(entries)
      let before = try store.contents()
      let summary = try store.store(entries)
      #expect(summary.unchanged == 20)
      #expect(try store.contents() == before)
    }
  }

  @Test(
    "holds the same in whatever order and portions it was given", arguments: StoreMaker.allCases,
    [11, 12])
  func order(maker: StoreMaker, seed: UInt64) throws {
    let entries = Self.entries(18, seed: seed)
    var expected: [String] = []
    try maker.withStore { store in
      _ = try store.store(entries)
      expected = try store.contents()
    }
    #expect(expected.count > 400)
    try maker.withStore { store in
      var random = SplitMix(seed)
      var left = entries.shuffled(using: &random)
      while !left.isEmpty {
        let portion = Int.random(in: 1...5, using: &random)
        _ = try store.store(Array(left.prefix(portion)))
        left.removeFirst(min(portion, left.count))
        // Now and then something comes twice.
        if let earlier = entries.first { _ = try store.store([earlier]) }
      }
      #expect(try store.contents() == expected)
    }
  }

  @Test(
    "holds after a re-reading what the new reading alone would have left", arguments: StoreMaker.allCases,
    [21, 22])
  func reread(maker: StoreMaker, seed: UInt64) throws {
    let made = MadeReading.some(18, seed: seed)
    let first = made.map { Entry($0.reading, of: $0.report, reader: "reader 1") }
    var random = SplitMix(seed)
    let second = made.map { one in
      var reading = one.reading
      if Bool.random(using: &random) { reading.engagements.removeFirst() }
      if Bool.random(using: &random) { reading.statements.removeAll() }
      if let last = reading.engagements.indices.last { reading.engagements[last].status = .cancelled }
      return Entry(reading, of: one.report, reader: "reader 2")
    }
    var expected: [String] = []
    try maker.withStore { store in
      _ = try store.store(second)
      expected = try store.contents()
    }
    try maker.withStore { store in
      _ = try store.store(first)
      for entry in second.shuffled(using: &random) { _ = try store.store([entry]) }
      #expect(try store.contents() == expected)
    }
  }

  @Test("keeps what people have decided on, whatever is read later", arguments: StoreMaker.allCases)
  func decisions(maker: StoreMaker) throws {
    try maker.withStore { store in
      let made = MadeReading(seed: 4, number: 4)
      let entry = Entry(made.reading, of: made.report, reader: "reader 1")
      _ = try store.store([entry])
      let decision = Decision(
        at: "2024-05-17T10:00:00Z", who: "ann", item: entry.accounts[0].id, field: "status",
        judgement: "corrected",
        from: "held", to: "planned", note: "'; DROP TABLE items; --")
      try store.decide([decision])
      var reading = made.reading
      reading.engagements.removeAll()
      _ = try store.store([Entry(reading, of: made.report, reader: "reader 2")])
      let counts = try store.counts()
      #expect(counts.accounts == 1)
      #expect(counts.engagements == 1)
      #expect(try store.decisions(on: entry.accounts[0].id) == [decision])
      // The earlier reading again finds its kept item in place.
      _ = try store.store([entry])
      #expect(try store.counts().accounts == entry.accounts.count)
    }
  }

  @Test("takes report text for text, whatever it says", arguments: StoreMaker.allCases)
  func hostile(maker: StoreMaker) throws {
    try maker.withStore { store in
      var made = MadeReading(seed: 6, number: 1)
      let evil = "'); DROP TABLE reports; -- \u{0} \u{202E}"
      made.reading.engagements[0].parties[0].name = evil
      made.reading.engagements[0].place = .init(name: evil, country: "%_'")
      made.reading.statements[0].by = [evil]
      made.report.source = evil
      _ = try store.store([Entry(made.reading, of: made.report, reader: evil)])
      #expect(try store.counts().reports == 1)
      var query = RecordQuery()
      query.countries = ["' OR 1=1 --"]
      query.persons = [evil]
      query.types = [evil]
      #expect(try store.engagements(query).isEmpty)
      for id in [
        "", "e", "%", "e%", "e' OR 1", "zz", "\u{0}", "e00000000000000000000g",
        String(repeating: "a", count: 9999),
      ] {
        guard case .none = try store.item(id) else {
          Issue.record("\(id) leads to something")
          continue
        }
      }
    }
  }
}
