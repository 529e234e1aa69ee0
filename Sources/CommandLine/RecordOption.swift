import ArgumentParser
import Records
import RecordsInSQLite

/// Where the record is.
struct RecordOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The record: a file, or :memory: for none that lasts.", valueName: "file"))
  var record = "chancery.sqlite"

  /// Opens the record for reading only.
  func open() throws -> SQLiteRecord {
    do {
      return try SQLiteRecord(path: record, access: .reading)
    } catch {
      throw Failure(
        error, hint: error.code == .missing ? "Make one: chancery read INPUT --record \(record)" : nil)
    }
  }

  /// Opens the record for reading and writing, and makes it when it does not exist.
  func openForWriting() throws -> SQLiteRecord {
    do {
      return try SQLiteRecord(path: record, access: .writing)
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// A store's trouble.
  init(_ error: StoreError, hint: String? = nil) {
    self.init(.record, Printable.line(error.description), hint: hint)
  }
}
