public import Reports

/// Members that are left out when there is nothing to say, as the codebook's JSON allows.
extension JSONWriter {
  /// Writes a string member, or nothing for nil and for the empty string.
  public mutating func given(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    member(name, value)
  }

  /// Writes a member that is a list of strings, or nothing for an empty list.
  public mutating func given(_ name: String, _ values: [String]) {
    if !values.isEmpty { member(name, values) }
  }

  /// Writes an array of objects, whose members `body` writes.
  public mutating func objects<Elements: Sequence>(
    _ name: String, _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    member(name) { json in json.array(elements) { json, element in json.object { body(&$0, element) } } }
  }
}
