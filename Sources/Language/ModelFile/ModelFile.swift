#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A language model as one flat, memory-mapped file: named arrays, each starting on a 64-byte border.
///
/// Opening maps the file and checks its header and directory only, so it takes well under a millisecond and pages are
/// read when they are first used; every process and thread shares them. ``ModelFile/verify()`` checks the content too.
///
/// Layout (little-endian): a 64-byte header (magic, version, number of sections, length of the file, checksum of the
/// directory), the directory of 128-byte entries (``Section``), the sections. See ``ModelConversion`` for the names.
public final class ModelFile: Sendable {
  /// What the elements of a section are.
  public enum Element: UInt32, Sendable {
    case uint8 = 1
    case int32 = 2
    case uint32 = 3
    case uint64 = 4
    case float32 = 5

    /// Bytes per element.
    public var size: Int {
      switch self {
      case .uint8: 1
      case .int32, .uint32, .float32: 4
      case .uint64: 8
      }
    }
  }

  /// One named array of the file.
  public struct Section: Sendable, Hashable {
    /// At most 63 bytes of ASCII, parts divided by "/".
    public let name: String
    /// What its elements are.
    public let element: Element
    /// Lengths of its dimensions, outermost first; 1 to 4 of them.
    public let shape: [Int]
    /// Where its bytes lie in the file.
    public let bytes: Range<Int>
    /// MurmurHash64A of its bytes.
    public let checksum: UInt64
  }

  static let magic: [UInt8] = Array("chancLM\n".utf8)
  static let version: UInt32 = 1
  static let headerSize = 64
  static let entrySize = 128
  static let nameSize = 64
  static let alignment = 64

  /// The file's path, as given.
  public let path: String
  /// Its length in bytes.
  public let byteCount: Int
  /// Its sections, in the order in which they lie in the file.
  public let sections: [Section]
  private let index: [String: Int]
  // Mapped read-only for the lifetime of this object.
  private nonisolated(unsafe) let base: UnsafeRawPointer

  /// Maps the file at `path` and checks its header and directory.
  ///
  /// - Throws: ``ModelError`` when it cannot be read, is no model file, or is damaged or cut off.
  public init(path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ModelError(.unreadable, path: path, Self.lastSystemError()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ModelError(.unreadable, path: path, Self.lastSystemError())
    }
    let length = Int(status.st_size)
    guard length >= Self.headerSize else {
      throw ModelError(
        .truncated, path: path, "\(length) bytes where the header alone takes \(Self.headerSize)")
    }
    let mapped = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else {
      throw ModelError(.unreadable, path: path, Self.lastSystemError())
    }
    let bytes = UnsafeRawBufferPointer(start: mapped, count: length)
    do {
      sections = try Self.directory(of: bytes, path: path)
    } catch {
      munmap(mapped, length)
      throw error
    }
    self.path = path
    byteCount = length
    base = UnsafeRawPointer(mapped)
    index = Dictionary(sections.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: base), byteCount)
  }

  static func lastSystemError() -> String { String(cString: strerror(errno)) }

  private static func directory(of bytes: UnsafeRawBufferPointer, path: String) throws(ModelError)
    -> [Section]
  {
    guard bytes.prefix(magic.count).elementsEqual(magic) else {
      throw ModelError(.foreign, path: path, "it does not begin as a model file does")
    }
    let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == Self.version else {
      throw ModelError(.version, path: path, "format \(version), this program reads format \(Self.version)")
    }
    let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    let length = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    guard length == UInt64(bytes.count) else {
      throw ModelError(.truncated, path: path, "\(bytes.count) bytes where its header says \(length)")
    }
    guard count <= (bytes.count - headerSize) / entrySize else {
      throw ModelError(.truncated, path: path, "\(count) sections cannot be listed in \(bytes.count) bytes")
    }
    let directory = UnsafeRawBufferPointer(rebasing: bytes[headerSize..<headerSize + count * entrySize])
    guard murmurHash64A(directory, seed: 1) == bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self) else {
      throw ModelError(.damaged, path: path, "the directory's checksum does not match")
    }
    var sections: [Section] = []
    sections.reserveCapacity(count)
    for entry in 0..<count {
      let start = entry * entrySize
      sections.append(
        try section(
          UnsafeRawBufferPointer(rebasing: directory[start..<start + entrySize]), within: bytes.count,
          path: path))
    }
    return sections
  }

  private static func section(
    _ entry: UnsafeRawBufferPointer, within length: Int, path: String
  ) throws(ModelError) -> Section {
    let name = String(decoding: entry.prefix(nameSize).prefix { $0 != 0 }, as: UTF8.self)
    guard let element = Element(rawValue: entry.loadUnaligned(fromByteOffset: 64, as: UInt32.self)) else {
      throw ModelError(.damaged, path: path, "section \(name) has an unknown element type")
    }
    let rank = Int(entry.loadUnaligned(fromByteOffset: 68, as: UInt32.self))
    guard (1...4).contains(rank) else {
      throw ModelError(.damaged, path: path, "section \(name) has \(rank) dimensions")
    }
    var shape: [Int] = []
    var expected = element.size
    for dimension in 0..<rank {
      let size = entry.loadUnaligned(fromByteOffset: 72 + 8 * dimension, as: UInt64.self)
      guard size <= UInt64(length) else {
        throw ModelError(.damaged, path: path, "section \(name) is longer than the file")
      }
      shape.append(Int(size))
      let (product, overflow) = expected.multipliedReportingOverflow(by: Int(size))
      guard !overflow else {
        throw ModelError(.damaged, path: path, "section \(name) is longer than the file")
      }
      expected = product
    }
    let offset = entry.loadUnaligned(fromByteOffset: 104, as: UInt64.self)
    let count = entry.loadUnaligned(fromByteOffset: 112, as: UInt64.self)
    guard count == UInt64(expected), offset <= UInt64(length), count <= UInt64(length) - offset,
      offset % UInt64(alignment) == 0
    else {
      throw ModelError(.truncated, path: path, "section \(name) does not lie within the file")
    }
    return Section(
      name: name, element: element, shape: shape, bytes: Int(offset)..<Int(offset + count),
      checksum: entry.loadUnaligned(fromByteOffset: 120, as: UInt64.self))
  }
}

extension ModelFile {
  /// The section called `name`, or nil.
  public func section(_ name: String) -> Section? { index[name].map { sections[$0] } }

  /// Checks the content of every section against its checksum.
  ///
  /// - Throws: ``ModelError`` naming the first section that is damaged.
  /// - Complexity: O(length of the file).
  public func verify() throws(ModelError) {
    for section in sections
    where murmurHash64A(UnsafeRawBufferPointer(rebasing: whole[section.bytes]), seed: 1) != section.checksum {
      throw ModelError(.damaged, path: path, "section \(section.name) does not match its checksum")
    }
  }

  /// The whole file.
  var whole: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: byteCount) }

  /// Lengths of a section's dimensions.
  public func shape(_ name: String) throws(ModelError) -> [Int] {
    guard let section = section(name) else { throw missing(name) }
    return section.shape
  }

  /// A section of floats. The pointer is valid as long as this object is.
  public func floats(_ name: String) throws(ModelError) -> UnsafeBufferPointer<Float> {
    try elements(name, .float32)
  }

  /// A section of 32-bit integers. The pointer is valid as long as this object is.
  public func int32(_ name: String) throws(ModelError) -> UnsafeBufferPointer<Int32> {
    try elements(name, .int32)
  }

  /// A section of unsigned 32-bit integers. The pointer is valid as long as this object is.
  public func uint32(_ name: String) throws(ModelError) -> UnsafeBufferPointer<UInt32> {
    try elements(name, .uint32)
  }

  /// A section of unsigned 64-bit integers. The pointer is valid as long as this object is.
  public func uint64(_ name: String) throws(ModelError) -> UnsafeBufferPointer<UInt64> {
    try elements(name, .uint64)
  }

  /// A section of bytes. The pointer is valid as long as this object is.
  public func uint8(_ name: String) throws(ModelError) -> UnsafeBufferPointer<UInt8> {
    try elements(name, .uint8)
  }

  private func elements<Value>(_ name: String, _ element: Element) throws(ModelError) -> UnsafeBufferPointer<
    Value
  > {
    guard let section = section(name) else { throw missing(name) }
    guard section.element == element else {
      throw ModelError(.mismatch, path: path, "section \(name) holds \(section.element), not \(element)")
    }
    // Sections start on 64-byte borders and their lengths were checked against their shapes.
    return UnsafeRawBufferPointer(rebasing: whole[section.bytes]).assumingMemoryBound(to: Value.self)
  }

  private func missing(_ name: String) -> ModelError {
    ModelError(.missing, path: path, "it has no section \(name)")
  }
}
