extension DateParser {
  /// A point, interval or list that starts at `index`.
  func span(_ index: Int) -> Step<DateExpression.Value>? {
    if let read = daysSharingMonth(index) ?? monthWithDays(index) { return afterList(read) }
    guard let (first, afterFirst) = point(index) else { return nil }
    if let (link, secondStart) = link(afterFirst), let (second, next) = point(secondStart, startsSpan: false) {
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
  func point(_ index: Int, startsSpan: Bool = true) -> Step<DatePoint>? {
    if let (date, next) = relative(index) { return (.relative(date), next) }
    if let (pattern, next) = calendar(index) { return (.calendar(pattern), next) }
    guard let shift = shift(index) ?? (word(index) == .the ? shift(index + 1) : nil) else {
      return nil
    }
    let start = word(index) == .the ? index + 2 : index + 1
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
    pattern.shift = shift
    return (.calendar(pattern), next)
  }

  /// The word between the two ends of a pair.
  enum Link { case dash, to, until, through, and }

  private func link(_ index: Int) -> Step<Link>? {
    var next = index + 1
    let link: Link
    switch word(index) {
    case .dash: link = .dash
    case .to: link = .to
    case .until: link = .until
    case .through: link = .through
    case .and: link = .and
    case .comma where word(index + 1) == .until || word(index + 1) == .to:
      (link, next) = (.until, index + 2)
    case .upWord where word(index + 1) == .to: (link, next) = (.to, index + 2)
    default: return nil
    }
    if link == .dash, word(next) == .dash { next += 1 }
    if word(next) == .on, link != .and { next += 1 }
    return (link, next)
  }

  /// `2-5 December`, `from 2 to 5 December 2024`, `3, 4 and 5 March`, `the 2nd to the 5th of May`.
  private func daysSharingMonth(_ index: Int) -> Step<DateExpression.Value>? {
    var start = index
    if word(start) == .the { start += 1 }
    guard let (first, afterFirst) = dayOfMonth(start), let list = days(from: first, afterFirst) else { return nil }
    let monthStart = word(list.next) == .of ? list.next + 1 : list.next
    guard let (month, afterMonth) = monthName(monthStart) else { return nil }
    var pattern = CalendarPattern(month: month)
    var next = afterMonth
    if let (year, afterYear) = trailingYear(next) {
      pattern.year = year
      next = afterYear
    }
    return value(list, pattern, isBetween: follows(index, .between)).map { ($0, next) }
  }

  /// `December 2-5`, `May 4 to 6`, `March 3 and 4, 2025`, `Dec. 3, 5 and 7`, `June 23–24`.
  private func monthWithDays(_ index: Int) -> Step<DateExpression.Value>? {
    guard let (month, afterMonth) = monthName(index) else { return nil }
    let dayStart = word(afterMonth) == .the ? afterMonth + 1 : afterMonth
    guard let (first, afterFirst) = dayOfMonth(dayStart), let list = days(from: first, afterFirst) else { return nil }
    // `March 30 - 2 April`, `March 3 and 4 ministers` end at the first day.
    switch word(list.next) {
    case .month, .shortMonth, .guardAfter, .of: return nil
    default: break
    }
    if list.link == .and || list.link == .to, word(list.next) == .other, !atoms[list.next].isCapitalised { return nil }
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
  private func days(from first: Int, _ start: Int) -> DayList? {
    var days = [first]
    var index = start
    while days.count < 9 {
      if word(index) == .comma {
        var dayStart = index + 1
        if word(dayStart) == .and { dayStart += 1 }
        guard let (day, next) = dayOfMonth(dayStart) else { return nil }
        days.append(day)
        index = next
        if word(dayStart - 1) == .and { return (days, .and, index) }
        continue
      }
      guard let (link, dayStart) = link(index) else { return nil }
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

  /// A list of days may itself start an interval's second half or be followed by nothing of the kind.
  private func afterList(_ read: Step<DateExpression.Value>) -> Step<DateExpression.Value> {
    // `27-28 March last year`
    guard let shift = shift(read.next), word(read.next + 1) == .unit,
      atoms[read.next + 1].value == CalendarUnit.year.rawValue
    else { return read }
    let moved = { (point: DatePoint) -> DatePoint in
      guard case .calendar(let pattern) = point, pattern.year == nil else { return point }
      return .relative(RelativeDate(.year, shift.rawValue, within: pattern))
    }
    switch read.value {
    case .interval(let start, let end): return (.interval(moved(start), moved(end)), read.next + 2)
    case .list(let points): return (.list(points.map(moved)), read.next + 2)
    default: return read
    }
  }

  /// Whether two dates with a link between them are the ends of one interval or members of one list.
  private func isPair(_ first: DatePoint, _ second: DatePoint, _ link: Link, before index: Int, _ next: Int) -> Bool {
    let isFrom = follows(index, .from)
    let isBetween = follows(index, .between)
    if case .calendar(let a) = first, case .calendar(let b) = second {
      let same = a.shape == b.shape
      if a.shape == .year || b.shape == .year {
        guard same, (a.year ?? 0) < (b.year ?? 0) else { return false }
        return link == .dash || isFrom || isBetween && link == .and
      }
      if a.part != nil && a.part != b.part && !isFrom && !isBetween { return false }
      switch link {
      case .dash: return same || a.hasDayAndMonth && b.hasDayAndMonth
      case .and: return isBetween || same && (a.shape == .weekday || a.shape == .day)
      case .to: return isFrom || same
      case .until, .through: return true
      }
    }
    switch link {
    case .and: return isBetween || first.hasDay && second.hasDay && first.lacksMonth && second.lacksMonth
    case .dash: return first.hasDay && second.hasDay
    case .to: return isFrom
    case .until, .through: return true
    }
  }

  func follows(_ index: Int, _ word: DateWord) -> Bool {
    var before = index - 1
    if self.word(before) == .the { before -= 1 }
    return self.word(before) == word
  }

  /// Lets an end without a year have the other's: `December 30 - January 2, 2025` starts in 2024.
  static func sharingYear(_ first: DatePoint, _ second: DatePoint) -> (DatePoint, DatePoint) {
    guard case .calendar(var a) = first, case .calendar(var b) = second, let startMonth = a.month,
      let endMonth = b.month, startMonth <= 12, endMonth <= 12
    else { return (first, second) }
    let crosses = (startMonth, a.day ?? 1) > (endMonth, b.day ?? 31)
    if a.year == nil, let year = b.year {
      a.year = crosses ? year - 1 : year
    } else if b.year == nil, let year = a.year {
      b.year = crosses ? year + 1 : year
    }
    return (.calendar(a), .calendar(b))
  }
}

extension CalendarPattern {
  enum Shape { case year, month, day, weekday, dayOnly, other }

  var shape: Shape {
    if day != nil { return month == nil ? .dayOnly : .day }
    if weekday != nil { return .weekday }
    if let month { return month <= 12 ? .month : .other }
    return year == nil ? .other : .year
  }

  var hasDayAndMonth: Bool { day != nil && month != nil }
}
