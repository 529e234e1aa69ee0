extension Gazetteer {
  /// All names in a text, longest first choice from left to right; places and bodies apart, so that a place may stand
  /// inside a body's name (`isNested`).
  ///
  /// Abbreviations that are also words (`US`, `WHO`) are told from them only by `matches(_:shapes:)`, which is to be
  /// preferred; here a capital is enough for them.
  ///
  /// - Parameters:
  ///   - words: the numbers of the text's tokens.
  ///   - capitalised: for each token whether it begins with an upper-case letter.
  /// - Returns: the names in the order of their first words.
  /// - Complexity: O(words).
  public func matches(_ words: [Int32], capitalised: [Bool]) -> [Match] {
    matches(words, shapes: capitalised.map { $0 ? [.capitalised, .allCapitals] : [] })
  }

  /// All names in a text whose tokens are written as names are; see `matches(_:capitalised:)`.
  ///
  /// - Parameters:
  ///   - words: the numbers of the text's tokens.
  ///   - shapes: how each token is written; with fewer shapes than words nothing is found.
  /// - Returns: the names in the order of their first words.
  /// - Complexity: O(words).
  public func matches(_ words: [Int32], shapes: [WordShape]) -> [Match] {
    guard shapes.count >= words.count else { return [] }
    return shapes.withUnsafeBufferPointer { places.matches(words, $0) }
  }
}
