/// A value of the MessagePack format, with its byte strings as ranges of the source.
indirect enum MessagePack: Hashable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// Above `Int64.max`: string ids are unsigned hashes.
  case unsigned(UInt64)
  case float(Double)
  case string(String)
  case bytes(Range<Int>)
  case array([MessagePack])
  case map([Entry])

  struct Entry: Hashable {
    var key: MessagePack
    var value: MessagePack
  }

  /// The integer as a string id.
  var id: UInt64? {
    switch self {
    case .integer(let value): UInt64(bitPattern: value)
    case .unsigned(let value): value
    default: nil
    }
  }

  var integer: Int? {
    guard case .integer(let value) = self else { return nil }
    return Int(value)
  }

  var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  var range: Range<Int>? {
    guard case .bytes(let value) = self else { return nil }
    return value
  }

  var array: [MessagePack]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  var entries: [Entry]? {
    guard case .map(let entries) = self else { return nil }
    return entries
  }

  /// The value under a string key of a map.
  subscript(key: String) -> MessagePack? {
    entries?.first { $0.key.string == key }?.value
  }
}

/// Reads MessagePack from bytes, every length checked against what is left.
struct MessagePackReader {
  private static let deepest = 64

  let source: [UInt8]
  let path: String
  private(set) var offset: Int
  private let end: Int

  init(_ source: [UInt8], in range: Range<Int>? = nil, path: String) {
    self.source = source
    self.path = path
    offset = range?.lowerBound ?? 0
    end = range?.upperBound ?? source.count
  }

  /// Reads one value and requires it to be all there is.
  mutating func onlyValue() throws(ModelError) -> MessagePack {
    let value = try value()
    guard offset == end else { throw fault("\(end - offset) bytes follow the value") }
    return value
  }

  /// Reads the head of a map, so that a large one can be read entry by entry.
  mutating func mapHead() throws(ModelError) -> Int {
    switch Int(try take(1)) {
    case let head where head & 0xf0 == 0x80: return head & 0x0f
    case 0xde: return Int(try take(2))
    case 0xdf: return Int(try take(4))
    default: throw fault("a map was expected")
    }
  }

  /// Reads one value.
  mutating func value(depth: Int = 0) throws(ModelError) -> MessagePack {
    guard depth < Self.deepest else { throw fault("values are nested too deeply") }
    let head = Int(try take(1))
    switch head {
    case 0...0x7f: return .integer(Int64(head))
    case 0x80...0x8f: return try map(head & 0x0f, depth)
    case 0x90...0x9f: return try array(head & 0x0f, depth)
    case 0xa0...0xbf: return try string(head & 0x1f)
    case 0xc0: return .null
    case 0xc2, 0xc3: return .bool(head == 0xc3)
    case 0xc4, 0xc5, 0xc6: return .bytes(try skip(Int(try take(1 << (head - 0xc4)))))
    case 0xca: return .float(Double(Float(bitPattern: UInt32(try take(4)))))
    case 0xcb: return .float(Double(bitPattern: try take(8)))
    case 0xcc...0xcf: return Self.number(try take(1 << (head - 0xcc)))
    case 0xd0...0xd3: return .integer(try signed(1 << (head - 0xd0)))
    case 0xd9, 0xda, 0xdb: return try string(Int(try take(1 << (head - 0xd9))))
    case 0xdc, 0xdd: return try array(Int(try take(2 << (head - 0xdc))), depth)
    case 0xde, 0xdf: return try map(Int(try take(2 << (head - 0xde))), depth)
    case 0xe0...0xff: return .integer(Int64(head - 256))
    default: throw fault("type \(head) is not known")
    }
  }

  private static func number(_ value: UInt64) -> MessagePack {
    value <= UInt64(Int64.max) ? .integer(Int64(value)) : .unsigned(value)
  }

  private mutating func signed(_ width: Int) throws(ModelError) -> Int64 {
    let raw = try take(width)
    let unused = 64 - 8 * width
    return Int64(bitPattern: raw << unused) >> unused
  }

  private mutating func take(_ width: Int) throws(ModelError) -> UInt64 {
    var value: UInt64 = 0
    for position in try skip(width) { value = value << 8 | UInt64(source[position]) }
    return value
  }

  private mutating func skip(_ count: Int) throws(ModelError) -> Range<Int> {
    guard count <= end - offset else { throw fault("\(count) bytes are asked for, \(end - offset) are left") }
    defer { offset += count }
    return offset..<offset + count
  }

  private mutating func string(_ count: Int) throws(ModelError) -> MessagePack {
    .string(String(decoding: source[try skip(count)], as: UTF8.self))
  }

  private mutating func array(_ count: Int, _ depth: Int) throws(ModelError) -> MessagePack {
    guard count <= end - offset else { throw fault("an array claims \(count) values") }
    var values: [MessagePack] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value(depth: depth + 1)) }
    return .array(values)
  }

  private mutating func map(_ count: Int, _ depth: Int) throws(ModelError) -> MessagePack {
    guard count <= end - offset else { throw fault("a map claims \(count) entries") }
    var entries: [MessagePack.Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let key = try value(depth: depth + 1)
      entries.append(.init(key: key, value: try value(depth: depth + 1)))
    }
    return .map(entries)
  }

  private func fault(_ reason: String) -> ModelError {
    ModelError(.damaged, path: path, "at byte \(offset): \(reason)")
  }
}
