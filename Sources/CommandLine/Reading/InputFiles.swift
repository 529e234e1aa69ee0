import Glibc

/// The files that a list of inputs stands for.
struct InputFiles: Sendable {
  /// What to read, in order: paths, and `-` for standard input.
  private(set) var paths: [String] = []
  /// Files inside folders that cannot hold a report, such as pictures and style sheets of saved pages.
  private(set) var passedOver = 0
  /// Inputs that cannot be looked at, and why.
  private(set) var failures: [String] = []
  private let excluded: Set<FileIdentity>

  private struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  /// Follows the inputs: a file as it is, a folder with everything below it in the order of the names.
  ///
  /// - Parameters:
  ///   - inputs: Paths, or `-`.
  ///   - excluded: Files that are not read even when a folder holds them, as the record itself.
  init(_ inputs: [String], excluding excluded: [String] = []) {
    self.excluded = Set(
      excluded.compactMap { path in
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        return FileIdentity(device: UInt64(information.st_dev), inode: UInt64(information.st_ino))
      })
    for input in inputs { add(input) }
  }

  private mutating func add(_ input: String) {
    var information = stat()
    if input == "-" {
      paths.append(input)
    } else if stat(input, &information) != 0 {
      failures.append("cannot read \(Printable.line(input)): \(String(cString: strerror(errno)))")
    } else if information.st_mode & S_IFMT == S_IFDIR {
      addFolder(input)
    } else {
      paths.append(input)
    }
  }

  private mutating func addFolder(_ path: String) {
    guard let folder = opendir(path) else {
      failures.append("cannot read \(Printable.line(path)): \(String(cString: strerror(errno)))")
      return
    }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(folder)
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }) {
      let file = path.hasSuffix("/") ? path + name : path + "/" + name
      var link = stat()
      var target = stat()
      guard lstat(file, &link) == 0, stat(file, &target) == 0 else { continue }
      switch target.st_mode & S_IFMT {
      case S_IFDIR:
        // A link to a folder could lead in a circle.
        if link.st_mode & S_IFMT != S_IFLNK { addFolder(file) }
      case S_IFREG:
        let identity = FileIdentity(device: UInt64(target.st_dev), inode: UInt64(target.st_ino))
        if excluded.contains(identity) { continue }
        if Self.holdsNoReport(name) { passedOver += 1 } else { paths.append(file) }
      default: break
      }
    }
  }

  private static func holdsNoReport(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return foreignExtensions.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let foreignExtensions: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "css", "js", "mjs",
    "map", "woff",
    "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m4v", "mov", "avi", "webm", "wav", "ogg", "sqlite",
    "sqlite-wal", "sqlite-shm", "sqlite-journal", "db", "exe", "dll", "so", "o", "a", "class", "jar", "pyc",
  ]
}
