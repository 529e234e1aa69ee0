import Glibc

/// Where a command's result goes: a file or standard output, written in large pieces.
final class Output {
  private let descriptor: Int32
  private let name: String
  private let owned: Bool
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  private init(descriptor: Int32, name: String, owned: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.owned = owned
  }

  deinit { if owned { close(descriptor) } }

  /// Standard output.
  static var standard: Output { Output(descriptor: 1, name: "standard output", owned: false) }

  /// The file at `path`, emptied; standard output for nil and `-`.
  static func to(_ path: String?) throws(Failure) -> Output {
    guard let path, path != "-" else { return standard }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Failure(.output, "cannot write \(Printable.line(path)): \(String(cString: strerror(errno)))")
    }
    return Output(descriptor: descriptor, name: Printable.line(path), owned: true)
  }

  /// Adds bytes; they reach the file when enough has come together, or with `flush`.
  func write(_ bytes: some Sequence<UInt8>) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Adds a text.
  func write(_ text: String) throws(Failure) { try write(text.utf8) }

  /// Writes what waits.
  func flush() throws(Failure) {
    var start = 0
    while start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written < 0 {
        if errno == EINTR { continue }
        // The reader has what it wanted (`| head`): no reason to complain, every reason to stop.
        if errno == EPIPE { throw Failure(.output, "") }
        throw Failure(.output, "cannot write \(name): \(String(cString: strerror(errno)))")
      }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a text where nothing can be done about a failure.
  func tryWriting(_ text: String) {
    try? write(text)
    try? flush()
  }

  /// Writes a line to standard error.
  static func complain(_ message: String) {
    Output(descriptor: 2, name: "standard error", owned: false).tryWriting(message + "\n")
  }
}
