import CZlib

/// A zip archive held in memory: the directory at its end, and members inflated on demand.
///
/// Reads what package archives use: stored and deflated members, no encryption, no zip64.
struct ZipArchive {
  private struct Member {
    var method: Int
    var checksum: UInt32
    var compressed: Int
    var size: Int
    var header: Int
  }

  private static let largestMember = 1 << 28

  private let bytes: [UInt8]
  private let path: String
  private var members: [String: Member] = [:]

  /// Names of the members.
  var names: [String] { members.keys.sorted() }

  init(_ bytes: [UInt8], path: String) throws(ModelError) {
    self.bytes = bytes
    self.path = path
    guard let end = Self.endOfDirectory(bytes) else {
      throw ModelError(.foreign, path: path, "it is no zip archive, or it is cut off")
    }
    let count = try integer(at: end + 10, bytes: 2)
    var offset = try integer(at: end + 16, bytes: 4)
    for _ in 0..<count {
      guard try integer(at: offset, bytes: 4) == 0x0201_4b50 else {
        throw ModelError(.damaged, path: path, "its directory is broken at byte \(offset)")
      }
      let nameLength = try integer(at: offset + 28, bytes: 2)
      let member = Member(
        method: try integer(at: offset + 10, bytes: 2),
        checksum: UInt32(try integer(at: offset + 16, bytes: 4)),
        compressed: try integer(at: offset + 20, bytes: 4), size: try integer(at: offset + 24, bytes: 4),
        header: try integer(at: offset + 42, bytes: 4))
      guard offset + 46 + nameLength <= bytes.count else {
        throw ModelError(.truncated, path: path, "its directory runs over its end")
      }
      members[String(decoding: bytes[offset + 46..<offset + 46 + nameLength], as: UTF8.self)] = member
      let rest = try integer(at: offset + 30, bytes: 2) + integer(at: offset + 32, bytes: 2)
      offset += 46 + nameLength + rest
    }
  }

  /// Where the end-of-directory record starts: it is last, but for a comment of at most 64 KiB.
  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    var offset = bytes.count - 22
    let last = max(0, offset - 65_536)
    while offset >= last {
      if bytes[offset] == 0x50, bytes[offset + 1] == 0x4b, bytes[offset + 2] == 5, bytes[offset + 3] == 6 {
        return offset
      }
      offset -= 1
    }
    return nil
  }

  private func integer(at offset: Int, bytes count: Int) throws(ModelError) -> Int {
    guard offset >= 0, offset + count <= bytes.count else {
      throw ModelError(.truncated, path: path, "a record runs over its end")
    }
    return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  /// The content of the member called `name`, inflated and checked against its checksum.
  func content(_ name: String) throws(ModelError) -> [UInt8] {
    guard let member = members[name] else {
      throw ModelError(.missing, path: path, "it has no member \(name)")
    }
    guard member.size <= Self.largestMember else {
      throw ModelError(.damaged, path: path, "member \(name) claims \(member.size) bytes")
    }
    let nameLength = try integer(at: member.header + 26, bytes: 2)
    let start = member.header + 30 + nameLength + (try integer(at: member.header + 28, bytes: 2))
    guard start + member.compressed <= bytes.count else {
      throw ModelError(.truncated, path: path, "member \(name) runs over its end")
    }
    let content: [UInt8]
    switch member.method {
    case 0: content = Array(bytes[start..<start + member.compressed])
    case 8: content = try inflated(bytes[start..<start + member.compressed], size: member.size, name: name)
    default: throw ModelError(.damaged, path: path, "member \(name) uses method \(member.method)")
    }
    let checksum = crc32(0, content, UInt32(content.count))
    guard content.count == member.size, UInt32(truncatingIfNeeded: checksum) == member.checksum else {
      throw ModelError(.damaged, path: path, "member \(name) does not match its checksum")
    }
    return content
  }

  private func inflated(_ deflated: ArraySlice<UInt8>, size: Int, name: String) throws(ModelError) -> [UInt8]
  {
    var stream = z_stream()
    // Minus: the raw stream, without zlib's own header.
    guard
      inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw ModelError(.unreadable, path: path, "zlib cannot start") }
    defer { inflateEnd(&stream) }
    var source = Array(deflated)
    var failed = false
    let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      source.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(size)
        failed = inflate(&stream, Z_FINISH) != Z_STREAM_END
        count = size - Int(stream.avail_out)
      }
    }
    guard !failed else { throw ModelError(.damaged, path: path, "member \(name) cannot be inflated") }
    return content
  }
}
