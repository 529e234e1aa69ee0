import Foundation
import GRDB
public import Records

/// The record in one SQLite file, or in memory.
///
/// A file is written ahead (WAL), so that people may read while reports are read in, and a run that is killed loses no more
/// than the entries of its last call. Report text reaches SQL as bound values alone.
public final class SQLiteRecord: RecordStore {
  let database: any DatabaseWriter
  let name: String

  /// How a file is opened.
  public enum Access: Sendable, Hashable {
    /// Read and written; made when it does not exist.
    case writing
    /// Read; must exist.
    case reading
  }

  /// Opens a record.
  ///
  /// - Parameters:
  ///   - path: The file, or `:memory:` for a record that ends with the program.
  ///   - access: What it is opened for.
  /// - Throws: `StoreError` when there is no record at the path, when it may not be opened, or when the file is another
  ///   program's: such a file is never touched.
  public convenience init(path: String, access: Access = .writing) throws(StoreError) {
    try self.init(path: path, access: access) { _ in }
  }

  /// Opens a record whose connections are prepared further, as tests do to make the disk small.
  init(
    path: String, access: Access, prepare: @escaping @Sendable (Database) throws -> Void
  ) throws(StoreError) {
    name = path
    let isMemory = path == ":memory:"
    let exists = isMemory || FileManager.default.fileExists(atPath: path)
    if access == .reading, !exists {
      throw StoreError(.missing, store: path, message: "there is no record at this place")
    }
    do {
      if !isMemory, exists { try Self.checkIsRecord(path) }
      var configuration = Configuration()
      configuration.busyMode = .timeout(30)
      configuration.maximumReaderCount = 16
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY")
        try prepare(database)
      }
      if isMemory {
        database = try DatabaseQueue(configuration: configuration)
      } else if access == .reading {
        configuration.readonly = true
        database = try DatabaseQueue(path: path, configuration: configuration)
      } else {
        database = try DatabasePool(path: path, configuration: configuration)
      }
      if access == .writing || isMemory {
        try database.writeWithoutTransaction { database in
          if try Int.fetchOne(database, sql: "PRAGMA application_id") != Schema.applicationID {
            try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
          }
        }
        try Schema.migrator.migrate(database)
      }
      let known = try database.read { try Schema.migrator.hasCompletedMigrations($0) }
      let later = try database.read { try Schema.migrator.hasBeenSuperseded($0) }
      if later {
        throw StoreError(
          .foreign, store: path, message: "a later version of the program has written this record")
      }
      if !known {
        throw StoreError(
          .foreign, store: path,
          message: "an earlier version wrote this record; `chancery read` brings it up to date")
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(error, store: path)
    }
  }

  /// Refuses a file that is no SQLite database, or another program's. An empty file may become a record.
  private static func checkIsRecord(_ path: String) throws {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue { throw StoreError(.foreign, store: path, message: "this is a folder") }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    let file = try DatabaseQueue(path: path, configuration: configuration)
    let (mark, tables) = try file.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    if tables > 0, mark != Schema.applicationID {
      throw StoreError(.foreign, store: path, message: "this is another program's database, not a record")
    }
  }

  /// Runs `body` on a reader, and makes its errors the store's.
  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.read(body)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(error, store: name)
    }
  }

  /// Runs `body` in one transaction.
  func writing<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.write(body)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(error, store: name)
    }
  }

  /// Brings everything into the one file and closes it.
  public func close() throws(StoreError) {
    do {
      if name != ":memory:", !database.configuration.readonly {
        // A reader that is still at work only leaves the checkpoint to the next one.
        try? database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      }
      try database.close()
    } catch {
      throw StoreError(error, store: name)
    }
  }
}

extension StoreError {
  /// A database's error in the store's words.
  init(_ error: any Error, store: String) {
    guard let error = error as? DatabaseError else {
      self.init(.other, store: store, message: "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL:
      self.init(
        .full, store: store, message: "the disk is full; what was stored before is safe, run again to go on")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, store: store, message: "another program is writing to the record and does not finish")
    case .SQLITE_NOTADB: self.init(.foreign, store: store, message: "this file is no record")
    case .SQLITE_CORRUPT: self.init(.damaged, store: store, message: "the file is damaged")
    case .SQLITE_CANTOPEN:
      self.init(.forbidden, store: store, message: "the file cannot be opened or made here")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(.forbidden, store: store, message: "the record may not be written")
    default: self.init(.other, store: store, message: error.message ?? "\(error.resultCode)")
    }
  }
}
