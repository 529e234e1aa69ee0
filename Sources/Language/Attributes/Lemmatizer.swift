/// Finds the dictionary form of a token by suffix rules, checked against word lists, and lists of exceptions
/// (spaCy's English rule lemmatizer).
struct Lemmatizer: @unchecked Sendable {
  /// The parts of speech that have tables, in lower case.
  static let partsWithTables = ["adj", "adv", "noun", "verb", "punct"]

  // Pointers into the mapped file, which the model keeps and nobody writes.
  private struct Tables {
    let index: SortedKeys
    let exceptionKeys: SortedKeys
    let exceptionStarts: UnsafeBufferPointer<Int32>
    let exceptionForms: StringTable
    let rules: [(ending: String, replacement: String)]

    init(_ file: ModelFile, _ part: String) throws(ModelError) {
      index = try SortedKeys(file, "lemmas/\(part)/index")
      exceptionKeys = try SortedKeys(file, "lemmas/\(part)/exceptions/keys")
      exceptionStarts = try file.int32("lemmas/\(part)/exceptions/starts")
      exceptionForms = try StringTable(file, "lemmas/\(part)/exceptions/forms")
      let strings = try StringTable(file, "lemmas/\(part)/rules").all
      guard strings.count % 2 == 0, exceptionStarts.count == exceptionKeys.count + 1,
        Self.ascend(exceptionStarts, to: exceptionForms.count)
      else { throw ModelError(.damaged, path: file.path, "the lemma tables of \(part) do not fit together") }
      rules = zip(strings.indices, strings).compactMap { $0 % 2 == 0 ? ($1, strings[$0 + 1]) : nil }
    }

    private static func ascend(_ starts: UnsafeBufferPointer<Int32>, to count: Int) -> Bool {
      starts.first == 0 && starts.last.map(Int.init) == count
        && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// The listed forms of a form in lower case.
    func exceptions(_ form: String) -> [String] {
      guard let place = exceptionKeys.position(of: stringHash(form)) else { return [] }
      return (Int(exceptionStarts[place])..<Int(exceptionStarts[place + 1])).map { exceptionForms[$0] }
    }
  }

  private let tables: [Tables?]
  private let traits: [Morphology.Traits]

  init(_ file: ModelFile, _ morphology: Morphology) throws(ModelError) {
    var tables: [Tables?] = []
    for part in PartOfSpeech.allCases {
      let name = part.name.lowercased()
      tables.append(Self.partsWithTables.contains(name) ? try Tables(file, name) : nil)
    }
    self.tables = tables
    traits = morphology.traits
  }

  /// The lemma of a form with a part of speech and an inflection. Slow; worth remembering.
  func lemma(of form: String, _ part: PartOfSpeech, _ morph: MorphID) -> String {
    let lower = pythonLower(form)
    if part == .space || isBase(part, morph) { return lower }
    guard let tables = tables[Int(part.rawValue)] else { return part == .propn ? form : lower }
    var forms: [String] = []
    var unknown: [String] = []
    for (ending, replacement) in tables.rules where lower.utf8.count >= ending.utf8.count {
      let stem = lower.utf8.dropLast(ending.utf8.count)
      guard lower.utf8[stem.endIndex...].elementsEqual(ending.utf8) else { continue }
      let candidate = String(decoding: stem, as: UTF8.self) + replacement
      guard !candidate.isEmpty else { continue }
      if tables.index.position(of: stringHash(candidate)) != nil {
        forms.insert(candidate, at: 0)
      } else if !candidate.unicodeScalars.allSatisfy(\.isPythonAlpha) {
        forms.append(candidate)
      } else {
        unknown.append(candidate)
      }
    }
    // The list of exceptions goes before the rules; of several, the last.
    for exception in tables.exceptions(lower) where !forms.contains(exception) {
      forms.insert(exception, at: 0)
    }
    return forms.first ?? unknown.first ?? form
  }

  /// Whether a form with this inflection is its own lemma.
  private func isBase(_ part: PartOfSpeech, _ morph: MorphID) -> Bool {
    let traits = traits[Int(morph.rawValue)]
    if traits.contains(.base) { return true }
    switch part {
    case .noun: return traits.contains(.singular)
    case .verb: return traits.contains(.presentFinite) && !traits.contains(.numbered)
    default: return false
    }
  }
}
