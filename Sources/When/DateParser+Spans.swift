extension DateParser {
  /// A point, interval or list that starts at `index`.
  func span(_ index: Int) -> Step<DateExpression.Value>? {
    if let read = daysSharingMonth(index) ?? monthWithDays(index) { return afterList(read) }
    if let read = dayBeforeDate(index) { return read }
    guard let (first, afterFirst) = point(index) else { return nil }
    if let (link, secondStart) = link(afterFirst),
      let (second, next) = point(secondStart) ?? furtherDay(secondStart, first)
    {
      if isPair(first, second, link, before: index, next) {
        let (start, end) = DateParser.sharingYear(first, second)
        switch link {
        case .and where !follows(index, .between): return (.list([start, end]), next)
        default: return (.interval(start, end), next)
        }
      }
    }
    return (.point(first), afterFirst)
  }

  /// One date, calendar or relative.
  func point(_ index: Int) -> Step<DatePoint>? {
    if let (date, next) = relative(index) { return (.relative(date), next) }
    if let read = calendar(index) {
      // `the end of January this year`
      if read.value.month != nil, read.value.weekday == nil, let (date, next) = inPeriod(read) {
        return (.relative(date), next)
      }
      return (.calendar(read.value), read.next)
    }
    let shiftAt = word(index) == .the ? index + 1 : index
    guard var shift = shift(shiftAt) else { return nil }
    var start = shiftAt + 1
    if shift == .this, word(start) == .past || word(start) == .last || word(start) == .coming {
      // `this past Monday`, `this coming Friday`
      shift = word(start) == .coming ? .coming : .last
      start += 1
    }
    let core: Step<CalendarPattern>?
    switch word(start) {
    case .month, .shortMonth: core = monthDate(start)
    case .season: core = season(start)
    case .weekday:
      core = calendar(start)
    default: core = nil
    }
    guard let (read, next) = core, read.year == nil else { return nil }
    var pattern = read
    // `this Friday, 2 January`: the day says it all.
    let isFull = pattern.day != nil && (pattern.weekday != nil || shift == .this)
    pattern.shift = isFull ? nil : shift
    return (.calendar(pattern), next)
  }

  /// `2-5 December`, `from 2 to 5 December 2024`, `3, 4 and 5 March`, `the 2nd to the 5th of May`, `24-25 of this month`.
  private func daysSharingMonth(_ index: Int) -> Step<DateExpression.Value>? {
    var start = index
    if word(start) == .the { start += 1 }
    guard let (first, afterFirst) = dayOfMonth(start),
      let list = days(from: first, afterFirst, beforeMonth: true)
    else { return nil }
    let isBetween = follows(index, .between)
    var monthStart = word(list.next) == .of ? list.next + 1 : list.next
    if word(list.next) == .comma, let (_, next) = monthName(list.next + 1), trailingYear(next) != nil {
      // `3 to 5, December 2024`
      monthStart += 1
    }
    if let (month, afterMonth) = monthName(monthStart) {
      var pattern = CalendarPattern(month: month)
      let year = trailingYear(afterMonth)
      pattern.year = year?.value
      return value(list, pattern, isBetween: isBetween).map { ($0, year?.next ?? afterMonth) }
    }
    guard word(list.next) == .of, let (period, next) = relative(monthStart), period.unit == .month,
      period.within == nil,
      let days = value(list, CalendarPattern(month: 1), isBetween: isBetween)
    else { return nil }
    let moved = days.mapPoints { point in
      guard case .calendar(let pattern) = point else { return point }
      var date = period
      date.within = CalendarPattern(day: pattern.day)
      return .relative(date)
    }
    return (moved, next)
  }

  /// `December 2-5`, `May 4 to 6`, `March 3 and 4, 2025`, `Dec. 3, 5 and 7`, `June 23–24`.
  private func monthWithDays(_ index: Int) -> Step<DateExpression.Value>? {
    guard let (month, afterMonth) = monthName(word(index) == .the ? index + 1 : index) else { return nil }
    let dayStart = word(afterMonth) == .the ? afterMonth + 1 : afterMonth
    guard let (first, afterFirst) = dayOfMonth(dayStart),
      let list = days(from: first, afterFirst, beforeMonth: false)
    else { return nil }
    // `March 30 - 2 April`, `March 3 and 4 ministers` end at the first day.
    switch word(list.next) {
    case .month, .shortMonth, .guardAfter, .of: return nil
    default: break
    }
    if list.link == .and || list.link == .to && !follows(index, .from), word(list.next) == .other,
      !atoms[list.next].isCapitalised
    {
      return nil
    }
    var pattern = CalendarPattern(month: month)
    var next = list.next
    if let (year, afterYear) = trailingYear(next) {
      pattern.year = year
      next = afterYear
    }
    return value(list, pattern, isBetween: follows(index, .between)).map { ($0, next) }
  }

  private typealias DayList = (days: [Int], link: Link, next: Int)

  /// What follows a day in a list of days: at most eight more.
  private func days(from first: Int, _ start: Int, beforeMonth: Bool) -> DayList? {
    var days = [first]
    var index = start
    while days.count < 9 {
      if word(index) == .comma {
        var dayStart = index + 1
        if word(dayStart) == .and { dayStart += 1 }
        guard let (day, next) = dayOfMonth(dayStart) else { return nil }
        days.append(day)
        index = next
        if word(dayStart - 1) == .and || beforeMonth && word(next) == .month { return (days, .and, index) }
        continue
      }
      // `5/6 January`
      let slash = beforeMonth && word(index) == .slash ? (Link.dash, index + 1) : nil
      guard let (link, dayStart) = slash ?? link(index) else { return nil }
      let numberStart = word(dayStart) == .the ? dayStart + 1 : dayStart
      guard let (day, next) = dayOfMonth(numberStart) else { return nil }
      if days.count > 1 && link != .and { return nil }
      // `20-21-22` is no pair of days.
      if word(next) == .dash, !atoms[next].isSpaced, word(next + 1) == .number { return nil }
      days.append(day)
      return (days, link, next)
    }
    return nil
  }

  private func value(_ list: DayList, _ month: CalendarPattern, isBetween: Bool) -> DateExpression.Value? {
    let length = CivilDate.length(ofMonth: month.month ?? 1, year: month.year ?? 2024)
    guard zip(list.days, list.days.dropFirst()).allSatisfy(<), list.days.allSatisfy({ $0 <= length })
    else { return nil }
    let points = list.days.map { day in
      var pattern = month
      pattern.day = day
      return DatePoint.calendar(pattern)
    }
    if points.count == 2, list.link != .and || isBetween { return .interval(points[0], points[1]) }
    return .list(points)
  }

  /// `27-28 March last year`: the days within that year.
  private func afterList(_ read: Step<DateExpression.Value>) -> Step<DateExpression.Value> {
    guard let shift = shift(read.next), shift != .coming, word(read.next + 1) == .unit,
      atoms[read.next + 1].value == CalendarUnit.year.rawValue
    else { return read }
    let moved = read.value.mapPoints { point in
      guard case .calendar(let pattern) = point, pattern.year == nil else { return point }
      return .relative(RelativeDate(.year, shift.rawValue, within: pattern))
    }
    return (moved, read.next + 2)
  }
}
