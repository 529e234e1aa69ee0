extension DateResolver {
  /// `December 2-5`, `from Monday to Wednesday`, `from 2019 to 2023`.
  ///
  /// The start is placed first; the end is the first day after it that fits. What is ahead is judged by its end, so that a
  /// visit that began yesterday is not put a year off.
  func interval(_ start: DatePoint, _ end: DatePoint, _ direction: Direction) -> ResolvedDate? {
    if case .calendar(let a) = start, case .calendar(let b) = end, a.year == nil, b.year == nil,
      a.month != nil,
      b.month != nil
    {
      return yearlessInterval(a, b, direction)
    }
    guard let first = resolve(start, direction) else { return nil }
    var last: ResolvedDate?
    if let (from, _) = first.when.endpoints, let anchor = from.span?.lowerBound,
      case .calendar(let pattern) = end,
      pattern.year == nil
    {
      var following = DateContext(published: anchor)
      following.constraints = context.constraints
      last = DateResolver(following).resolve(pattern, .future)
    } else {
      last = resolve(end, direction)
    }
    guard let last, let (from, _) = first.when.endpoints, let (_, to) = last.when.endpoints else {
      return nil
    }
    if let a = from.span?.lowerBound, let b = to.span?.upperBound, b < a { return nil }
    let basis = first.basis == .stated && last.basis == .stated ? DateBasis.stated : first.basis ?? last.basis
    let when = from == to ? EDTF.date(from) : .interval(.date(from), .date(to))
    return ResolvedDate(when, basis)
  }

  private func yearlessInterval(_ start: CalendarPattern, _ end: CalendarPattern, _ direction: Direction)
    -> ResolvedDate?
  {
    let from = EDTF.Date.anyYear(month: start.month, day: start.day)
    let to = EDTF.Date.anyYear(month: end.month, day: end.day)
    let crosses = (start.month ?? 1, start.day ?? 1) > (end.month ?? 12, end.day ?? 31)
    let whole = { (year: Int) -> EDTF in
      var (first, last) = (from, to)
      (first.year, first.unspecifiedYearDigits) = (year, 0)
      (last.year, last.unspecifiedYearDigits) = (crosses ? year + 1 : year, 0)
      return .interval(.date(first), .date(last))
    }
    let yearless = EDTF.interval(.date(from), .date(to))
    if let reference {
      // Past: by the first day. Ahead: by the last day, a year earlier for the first when New Year lies between.
      let year: Int?
      switch direction {
      case .future:
        var pattern = end
        pattern.shift = start.shift
        year = self.year(of: to, pattern, .future, reference).map { crosses ? $0 - 1 : $0 }
      case .past, .unknown: year = self.year(of: from, start, direction, reference)
      }
      return year.map { ResolvedDate(whole($0), referenceBasis) }
    }
    guard let years = context.constraints.years(for: start) else { return ResolvedDate(yearless, nil) }
    let others = years.open.prefix(4).filter { $0 != years.chosen }.map(whole)
    // EDTF has no set of intervals: without one likeliest year the year stays open.
    guard let chosen = years.chosen else { return ResolvedDate(yearless, .inferred, alternatives: others) }
    return ResolvedDate(whole(chosen), .inferred, alternatives: [yearless] + others)
  }

  /// `March 3 and 4` is an interval, `March 3, 7 and 9` a set of days.
  func list(_ points: [DatePoint], _ direction: Direction) -> ResolvedDate? {
    guard let first = points.first, let last = points.last, points.count > 1 else { return nil }
    guard let whole = interval(first, last, direction) else { return nil }
    guard case .interval(.date(let from), .date(let to)) = whole.when else { return whole }
    let dates = points.compactMap { point -> EDTF.Date? in
      guard case .calendar(let pattern) = point, let day = pattern.day else { return nil }
      // The year of the interval's end that has the same month.
      let near = pattern.month == from.month ? from : to
      return EDTF.Date(
        year: near.year, unspecifiedYearDigits: near.unspecifiedYearDigits, month: pattern.month, day: day)
    }
    guard dates.count == points.count else { return whole }
    let numbers = dates.compactMap { $0.span(in: $0.isYearless ? 2023 : $0.year)?.lowerBound.dayNumber }
    let isConsecutive = zip(numbers, numbers.dropFirst()).allSatisfy { $1 - $0 == 1 }
    if isConsecutive { return whole }
    return ResolvedDate(.allOf(dates), whole.basis, alternatives: [whole.when])
  }

  /// `over the past three days`, `in the next few days`. Years, and vague stretches longer
  /// than days, frame a story and date nothing.
  func stretch(_ count: Int?, _ unit: CalendarUnit, ahead: Bool) -> ResolvedDate? {
    guard let reference else { return nil }
    let sign = ahead ? 1 : -1
    guard let count else {
      guard unit == .day else { return nil }
      // `in the coming days`: the month, or the two that a week reaches into.
      let other = reference.adding(days: sign * 7)
      let months = [min(reference, other), max(reference, other)].map {
        EDTF.Date(year: $0.year, month: $0.month)
      }
      return ResolvedDate(
        months[0] == months[1] ? .date(months[0]) : .interval(.date(months[0]), .date(months[1])),
        referenceBasis)
    }
    guard count < 1000 else { return nil }
    let other: CivilDate
    switch unit {
    case .day: other = reference.adding(days: sign * count)
    case .week: other = reference.adding(days: sign * count * 7)
    case .fortnight: other = reference.adding(days: sign * count * 14)
    case .month: other = reference.adding(months: sign * count)
    default: return nil
    }
    return ResolvedDate(.days(min(reference, other), max(reference, other)), referenceBasis)
  }

  /// The year in which an anniversary is kept; the years of event and anniversary as alternatives.
  func anniversary(_ anniversary: Anniversary) -> ResolvedDate? {
    if let to = anniversary.to {
      var alternatives: [EDTF] = []
      if let from = anniversary.from {
        alternatives = [
          .date(EDTF.Date(year: from)),
          .interval(.date(EDTF.Date(year: from)), .date(EDTF.Date(year: to))),
        ]
      }
      return ResolvedDate(.date(EDTF.Date(year: to)), .stated, alternatives: alternatives)
    }
    guard let reference else { return nil }
    var alternatives: [EDTF] = []
    if let ordinal = anniversary.ordinal { alternatives = [.date(EDTF.Date(year: reference.year - ordinal))] }
    return ResolvedDate(.date(EDTF.Date(year: reference.year)), referenceBasis, alternatives: alternatives)
  }
}
