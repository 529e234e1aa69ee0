extension GazetteerBuilder {
  /// `class · singulars · plurals · weak`. The first singular is the lemma of them all.
  mutating func addOffice(_ line: LexiconFile.Line) throws(LexiconError) {
    let name = try line.required(0, "the class")
    guard let officeClass = OfficeClass(rawValue: name) else {
      throw line.failure("unknown class \"\(name)\"")
    }
    let lemma = try firstLemma(line, 1)
    let isWeak = try flag(line, 3, "weak")
    let one = OfficeHead(lemma: lemma, officeClass: officeClass, isPlural: false, isWeak: isWeak)
    try add(line, 1, one, to: \.offices.heads)
    var several = one
    several.isPlural = true
    try add(line, 2, several, to: \.offices.heads)
  }

  /// `effect · words · part of the office? (yes, no) · follows? (follows)`.
  mutating func addRankModifier(_ line: LexiconFile.Line) throws(LexiconError) {
    let name = try line.required(0, "the effect")
    guard let effect = RankEffect(rawValue: name) else { throw line.failure("unknown effect \"\(name)\"") }
    let modifier = RankModifier(
      lemma: try firstLemma(line, 1), effect: effect, isPartOfOffice: try flag(line, 2, "office"),
      mayFollow: try flag(line, 3, "follows"))
    try add(line, 1, modifier, to: \.offices.modifiers)
  }

  /// `wordings · foreign`.
  mutating func addPortfolio(_ line: LexiconFile.Line) throws(LexiconError) {
    let portfolio = Portfolio(name: try firstLemma(line, 0), isForeignAffairs: try flag(line, 1, "foreign"))
    try add(line, 0, portfolio, to: \.offices.portfolios)
  }

  /// `forms · name · follows · gender`.
  mutating func addHonorific(_ line: LexiconFile.Line) throws(LexiconError) {
    var honorific = Honorific(
      form: try firstLemma(line, 0), isPartOfName: try flag(line, 1, "name"),
      follows: try flag(line, 2, "follows"), gender: nil)
    honorific.gender = try gender(line, 3)
    try add(line, 0, honorific, to: \.offices.honorifics)
  }

  /// `sort · singulars · plurals`.
  mutating func addGroup(_ line: LexiconFile.Line) throws(LexiconError) {
    let sort = try line.required(0, "the sort")
    let lemma = line.list(1).first ?? line.list(2).first ?? ""
    if lemma.isEmpty { throw line.failure("no word in columns 2 and 3") }
    try add(line, 1, GroupWord(lemma: lemma, sort: sort, isPlural: false), to: \.offices.groups)
    try add(line, 2, GroupWord(lemma: lemma, sort: sort, isPlural: true), to: \.offices.groups)
  }

  /// Adds the alternatives of a column to a table.
  mutating func add<Payload>(
    _ line: LexiconFile.Line, _ column: Int, _ payload: Payload,
    to table: WritableKeyPath<Gazetteer, PhraseTable<Payload>>
  ) throws(LexiconError) {
    try line.alternatives(column) { phrase throws(LexiconError) in
      if made[keyPath: table].add(phrase, payload, words: &words) != nil {
        note(line.failure("\"\(String(decoding: phrase, as: UTF8.self))\" is said twice"))
      }
    }
  }

  /// A column that holds one certain word or nothing.
  func flag(_ line: LexiconFile.Line, _ column: Int, _ word: String) throws(LexiconError) -> Bool {
    let text = line.text(column)
    if text.isEmpty { return false }
    if text == word { return true }
    throw line.failure("column \(column + 1) must be \"\(word)\" or empty")
  }

  /// A column that holds m, f or nothing.
  func gender(_ line: LexiconFile.Line, _ column: Int) throws(LexiconError) -> Gender? {
    switch line.text(column) {
    case "f": return .female
    case "m": return .male
    case "": return nil
    default: throw line.failure("column \(column + 1) must be f, m or empty")
    }
  }

  private func firstLemma(_ line: LexiconFile.Line, _ column: Int) throws(LexiconError) -> String {
    guard let first = line.list(column).first else { throw line.failure("column \(column + 1) is empty") }
    return first
  }
}
