/// What a report's own words say about the year in which it was written.
///
/// Used when neither the page nor the text gives the year. "The upgrade in September 2023" puts the writing at or after
/// that month; "towards the 30th anniversary (1995-2025)" puts it at or before that year's end; a weekday with day and month
/// fits one year in six. What the facts leave open stays open.
public struct YearConstraints: Sendable, Hashable {
  /// The report was written on or after this day.
  public private(set) var earliest: CivilDate?
  /// The report was written on or before this day.
  public private(set) var latest: CivilDate?
  /// The most recent past event that the report dates by year, with its precision.
  public private(set) var freshest: EDTF.Date?
  /// The next event ahead that the report dates by year.
  public private(set) var soonest: EDTF.Date?

  /// No facts.
  public init() {}

  /// Whether nothing is known.
  public var isEmpty: Bool { earliest == nil && latest == nil }

  /// Takes an expression of the report as a fact, when it has a year and is known to lie behind or ahead.
  ///
  /// - Parameters:
  ///   - expression: any expression of this report; never one of another story on the page.
  ///   - direction: from the clause's tense. A role that tells (`since`, `towards`) goes before it; an expression
  ///     that neither places is passed over.
  public mutating func note(_ expression: DateExpression, direction: Direction) {
    let direction =
      switch expression.role {
      case .since: Direction.past
      case .towards: Direction.future
      // A deadline or a term of the past may lie on either side of the writing.
      case .until, .by: direction == .past ? Direction.unknown : .future
      // `the 2030 strategy` is spoken of in any tense.
      case .attributive: Direction.unknown
      default: direction
      }
    switch expression.value {
    case .point(let point): note(point, direction)
    case .interval(let start, let end): note(direction == .future ? end : start, direction)
    case .list(let points): points.forEach { note($0, direction) }
    case .anniversary(let anniversary):
      if let to = anniversary.to { note(EDTF.Date(year: to), direction) }
    default: break
    }
  }

  private mutating func note(_ point: DatePoint, _ direction: Direction) {
    guard case .calendar(let pattern) = point, let year = pattern.year, pattern.openYearDigits == 0 else {
      return
    }
    note(EDTF.Date(year: year, month: pattern.month, day: pattern.day), direction)
  }

  /// Takes a date that lies behind or ahead of the writing.
  public mutating func note(_ date: EDTF.Date, _ direction: Direction) {
    guard let span = date.span else { return }
    switch direction {
    case .past:
      if earliest.map({ $0 < span.lowerBound }) ?? true {
        earliest = span.lowerBound
        freshest = date
      } else if earliest == span.lowerBound, date.day != nil || date.month != nil && freshest?.month == nil {
        freshest = date
      }
    case .future:
      if latest.map({ span.upperBound < $0 }) ?? true {
        latest = span.upperBound
        soonest = date
      }
    case .unknown: break
    }
  }

  /// Which years a date without a year can have, likeliest first.
  struct Years {
    /// All years that the facts leave open, ascending.
    var open: [Int]
    /// The year to take, when the facts point to one.
    var chosen: Int?
  }

  /// The years in which `pattern` (month, perhaps day and weekday) fits the facts; nil when they leave too many to list.
  ///
  /// A report tells of its own days. So the date lies, as the writing does, after the past events that the report dates and
  /// before those ahead. Among what is left the facts point to one year in three cases: it is the only one; a full date
  /// stands in the text, whose year the shorter dates share; or the freshest event is dated by month and year, as events of
  /// earlier years are, and the date is the first of its kind in a later year.
  func years(for pattern: CalendarPattern) -> Years? {
    let first = earliest?.year
    let last = latest?.year
    if let first, let last, first > last { return nil }
    let range: ClosedRange<Int>
    switch (first, last) {
    case (let first?, let last?): range = first...min(last, first + 20)
    case (let first?, nil): range = first...(first + 12)
    case (nil, let last?): range = (last - 12)...last
    case (nil, nil): return nil
    }
    let date = EDTF.Date.anyYear(month: pattern.month, day: pattern.day)
    let open = range.filter { year in
      guard let span = date.span(in: year) else { return false }
      if let earliest, span.upperBound < earliest { return false }
      if let latest, span.lowerBound > latest { return false }
      if let weekday = pattern.weekday, span.lowerBound == span.upperBound {
        return span.lowerBound.weekday == weekday
      }
      return true
    }
    guard !open.isEmpty else { return nil }
    let isBounded = first != nil && last != nil
    if open.count == 1, isBounded { return Years(open: open, chosen: open[0]) }
    if let freshest, freshest.month != nil {
      let sharesYear = freshest.day != nil
      let chosen = open.first { sharesYear ? $0 >= freshest.year : $0 > freshest.year } ?? open[0]
      // A one-sided guess reaches a year and a half, no further.
      if isBounded || chosen <= freshest.year + (pattern.weekday == nil ? 1 : 3) {
        return Years(open: open, chosen: chosen)
      }
    }
    if first == nil, let soonest, soonest.month != nil, let chosen = open.last, chosen >= soonest.year - 1 {
      return Years(open: open, chosen: chosen)
    }
    return isBounded && open.count <= 4 ? Years(open: open, chosen: nil) : nil
  }
}

/// Where the clause places its event in time, seen from the writing: its tense and mood.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  case past, future, unknown
}
