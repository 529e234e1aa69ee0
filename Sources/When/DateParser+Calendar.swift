extension DateParser {
  /// 1 to 31, as digits, with or without an ordinal's ending. Not the beginning of a decimal, a percentage or a clock time.
  func dayOfMonth(_ index: Int) -> Step<Int>? {
    let atom = atoms[index]
    guard atom.word == .number || atom.word == .ordinalNumber, atom.digits <= 2,
      (1...31).contains(atom.value),
      !isPartOfName(index)
    else { return nil }
    switch word(index + 1) {
    case .percent, .currency: return nil
    case .dot, .comma, .colon, .slash:
      let after = atoms[index + 2]
      // `12,500` goes on; `31,2023` is a day and its year.
      let isYear = word(index + 1) == .comma && after.digits == 4
      let isPair = word(index + 1) == .slash && word(index + 3) == .month
      if after.word == .number, !atoms[index + 1].isSpaced, !after.isSpaced, !isYear, !isPair { return nil }
    default: break
    }
    if word(index - 1) == .currency { return nil }
    return (Int(atom.value), index + 1)
  }

  /// Whether the number belongs to a name: the 7 of `G7`, the 16 of `F-16`.
  func isPartOfName(_ index: Int) -> Bool {
    guard !atoms[index].isSpaced else { return false }
    let isName = { (word: DateWord) in word == .other || word == .guardBefore || word == .quarterLetter }
    if word(index - 1) == .dash, !atoms[index - 1].isSpaced { return isName(word(index - 2)) }
    return isName(word(index - 1))
  }

  /// Four digits that can be a year.
  func yearNumber(_ index: Int, _ years: ClosedRange<Int32> = 1000...2199) -> Step<Int>? {
    let atom = atoms[index]
    guard atom.word == .number, atom.digits == 4, years.contains(atom.value), word(index - 1) != .currency,
      !isPartOfName(index)
    else { return nil }
    switch word(index + 1) {
    case .percent: return nil
    case .dot, .comma, .colon, .slash:
      if word(index + 2) == .number, !atoms[index + 1].isSpaced, !atoms[index + 2].isSpaced { return nil }
    default: break
    }
    return (Int(atom.value), index + 1)
  }

  /// A year behind a day and month, with or without a comma.
  func trailingYear(_ index: Int) -> Step<Int>? {
    let mark = atoms[index]
    let short = atoms[index + 1]
    if mark.word == .apostrophe, mark.isSpaced, short.word == .number, short.digits == 2, !short.isSpaced {
      // `24 Feb. '22`
      return (Int(short.value) + (short.value < 50 ? 2000 : 1900), index + 2)
    }
    return yearNumber(mark.word == .comma ? index + 1 : index)
  }

  /// A month's name. Short forms take their full stop along and need a number beside them.
  func monthName(_ index: Int) -> Step<Int>? {
    let atom = atoms[index]
    guard atom.isCapitalised else { return nil }
    if atom.word == .month { return (Int(atom.value), index + 1) }
    guard atom.word == .shortMonth else { return nil }
    let hasStop = word(index + 1) == .dot && !atoms[index + 1].isSpaced
    let next = hasStop ? index + 2 : index + 1
    let isBeside = { (word: DateWord) in word == .number || word == .ordinalNumber }
    guard isBeside(word(next)) || isBeside(word(index - 1)) || word(index - 1) == .dash else { return nil }
    return (Int(atom.value), next)
  }

  func plainWeekday(_ index: Int) -> Step<Weekday>? {
    let atom = atoms[index]
    guard atom.word == .weekday, atom.isCapitalised, word(index - 1) != .holy, word(index + 1) != .guardAfter
    else { return nil }
    return Weekday(rawValue: Int(atom.value)).map { ($0, index + 1) }
  }

  /// A date of calendar fields that starts at `index`.
  func calendar(_ index: Int) -> Step<CalendarPattern>? {
    switch word(index) {
    case .weekday, .shortWeekday: weekdayDate(index)
    case .month, .shortMonth: monthDate(index)
    case .number: numeric(index) ?? dayFirst(index) ?? yearFirst(index) ?? yearOnly(index)
    case .ordinalNumber: dayFirst(index)
    case .ordinalWord: ordinalDate(index) ?? divided(index)
    case .cardinal: ordinalDate(index)
    case .the: calendar(afterThe: index + 1)
    case .early, .mid, .late, .start, .middle, .end, .earlier, .later: parted(index)
    case .season: season(index)
    case .unit: weekOf(index)
    case .quarterLetter: divided(index)
    case .decadeNumber: decade(index)
    default: nil
    }
  }

  private func calendar(afterThe index: Int) -> Step<CalendarPattern>? {
    switch word(index) {
    case .ordinalNumber: return dayFirst(index) ?? dayOnly(index)
    case .number: return dayFirst(index) ?? yearFirst(index) ?? yearOnly(index)
    case .ordinalWord, .cardinal, .last: return ordinalDate(index) ?? divided(index)
    case .early, .mid, .late, .start, .middle, .end: return parted(index)
    case .decadeNumber: return decade(index)
    case .season: return season(index)
    case .unit: return weekOf(index)
    case .month:
      // `the September summit`; whether it is plausible is asked later.
      return monthDate(index)
    default:
      return yearOnly(index)
    }
  }

  /// `March 20`, `March 20, 2025`, `Dec. 2nd`, `September of 2023`, `May 2025`, `March`.
  func monthDate(_ index: Int) -> Step<CalendarPattern>? {
    guard let (month, afterMonth) = monthName(index) else { return nil }
    let dayStart = word(afterMonth) == .the ? afterMonth + 1 : afterMonth
    if let (day, next) = dayOfMonth(dayStart), day <= CivilDate.length(ofMonth: month, year: 2024),
      word(next) != .guardAfter
    {
      var pattern = CalendarPattern(month: month, day: day)
      var end = next
      if word(end) == .open, let (weekday, afterDay) = plainWeekday(end + 1), word(afterDay) == .close {
        pattern.weekday = weekday
        end = afterDay + 1
      }
      if let (year, next) = trailingYear(end) {
        pattern.year = year
        end = next
      }
      return (pattern, end)
    }
    let yearStart = word(afterMonth) == .of ? afterMonth + 1 : afterMonth
    if let (year, next) = trailingYear(yearStart) {
      return (CalendarPattern(year: year, month: month), next)
    }
    return (CalendarPattern(month: month), afterMonth)
  }

  /// `20 March`, `20th of March, 2025`, `20-Mar-2025`, `2 December 2024`.
  func dayFirst(_ index: Int) -> Step<CalendarPattern>? {
    guard let (day, afterDay) = dayOfMonth(index) else { return nil }
    var monthStart = afterDay
    let isDashed = word(monthStart) == .dash && !atoms[monthStart].isSpaced
    // `24. February 2022` needs its year: else the full stop ends a sentence.
    let isDotted = word(monthStart) == .dot && !atoms[monthStart].isSpaced
    if isDashed || isDotted {
      monthStart += 1
    } else {
      if word(monthStart) == .unit, atoms[monthStart].value == CalendarUnit.day.rawValue { monthStart += 1 }
      if word(monthStart) == .of { monthStart += 1 }
      if word(monthStart) == .the { return nil }
    }
    guard let (month, afterMonth) = monthName(monthStart), day <= CivilDate.length(ofMonth: month, year: 2024)
    else { return nil }
    var pattern = CalendarPattern(month: month, day: day)
    let yearStart = isDashed && word(afterMonth) == .dash ? afterMonth + 1 : afterMonth
    if let (year, next) = trailingYear(yearStart) {
      pattern.year = year
      return (pattern, next)
    }
    return isDotted ? nil : (pattern, afterMonth)
  }

  /// `the twenty-first of March`, `the eighteenth day of October`.
  private func ordinalDate(_ index: Int) -> Step<CalendarPattern>? {
    guard let (day, afterDay) = ordinal(index), (1...31).contains(day) else { return nil }
    var monthStart = afterDay
    if word(monthStart) == .unit, atoms[monthStart].value == CalendarUnit.day.rawValue { monthStart += 1 }
    guard word(monthStart) == .of, let (month, next) = monthName(monthStart + 1) else { return nil }
    var pattern = CalendarPattern(month: month, day: day)
    guard let (year, afterYear) = trailingYear(next) else { return (pattern, next) }
    pattern.year = year
    return (pattern, afterYear)
  }

  /// `third`, `twenty-first`, `30th`.
  func ordinal(_ index: Int) -> Step<Int>? {
    let atom = atoms[index]
    switch atom.word {
    case .ordinalNumber, .ordinalWord: return (Int(atom.value), index + 1)
    case .cardinal where atom.value >= 20:
      let next = word(index + 1) == .dash ? index + 2 : index + 1
      guard word(next) == .ordinalWord, atoms[next].value < 10 else { return nil }
      return (Int(atom.value + atoms[next].value), next + 1)
    default: return nil
    }
  }

  /// `Thursday`, `Thursday, 20 March`, `Thursday (March 20)`, `Mon. 3 May`, `Friday the 13th`.
  private func weekdayDate(_ index: Int) -> Step<CalendarPattern>? {
    let isShort = word(index) == .shortWeekday
    guard atoms[index].isCapitalised, word(index - 1) != .holy,
      let weekday = Weekday(rawValue: Int(atoms[index].value))
    else { return nil }
    var next = index + 1
    if isShort, word(next) == .dot { next += 1 }
    var inner = next
    if word(inner) == .comma { inner += 1 }
    if word(inner) == .on { inner += 1 }
    if word(inner) == .the { inner += 1 }
    var core: Step<CalendarPattern>?
    switch word(inner) {
    case .month, .shortMonth: core = monthDate(inner)
    case .number, .ordinalNumber: core = numeric(inner) ?? dayFirst(inner)
    default: break
    }
    if core == nil, !isShort { core = dayOnly(inner) }
    if let (read, end) = core, read.day != nil {
      var pattern = read
      pattern.weekday = weekday
      return (pattern, end)
    }
    if isShort || word(index + 1) == .guardAfter { return nil }
    return (CalendarPattern(weekday: weekday), index + 1)
  }

  /// `the 20th`, `Wednesday 19`, when what follows can't be the noun that it counts.
  private func dayOnly(_ index: Int) -> Step<CalendarPattern>? {
    guard let (day, next) = dayOfMonth(index) else { return nil }
    // Without an ending (`Wednesday 19`) only what closes the phrase may follow.
    if word(index) == .number, ![.comma, .dot, .none, .mark].contains(word(next)) { return nil }
    switch word(next) {
    case .none, .comma, .dot, .close, .dayPart, .in, .at, .to, .and, .by, .forWord, .from, .preposition,
      .instant,
      .through, .until, .dash, .mark:
      return (CalendarPattern(day: day), next)
    default: return nil
    }
  }
}
