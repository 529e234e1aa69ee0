extension DateResolver {
  /// The date that lies so many units from the writing or from the story's day.
  func resolve(_ date: RelativeDate, _ direction: Direction) -> ResolvedDate? {
    switch date.anchor {
    case .writing:
      guard let reference else { return withYearlessReference(date) }
      return resolve(date, from: reference, direction, referenceBasis)
    case .narrative: return fromNarrative(date, direction)
    }
  }

  /// `today` in a report whose dateline has no year.
  private func withYearlessReference(_ date: RelativeDate) -> ResolvedDate? {
    guard let yearless = yearlessReference, date.unit == .day else { return nil }
    return moved(yearless, days: date.offset).map { ResolvedDate(.date($0), nil) }
  }

  private func moved(_ yearless: EDTF.Date, days: Int) -> EDTF.Date? {
    guard abs(days) <= 27, let span = yearless.span(in: 2023), span.lowerBound == span.upperBound else {
      return nil
    }
    let day = span.lowerBound.adding(days: days)
    return .anyYear(month: day.month, day: day.day)
  }

  private func fromNarrative(_ date: RelativeDate, _ direction: Direction) -> ResolvedDate? {
    guard let narrative = context.narrative else { return nil }
    if date.unit == .day, date.offset == 0, date.within == nil { return ResolvedDate(narrative, .relative) }
    guard let (start, end) = narrative.endpoints else { return nil }
    let anchor = date.offset < 0 ? start : end
    if anchor.isYearless {
      guard date.unit == .day, date.within == nil else { return nil }
      return moved(anchor, days: date.offset).map { ResolvedDate(.date($0), nil) }
    }
    guard let span = anchor.span else { return nil }
    // A day counts from a day only, a month from a month or a day.
    let isDay = span.lowerBound == span.upperBound
    if date.unit.rawValue < CalendarUnit.month.rawValue, !isDay { return nil }
    if date.unit.rawValue < CalendarUnit.year.rawValue, anchor.month == nil { return nil }
    return resolve(date, from: span.lowerBound, direction, .relative)
  }

  private func resolve(
    _ date: RelativeDate, from anchor: CivilDate, _ direction: Direction, _ basis: DateBasis
  ) -> ResolvedDate? {
    // An offset that leaves the calendar is no date.
    guard abs(date.offset) < 2000 else { return nil }
    switch date.unit {
    case .day: return day(date, from: anchor, basis)
    case .week, .fortnight: return week(date, from: anchor, direction, basis)
    case .weekend: return weekend(date, from: anchor, direction, basis)
    case .month:
      let month = CivilDate(anchor.year, anchor.month, 1)?.adding(months: date.offset) ?? anchor
      var period = EDTF.Date(year: month.year, month: month.month)
      if let day = date.within?.day {
        period.day = day
        return period.civil.map { ResolvedDate(.day($0), basis) }
      }
      return ResolvedDate(.date(period), basis, alternatives: narrower(period, date.part))
    case .quarter:
      let index = anchor.year * 4 + (anchor.month - 1) / 3 + date.offset
      return ResolvedDate(.date(EDTF.Date(year: index / 4, month: 33 + index % 4)), basis)
    case .year:
      var period = EDTF.Date(year: anchor.year + date.offset)
      period.month = date.within?.month
      period.day = date.within?.day
      if period.day != nil, period.civil == nil { return nil }
      if date.isCount && date.part == .mid { period.qualifier = .approximate }
      return ResolvedDate(
        .date(period), basis, alternatives: narrower(period, date.isCount ? nil : date.part))
    case .decade, .century, .minute, .hour: return nil
    }
  }

  private func day(_ date: RelativeDate, from anchor: CivilDate, _ basis: DateBasis) -> ResolvedDate? {
    let day = anchor.adding(days: date.offset)
    if let weekday = date.within?.weekday {
      let step = date.offset < 0 ? -1 : 1
      let found = (0...6).lazy.map { day.adding(days: $0 * step) }.first { $0.weekday == weekday }
      return found.map { ResolvedDate(.day($0), basis) }
    }
    if let number = date.within?.day, number != day.day {
      // `today (22)` in a report that went out on the 23rd: the number tells.
      let near = (1...3).flatMap { [day.adding(days: -$0), day.adding(days: $0)] }.first { $0.day == number }
      if let near { return ResolvedDate(.day(near), basis, alternatives: [.day(day)]) }
    }
    if date.isCount, date.part == .mid {
      return approximately(day, basis)
    }
    return ResolvedDate(.day(day), basis)
  }

  private func approximately(_ day: CivilDate, _ basis: DateBasis) -> ResolvedDate {
    var date = EDTF.Date(day)
    date.qualifier = .approximate
    let month = EDTF.date(EDTF.Date(year: day.year, month: day.month))
    return ResolvedDate(.date(date), basis, alternatives: [.day(day), month])
  }

  private func week(
    _ date: RelativeDate, from anchor: CivilDate, _ direction: Direction, _ basis: DateBasis
  ) -> ResolvedDate? {
    let length = date.unit == .week ? 7 : 14
    if date.isCount { return approximately(anchor.adding(days: date.offset * length), basis) }
    // On a weekend, what is ahead `this week` lies in the week that is about to begin.
    let isTurning = date.offset == 0 && direction == .future && anchor.weekday.rawValue >= 6
    let monday = (isTurning ? anchor.adding(days: 7) : anchor).startOfWeek.adding(days: date.offset * length)
    let sunday = monday.adding(days: length - 1)
    if let weekday = date.within?.weekday {
      return ResolvedDate(.day(monday.adding(days: weekday.rawValue - 1)), basis)
    }
    switch date.part {
    case .earlier where date.offset == 0 && anchor > monday: return ResolvedDate(.days(monday, anchor), basis)
    case .later where date.offset == 0 && anchor < sunday: return ResolvedDate(.days(anchor, sunday), basis)
    default: return ResolvedDate(.days(monday, sunday), basis)
    }
  }

  private func weekend(
    _ date: RelativeDate, from anchor: CivilDate, _ direction: Direction, _ basis: DateBasis
  ) -> ResolvedDate? {
    let saturday = anchor.startOfWeek.adding(days: 5)
    let isOnWeekend = anchor >= saturday
    let shift: Int
    switch date.offset {
    case 0: shift = !isOnWeekend && direction == .past ? -7 : 0
    case 1: shift = direction == .future && !isOnWeekend && anchor.weekday.rawValue <= 2 ? 0 : 7
    default: shift = date.offset * 7
    }
    let start = saturday.adding(days: shift)
    return ResolvedDate(.days(start, start.adding(days: 1)), basis)
  }
}
