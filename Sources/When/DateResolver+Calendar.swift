extension DateResolver {
  /// The date of a calendar pattern: as stated, or with the year, month or week that the day of writing gives.
  func resolve(_ pattern: CalendarPattern, _ direction: Direction) -> ResolvedDate? {
    if pattern.part == .week {
      var day = pattern
      day.part = nil
      guard let resolved = resolve(day, direction), case .date(let date) = resolved.when,
        let civil = date.civil
      else { return nil }
      let monday = civil.startOfWeek
      return ResolvedDate(
        .days(monday, monday.adding(days: 6)), resolved.basis, alternatives: [resolved.when])
    }
    if let year = pattern.year { return stated(pattern, year) }
    if let month = pattern.month { return monthDay(pattern, month, direction) }
    if pattern.day != nil { return dayOfMonth(pattern, direction) }
    if let weekday = pattern.weekday { return self.weekday(weekday, pattern.shift, direction) }
    return nil
  }

  private func stated(_ pattern: CalendarPattern, _ year: Int) -> ResolvedDate? {
    var date = EDTF.Date(
      year: year, unspecifiedYearDigits: pattern.openYearDigits, month: pattern.month, day: pattern.day)
    // A misprint (`29 February 2025`) leaves the month.
    if let day = date.day, !date.allows(day: day) { date.day = nil }
    if pattern.isOrderAmbiguous, let month = pattern.month, let day = pattern.day {
      let swapped = EDTF.Date(year: year, month: day, day: month)
      return isLikelier(swapped, than: date, pattern.weekday)
        ? ResolvedDate(.date(swapped), .stated, alternatives: [.date(date)])
        : ResolvedDate(.date(date), .stated, alternatives: [.date(swapped)])
    }
    return ResolvedDate(.date(date), .stated, alternatives: narrower(date, pattern.part))
  }

  /// Day before month is the rule; a weekday, or closeness to the writing, can speak for the other order.
  private func isLikelier(_ other: EDTF.Date, than date: EDTF.Date, _ weekday: Weekday?) -> Bool {
    guard let a = date.civil, let b = other.civil else { return false }
    if let weekday, a.weekday != b.weekday { return b.weekday == weekday }
    guard let reference else { return false }
    return abs(b.dayNumber - reference.dayNumber) <= 14 && abs(a.dayNumber - reference.dayNumber) > 45
  }

  /// What `early`, `mid` or `late` narrow a month or year to: its thirds.
  func narrower(_ date: EDTF.Date, _ part: PeriodPart?) -> [EDTF] {
    guard let part, part != .week, let span = date.span else { return [] }
    let (first, last) = (span.lowerBound, span.upperBound)
    let third = (last.dayNumber - first.dayNumber + 1) / 3
    switch part {
    case .early: return [.days(first, first.adding(days: third - 1))]
    case .mid: return [.days(first.adding(days: third), last.adding(days: -third))]
    case .late, .end, .week: return [.days(last.adding(days: 1 - third), last)]
    case .earlier: return reference.map { $0 >= first && $0 <= last ? [.days(first, $0)] : [] } ?? []
    case .later: return reference.map { $0 >= first && $0 <= last ? [.days($0, last)] : [] } ?? []
    }
  }

  /// `December 2`, `in September`, `last March`, `this summer`.
  private func monthDay(_ pattern: CalendarPattern, _ month: Int, _ direction: Direction) -> ResolvedDate? {
    let yearless = EDTF.Date.anyYear(month: month, day: pattern.day)
    guard let reference else { return withoutReference(pattern, yearless) }
    guard let year = year(of: yearless, pattern, direction, reference) else { return nil }
    var date = yearless
    date.year = year
    date.unspecifiedYearDigits = 0
    return ResolvedDate(.date(date), referenceBasis, alternatives: narrower(date, pattern.part))
  }

  private func withoutReference(_ pattern: CalendarPattern, _ yearless: EDTF.Date) -> ResolvedDate? {
    guard let years = context.constraints.years(for: pattern) else {
      return ResolvedDate(.date(yearless), nil)
    }
    let dates = years.open.prefix(4).map { year in
      EDTF.Date(year: year, month: yearless.month, day: yearless.day)
    }
    if let chosen = years.chosen {
      let date = EDTF.Date(year: chosen, month: yearless.month, day: yearless.day)
      let others = dates.filter { $0 != date }.map { EDTF.date($0) }
      return ResolvedDate(.date(date), .inferred, alternatives: [.date(yearless)] + others)
    }
    guard let set = EDTF.oneOfDates(dates) else { return ResolvedDate(.date(yearless), nil) }
    return ResolvedDate(set, .inferred, alternatives: [.date(yearless)])
  }

  /// The year that makes a year-less date fit the clause: the last one begun by the writing when it is past, the first one not
  /// yet over when it is ahead, the nearest otherwise. A day's slack allows for time zones.
  func year(
    of date: EDTF.Date, _ pattern: CalendarPattern, _ direction: Direction, _ reference: CivilDate
  ) -> Int? {
    let years = (reference.year - 8...reference.year + 8).filter { date.span(in: $0) != nil }
    let near = years.filter { abs($0 - reference.year) <= 1 }
    let distances = YearDistances(date, reference)
    let byTense = distances.choose(near.isEmpty ? years : near, pattern.shift, direction)
    guard let weekday = pattern.weekday, date.day != nil else { return byTense }
    // Weekdays are misprinted more often than days: they do not move a date that is near anyway.
    if let byTense, distances.days(byTense) <= 10 { return byTense }
    let fitting = near.filter { date.span(in: $0)?.lowerBound.weekday == weekday }
    return fitting.isEmpty ? byTense : distances.choose(fitting, pattern.shift, direction)
  }

  /// `the 23rd`: of the month that brings it nearest to the writing on the clause's side.
  private func dayOfMonth(_ pattern: CalendarPattern, _ direction: Direction) -> ResolvedDate? {
    guard let reference, let day = pattern.day else { return nil }
    let first = CivilDate(reference.year, reference.month, 1) ?? reference
    var days = [-2, -1, 0, 1, 2].compactMap { shift -> CivilDate? in
      let month = first.adding(months: shift)
      return CivilDate(month.year, month.month, day)
    }
    if let weekday = pattern.weekday {
      days = days.filter { $0.weekday == weekday }
      // The number was no day of the month (`Wednesday 19, …`): the weekday holds.
      if days.isEmpty { return self.weekday(weekday, pattern.shift, direction) }
    }
    let today = reference.dayNumber
    let nearest = days.min { abs($0.dayNumber - today) < abs($1.dayNumber - today) }
    let chosen: CivilDate? =
      switch direction {
      case .past: days.last { $0.dayNumber <= today + 1 }
      case .future: days.first { $0.dayNumber >= today - 1 }
      case .unknown: nearest
      }
    return (chosen ?? nearest).map { ResolvedDate(.day($0), referenceBasis) }
  }

  /// `on Monday`, `last Friday`, `next Tuesday`.
  private func weekday(
    _ weekday: Weekday, _ shift: CalendarPattern.Shift?, _ direction: Direction
  ) -> ResolvedDate? {
    guard let reference else { return nil }
    // Days back to the last such weekday, 0 when it is the day of writing itself.
    let back = (reference.weekday.rawValue - weekday.rawValue + 7) % 7
    let before = reference.adding(days: -back)
    let after = back == 0 ? reference : before.adding(days: 7)
    let inWeek = reference.startOfWeek.adding(days: weekday.rawValue - 1)
    switch shift {
    case .last:
      let last = back == 0 ? reference.adding(days: -7) : before
      let weekBefore = inWeek.adding(days: -7)
      return ResolvedDate(
        .day(last), referenceBasis, alternatives: weekBefore == last ? [] : [.day(weekBefore)])
    case .next:
      let weekAfter = inWeek.adding(days: 7)
      let next = back == 0 ? reference.adding(days: 7) : after
      return ResolvedDate(
        .day(weekAfter), referenceBasis, alternatives: next == weekAfter ? [] : [.day(next)])
    case .coming:
      return ResolvedDate(.day(back == 0 ? reference.adding(days: 7) : after), referenceBasis)
    case .this:
      let day =
        switch direction {
        case .past: before
        case .future: after
        case .unknown: inWeek
        }
      return ResolvedDate(.day(day), referenceBasis)
    case nil:
      switch direction {
      case .past: return ResolvedDate(.day(before), referenceBasis)
      case .future: return ResolvedDate(.day(after), referenceBasis)
      case .unknown:
        let isAhead = back > 3
        return ResolvedDate(
          .day(isAhead ? after : before), referenceBasis,
          alternatives: back == 0 ? [] : [.day(isAhead ? before : after)])
      }
    }
  }
}
