import Records

/// A parsed JSON value, as much of it as records need: numbers are kept as they are written.
enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text.
  case object([Member])

  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONValue
  }

  /// A member of an object; nil for other values, for absent members and for null. Of two with one name the last counts.
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members.last(where: { $0.name == name })?.value,
      value != .null
    else { return nil }
    return value
  }

  /// The string, or nil for anything else.
  var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The elements of an array; none for anything else.
  var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  /// The strings of an array of strings, or the one string that stands in its place.
  var strings: [String] { string.map { [$0] } ?? elements.compactMap(\.string) }

  func write(to json: inout JSONText) {
    switch self {
    case .null: json.raw("null".utf8)
    case .boolean(let value): json.boolean(value)
    case .number(let text): json.raw(text.utf8)
    case .string(let text): json.string(text)
    case .array(let values): json.array { json in for value in values { value.write(to: &json) } }
    case .object(let members):
      json.object { json in
        for member in members {
          json.key(member.name)
          member.value.write(to: &json)
        }
      }
    }
  }
}
