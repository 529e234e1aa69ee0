extension DateParser {
  /// `2025-03-20`, `20/03/2025`, `20.03.2025`, `20-03-2025`, `20/03/25`: three numbers with the same sign between, unspaced.
  func numeric(_ index: Int) -> Step<CalendarPattern>? {
    let (first, second, third) = (atoms[index], atoms[index + 2], atoms[index + 4])
    let sign = word(index + 1)
    guard sign == .slash || sign == .dot || sign == .dash, word(index + 3) == sign, second.word == .number,
      third.word == .number, second.digits <= 2, !atoms[index + 1].isSpaced, !second.isSpaced,
      !atoms[index + 3].isSpaced, !third.isSpaced, word(index - 1) != sign || atoms[index].isSpaced
    else { return nil }
    if word(index + 5) == sign, !atoms[index + 5].isSpaced, word(index + 6) == .number,
      !atoms[index + 6].isSpaced
    {
      return nil
    }
    let next = index + 5
    if first.digits == 4, third.digits <= 2 {
      return day(Int(first.value), Int(second.value), Int(third.value)).map { ($0, next) }
    }
    // `24.03.25` has two digits each; `3/3/25` may have fewer.
    let isShort = sign == .slash || sign == .dot && first.digits == 2 && second.digits == 2
    guard first.digits <= 2, third.digits == 4 || third.digits == 2 && isShort else { return nil }
    let year = third.digits == 4 ? Int(third.value) : 2000 + Int(third.value)
    if var pattern = day(year, Int(second.value), Int(first.value)) {
      pattern.isOrderAmbiguous = first.value <= 12 && first.value != second.value
      return (pattern, next)
    }
    return day(year, Int(first.value), Int(second.value)).map { ($0, next) }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarPattern? {
    guard (1000...2199).contains(year), CivilDate(year, month, day) != nil else { return nil }
    return CalendarPattern(year: year, month: month, day: day)
  }

  /// `2025 March 20`, `the 2024 July summit`.
  func yearFirst(_ index: Int) -> Step<CalendarPattern>? {
    guard let (year, next) = yearNumber(index, 1500...2150), let (read, end) = monthDate(next),
      read.year == nil
    else { return nil }
    var pattern = read
    pattern.year = year
    return (pattern, end)
  }

  func yearOnly(_ index: Int) -> Step<CalendarPattern>? {
    yearNumber(index, 1500...2150).map { (CalendarPattern(year: $0.value), $0.next) }
  }

  /// `2005-06`, `2024/25`: a financial year or a season, no date; returns what follows it.
  func fiscalYear(_ index: Int) -> Int? {
    let (year, end) = (atoms[index], atoms[index + 2])
    guard year.word == .number, year.digits == 4, word(index + 1) == .dash || word(index + 1) == .slash,
      end.word == .number, end.digits == 2, !end.isSpaced, !atoms[index + 1].isSpaced,
      (1900...2150).contains(year.value), numeric(index) == nil
    else { return nil }
    return index + 3
  }

  /// `the 1990s`.
  func decade(_ index: Int) -> Step<CalendarPattern>? {
    let value = Int(atoms[index].value)
    guard word(index) == .decadeNumber, (1500...2100).contains(value) else { return nil }
    var pattern = CalendarPattern(year: value)
    pattern.openYearDigits = 1
    return (pattern, index + 1)
  }

  /// `spring 2024`, `autumn of 2023`, `summer`.
  func season(_ index: Int) -> Step<CalendarPattern>? {
    let season = Int(atoms[index].value)
    var yearStart = index + 1
    if word(yearStart) == .of { yearStart += 1 }
    if let (year, next) = trailingYear(yearStart) {
      return (CalendarPattern(year: year, month: season), next)
    }
    return (CalendarPattern(month: season), index + 1)
  }

  /// `first quarter of 2025`, `second half of March 2024`, `last week of March`, `Q3 2025`.
  func divided(_ index: Int) -> Step<CalendarPattern>? {
    if word(index) == .quarterLetter {
      let atom = atoms[index + 1]
      guard atoms[index].isCapitalised, atom.word == .number, !atom.isSpaced, (1...4).contains(atom.value)
      else { return nil }
      let yearStart = word(index + 2) == .of ? index + 3 : index + 2
      let pattern = CalendarPattern(month: 32 + Int(atom.value))
      return withYear(pattern, yearStart)
    }
    let isLast = word(index) == .last
    guard let (number, next) = isLast ? (-1, index + 1) : ordinal(index) else { return nil }
    let noun = word(next)
    let ofStart = next + 1
    switch noun {
    case .quarter:
      guard let quarter = isLast ? 4 : ((1...4).contains(number) ? number : nil) else { return nil }
      let yearStart = word(ofStart) == .of ? ofStart + 1 : ofStart
      return withYear(CalendarPattern(month: 32 + quarter), yearStart)
    case .half:
      guard number == 1 || number == 2 else { return nil }
      guard word(ofStart) == .of else { return nil }
      if let (read, end) = monthDate(ofStart + 1), read.day == nil {
        var pattern = read
        pattern.part = number == 1 ? .early : .late
        return (pattern, end)
      }
      return withYear(CalendarPattern(month: 39 + number), ofStart + 1)
    case .unit where atoms[next].value == CalendarUnit.week.rawValue,
      .unit where atoms[next].value == CalendarUnit.day.rawValue && isLast,
      .pluralUnit where atoms[next].value == CalendarUnit.day.rawValue:
      guard word(ofStart) == .of, let (read, end) = monthDate(ofStart + 1), read.day == nil else {
        return nil
      }
      var pattern = read
      if isLast, noun == .unit, atoms[next].value == CalendarUnit.day.rawValue {
        // `the last day of March`
        pattern.day = CivilDate.length(ofMonth: pattern.month ?? 1, year: pattern.year ?? 2023)
        return (pattern, end)
      }
      pattern.part = number == 1 ? .early : (isLast || number >= 4 ? .end : .mid)
      return (pattern, end)
    default: return nil
    }
  }

  /// A quarter or half with a year, or of `this year`; a bare one needs the year of writing, which is `shift` this.
  private func withYear(_ pattern: CalendarPattern, _ index: Int) -> Step<CalendarPattern>? {
    var pattern = pattern
    if let (year, next) = trailingYear(index) {
      pattern.year = year
      return (pattern, next)
    }
    let start = word(index) == .the ? index + 1 : index
    let isYear = { (at: Int) in word(at) == .unit && atoms[at].value == CalendarUnit.year.rawValue }
    if isYear(start), word(index) == .the {
      pattern.shift = .this
      return (pattern, start + 1)
    }
    if isYear(start + 1), let shift = shift(start) {
      pattern.shift = shift
      return (pattern, start + 2)
    }
    return nil
  }

  /// `last`, `this`, `next` and their like.
  func shift(_ index: Int) -> CalendarPattern.Shift? {
    switch word(index) {
    case .last: .last
    case .this, .current: .this
    case .next: .next
    case .coming: .coming
    default: nil
    }
  }

  /// `early March`, `mid-2024`, `late autumn`, `the end of 2022`, `the beginning of May 2025`.
  func parted(_ index: Int) -> Step<CalendarPattern>? {
    guard let (part, start) = part(index) else { return nil }
    var core: Step<CalendarPattern>?
    switch word(start) {
    case .month, .shortMonth: core = monthDate(start)
    case .number: core = yearOnly(start)
    case .season: core = season(start)
    case .decadeNumber: core = decade(start)
    case .the:
      core = word(start + 1) == .decadeNumber ? decade(start + 1) : nil
    default: break
    }
    guard let (read, next) = core, read.day == nil else { return nil }
    var pattern = read
    pattern.part = part
    return (pattern, next)
  }

  /// `week of March 17`, `week beginning 17 March`.
  func weekOf(_ index: Int) -> Step<CalendarPattern>? {
    guard word(index) == .unit, atoms[index].value == CalendarUnit.week.rawValue else { return nil }
    var start = index + 2
    switch word(index + 1) {
    case .of, .begin, .start: break
    default: return nil
    }
    if word(start) == .on || word(start) == .the { start += 1 }
    guard let (read, next) = monthDate(start) ?? dayFirst(start), read.day != nil else { return nil }
    var pattern = read
    pattern.part = .week
    return (pattern, next)
  }

  /// The word for a part of a period, and where the period starts.
  func part(_ index: Int) -> Step<PeriodPart>? {
    let needsOf: Bool
    let part: PeriodPart
    switch word(index) {
    case .early: (part, needsOf) = (.early, false)
    case .mid: (part, needsOf) = (.mid, false)
    case .late: (part, needsOf) = (.late, false)
    case .earlier: (part, needsOf) = (.earlier, false)
    case .later: (part, needsOf) = (.later, false)
    case .start: (part, needsOf) = (.early, true)
    case .middle: (part, needsOf) = (.mid, true)
    case .end: (part, needsOf) = (.end, true)
    default: return nil
    }
    var next = index + 1
    if needsOf {
      if word(next) == .of {
        next += 1
      } else if word(next) == .dash, word(index) == .end {
        next += 1
      } else {
        return nil
      }
    } else if word(next) == .dash {
      next += 1
    } else if word(next) == .in,
      word(index) == .earlier || word(index) == .later || word(index) == .late
        || word(index) == .early
    {
      next += 1
    }
    return (part, next)
  }
}
