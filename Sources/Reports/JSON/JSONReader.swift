/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was found or missing, in words.
  public let reason: String
  /// Byte offset into the input.
  public let offset: Int

  /// The reason and its place.
  public var description: String { "\(reason) at byte \(offset)" }
}

/// Reads one JSON value; strict (RFC 8259), depth-bounded, without Foundation.
///
/// - Complexity: O(n) in the input's length.
public struct JSONReader {
  /// Arrays and objects nested deeper than this are refused: input is hostile and the reader recurses.
  public static let maximumDepth = 128

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// Reads the one value that `bytes` hold, white space around it allowed.
  ///
  /// - Throws: `JSONError` when the bytes are not exactly one JSON value in valid UTF-8.
  public static func value(of bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes: bytes, index: bytes.startIndex)
    reader.skipSpace()
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    if reader.index != bytes.endIndex { throw reader.error("more text after the value") }
    return value
  }

  /// Reads the one value that `bytes` hold.
  ///
  /// - Throws: `JSONError` when the bytes are not exactly one JSON value in valid UTF-8.
  public static func value(of bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try value(of: bytes[...])
  }

  /// Reads the one value that `text` holds.
  ///
  /// - Throws: `JSONError` when the text is not exactly one JSON value.
  public static func value(of text: String) throws(JSONError) -> JSONValue {
    try value(of: Array(text.utf8))
  }

  private init(bytes: ArraySlice<UInt8>, index: Int) {
    self.bytes = bytes
    self.index = index
  }

  private func error(_ reason: String) -> JSONError {
    JSONError(reason: reason, offset: index - bytes.startIndex)
  }

  private var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B && byte != 0x0C) {
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= Self.maximumDepth else { throw error("nested deeper than \(Self.maximumDepth)") }
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
    case nil: throw error("the text ends where a value should be")
    default: throw error("no value starts like this")
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { expected in
      index + length <= bytes.endIndex && bytes[index..<(index + length)].elementsEqual(expected)
    }
    guard matches else { throw error("no value starts like this") }
    index += length
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var members: [JSONMember] = []
    skipSpace()
    if current == UInt8(ascii: "}") {
      index += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw error("a member's name in quotes is missing") }
      let name = try string()
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw error("a colon is missing") }
      index += 1
      skipSpace()
      members.append(JSONMember(name, try value(depth: depth + 1)))
      skipSpace()
      switch current {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "}"):
        index += 1
        return .object(members)
      default: throw error("a comma or a closing brace is missing")
      }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    skipSpace()
    if current == UInt8(ascii: "]") {
      index += 1
      return .array(elements)
    }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      switch current {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"):
        index += 1
        return .array(elements)
      default: throw error("a comma or a closing bracket is missing")
      }
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    let whole = try digits()
    if whole > 1, bytes[index - whole] == UInt8(ascii: "0") { throw error("a number starts with zero") }
    var isWhole = true
    if current == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      _ = try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      _ = try digits()
    }
    let written = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, let number = Int(written) { return .integer(number) }
    guard let number = Double(written), number.isFinite else { throw error("a number out of range") }
    return .double(number)
  }

  private mutating func digits() throws(JSONError) -> Int {
    let start = index
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
    if index == start { throw error("a digit is missing") }
    return index - start
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(JSONError) -> String {
    index += 1
    var start = index
    var decoded: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        decoded.append(contentsOf: bytes[start..<index])
        guard let text = String(validating: decoded, as: UTF8.self) else {
          throw error("a string that is not valid UTF-8 ends")
        }
        index += 1
        return text
      case UInt8(ascii: "\\"):
        decoded.append(contentsOf: bytes[start..<index])
        index += 1
        try escape(into: &decoded)
        start = index
      case 0..<0x20: throw error("a control character inside a string")
      default: index += 1
      }
    }
    throw error("a string does not end")
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
    guard let byte = current else { throw error("a string does not end") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"): decoded.append(contentsOf: Array(String(try escapedScalar()).utf8))
    default: throw error("no such escape in a string")
    }
  }

  /// A `\u` escape, or a pair of them for a scalar beyond the basic plane; a surrogate alone becomes U+FFFD, for
  /// such strings are common in scraped data and hold no more than a broken character.
  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isHigh = first < 0xDC00
    guard isHigh, index + 6 <= bytes.endIndex, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let before = index
    index += 2
    let second = try fourHexDigits()
    guard second >= 0xDC00, second <= 0xDFFF else {
      index = before
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current else { throw error("a string does not end") }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: throw error("a \\u escape needs four hexadecimal digits")
      }
      index += 1
    }
    return value
  }
}
