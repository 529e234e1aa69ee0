import Glibc

/// Folders of this machine.
enum Folder {
  /// Makes a folder and those above it that are missing.
  static func create(_ path: String) throws(Failure) {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += part
      if !made.isEmpty, mkdir(made, 0o755) != 0, errno != EEXIST {
        throw Failure(
          .model, "cannot make the folder \(Printable.line(made)): \(String(cString: strerror(errno)))")
      }
      made += "/"
    }
  }

  /// Removes what a conversion that was killed has left beside `path`.
  static func removeRemains(of path: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "./"
    let start = (slash.map { String(path[path.index(after: $0)...]) } ?? path) + "."
    guard let listing = opendir(folder) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(start), name.hasSuffix(".partial") else { continue }
      let middle = name.dropFirst(start.count).dropLast(".partial".count)
      if !middle.isEmpty, middle.allSatisfy(\.isNumber) { unlink(folder + name) }
    }
  }
}
