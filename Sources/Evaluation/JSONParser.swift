/// Reads JSON (RFC 8259), one value from a run of bytes, in one pass.
struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private var next: Int
  /// Objects and arrays may nest this deep; records need five levels.
  private static let deepest = 64

  /// What is wrong, and at which byte of the run.
  struct Fault: Error, Hashable {
    var message: String
    var offset: Int
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.next = bytes.startIndex
  }

  /// The one value that `bytes` hold, with white space around it.
  static func value(of bytes: ArraySlice<UInt8>) throws(Fault) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.next == bytes.endIndex else { throw parser.fault("something follows the value") }
    return value
  }

  private func fault(_ message: String) -> Fault { Fault(message: message, offset: next - bytes.startIndex) }

  private var byte: UInt8? { next < bytes.endIndex ? bytes[next] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { next += 1 }
  }

  private mutating func expect(_ wanted: UInt8, _ name: String) throws(Fault) {
    skipSpace()
    guard byte == wanted else { throw fault("\(name) expected") }
    next += 1
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth < Self.deepest else { throw fault("nested too deeply") }
    skipSpace()
    switch byte {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .boolean(true))
    case 0x66: return try word("false", .boolean(false))
    case 0x6E: return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(Fault) -> JSONValue {
    next += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if byte == 0x7D {
      next += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard byte == 0x22 else { throw fault("a member's name expected") }
      let name = try string()
      try expect(0x3A, "':'")
      members.append(.init(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      if byte == 0x2C {
        next += 1
        continue
      }
      try expect(0x7D, "',' or '}'")
      return .object(members)
    }
  }

  private mutating func array(depth: Int) throws(Fault) -> JSONValue {
    next += 1
    var values: [JSONValue] = []
    skipSpace()
    if byte == 0x5D {
      next += 1
      return .array(values)
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if byte == 0x2C {
        next += 1
        continue
      }
      try expect(0x5D, "',' or ']'")
      return .array(values)
    }
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[next...].starts(with: text.utf8) else { throw fault("a value expected") }
    next += text.utf8.count
    return value
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = next
    while let byte, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) {
      next += 1
    }
    let text = String(decoding: bytes[start..<next], as: UTF8.self)
    guard Double(text) != nil else { throw fault("a value expected") }
    return .number(text)
  }

  private mutating func string() throws(Fault) -> String {
    next += 1
    var text: [UInt8] = []
    while let byte {
      next += 1
      switch byte {
      case 0x22:
        guard let string = String(validating: text, as: UTF8.self) else { throw fault("invalid UTF-8") }
        return string
      case 0x5C: try escape(into: &text)
      case 0..<0x20: throw fault("a control character in a string")
      default: text.append(byte)
      }
    }
    throw fault("a string does not end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    guard let byte else { throw fault("a string does not end") }
    next += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var unit = try codeUnit()
      if (0xD800..<0xDC00).contains(unit), bytes[next...].starts(with: [0x5C, 0x75]) {
        next += 2
        let low = try codeUnit()
        guard (0xDC00..<0xE000).contains(low) else { throw fault("half of a surrogate pair") }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw fault("half of a surrogate pair") }
      text.append(contentsOf: String(scalar).utf8)
    default: throw fault("an unknown escape")
    }
  }

  private mutating func codeUnit() throws(Fault) -> UInt32 {
    let end = next + 4
    guard end <= bytes.endIndex,
      let unit = UInt32(String(decoding: bytes[next..<end], as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits expected") }
    next = end
    return unit
  }
}
