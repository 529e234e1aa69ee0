extension Conversion {
  /// The attribute rules as a list of numbers, strings by their place in a table (read by ``AttributeRuler``):
  /// rules; each: patterns; each: tokens; each: tests; each: attribute, operator, values, the values; then the index
  /// of the token that is set, assignments; each: attribute, value.
  mutating func addRuler() throws(ModelError) {
    let name = "attribute_ruler/patterns"
    guard let rules = try packed(name).value.array else { throw fault(name, "it is no list of rules") }
    var strings: [String] = []
    var places: [String: Int32] = [:]
    func place(_ string: String) -> Int32 {
      if let place = places[string] { return place }
      let place = Int32(strings.count)
      places[string] = place
      strings.append(string)
      return place
    }
    func entries(_ value: MessagePack?) throws(ModelError) -> [(key: String, value: MessagePack)] {
      var list: [(key: String, value: MessagePack)] = []
      for entry in value?.entries ?? [] {
        guard let key = entry.key.string else { throw fault(name, "a key is no string") }
        list.append((key, entry.value))
      }
      return list
    }
    func values(_ value: MessagePack) throws(ModelError) -> [Int32] {
      switch value {
      case .string(let string): return [place(string)]
      case .bool(let flag): return [place(flag ? "true" : "false")]
      case .array(let values): return values.compactMap(\.string).map(place)
      default: throw fault(name, "a value is not understood")
      }
    }
    var code: [Int32] = [Int32(rules.count)]
    for rule in rules {
      let patterns = rule["patterns"]?.array ?? []
      code.append(Int32(patterns.count))
      for pattern in patterns {
        let tokens = pattern.array ?? []
        code.append(Int32(tokens.count))
        for token in tokens {
          var tests: [[Int32]] = []
          for (attribute, value) in try entries(token) {
            let operators =
              value.entries == nil ? [("IS", value)] : try entries(value).map { ($0.key, $0.value) }
            for (kind, argument) in operators {
              let arguments = try values(argument)
              tests.append([place(attribute), place(kind), Int32(arguments.count)] + arguments)
            }
          }
          code.append(Int32(tests.count))
          code += tests.flatMap { $0 }
        }
      }
      let assignments = try entries(rule["attrs"])
      code += [Int32(rule["index"]?.integer ?? 0), Int32(assignments.count)]
      for (attribute, value) in assignments {
        guard let value = value.string else { throw fault(name, "an assignment is no string") }
        code += [place(attribute), place(value)]
      }
    }
    writer.add("ruler/code", .int32, code)
    writer.add("ruler/strings", strings: strings)
  }

  /// The lemmatizer's tables for each part of speech that has any (read by ``Lemmatizer``).
  mutating func addLemmas() throws(ModelError) {
    let name = "lemmatizer/lookups/lookups.bin"
    let value = try packed(name).value
    for part in Lemmatizer.partsWithTables {
      let key = stringID(part)
      func table(_ name: String) -> MessagePack? {
        value[name]?.entries?.first { $0.key.id == key }?.value
      }
      let index = table("lemma_index")?.array?.compactMap(\.string) ?? []
      writer.add("lemmas/\(part)/index", .uint64, index.map(stringHash).sorted())
      let exceptions = (table("lemma_exc")?.entries ?? []).map { entry in
        (key: stringHash(entry.key.string ?? ""), forms: entry.value.array?.compactMap(\.string) ?? [])
      }.sorted { $0.key < $1.key }
      var starts: [Int32] = [0]
      for exception in exceptions { starts.append(starts[starts.count - 1] + Int32(exception.forms.count)) }
      writer.add("lemmas/\(part)/exceptions/keys", .uint64, exceptions.map(\.key))
      writer.add("lemmas/\(part)/exceptions/starts", .int32, starts)
      writer.add("lemmas/\(part)/exceptions/forms", strings: exceptions.flatMap(\.forms))
      let rules = (table("lemma_rules")?.array ?? []).flatMap { $0.array?.compactMap(\.string) ?? [] }
      guard rules.count % 2 == 0 else { throw fault(name, "a rule of \(part) is no pair") }
      writer.add("lemmas/\(part)/rules", strings: rules)
    }
  }
}
