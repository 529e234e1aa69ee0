import CZlib

/// Unpacks gzip data.
enum Gzip {
  /// Unpacked data beyond this is refused: a small bomb unpacks to anything.
  static let limit = 256 << 20

  static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 8]) }

  /// The content of all members; nil when the data is damaged or unpacks to more than `limit` bytes.
  static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 15 + 16: the largest window, gzip header and trailer.
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 5)
    let finished = input.withUnsafeMutableBufferPointer { input -> Bool in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
        while true {
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          output.append(contentsOf: buffer.prefix(buffer.count - Int(stream.avail_out)))
          if output.count > limit { return false }
          if status == Z_STREAM_END {
            if stream.avail_in < 18 { return true }
            guard inflateReset(&stream) == Z_OK else { return false }
          } else if status != Z_OK || (stream.avail_in == 0 && stream.avail_out > 0) {
            return false
          }
        }
      }
    }
    return finished ? output : nil
  }
}
