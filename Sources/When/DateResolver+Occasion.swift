extension DateResolver {
  /// The date of the occasion that a clause tells of, out of all its expressions.
  ///
  /// The most precise date wins, the first one among equals; one that only names something (`the 2015 agreement`),
  /// an anniversary or a stretch of time is passed over. A length of days beside a day that something begins on makes
  /// an interval.
  ///
  /// - Parameters:
  ///   - expressions: those of one clause, in reading order.
  ///   - direction: the clause's.
  ///   - isArrival: whether the verb tells of a beginning (`arrived on Sunday for a three-day visit`); `starting on` and
  ///     `from` need no such verb.
  /// - Returns: nil when none of them dates anything.
  public func occasion(of expressions: [DateExpression], direction: Direction, isArrival: Bool = false)
    -> ResolvedDate?
  {
    var best: (rank: Int, date: ResolvedDate, role: DateExpression.Role)?
    for expression in expressions {
      guard expression.canDateOccasion, let date = resolve(expression, direction: direction) else { continue }
      let rank = date.when.precision - (expression.role == .at || expression.role == .from ? 0 : 1)
      if let best, best.rank >= rank { continue }
      best = (rank, date, expression.role)
    }
    guard let best else { return nil }
    guard isArrival || best.role == .from else { return best.date }
    for expression in expressions {
      guard case .duration(let count, let unit) = expression.value else { continue }
      if let stay = stay(count, unit, from: best.date) { return stay }
    }
    return best.date
  }
}

extension DateExpression {
  var canDateOccasion: Bool {
    if role == .attributive { return false }
    switch value {
    case .point, .interval, .list: return true
    case .stretch(_, let unit, _): return unit.rawValue <= CalendarUnit.week.rawValue
    case .duration, .anniversary, .otherCalendar: return false
    }
  }
}

extension EDTF {
  /// 8 for days and weeks, 4 for months and seasons, 2 for years, 0 for decades.
  fileprivate var precision: Int {
    switch self {
    case .date(let date): return date.precision
    case .interval(let start, let end):
      let dates = [start, end].compactMap { endpoint -> Int? in
        if case .date(let date) = endpoint { return date.precision }
        return nil
      }
      let least = dates.min() ?? 0
      if least == 8, let first = earliest, let last = latest, last.dayNumber - first.dayNumber > 60 {
        return 2
      }
      return least
    case .oneOf(let dates), .allOf(let dates): return dates.map(\.precision).min() ?? 0
    }
  }
}

extension EDTF.Date {
  fileprivate var precision: Int {
    if day != nil { return 8 }
    if month != nil { return 4 }
    return unspecifiedYearDigits == 0 ? 2 : 0
  }
}
