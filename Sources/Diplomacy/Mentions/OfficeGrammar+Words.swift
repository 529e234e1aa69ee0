import Gazetteer
import Language

extension OfficeGrammar {
  /// A word that can be part of what an office is of.
  func isTailWord(_ index: Int, lowerCase: Bool) -> Bool {
    let word = text.words[index]
    if word.isPunctuation { return false }
    if vocabulary.institutionWords.contains(word.lower) { return word.isCapitalised || lowerCase }
    if let mark = marks[index], mark.kind != .city { return true }
    guard word.isCapitalised else { return false }
    if marks.isPerson(index) || nameWords.contains(word.lower) || NameGrammar.neverNames.contains(word.lower)
    {
      return false
    }
    return true
  }

  /// An unknown capital right behind "for" or "of" that the entity model took into the name behind it: "Commissioner for Enlargement Marta X".
  func opensPortfolio(_ index: Int, in block: Range<Int>) -> Bool {
    let word = text.words[index]
    guard word.isCapitalised, index + 1 < block.upperBound, text.words[index + 1].isCapitalised,
      marks.isPerson(index + 1)
    else { return false }
    return word.shape.isDisjoint(with: [.givenName, .familyName, .initial]) && !nameWords.contains(word.lower)
      && vocabulary.honorifics.match(text.words, at: index, before: block.upperBound) == nil
      && !NameGrammar.neverNames.contains(word.lower)
  }

  /// A further office begins here: "Trade Minister", "Deputy Prime Minister".
  func opensOffice(_ index: Int, in block: Range<Int>) -> Bool {
    var position = index
    let words = text.words
    while position < min(index + 5, block.upperBound) {
      let lower = words[position].lower
      if let (count, head) = vocabulary.heads.match(words, at: position, before: block.upperBound) {
        // "State" of "Secretary of State", "Cabinet" of "Cabinet Secretary" are no offices themselves.
        if !head.isWeak || position > index || position + count >= block.upperBound
          || !vocabulary.institutionWords.contains(words[position + count].lower)
        {
          return true
        }
      }
      guard
        vocabulary.institutionWords.contains(lower) || vocabulary.modifiers[lower] != nil
          || marks[position]?.kind == .demonym || lower == "-"
      else { return false }
      position += 1
    }
    return false
  }

  /// A person's name starts here: the entity model, the report's own name memory, the lists of names or an honorific say so.
  func startsName(at index: Int, in block: Range<Int>) -> Bool {
    let words = text.words
    guard index < block.upperBound, words[index].isCapitalised else { return false }
    let word = words[index]
    if marks[index] == nil, vocabulary.honorifics.match(words, at: index, before: block.upperBound) != nil,
      !vocabulary.institutionWords.contains(word.lower)
    {
      return true
    }
    if nameWords.contains(word.lower) { return true }
    if vocabulary.institutionWords.contains(word.lower),
      word.shape.isDisjoint(with: [.givenName, .familyName]) || !marks.isPerson(index)
    {
      return false
    }
    if marks.isPerson(index) { return true }
    if let mark = marks[index], mark.kind != .city { return false }
    if word.shape.contains(.initial) || isDotted(word) {
      return index + 1 < block.upperBound
        && (words[index + 1].isCapitalised || words[index + 1].lower == "." || isDotted(word))
    }
    // A run of two to five unknown capitals behind a complete portfolio, no institution's name.
    var end = index
    while end < block.upperBound, words[end].isCapitalised,
      !vocabulary.institutionWords.contains(words[end].lower), marks[end] == nil,
      !marks.isNoPerson(end) || isSwallowed(end, by: index)
    {
      end += 1
    }
    if end < block.upperBound, words[end].isCapitalised,
      vocabulary.institutionWords.contains(words[end].lower)
    {
      return false
    }
    let isListed = !word.shape.isDisjoint(with: [.givenName, .familyName])
    return (isListed ? 1...5 : 2...5).contains(end - index)
      || (isListed && marks.isNoPerson(index) && index + 1 < block.upperBound
        && words[index + 1].isCapitalised && marks[index] == nil)
  }

  /// The entity model's organisation began before the name: "[Ministry of Digital Economy Varuna Silva]".
  private func isSwallowed(_ index: Int, by start: Int) -> Bool {
    guard let span = marks.entity(index), span.label == .organization else { return false }
    return span.words.lowerBound < start && vocabulary.institutionWords.contains(text.words[start - 1].lower)
  }

  /// "D.Amarsaikhan": an initial that is glued to a name.
  private func isDotted(_ word: Word) -> Bool {
    var scalars = word.text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), first.properties.isUppercase, scalars.next() == ".",
      let third = scalars.next(), third.properties.isUppercase, let fourth = scalars.next()
    else { return false }
    return fourth.properties.isLowercase
  }
}
