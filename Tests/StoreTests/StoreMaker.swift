import Foundation
import Records
import RecordsInSQLite
import Testing

/// A kind of store that the contract holds for. Another database joins the contract with a case here.
enum StoreMaker: String, CaseIterable, CustomTestStringConvertible {
  case sqliteInMemory = "SQLite in memory"
  case sqliteFile = "SQLite in a file"

  var testDescription: String { rawValue }

  /// An empty store, given to `body` and taken away afterwards.
  func withStore(_ body: (any RecordStore) throws -> Void) throws {
    switch self {
    case .sqliteInMemory: try body(try SQLiteRecord(path: ":memory:"))
    case .sqliteFile:
      try withFolder { folder in
        let store = try SQLiteRecord(path: folder + "/record.sqlite")
        try body(store)
        try store.close()
      }
    }
  }
}

/// Gives `body` the path of an empty folder, and takes it away afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}
