import Foundation
import GRDB
import MadeReadings
import Records
import Testing

@testable import RecordsInSQLite

@Suite("The record in SQLite") struct SQLiteRecordTests {
  private func code(_ body: () throws -> Void) -> StoreError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? StoreError)?.code
    }
  }

  @Test("refuses files that are no records, and leaves them as they are")
  func foreign() throws {
    try withFolder { folder in
      let text = folder + "/text.sqlite"
      let bytes = Data("This is not a database but a letter, and it is long enough to be one.".utf8)
      try bytes.write(to: URL(fileURLWithPath: text))
      #expect(code { _ = try SQLiteRecord(path: text) } == .foreign)
      #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == bytes)

      let other = folder + "/other.sqlite"
      let queue = try DatabaseQueue(path: other)
      try queue.write { try $0.execute(sql: "CREATE TABLE cats (name TEXT)") }
      try queue.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: other))
      #expect(code { _ = try SQLiteRecord(path: other) } == .foreign)
      #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)

      #expect(code { _ = try SQLiteRecord(path: folder) } == .foreign)
      #expect(code { _ = try SQLiteRecord(path: folder + "/none.sqlite", access: .reading) } == .missing)
      #expect(!FileManager.default.fileExists(atPath: folder + "/none.sqlite"))
      #expect(code { _ = try SQLiteRecord(path: folder + "/no/folder.sqlite") } == .forbidden)
    }
  }

  @Test("of a later version is not touched")
  func later() throws {
    try withFolder { folder in
      let path = folder + "/record.sqlite"
      let store = try SQLiteRecord(path: path)
      try store.database.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')")
      }
      try store.close()
      #expect(code { _ = try SQLiteRecord(path: path) } == .foreign)
      #expect(code { _ = try SQLiteRecord(path: path, access: .reading) } == .foreign)
    }
  }

  @Test("on a full disk says so and loses nothing that was stored before")
  func full() throws {
    try withFolder { folder in
      let path = folder + "/record.sqlite"
      let small = try SQLiteRecord(path: path, access: .writing) {
        try $0.execute(sql: "PRAGMA max_page_count = 160")
      }
      let entries = StoreContractTests.entries(120)
      var stored = 0
      var failure: StoreError?
      do {
        for start in stride(from: 0, to: entries.count, by: 10) {
          _ = try small.store(Array(entries[start..<(start + 10)]))
          stored = start + 10
        }
      } catch {
        failure = error as? StoreError
      }
      #expect(failure?.code == .full)
      #expect(stored > 0 && stored < entries.count)
      #expect(try small.counts().reports == stored)
      try small.close()
      // With room again, the same run goes on where it stopped, and the record is as if nothing had happened.
      let store = try SQLiteRecord(path: path)
      let summary = try store.store(entries)
      #expect(summary.unchanged == stored)
      #expect(summary.added == entries.count - stored)
      let whole = try SQLiteRecord(path: ":memory:")
      _ = try whole.store(entries)
      #expect(try store.contents() == whole.contents())
      try store.close()
    }
  }

  @Test("whose writer vanishes in the middle of a transaction is whole", arguments: [1, 2])
  func killed(seed: UInt64) throws {
    try withFolder { folder in
      let path = folder + "/record.sqlite"
      let entries = StoreContractTests.entries(40, seed: seed)
      let store = try SQLiteRecord(path: path)
      _ = try store.store(Array(entries[..<20]))
      // What a killed process leaves: its files as they stood, the transaction not ended.
      let copy = folder + "/copy.sqlite"
      try store.database.writeWithoutTransaction { database in
        try database.beginTransaction()
        let writer = EntryWriter(database)
        for entry in entries[20..<30] { _ = try writer.write(entry) }
        for suffix in ["", "-wal"] {
          try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
        }
        try database.rollback()
      }
      let resumed = try SQLiteRecord(path: copy)
      #expect(try resumed.counts().reports == 20)
      let summary = try resumed.store(entries)
      #expect(summary.unchanged == 20)
      #expect(try Self.faults(resumed) == [])
      let whole = try SQLiteRecord(path: ":memory:")
      _ = try whole.store(entries)
      #expect(try resumed.contents() == whole.contents())
      try resumed.close()
      try store.close()
    }
  }

  /// What SQLite's own checks find wrong.
  private static func faults(_ store: SQLiteRecord) throws -> [String] {
    try store.database.read { database in
      let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "\($0)" }
      let damaged = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      return broken + damaged
    }
  }

  @Test("takes entries from two writers at once, each once")
  func twoWriters() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "chancery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/record.sqlite"
    let entries = StoreContractTests.entries(24)
    let stores = [try SQLiteRecord(path: path), try SQLiteRecord(path: path)]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for store in stores {
        group.addTask {
          for entry in entries { _ = try store.store([entry]) }
        }
      }
      try await group.waitForAll()
    }
    let whole = try SQLiteRecord(path: ":memory:")
    _ = try whole.store(entries)
    #expect(try stores[0].contents() == whole.contents())
    #expect(try Self.faults(stores[0]) == [])
    for store in stores { try store.close() }
  }

  @Test("keeps the history of decisions as it was written")
  func history() throws {
    let store = try SQLiteRecord(path: ":memory:")
    try store.decide([Decision(at: "2024-01-01T00:00:00Z", who: "ann", item: "e1", judgement: "accepted")])
    for sql in ["UPDATE decisions SET who = 'bob'", "DELETE FROM decisions"] {
      #expect(throws: DatabaseError.self) { try store.database.write { try $0.execute(sql: sql) } }
    }
    #expect(try store.decisions(on: "e1").map(\.who) == ["ann"])
  }

  @Test("has views that say the same as its answers")
  func views() throws {
    let store = try SQLiteRecord(path: ":memory:")
    _ = try store.store(StoreContractTests.entries(20))
    let engagements = try store.engagements(RecordQuery())
    let people = try store.people(RecordQuery())
    try store.database.read { database in
      let ids = try String.fetchSet(database, sql: "SELECT id FROM v_engagements")
      #expect(ids == Set(engagements.map(\.id)))
      let tenures = try Int.fetchOne(database, sql: "SELECT count(*) FROM v_tenures")
      #expect(tenures == people.reduce(0) { $0 + $1.offices.count })
      for view in ["v_accounts", "v_parties", "v_statements", "v_relations", "v_evidence", "v_people"] {
        #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(view)") ?? 0 > 0)
      }
    }
  }
}
