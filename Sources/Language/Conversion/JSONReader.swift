/// A JSON value: as much as the model's configuration files need. Objects keep the order of their keys.
indirect enum JSONValue: Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable {
    var key: String
    var value: JSONValue
  }

  var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  var strings: [String]? {
    guard case .array(let values) = self else { return nil }
    return values.compactMap { if case .string(let string) = $0 { string } else { nil } }
  }

  var number: Double? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  subscript(key: String) -> JSONValue? { members?.first { $0.key == key }?.value }

  /// Reads a whole JSON text.
  init(_ text: some Sequence<UInt8>, path: String) throws(ModelError) {
    var reader = JSONReader(bytes: Array(text), path: path)
    self = try reader.value(depth: 0)
    try reader.end()
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  let path: String
  private var offset = 0

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  mutating func end() throws(ModelError) {
    skipSpace()
    guard offset == bytes.count else { throw fault("text follows the value") }
  }

  mutating func value(depth: Int) throws(ModelError) -> JSONValue {
    guard depth < 64 else { throw fault("values are nested too deeply") }
    skipSpace()
    switch peek() {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private func peek() -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skipSpace() {
    while [0x20, 0x0a, 0x0d, 0x09].contains(peek()) { offset += 1 }
  }

  private mutating func take(_ character: Character) throws(ModelError) {
    skipSpace()
    guard let byte = character.asciiValue, peek() == byte else {
      throw fault("\"\(character)\" was expected")
    }
    offset += 1
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(ModelError) -> JSONValue {
    guard bytes[offset...].starts(with: word.utf8) else { throw fault("\(word) was expected") }
    offset += word.utf8.count
    return value
  }

  private mutating func number() throws(ModelError) -> JSONValue {
    let start = offset
    while "+-.0123456789eE".utf8.contains(peek()) { offset += 1 }
    guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      throw fault("a value was expected")
    }
    return .number(value)
  }

  private mutating func array(_ depth: Int) throws(ModelError) -> JSONValue {
    try take("[")
    var values: [JSONValue] = []
    skipSpace()
    while peek() != UInt8(ascii: "]") {
      if !values.isEmpty { try take(",") }
      values.append(try value(depth: depth + 1))
      skipSpace()
    }
    try take("]")
    return .array(values)
  }

  private mutating func object(_ depth: Int) throws(ModelError) -> JSONValue {
    try take("{")
    var members: [JSONValue.Member] = []
    skipSpace()
    while peek() != UInt8(ascii: "}") {
      if !members.isEmpty { try take(",") }
      skipSpace()
      let key = try string()
      try take(":")
      members.append(.init(key: key, value: try value(depth: depth + 1)))
      skipSpace()
    }
    try take("}")
    return .object(members)
  }

  private mutating func string() throws(ModelError) -> String {
    try take("\"")
    var content: [UInt8] = []
    while peek() != UInt8(ascii: "\"") {
      guard offset < bytes.count else { throw fault("a string is not closed") }
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\\") {
        content.append(contentsOf: try escape().utf8)
      } else {
        content.append(byte)
      }
    }
    offset += 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func escape() throws(ModelError) -> String {
    let kind = peek()
    offset += 1
    switch kind {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), bytes[offset...].starts(with: "\\u".utf8) {
        offset += 2
        units.append(try unit())
      }
      return String(decoding: units, as: UTF16.self)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return String(Unicode.Scalar(kind))
    default: throw fault("an escape is not known")
    }
  }

  /// The four digits of an escape.
  private mutating func unit() throws(ModelError) -> UInt16 {
    guard offset + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw fault("an escape is not a character") }
    offset += 4
    return unit
  }

  private func fault(_ reason: String) -> ModelError {
    ModelError(.damaged, path: path, "at byte \(offset): \(reason)")
  }
}
