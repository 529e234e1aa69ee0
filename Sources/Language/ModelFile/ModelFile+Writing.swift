#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Collects named arrays and lays them out as a model file. The same arrays in the same order give the same bytes.
struct ModelFileWriter {
  private struct Pending {
    var name: String
    var element: ModelFile.Element
    var shape: [Int]
    var bytes: [UInt8]
  }

  private var pending: [Pending] = []

  /// Adds an array given as its little-endian bytes.
  mutating func add(_ name: String, _ element: ModelFile.Element, shape: [Int], bytes: [UInt8]) {
    precondition(name.utf8.count < ModelFile.nameSize && (1...4).contains(shape.count))
    precondition(shape.reduce(element.size, *) == bytes.count)
    pending.append(Pending(name: name, element: element, shape: shape, bytes: bytes))
  }

  /// Adds a list of numbers.
  mutating func add<Value: FixedWidthInteger>(_ name: String, _ element: ModelFile.Element, _ values: [Value])
  {
    precondition(MemoryLayout<Value>.size == element.size)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * element.size)
    for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
    add(name, element, shape: [values.count], bytes: bytes)
  }

  /// Adds a list of strings (see ``StringTable``).
  mutating func add(_ name: String, strings: [String]) {
    var bytes: [UInt8] = []
    var offsets: [Int32] = [0]
    for string in strings {
      bytes.append(contentsOf: string.utf8)
      offsets.append(Int32(bytes.count))
    }
    add(name + "/bytes", .uint8, bytes)
    add(name + "/offsets", .int32, offsets)
  }

  /// The file.
  func bytes() -> [UInt8] {
    func aligned(_ offset: Int) -> Int {
      (offset + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
    }
    var offset = aligned(ModelFile.headerSize + pending.count * ModelFile.entrySize)
    var directory: [UInt8] = []
    var offsets: [Int] = []
    for section in pending {
      var entry = [UInt8](repeating: 0, count: ModelFile.entrySize)
      entry.replaceSubrange(0..<section.name.utf8.count, with: section.name.utf8)
      Self.put(section.element.rawValue, at: 64, into: &entry)
      Self.put(UInt32(section.shape.count), at: 68, into: &entry)
      for (dimension, size) in section.shape.enumerated() {
        Self.put(UInt64(size), at: 72 + 8 * dimension, into: &entry)
      }
      Self.put(UInt64(offset), at: 104, into: &entry)
      Self.put(UInt64(section.bytes.count), at: 112, into: &entry)
      Self.put(section.bytes.withUnsafeBytes { murmurHash64A($0, seed: 1) }, at: 120, into: &entry)
      directory.append(contentsOf: entry)
      offsets.append(offset)
      offset = aligned(offset + section.bytes.count)
    }
    var file = [UInt8](repeating: 0, count: offset)
    file.replaceSubrange(0..<ModelFile.magic.count, with: ModelFile.magic)
    Self.put(ModelFile.version, at: 8, into: &file)
    Self.put(UInt32(pending.count), at: 12, into: &file)
    Self.put(UInt64(offset), at: 16, into: &file)
    Self.put(directory.withUnsafeBytes { murmurHash64A($0, seed: 1) }, at: 24, into: &file)
    file.replaceSubrange(ModelFile.headerSize..<ModelFile.headerSize + directory.count, with: directory)
    for (section, offset) in zip(pending, offsets) {
      file.replaceSubrange(offset..<offset + section.bytes.count, with: section.bytes)
    }
    return file
  }

  private static func put<Value: FixedWidthInteger>(_ value: Value, at offset: Int, into bytes: inout [UInt8])
  {
    withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
  }
}

/// Writes `bytes` to `path` so that a reader sees the whole file or none of it: to a name beside it, flushed to the
/// disk, then renamed.
///
/// - Throws: ``ModelError`` when any step fails; the partial file is removed.
func writeWhole(_ bytes: [UInt8], to path: String) throws(ModelError) {
  let temporary = "\(path).\(getpid()).partial"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw ModelError(.unreadable, path: temporary, ModelFile.lastSystemError()) }
  var failure: String?
  var written = 0
  while failure == nil, written < bytes.count {
    let count = bytes.withUnsafeBytes {
      write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
    }
    if count > 0 {
      written += count
    } else if count == 0 || errno != EINTR {
      failure = ModelFile.lastSystemError()
    }
  }
  if failure == nil, fsync(descriptor) != 0 { failure = ModelFile.lastSystemError() }
  close(descriptor)
  if failure == nil, rename(temporary, path) != 0 { failure = ModelFile.lastSystemError() }
  if let failure {
    unlink(temporary)
    throw ModelError(.unreadable, path: path, "it cannot be written: \(failure)")
  }
}
