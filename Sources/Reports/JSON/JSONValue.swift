/// A JSON value as RFC 8259 defines it, in the order in which it was written.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number without fraction or exponent that fits `Int`.
  case integer(Int)
  /// Any other number.
  case double(Double)
  case string(String)
  case array([JSONValue])
  /// Members in source order; a name that stands twice is kept twice, and looking it up gives the last one.
  case object([JSONMember])
}

/// One `"name": value` of a JSON object.
public struct JSONMember: Sendable, Hashable {
  /// The name, unescaped.
  public var name: String
  /// The value.
  public var value: JSONValue

  /// A member of that name and value.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// The member of an object by name; nil when absent or when this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The string's content, when this is a string.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The whole number, when this is one.
  public var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The number, whole or not, when this is one.
  public var double: Double? {
    switch self {
    case .double(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  /// The truth value, when this is one.
  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements, when this is an array.
  public var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members in source order, when this is an object.
  public var members: [JSONMember]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// True for `null`.
  public var isNull: Bool { self == .null }
}
