/// Writes JSON into bytes: members stay in the order of the calls, Unicode is written as it is.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { writer in
///   writer.member("id", "vna-0320")
///   writer.member("engagements") { $0.array(meetings) { writer, meeting in writer.string(meeting.type) } }
/// }
/// writer.endLine()
/// ```
public struct JSONWriter: Sendable {
  /// What was written so far: UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty writer.
  public init() {}

  /// What was written so far as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written and keeps the room, for writing the next line.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line of JSON Lines.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func startValue() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

// MARK: - Values

extension JSONWriter {
  /// Writes `null`.
  public mutating func null() {
    startValue()
    append("null")
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    startValue()
    append(value ? "true" : "false")
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    startValue()
    append(String(value))
  }

  /// Writes a number in the shortest form that reads back the same; `null` when it is not finite.
  public mutating func double(_ value: Double) {
    startValue()
    guard value.isFinite else {
      append("null")
      return
    }
    append(value.description)
  }

  /// Writes a number that was measured: `digits` decimals at most, without trailing zeros.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - digits: 0 to 9.
  public mutating func double(_ value: Double, digits: Int) {
    var scale = 1.0
    for _ in 0..<max(0, min(9, digits)) { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    if rounded.isFinite, rounded == rounded.rounded(), abs(rounded) < 1e15 {
      integer(Int(rounded))
    } else {
      double(rounded)
    }
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    startValue()
    quote(value.utf8)
  }

  /// Writes UTF-8 bytes as a string; bytes that are not UTF-8 become U+FFFD.
  public mutating func string(utf8 value: ArraySlice<UInt8>) {
    startValue()
    if let text = String(validating: value, as: UTF8.self) {
      quote(text.utf8)
    } else {
      quote(String(decoding: value, as: UTF8.self).utf8)
    }
  }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    startValue()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Writes an array, one value for each element.
  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    startValue()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for element in elements { body(&self, element) }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes an array of strings.
  public mutating func array(_ elements: [String]) {
    array(elements) { $0.string($1) }
  }

  /// Writes a value that was read or built.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .integer(let number): integer(number)
    case .double(let number): double(number)
    case .string(let text): string(text)
    case .array(let elements): array(elements) { $0.value($1) }
    case .object(let members):
      object { writer in
        for member in members { writer.member(member.name) { $0.value(member.value) } }
      }
    }
  }
}

// MARK: - Members

extension JSONWriter {
  /// Writes a member whose value `body` writes: exactly one value.
  public mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    body(&self)
    needsComma = true
  }

  /// Writes a string member, `null` when there is none.
  public mutating func member(_ name: String, _ value: String?) {
    member(name) { writer in
      if let value { writer.string(value) } else { writer.null() }
    }
  }

  /// Writes a member that is a whole number, `null` when there is none.
  public mutating func member(_ name: String, _ value: Int?) {
    member(name) { writer in
      if let value { writer.integer(value) } else { writer.null() }
    }
  }

  /// Writes a truth value.
  public mutating func member(_ name: String, _ value: Bool) {
    member(name) { $0.bool(value) }
  }

  /// Writes a list of strings.
  public mutating func member(_ name: String, _ value: [String]) {
    member(name) { $0.array(value) }
  }
}

// MARK: - Bytes

extension JSONWriter {
  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Escapes what RFC 8259 demands, and U+2028 and U+2029, which break scripts that embed JSON.
  private mutating func quote(_ text: String.UTF8View) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20:
        append("\\u00")
        bytes.append(Self.hexDigits[Int(byte >> 4)])
        bytes.append(Self.hexDigits[Int(byte & 0xF)])
      case 0xA8, 0xA9:
        // E2 80 A8 and E2 80 A9: the first two bytes are written already.
        if bytes.count >= 2, bytes[bytes.count - 1] == 0x80, bytes[bytes.count - 2] == 0xE2 {
          bytes.removeLast(2)
          append(byte == 0xA8 ? "\\u2028" : "\\u2029")
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
