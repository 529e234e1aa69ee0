import Glibc

/// A lock that at most one process holds.
///
/// It ends with the process, however that ends, and with the programs that the process has started: a
/// download that outlives us still keeps others away.
final class FileLock {
  private let descriptor: Int32

  /// Waits for the lock at `path`.
  init(_ path: String) throws(Failure) {
    descriptor = open(path, O_RDWR | O_CREAT, 0o644)
    guard descriptor >= 0 else {
      throw Failure(.model, "cannot write \(Printable.line(path)): \(String(cString: strerror(errno)))")
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func release() { close(descriptor) }
}
