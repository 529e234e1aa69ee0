import Foundation
import Testing

/// Files beside the tests.
enum Fixture {
  static func text(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures")
    return String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The lines of a text file, without empty ones.
  static func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").map { String($0) }
  }

  /// The fields of a table whose lines are divided by tabs, in groups divided by empty lines. Lines that begin with
  /// "# " are remarks.
  static func table(_ name: String) throws -> [[[String]]] {
    try text(name).split(separator: "\n\n").map { group in
      group.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      }
    }
  }
}

/// A path in a folder of its own that is removed with this object.
final class TemporaryFile {
  let path: String
  private let folder: URL

  init(_ bytes: [UInt8]? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("file").path
    if let bytes { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
