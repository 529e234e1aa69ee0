extension AttributeRuler {
  /// Reads the rules of a model, as `Conversion.addRuler` writes them.
  ///
  /// - Throws: ``ModelError`` when a rule asks for or sets what is not known here.
  init(_ file: ModelFile) throws(ModelError) {
    var reader = try RuleReader(file)
    var rules: [Rule] = []
    for _ in 0..<(try reader.count()) { rules += try reader.rule() }
    guard reader.isAtEnd else { throw reader.fault("numbers follow the last rule") }
    self.init(rules: rules, words: reader.words, morphology: reader.morphology)
  }
}

private struct RuleReader {
  private let code: UnsafeBufferPointer<Int32>
  private let strings: [String]
  private let path: String
  private var offset = 0
  private(set) var words: [String] = []
  private(set) var morphology = Morphology()

  init(_ file: ModelFile) throws(ModelError) {
    code = try file.int32("ruler/code")
    strings = try StringTable(file, "ruler/strings").all
    path = file.path
  }

  var isAtEnd: Bool { offset == code.count }

  func fault(_ reason: String) -> ModelError {
    ModelError(.damaged, path: path, "attribute rules: \(reason)")
  }

  mutating func number() throws(ModelError) -> Int {
    guard offset < code.count else { throw fault("they end too early") }
    defer { offset += 1 }
    return Int(code[offset])
  }

  mutating func count() throws(ModelError) -> Int {
    let count = try number()
    guard count >= 0, count <= code.count else { throw fault("a list has \(count) members") }
    return count
  }

  private mutating func string() throws(ModelError) -> String {
    let place = try number()
    guard strings.indices.contains(place) else { throw fault("string \(place) is not there") }
    return strings[place]
  }

  mutating func rule() throws(ModelError) -> [AttributeRuler.Rule] {
    var patterns: [[AttributeRuler.Test]] = []
    for _ in 0..<(try count()) {
      var tests: [AttributeRuler.Test] = []
      for _ in 0..<(try count()) { tests.append(try test()) }
      patterns.append(tests)
    }
    let target = try number()
    var assignment = AttributeRuler.Assignment()
    for _ in 0..<(try count()) { try assign(&assignment) }
    var rules: [AttributeRuler.Rule] = []
    for tests in patterns {
      let place = target >= 0 ? target : tests.count + target
      guard tests.indices.contains(place) else { throw fault("a rule changes a token that it does not see") }
      rules.append(AttributeRuler.Rule(tests: tests, target: place, assignment: assignment))
    }
    return rules
  }

  private mutating func assign(_ assignment: inout AttributeRuler.Assignment) throws(ModelError) {
    let (attribute, value) = (try string(), try string())
    switch attribute {
    case "POS": assignment.partOfSpeech = try known(PartOfSpeech(name: value), value)
    case "MORPH": assignment.morph = try morphology.add(value, path: path)
    case "LEMMA": assignment.lemma = value
    case "TAG": assignment.tag = try known(Tag(name: value), value)
    case "DEP": assignment.relation = try known(Dependency(name: value), value)
    default: throw fault("the attribute \(attribute) is not known")
    }
  }

  private func known<Value>(_ value: Value?, _ name: String) throws(ModelError) -> Value {
    guard let value else { throw fault("the value \(name) is not known") }
    return value
  }

  private mutating func test() throws(ModelError) -> AttributeRuler.Test {
    var test = AttributeRuler.Test()
    for _ in 0..<(try count()) {
      let (attribute, kind) = (try string(), try string())
      var values: [String] = []
      for _ in 0..<(try count()) { values.append(try string()) }
      switch attribute {
      case "TAG": test.tags &= try mask(values, kind) { Tag(name: $0)?.rawValue }
      case "DEP": test.relations &= try mask(values, kind) { Dependency(name: $0)?.rawValue }
      case "LOWER": test.words = try places(of: values, kind)
      case "IS_SPACE": test.isSpace = values == ["true"]
      default: throw fault("the attribute \(attribute) is not known")
      }
    }
    return test
  }

  /// The bits of the labels that pass. A name that no label has is one that no token has.
  private func mask(
    _ values: [String], _ kind: String, _ bit: (String) -> UInt8?
  ) throws(ModelError) -> UInt64 {
    let bits = values.compactMap(bit).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    switch kind {
    case "IS", "IN": return bits
    case "NOT_IN": return ~bits
    default: throw fault("the operator \(kind) is not known")
    }
  }

  private mutating func places(of values: [String], _ kind: String) throws(ModelError) -> Set<Int16> {
    var forms: [String]
    switch kind {
    case "IS", "IN": forms = values
    case "REGEX":
      forms = []
      for pattern in values { forms += try spellings(of: pattern) }
    default: throw fault("the operator \(kind) is not known")
    }
    var places: Set<Int16> = []
    for form in forms {
      if let known = words.firstIndex(of: form) {
        places.insert(Int16(known))
      } else {
        places.insert(Int16(words.count))
        words.append(form)
      }
    }
    return places
  }

  /// All strings that match a pattern of letters, sets ("[ou]") and optional characters ("'?") from "^" to "$".
  private func spellings(of pattern: String) throws(ModelError) -> [String] {
    guard pattern.hasPrefix("^"), pattern.hasSuffix("$") else { throw fault("\(pattern) is open-ended") }
    var spellings = [""]
    var rest = pattern.dropFirst().dropLast()
    while let character = rest.popFirst() {
      var choices = [String(character)]
      if character == "[" {
        choices = rest.prefix { $0 != "]" }.map { String($0) }
        rest = rest.dropFirst(choices.count + 1)
      } else if !character.isLetter, character != "'" {
        throw fault("\(pattern) cannot be spelt out")
      }
      if rest.first == "?" {
        rest = rest.dropFirst()
        choices.append("")
      }
      spellings = spellings.flatMap { start in choices.map { start + $0 } }
    }
    return spellings
  }
}
