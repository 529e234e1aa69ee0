#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The content of the file at `path`.
///
/// - Throws: ``ModelError`` when it cannot be read.
func readWhole(_ path: String) throws(ModelError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw ModelError(.unreadable, path: path, ModelFile.lastSystemError()) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    throw ModelError(.unreadable, path: path, ModelFile.lastSystemError())
  }
  var failed = false
  let length = Int(status.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
    while count < length {
      let got = read(descriptor, buffer.baseAddress?.advanced(by: count), length - count)
      if got > 0 {
        count += got
      } else if got == 0 || errno != EINTR {
        failed = got < 0
        break
      }
    }
  }
  guard !failed else { throw ModelError(.unreadable, path: path, ModelFile.lastSystemError()) }
  return bytes
}
