/// Turns date expressions into dates.
///
/// ```swift
/// let resolver = DateResolver(DateContext(published: CivilDate(iso: "2024-12-06")))
/// let found = DateGrammar.find(in: text, within: range)
/// let date = resolver.resolve(found[0], direction: .past)  // 2024-12-02/2024-12-05, relative
/// ```
///
/// Words are read against the dateline's day or the publication date. Neither stands in for a date that the text does not
/// give: what cannot be placed is nil, or keeps its unknown year (`XXXX-12-02`).
public struct DateResolver: Sendable {
  /// What the dates are read against.
  public var context: DateContext
  /// The day of writing, when it is known: what `today` means.
  public let reference: CivilDate?
  /// The dateline's month and day when their year stays unknown: then `today` is `XXXX-04-22`.
  let yearlessReference: EDTF.Date?
  /// `relative` against a known day of writing, `inferred` when its year came from the report's facts.
  let referenceBasis: DateBasis

  /// A resolver for one report. Change `context.narrative` as the story moves on.
  public init(_ context: DateContext) {
    self.context = context
    var reference = context.published
    var yearless: EDTF.Date?
    var basis = DateBasis.relative
    if let dateline = context.dateline, let month = dateline.month, month <= 12, let day = dateline.day {
      if let year = dateline.year {
        reference = CivilDate(year, month, day) ?? reference
      } else if let published = context.published {
        let nearest = (published.year - 1...published.year + 1).compactMap { CivilDate($0, month, day) }
          .min { abs($0.dayNumber - published.dayNumber) < abs($1.dayNumber - published.dayNumber) }
        // A dateline that is months away from the publication belongs to something else.
        if let nearest, abs(nearest.dayNumber - published.dayNumber) <= 60 { reference = nearest }
      } else if let year = context.constraints.years(for: dateline)?.chosen,
        let known = CivilDate(year, month, day)
      {
        reference = known
        basis = .inferred
      } else {
        yearless = .anyYear(month: month, day: day)
      }
    }
    self.reference = reference
    self.yearlessReference = yearless
    self.referenceBasis = basis
  }

  /// What an expression means.
  ///
  /// - Parameters:
  ///   - expression: as the grammar found it.
  ///   - direction: whether its clause tells of the past or of what is ahead. Year-less dates and weekdays lean on it.
  /// - Returns: nil when it gives no date or cannot be placed.
  public func resolve(_ expression: DateExpression, direction: Direction = .unknown) -> ResolvedDate? {
    var direction = direction
    switch expression.role {
    // What is agreed "by June" or kept up "until June" may be told in the past tense and still lie ahead.
    case .by, .towards: direction = .future
    case .until: if direction == .past { direction = .unknown }
    default: break
    }
    var resolved: ResolvedDate?
    switch expression.value {
    case .point(let point): resolved = resolve(point, direction)
    case .interval(let start, let end): resolved = interval(start, end, direction)
    case .list(let points): resolved = list(points, direction)
    case .stretch(let count, let unit, let ahead): resolved = stretch(count, unit, ahead: ahead)
    case .duration(let count, let unit):
      guard expression.role == .within, direction == .future else { return nil }
      resolved = stretch(count, unit, ahead: true)
    case .anniversary(let anniversary): resolved = self.anniversary(anniversary)
    case .otherCalendar: return nil
    }
    guard var resolved, resolved.when.isOfTheCalendar else { return nil }
    resolved.alternatives.removeAll { !$0.isOfTheCalendar }
    return applyingRole(expression, to: sharingStatedDate(resolved))
  }

  /// The days of a stay that begins (or ends) on a resolved day and lasts so long: `a three-day visit starting on Monday`.
  ///
  /// - Returns: nil when the date is no single day or the unit is no number of days.
  public func stay(_ count: Int, _ unit: CalendarUnit, from date: ResolvedDate, endingThere: Bool = false)
    -> ResolvedDate?
  {
    let days: Int
    switch unit {
    case .day: days = count
    case .week: days = count * 7
    case .fortnight: days = count * 14
    default: return nil
    }
    let day: EDTF.Date
    switch date.when {
    case .date(let only): day = only
    case .interval(.date(let start), .open): day = start
    default: return nil
    }
    guard (1...366).contains(days), day.qualifier == .none else { return nil }
    let shift = endingThere ? 1 - days : days - 1
    if let start = day.civil {
      let other = start.adding(days: shift)
      return ResolvedDate(.days(min(start, other), max(start, other)), date.basis, alternatives: [.date(day)])
    }
    guard day.isYearless, let sample = day.span(in: 2023), sample.lowerBound == sample.upperBound else {
      return nil
    }
    let other = sample.lowerBound.adding(days: shift)
    let moved = EDTF.Date.anyYear(month: other.month, day: other.day)
    if shift == 0 { return ResolvedDate(.date(day), date.basis) }
    let ends = shift > 0 ? (day, moved) : (moved, day)
    return ResolvedDate(.interval(.date(ends.0), .date(ends.1)), date.basis, alternatives: [.date(day)])
  }

  func resolve(_ point: DatePoint, _ direction: Direction) -> ResolvedDate? {
    switch point {
    case .calendar(let pattern): resolve(pattern, direction)
    case .relative(let date): resolve(date, direction)
    }
  }

  /// A shorter date that falls on one that the text gives in full is stated.
  private func sharingStatedDate(_ resolved: ResolvedDate) -> ResolvedDate {
    guard resolved.basis == .relative || resolved.basis == .inferred, !context.stated.isEmpty,
      let first = resolved.when.earliest, let last = resolved.when.latest,
      last.dayNumber - first.dayNumber <= 31,
      context.stated.contains(where: { stated in
        guard let start = stated.earliest, let end = stated.latest, end.dayNumber - start.dayNumber <= 31
        else { return false }
        return stated.contains(resolved.when)
      })
    else { return resolved }
    var shared = resolved
    shared.basis = .stated
    return shared
  }

  /// `since`, `until`, `by` make an interval of a date.
  private func applyingRole(_ expression: DateExpression, to resolved: ResolvedDate) -> ResolvedDate {
    var result = resolved
    if expression.isApproximate, case .date(var date) = result.when, date.qualifier == .none {
      result.alternatives.insert(result.when, at: 0)
      date.qualifier = .approximate
      result.when = .date(date)
    }
    guard let (start, end) = result.when.endpoints else { return result }
    switch expression.role {
    case .since, .from, .after:
      let begin = expression.role == .after ? end : start
      result.when = .interval(.date(begin), .open)
      if expression.role != .after { result.alternatives.insert(.date(begin), at: 0) }
    case .until:
      result.when = .interval(.open, .date(end))
    case .by:
      guard let last = result.when.latest else {
        result.when = .interval(.open, .date(end))
        break
      }
      let deadline = EDTF.Date(last)
      if let reference, reference < last {
        result.when = .interval(.date(EDTF.Date(reference)), .date(deadline))
        result.alternatives.insert(.interval(.open, .date(deadline)), at: 0)
      } else {
        result.when = .interval(.open, .date(end))
      }
    default: break
    }
    return result
  }
}

extension EDTF {
  /// First and last date as they are written, when there are both.
  var endpoints: (Date, Date)? {
    switch self {
    case .date(let date): (date, date)
    case .interval(.date(let start), .date(let end)): (start, end)
    default: nil
    }
  }
}
