import Reports

extension JSONValue {
  /// A member of an object; nil when it is absent, and when it is null.
  func given(_ name: String) -> JSONValue? {
    guard let value = self[name], !value.isNull else { return nil }
    return value
  }

  /// The elements of an array; none for anything else.
  var elements: [JSONValue] { array ?? [] }

  /// The strings of an array of strings, or the one string that stands in its place.
  var strings: [String] { string.map { [$0] } ?? elements.compactMap(\.string) }

  /// The quotes of an item's evidence: strings, or objects with a `quote` as the fuller form of the JSON has them.
  var quotes: [String] { string.map { [$0] } ?? elements.compactMap { $0.string ?? $0["quote"]?.string } }
}
