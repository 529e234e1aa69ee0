import Glibc

/// Other programs of this machine.
enum Tool {
  /// Runs a program found in $PATH and waits for it. What it says on standard error goes to ours.
  ///
  /// - Parameters:
  ///   - arguments: the program's name and what it is given.
  ///   - capture: whether to return what it writes to standard output; else that goes nowhere.
  /// - Returns: its exit status, and what it wrote.
  /// - Throws: ``Failure`` when the program is not there.
  static func run(_ arguments: [String], capture: Bool) throws(Failure) -> (status: Int32, output: [UInt8]) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failure(arguments, errno) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var strings: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var process: pid_t = 0
    let fault = posix_spawnp(&process, arguments[0], &actions, nil, &strings, environ)
    close(ends[1])
    guard fault == 0 else { throw failure(arguments, fault) }
    let output = read(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // As a shell counts: the exit status, or 128 and the signal that ended it.
    let ended = status & 0x7f
    return (ended == 0 ? (status >> 8) & 0xff : 128 + ended, capture ? output : [])
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return output }
      output.append(contentsOf: piece[..<count])
    }
  }

  private static func failure(_ arguments: [String], _ fault: Int32) -> Failure {
    Failure(.model, "cannot run \(arguments[0]): \(String(cString: strerror(fault)))")
  }
}
