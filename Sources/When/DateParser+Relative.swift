extension DateParser {
  /// A date counted from the day of writing or of the story that starts at `index`.
  func relative(_ index: Int) -> Step<RelativeDate>? {
    switch word(index) {
    case .today, .tonight: return (RelativeDate(.day, 0), index + 1)
    case .yesterday: return (RelativeDate(.day, -1), index + 1)
    case .tomorrow: return (RelativeDate(.day, 1), index + 1)
    case .the: return afterThe(index + 1)
    case .last, .this, .current, .next, .coming, .previous, .following, .same, .that:
      return shifted(index, hasArticle: false)
    case .early, .late, .earlier, .later, .mid, .start, .middle, .end:
      return partOfRelative(index)
    case .number, .cardinal, .article, .several: return counted(index)
    case .unit where atoms[index].value == CalendarUnit.day.rawValue: return dayBeforeOrAfter(index)
    case .unit where atoms[index].value == CalendarUnit.year.rawValue: return yearEnd(index)
    case .month, .shortMonth, .weekday, .ordinalNumber: return inRelativePeriod(index)
    default: return nil
    }
  }

  private func afterThe(_ index: Int) -> Step<RelativeDate>? {
    switch word(index) {
    case .unit where atoms[index].value == CalendarUnit.day.rawValue: return dayBeforeOrAfter(index)
    case .unit where atoms[index].value == CalendarUnit.weekend.rawValue:
      return (RelativeDate(.weekend, 0), index + 1)
    case .unit where atoms[index].value > CalendarUnit.day.rawValue:
      // `the week before`, `the year after`
      guard let unit = CalendarUnit(rawValue: Int(atoms[index].value)), closesPhrase(index + 2),
        word(index + 1) == .before || word(index + 1) == .after
      else { return nil }
      return (RelativeDate(unit, word(index + 1) == .before ? -1 : 1, from: .narrative), index + 2)
    case .current, .coming, .previous, .following, .same, .next, .last:
      return shifted(index, hasArticle: true)
    case .start, .middle, .end: return partOfRelative(index)
    case .ordinalNumber: return inRelativePeriod(index)
    default: return nil
    }
  }

  /// `the day before yesterday`, `the day after tomorrow`, `the day before` (of the story's day).
  private func dayBeforeOrAfter(_ index: Int) -> Step<RelativeDate>? {
    let isBefore = word(index + 1) == .before || word(index + 1) == .earlier
    guard isBefore || word(index + 1) == .after || word(index + 1) == .later else { return nil }
    let next = index + 2
    if isBefore, word(next) == .yesterday { return (RelativeDate(.day, -2), next + 1) }
    if !isBefore, word(next) == .tomorrow { return (RelativeDate(.day, 2), next + 1) }
    guard closesPhrase(next) else { return nil }
    return (RelativeDate(.day, isBefore ? -1 : 1, from: .narrative), next)
  }

  /// `year-end`, `year end`.
  private func yearEnd(_ index: Int) -> Step<RelativeDate>? {
    let end = word(index + 1) == .dash ? index + 2 : index + 1
    guard word(end) == .end, word(end + 1) != .of else { return nil }
    var date = RelativeDate(.year, 0)
    date.part = .end
    return (date, end + 1)
  }

  /// Whether nothing that `before` or `after` could govern follows: else it is the day before some event.
  private func closesPhrase(_ index: Int) -> Bool {
    switch word(index) {
    case .none, .comma, .dot, .close, .open, .and, .in, .at, .by, .dash, .mark, .colon: true
    default: false
    }
  }

  /// `last week`, `this morning`, `the following day`, `the same month`, `next Monday` of the story.
  private func shifted(_ index: Int, hasArticle: Bool) -> Step<RelativeDate>? {
    let (anchor, offset): (RelativeDate.Anchor, Int)
    switch word(index) {
    case .last: (anchor, offset) = (.writing, -1)
    case .this, .current: (anchor, offset) = (.writing, 0)
    case .next, .coming: (anchor, offset) = (.writing, 1)
    case .previous: (anchor, offset) = (.narrative, -1)
    case .following: (anchor, offset) = (.narrative, 1)
    case .same, .that: (anchor, offset) = (.narrative, 0)
    default: return nil
    }
    if word(index) == .this,
      word(index + 1) == .past || word(index + 1) == .last || word(index + 1) == .coming,
      word(index + 2) == .unit
    {
      // `this past week`, `this coming weekend`
      guard let unit = CalendarUnit(rawValue: Int(atoms[index + 2].value)),
        unit.rawValue > CalendarUnit.day.rawValue
      else { return nil }
      return (RelativeDate(unit, word(index + 1) == .coming ? 1 : -1), index + 3)
    }
    let noun = atoms[index + 1]
    if noun.word == .unit || noun.word == .quarter, word(index + 2) == .of {
      // `the last week of March`, `the last quarter of 2024`
      switch word(index + 3) {
      case .month, .shortMonth, .number, .the: return nil
      default: break
      }
    }
    switch noun.word {
    case .unit:
      guard let unit = CalendarUnit(rawValue: Int(noun.value)), unit.rawValue >= CalendarUnit.day.rawValue
      else { return nil }
      if word(index + 2) == .dash, !atoms[index + 2].isSpaced { return nil }
      if unit == .day {
        // `this day`, `last day` are no dates; `the next day` is the story's.
        if word(index) == .this || word(index) == .last || word(index) == .coming || word(index) == .current {
          return nil
        }
        if word(index) == .same || word(index) == .next || word(index) == .following
          || word(index) == .previous
        {
          return (RelativeDate(.day, offset, from: .narrative), index + 2)
        }
      }
      if word(index) == .coming { return nil }
      return (RelativeDate(unit, offset, from: anchor), index + 2)
    case .quarter: return (RelativeDate(.quarter, offset, from: anchor), index + 2)
    case .dayPart:
      if word(index) == .coming { return nil }
      let isStory = word(index) == .next || anchor == .narrative
      return (RelativeDate(.day, offset, from: isStory ? .narrative : .writing), index + 2)
    case .weekday where anchor == .narrative && noun.isCapitalised:
      let weekday = CalendarPattern(weekday: Weekday(rawValue: Int(noun.value)))
      return (RelativeDate(.day, offset, from: .narrative, within: weekday), index + 2)
    default: return nil
    }
  }

  /// `earlier this month`, `late last year`, `early today`, `the end of next week`, `by the end of the year`.
  private func partOfRelative(_ index: Int) -> Step<RelativeDate>? {
    guard let (part, start) = part(index) else { return nil }
    if let (date, next) = shifted(start, hasArticle: false), date.unit != .day {
      var date = date
      date.part = part
      return (date, next)
    }
    switch word(start) {
    case .today, .tonight, .yesterday, .tomorrow:
      return relative(start)
    case .this, .last, .that:
      // `earlier this morning`
      guard word(start + 1) == .dayPart else { return nil }
      return shifted(start, hasArticle: false)
    case .the, .unit:
      let noun = atoms[word(start) == .the ? start + 1 : start]
      guard noun.word == .unit, let unit = CalendarUnit(rawValue: Int(noun.value)),
        unit.rawValue >= CalendarUnit.week.rawValue, unit.rawValue < CalendarUnit.decade.rawValue,
        word(start) == .the || unit == .year
      else { return nil }
      let next = word(start) == .the ? start + 2 : start + 1
      if word(next) == .number || word(next) == .of { return nil }
      var date = RelativeDate(unit, 0)
      date.part = part
      return (date, next)
    default: return nil
    }
  }

  /// `two days ago`, `a week or so ago`, `three weeks later`, `two days from now`.
  private func counted(_ index: Int) -> Step<RelativeDate>? {
    guard let (count, unit, next, isLoose) = countedUnit(index) else { return nil }
    guard let count, unit.rawValue >= CalendarUnit.day.rawValue else { return nil }
    var date: RelativeDate
    var end = next + 1
    switch word(next) {
    case .ago: date = RelativeDate(unit, -count)
    case .earlier: date = RelativeDate(unit, -count, from: .narrative)
    case .later: date = RelativeDate(unit, count, from: .narrative)
    case .hence: date = RelativeDate(unit, count)
    case .from where word(next + 1) == .now || word(next + 1) == .today:
      date = RelativeDate(unit, count)
      end = next + 2
    case .before where closesPhrase(next + 1): date = RelativeDate(unit, -count, from: .narrative)
    case .after where closesPhrase(next + 1): date = RelativeDate(unit, count, from: .narrative)
    case .apostrophe:
      let afterMark = word(next + 1) == .possessive ? next + 2 : next + 1
      guard word(afterMark) == .time else { return nil }
      date = RelativeDate(unit, count)
      end = afterMark + 1
    default: return nil
    }
    date.isCount = true
    if isLoose { date.part = .mid }
    return (date, end)
  }

  /// A count and its unit: `three days`, `a week or so`, `twenty-five years`, `several months` (without number).
  func countedUnit(_ index: Int) -> (count: Int?, unit: CalendarUnit, next: Int, isLoose: Bool)? {
    guard let (count, afterCount) = count(index) else { return nil }
    var unitAt = afterCount
    var isLoose = false
    if word(unitAt) == .or, word(unitAt + 1) == .so {
      isLoose = true
      unitAt += 2
    }
    let atom = atoms[unitAt]
    guard atom.word == .unit || atom.word == .pluralUnit, let unit = CalendarUnit(rawValue: Int(atom.value))
    else { return nil }
    var next = unitAt + 1
    if word(next) == .or, word(next + 1) == .so {
      isLoose = true
      next += 2
    }
    return (count, unit, next, isLoose)
  }

  /// A number before a unit; nil inside for `several`.
  private func count(_ index: Int) -> Step<Int?>? {
    let atom = atoms[index]
    switch atom.word {
    case .number:
      guard atom.digits <= 3, atom.value > 0, word(index - 1) != .currency else { return nil }
      return (Int(atom.value), index + 1)
    case .article:
      if word(index + 1) == .several { return (nil, index + 2) }
      if word(index + 1) == .cardinal {  // `a couple of weeks`
        return (2, word(index + 2) == .of ? index + 3 : index + 2)
      }
      return (1, index + 1)
    case .several: return (nil, index + 1)
    case .cardinal:
      if atom.value >= 20 {
        let next = word(index + 1) == .dash ? index + 2 : index + 1
        if word(next) == .cardinal, atoms[next].value < 10 {
          return (Int(atom.value + atoms[next].value), next + 1)
        }
      }
      return (Int(atom.value), index + 1)
    default: return nil
    }
  }

  /// `April last year`, `September 15 this year`, `Monday next week`, `the 20th of last month`, `the 20th instant`.
  private func inRelativePeriod(_ index: Int) -> Step<RelativeDate>? {
    let core: Step<CalendarPattern>?
    switch word(index) {
    case .month, .shortMonth: core = monthDate(index)
    case .weekday: core = plainWeekday(index).map { (CalendarPattern(weekday: $0.value), $0.next) }
    default:
      core = dayOfMonth(index).map { (CalendarPattern(day: $0.value), $0.next) }
      if let full = dayFirst(index) { return inPeriod(full) }
    }
    return core.flatMap(inPeriod)
  }

  func inPeriod(_ core: Step<CalendarPattern>) -> Step<RelativeDate>? {
    let (pattern, next) = core
    guard pattern.year == nil else { return nil }
    if pattern.month == nil, pattern.day != nil, word(next) == .instant {
      return (RelativeDate(.month, 0, within: pattern), next + 1)
    }
    var start = word(next) == .of || word(next) == .comma ? next + 1 : next
    if word(start) == .the { start += 1 }
    guard let (period, end) = shifted(start, hasArticle: false) else { return nil }
    let fits =
      switch period.unit {
      case .year: pattern.month != nil
      case .month: pattern.day != nil && pattern.month == nil
      case .week: pattern.weekday != nil && pattern.month == nil
      default: false
      }
    guard fits else { return nil }
    var date = period
    date.within = pattern
    date.part = pattern.part
    return (date, end)
  }
}
