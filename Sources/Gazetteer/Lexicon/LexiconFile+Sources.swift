import LexiconData

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension LexiconFile {
  /// Hands every list that is built into the program to `body`.
  static func forEachEmbedded(_ body: (LexiconFile) throws(LexiconError) -> Void) throws(LexiconError) {
    for index in 0..<lexicon_file_count() {
      let file = lexicon_file_at(index)
      guard let name = file.name else { continue }
      try body(
        LexiconFile(
          name: String(cString: name), bytes: UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }

  /// The bytes of a list on disk.
  ///
  /// - Throws: when the file cannot be read or is larger than 64 MB.
  static func contents(of path: String) throws(LexiconError) -> [UInt8] {
    guard let stream = fopen(path, "rb") else {
      throw LexiconError(file: path, line: 0, problem: "the file cannot be opened")
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > 64 << 20 {
        throw LexiconError(file: path, line: 0, problem: "the file is larger than 64 MB")
      }
    }
    if ferror(stream) != 0 { throw LexiconError(file: path, line: 0, problem: "the file cannot be read") }
    return bytes
  }
}
