/// JSON written member by member: the order of the calls is the order of the bytes, so that one value has one form.
///
/// Members that are nil or empty are left out, as the codebook allows; arrays and objects that are asked for are always
/// written.
public struct JSONText: Sendable {
  /// The UTF-8 text so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether something stands before the next element on its level.
  private var follows = false

  /// An empty text.
  public init() {}

  /// Writes `{…}`.
  public mutating func object(_ members: (inout JSONText) -> Void) { enclosed(0x7B, 0x7D, members) }

  /// Writes `[…]`.
  public mutating func array(_ elements: (inout JSONText) -> Void) { enclosed(0x5B, 0x5D, elements) }

  /// Writes a member's key; its value comes next.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(0x3A)
    follows = false
  }

  /// Writes a string with the escapes that RFC 8259 asks for, and no others.
  public mutating func string(_ value: String) {
    separate()
    bytes.append(0x22)
    var value = value
    value.withUTF8 { for byte in $0 { append(escaped: byte) } }
    bytes.append(0x22)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) { literal(String(value)) }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes a number with at most four digits after the point; what is no number is written as `null`.
  public mutating func fraction(_ value: Double) {
    guard value.isFinite, value.magnitude < 1e12 else { return literal("null") }
    literal(String((value * 10_000).rounded() / 10_000))
  }

  /// Writes a value that is JSON already.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
  }

  private mutating func literal(_ text: String) { raw(text.utf8) }

  private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void) {
    separate()
    bytes.append(open)
    follows = false
    body(&self)
    bytes.append(close)
    follows = true
  }

  private mutating func separate() {
    if follows { bytes.append(0x2C) }
    follows = true
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: bytes += [0x5C, 0x6E]
    case 0x0D: bytes += [0x5C, 0x72]
    case 0x09: bytes += [0x5C, 0x74]
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
}

extension JSONText {
  /// Writes a string member, or nothing for nil and for the empty string.
  public mutating func member(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    key(name)
    string(value)
  }

  /// Writes a member that is a list of strings, or nothing for an empty list.
  public mutating func member(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    key(name)
    array { for value in values { $0.string(value) } }
  }

  /// Writes a true-or-false member.
  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a whole-number member.
  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }
}
