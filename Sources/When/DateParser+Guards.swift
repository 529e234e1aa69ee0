// What keeps names, numbers and verbs from being read as dates.

extension DateParser {
  /// Whether what was read from `index` to `next` is a date in this place.
  func isPlausible(_ value: DateExpression.Value, _ index: Int, _ next: Int) -> Bool {
    if case .list(let points) = value, case .relative = points[0], word(index) == .today,
      word(index - 1) == .of
    {
      return false
    }
    guard case .point(let point) = value else { return true }
    switch point {
    case .relative(let date):
      // `the leaders of tomorrow`, `the challenges of today and tomorrow`
      if word(index) == .today || word(index) == .tomorrow, word(next) != .apostrophe {
        if word(index - 1) == .of { return false }
        if word(index - 1) == .and, word(index - 2) == .today, word(index - 3) == .of { return false }
      }
      if date.unit == .day, word(next) == .dash, !atoms[next].isSpaced { return false }
      return true
    case .calendar(let pattern): return isPlausible(pattern, index, next)
    }
  }

  private func isPlausible(_ pattern: CalendarPattern, _ index: Int, _ next: Int) -> Bool {
    if pattern.shift != nil { return true }
    if pattern.weekday != nil { return pattern.shape != .weekday || !isFirstName(index, next) }
    switch pattern.shape {
    case .day: return true
    case .month:
      return pattern.year != nil || pattern.part != nil || isMonthPlausible(pattern.month ?? 0, index, next)
    case .year:
      return pattern.part != nil || pattern.openYearDigits > 0
        || isYearPlausible(pattern.year ?? 0, index, next)
    case .dayOnly: return word(index - 1) == .on || word(index) == .the && isPointWord(word(index - 1))
    case .other:
      if pattern.year != nil || pattern.part != nil { return true }
      // A season needs `in the`, a quarter its year, which `divided` has seen to.
      guard let month = pattern.month, (21...24).contains(month) else { return true }
      return word(index) == .the && word(index - 1) == .in && word(next) != .of && word(next) != .other
    case .weekday: return true
    }
  }

  /// `Governor Sunday Bello`: weekdays are first names too, behind a capital or at the start and before a capital.
  private func isFirstName(_ index: Int, _ next: Int) -> Bool {
    guard word(next) == .other, atoms[next].isCapitalised else { return false }
    let before = atoms[index - 1]
    switch before.word {
    case .other: return before.isCapitalised
    case .none, .dot, .open, .mark: return true
    default: return false
    }
  }

  private func isPointWord(_ word: DateWord) -> Bool {
    switch word {
    case .on, .in, .since, .until, .by, .before, .after, .during, .from, .between, .through, .towards, .over,
      .at, .to,
      .about, .begin:
      true
    default: false
    }
  }

  /// A month without day or year. `May` and `March` are words of their own, `April`, `June` and `August` names of people.
  private func isMonthPlausible(_ month: Int, _ index: Int, _ next: Int) -> Bool {
    let hasThe = word(index) == .the
    let before = word(index - 1)
    let isName = atoms[next].isCapitalised
    let isAmbiguous = month == 3 || month == 4 || month == 5 || month == 6 || month == 8
    if hasThe || before == .article {
      // `the September summit`, not `the October Revolution`
      return !isName && word(next) == .other
    }
    switch before {
    case .in, .since, .until, .during, .between, .last, .next, .this, .early, .mid, .late:
      return true
    case .from, .through, .before, .after, .of, .about, .towards: return !isAmbiguous || month == 4 && !isName
    case .by: return !isAmbiguous && !isName
    case .comma, .and, .to:
      // `in June, July and September`
      return followsDate(index) && !isName
    default: return !isAmbiguous && word(next) == .apostrophe && word(next + 1) == .possessive
    }
  }

  /// Four digits are a year behind a preposition of time, in brackets, or before the noun that they name.
  private func isYearPlausible(_ year: Int, _ index: Int, _ next: Int) -> Bool {
    if year > 2150 { return false }
    let isNoun = word(next) == .other && !atoms[next].isCapitalised
    switch word(next) {
    case .guardAfter, .unit, .pluralUnit, .percent, .currency: return false
    case .dash where !atoms[next].isSpaced: return false
    default: break
    }
    if word(index) == .the {
      return word(next) == .other && year % 1000 != 0 || word(next) == .other && !isNoun
    }
    switch word(index - 1) {
    case .in, .since, .until, .during, .between, .before, .after, .through, .early, .mid, .late: return true
    case .by, .from, .of, .forWord, .towards, .about, .to: return !(isNoun && year % 1000 == 0)
    case .unit: return atoms[index - 1].value == CalendarUnit.year.rawValue
    case .open: return word(next) == .close
    case .comma, .and: return followsDate(index)
    default: return false
    }
  }

  /// Whether the expression found last ends right before the comma or `and` at `index - 1`.
  private func followsDate(_ index: Int) -> Bool {
    guard let last = found.last else { return false }
    return last.bytes.upperBound == Int(atoms[index - 2].end)
  }

  /// What the words before `index` make of the date.
  func role(_ index: Int, _ value: DateExpression.Value) -> DateExpression.Role {
    var before = index - 1
    if case .interval(let start, _) = value {
      // `the 2021-2030 strategy`, `(1995-2025)` name something; `from 2021 to 2030` dates it.
      guard case .calendar(let pattern) = start, pattern.shape == .year else { return .at }
      switch word(before) {
      case .from, .between, .in, .during, .about: return .at
      default: return .attributive
      }
    }
    var hasThe = word(index) == .the
    if word(before) == .about { before -= 1 }
    if word(before) == .the {
      hasThe = true
      before -= 1
    }
    if word(before) == .on || word(before) == .in || word(before) == .at {
      before -= 1
    } else if hasThe,
      case .point(.calendar(let pattern)) = value, pattern.shape == .year, pattern.part == nil,
      pattern.openYearDigits == 0
    {
      return .attributive
    }
    if word(before) == .of || word(before) == .open, case .point(.calendar(let pattern)) = value,
      pattern.shape == .year,
      pattern.part == nil, pattern.openYearDigits == 0
    {
      return .attributive
    }
    switch word(before) {
    case .since: return .since
    case .from, .begin: return .from
    case .start where before == index - 2 || word(index - 1) == .start: return .from
    case .of where word(before - 1) == .asWord: return .from
    case .of where word(before - 1) == .ahead: return .towards
    case .until, .through: return .until
    case .by, .before: return .by
    case .than where word(before - 1) == .later || word(before - 1) == .earlier:
      return word(before - 1) == .later ? .by : .after
    case .to where word(before - 1) == .previous: return .by
    case .to where word(before - 1) == .upWord: return .until
    case .after: return .after
    case .towards: return .towards
    case .within: return .within
    case .in where before == index - 1: return .within
    default:
      if case .duration = value, word(index - 1) == .in || word(index - 1) == .within { return .within }
      return .at
    }
  }
}
