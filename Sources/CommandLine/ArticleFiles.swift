import Foundation

/// The files that `chancery article` reads.
enum ArticleFiles {
  /// A folder's files in order of their paths, hidden ones left out; any other path itself.
  static func expand(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      return [path]
    }
    return try FileManager.default.subpathsOfDirectory(atPath: path).sorted().compactMap { name in
      if name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { return nil }
      let file = path + "/" + name
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) && !isFolder.boolValue
        ? file : nil
    }
  }

  /// A file's bytes, or those of standard input.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    return try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
