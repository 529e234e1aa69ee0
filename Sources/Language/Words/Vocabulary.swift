/// The model's knowledge of words: normal forms and rows of vectors, searched in the mapped file.
struct Vocabulary: @unchecked Sendable {
  // Pointers into the mapped file, which the model keeps and nobody writes.
  private let normKeys: SortedKeys
  private let norms: StringTable
  private let vectorKeys: SortedKeys
  private let vectorRows: UnsafeBufferPointer<Int32>
  /// Ids of the lower-case words that attribute rules ask for, with their places.
  private let ruleWords: [UInt64: Int16]

  init(_ file: ModelFile, ruleWords: [String]) throws(ModelError) {
    normKeys = try SortedKeys(file, "vocab/norms/keys")
    norms = try StringTable(file, "vocab/norms")
    vectorKeys = try SortedKeys(file, "vocab/vectors/keys")
    vectorRows = try file.int32("vocab/vectors/rows")
    guard norms.count == normKeys.count, vectorRows.count == vectorKeys.count else {
      throw ModelError(.damaged, path: file.path, "its tables of words differ in length")
    }
    var places: [UInt64: Int16] = [:]
    for (place, word) in ruleWords.enumerated() { places[stringID(word)] = Int16(place) }
    self.ruleWords = places
  }

  /// Works out the features of a form. Slow; done once per form.
  ///
  /// - Parameters:
  ///   - text: the form.
  ///   - norm: the id of its normal form where a tokenizer exception gives one.
  ///   - bytes: where the form lies in the lexicon's arena.
  /// - Returns: the features.
  func lexeme(_ text: String, norm: UInt64?, at bytes: Range<Int>) -> Lexeme {
    let orth = stringID(text)
    let lower = pythonLower(text)
    let scalars = text.unicodeScalars
    var row: Int32 = -1
    if let position = vectorKeys.position(of: orth) { row = vectorRows[position] }
    return Lexeme(
      orth: orth, norm: norm ?? self.norm(of: orth) ?? stringID(lower),
      prefix: stringID(String(String.UnicodeScalarView(scalars.prefix(1)))),
      suffix: stringID(String(String.UnicodeScalarView(scalars.suffix(3)))),
      shape: stringID(Self.shape(of: text)), vectorRow: row,
      isSpace: !text.isEmpty && scalars.allSatisfy(\.isPythonSpace),
      ruleWord: ruleWords[stringID(lower)] ?? -1,
      start: Int32(truncatingIfNeeded: bytes.lowerBound), count: Int32(truncatingIfNeeded: bytes.count))
  }

  private func norm(of orth: UInt64) -> UInt64? {
    normKeys.position(of: orth).map { stringID(UnsafeRawBufferPointer(norms.utf8($0))) }
  }

  /// The shape of a form: capitals become X, other letters x, digits d, and the rest stays; of a run of the same
  /// character four remain. 100 scalars and more have the shape "LONG".
  static func shape(of text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count < 100 else { return "LONG" }
    var shape = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    for scalar in scalars {
      let mark: Unicode.Scalar =
        if scalar.isPythonAlpha {
          scalar.isPythonUpper ? "X" : "x"
        } else {
          scalar.isPythonDigit ? "d" : scalar
        }
      run = mark == last ? run + 1 : 0
      last = mark
      if run < 4 { shape.append(mark) }
    }
    return String(shape)
  }
}
