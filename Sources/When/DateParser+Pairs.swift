// Two dates with a word between them: when they belong together, and what the one lends the other.

extension DateParser {
  /// The word between the two ends of a pair.
  enum Link { case dash, to, until, through, and }

  func link(_ index: Int) -> Step<Link>? {
    var next = index + 1
    let link: Link
    switch word(index) {
    case .dash: link = .dash
    case .to: link = .to
    case .until: link = .until
    case .through: link = .through
    case .and: link = .and
    case .comma where word(index + 1) == .until || word(index + 1) == .through || word(index + 1) == .to:
      (link, next) = (.until, index + 2)
    case .upWord where word(index + 1) == .to: (link, next) = (.to, index + 2)
    default: return nil
    }
    if link == .dash, word(next) == .dash { next += 1 }
    if word(next) == .on, link != .and { next += 1 }
    return (link, next)
  }

  /// `the 26th and 27th`: the second day of two without a month.
  func furtherDay(_ index: Int, _ first: DatePoint) -> Step<DatePoint>? {
    guard case .calendar(let pattern) = first, pattern.shape == .dayOnly else { return nil }
    let start = word(index) == .the ? index + 1 : index
    guard word(start) == .ordinalNumber, let (day, next) = dayOfMonth(start) else { return nil }
    return (.calendar(CalendarPattern(day: day)), next)
  }

  /// `Wednesday 26 to Friday 28 March 2025`, `from 26 to Friday 28 March`: the first day takes the other's month.
  func dayBeforeDate(_ index: Int) -> Step<DateExpression.Value>? {
    var start = index
    var first = CalendarPattern()
    if let (weekday, next) = plainWeekday(index) {
      first.weekday = weekday
      start = word(next) == .the ? next + 1 : next
    } else if !follows(index, .from) && !follows(index, .between) {
      return nil
    }
    guard let (day, next) = dayOfMonth(start), let (link, secondStart) = link(next),
      case (.calendar(let second), let end)? = point(secondStart), second.hasDayAndMonth,
      let last = second.day,
      let month = second.month
    else { return nil }
    first.day = day
    first.month = month
    first.year = second.year
    if day >= last {
      first.month = month == 1 ? 12 : month - 1
      if month == 1 { first.year = second.year.map { $0 - 1 } }
    }
    if link == .and, !follows(index, .between) { return (.list([.calendar(first), .calendar(second)]), end) }
    return (.interval(.calendar(first), .calendar(second)), end)
  }

  /// Whether two dates with a link between them are the ends of one interval or members of one list.
  func isPair(_ first: DatePoint, _ second: DatePoint, _ link: Link, before index: Int, _ next: Int)
    -> Bool
  {
    let isFrom = follows(index, .from)
    let isBetween = follows(index, .between)
    if case .calendar(let a) = first, case .calendar(let b) = second {
      let same = a.shape == b.shape
      if a.shape == .year || b.shape == .year {
        guard same, (a.year ?? 0) < (b.year ?? 0), word(next) != .guardAfter, word(next) != .pluralUnit else {
          return false
        }
        return link == .dash || isFrom || isBetween && link == .and
      }
      if a.part != nil && a.part != b.part && !isFrom && !isBetween { return false }
      switch link {
      case .dash: return same || a.hasDayAndMonth && b.hasDayAndMonth
      case .and: return isBetween || same && (a.shape == .weekday || a.shape == .day || a.shape == .dayOnly)
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

extension DateExpression.Value {
  /// The value with each of its points changed.
  func mapPoints(_ change: (DatePoint) -> DatePoint) -> DateExpression.Value {
    switch self {
    case .point(let point): .point(change(point))
    case .interval(let start, let end): .interval(change(start), change(end))
    case .list(let points): .list(points.map(change))
    default: self
    }
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
