import Glibc

/// Whole files as bytes.
enum Input {
  /// The bytes of a file, or of standard input for `-`.
  static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw failure(path) }
    guard information.st_mode & S_IFMT != S_IFDIR else {
      throw Failure(.input, "cannot read \(Printable.line(path)): it is a folder")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, Int(information.st_size)))
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      bytes.append(contentsOf: piece[..<count])
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.input, "cannot read \(Printable.line(path)): \(String(cString: strerror(errno)))")
  }
}
