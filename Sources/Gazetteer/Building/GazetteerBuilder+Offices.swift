extension GazetteerBuilder {
  /// `class · singular=plural=plural · weak`, the middle column with alternatives.
  mutating func addOffice(_ line: LexiconFile.Line) throws(LexiconError) {
    let name = try line.required(0, "the class")
    guard let officeClass = OfficeClass(rawValue: name) else {
      throw line.failure("unknown class \"\(name)\"")
    }
    let isWeak = try flag(line, 2, "weak")
    for forms in line.list(1) {
      let forms = forms.split(separator: "=").map(String.init)
      guard let lemma = forms.first else { throw line.failure("an empty alternative in column 2") }
      for (index, form) in forms.enumerated() {
        let head = OfficeHead(lemma: lemma, officeClass: officeClass, isPlural: index > 0, isWeak: isWeak)
        if made.offices.heads.add(form, head, words: &words) != nil {
          note(line.failure("\"\(form)\" is said twice"))
        }
      }
    }
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

  /// `sort · singular=plural`, with alternatives; a word that is only used in the plural stands after an `=` alone.
  mutating func addGroup(_ line: LexiconFile.Line) throws(LexiconError) {
    let sort = try line.required(0, "the sort")
    for forms in line.list(1) {
      let forms = forms.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard let lemma = forms.first(where: { !$0.isEmpty }) else {
        throw line.failure("an empty alternative in column 2")
      }
      for (index, form) in forms.enumerated() where !form.isEmpty {
        let group = GroupWord(lemma: lemma, sort: sort, isPlural: index > 0)
        if made.offices.groups.add(form, group, words: &words) != nil {
          note(line.failure("\"\(form)\" is said twice"))
        }
      }
    }
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
