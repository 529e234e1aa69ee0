extension EDTF.Date {
  /// The days that the date may be, or nil when its century is not known (`XXXX-12-02`): then see ``span(in:)``.
  ///
  /// Seasons are the northern quarters of three months (spring from March), winter running into the next year.
  public var span: ClosedRange<CivilDate>? {
    if unspecifiedYearDigits >= 3 { return nil }
    let width = unspecifiedYearDigits == 0 ? 1 : (unspecifiedYearDigits == 1 ? 10 : 100)
    guard let first = span(in: year), let last = span(in: year + width - 1) else { return nil }
    return first.lowerBound...last.upperBound
  }

  /// The days that the date would be if its year were `year`; nil when that year has no such day.
  public func span(in year: Int) -> ClosedRange<CivilDate>? {
    guard let month, month > 0 else {
      return EDTF.Date.days(year, 1, year, 12)
    }
    switch month {
    case 21...23: return EDTF.Date.days(year, (month - 20) * 3, year, (month - 20) * 3 + 2)
    case 24: return EDTF.Date.days(year, 12, year + 1, 2)
    case 33...36: return EDTF.Date.days(year, (month - 33) * 3 + 1, year, (month - 33) * 3 + 3)
    case 40, 41: return EDTF.Date.days(year, (month - 40) * 6 + 1, year, (month - 40) * 6 + 6)
    default:
      guard let day, day > 0 else { return EDTF.Date.days(year, month, year, month) }
      return CivilDate(year, month, day).map { $0...$0 }
    }
  }

  /// The day, when the date is exactly one.
  public var civil: CivilDate? {
    guard unspecifiedYearDigits == 0, let month, let day else { return nil }
    return CivilDate(year, month, day)
  }

  /// Whether the year is wholly unknown.
  public var isYearless: Bool { unspecifiedYearDigits >= 3 }

  private static func days(
    _ firstYear: Int, _ firstMonth: Int, _ lastYear: Int, _ lastMonth: Int
  ) -> ClosedRange<CivilDate>? {
    guard let first = CivilDate(firstYear, firstMonth, 1),
      let last = CivilDate(lastYear, lastMonth, CivilDate.length(ofMonth: lastMonth, year: lastYear))
    else { return nil }
    return first...last
  }
}

extension EDTF {
  /// The first day it may be; nil when it is open or unknown on that side, or its year is.
  public var earliest: CivilDate? {
    switch self {
    case .date(let date): return date.span?.lowerBound
    case .interval(let start, _):
      if case .date(let date) = start { return date.span?.lowerBound }
      return nil
    case .oneOf(let dates), .allOf(let dates):
      return EDTF.extreme(dates.map { $0.span?.lowerBound }, <)
    }
  }

  /// The last day it may be; nil when it is open or unknown on that side, or its year is.
  public var latest: CivilDate? {
    switch self {
    case .date(let date): return date.span?.upperBound
    case .interval(_, let end):
      if case .date(let date) = end { return date.span?.upperBound }
      return nil
    case .oneOf(let dates), .allOf(let dates):
      return EDTF.extreme(dates.map { $0.span?.upperBound }, >)
    }
  }

  /// Whether the two may name a common day. An unknown year may be any year, an open or unknown end any day.
  public func overlaps(_ other: EDTF) -> Bool {
    pieces.contains { mine in other.pieces.contains { EDTF.meet(mine, $0) } }
  }

  /// Whether every day that `other` may be lies within this value. A value of unknown year lies only within one that
  /// is open, or of unknown year and with the same months and days around it.
  public func contains(_ other: EDTF) -> Bool {
    other.pieces.allSatisfy { theirs in pieces.contains { EDTF.holds($0, theirs) } }
  }

  /// The parts of which one (or each) holds, as pairs of ends.
  private var pieces: [(Endpoint, Endpoint)] {
    switch self {
    case .date(let date): [(.date(date), .date(date))]
    case .interval(let start, let end): [(start, end)]
    case .oneOf(let dates), .allOf(let dates): dates.map { (.date($0), .date($0)) }
    }
  }

  private typealias Piece = (start: Endpoint, end: Endpoint)

  private static func meet(_ left: Piece, _ right: Piece) -> Bool {
    let years = candidateYears(left, right)
    return years.contains { leftYear in
      years.contains { rightYear in
        guard let a = days(left, year: leftYear), let b = days(right, year: rightYear) else { return false }
        return a.overlaps(b)
      }
    }
  }

  private static func holds(_ outer: Piece, _ inner: Piece) -> Bool {
    switch (isYearless(outer), isYearless(inner)) {
    case (false, false):
      guard let a = days(outer, year: 0), let b = days(inner, year: 0) else { return false }
      return a.lowerBound <= b.lowerBound && b.upperBound <= a.upperBound
    case (false, true): return false
    case (true, _):
      return candidateYears(outer, inner).allSatisfy { innerYear in
        guard let b = days(inner, year: innerYear) else { return false }
        return [innerYear - 1, innerYear, innerYear + 1].contains { outerYear in
          guard let a = days(outer, year: outerYear) else { return false }
          return a.lowerBound <= b.lowerBound && b.upperBound <= a.upperBound
        }
      }
    }
  }

  /// The years worth trying for the piece whose year is unknown: those near the other piece, or a leap year and its
  /// neighbours when both are unknown.
  private static func candidateYears(_ left: Piece, _ right: Piece) -> ClosedRange<Int> {
    let known = [left.start, left.end, right.start, right.end].compactMap {
      endpoint -> ClosedRange<CivilDate>? in
      if case .date(let date) = endpoint { return date.span }
      return nil
    }
    guard let first = known.map(\.lowerBound.year).min(), let last = known.map(\.upperBound.year).max()
    else { return 2023...2025 }
    // Five years in a row hold every day of the calendar but for 29 February around 1900 and 2100.
    return (first - 1)...min(last + 1, first + 8)
  }

  private static func isYearless(_ piece: Piece) -> Bool {
    [piece.start, piece.end].contains { endpoint in
      if case .date(let date) = endpoint { return date.isYearless }
      return false
    }
  }

  /// Day numbers of a piece; `year` stands in where the year is unknown. An end before its start lies in the next year.
  private static func days(_ piece: Piece, year: Int) -> ClosedRange<Int>? {
    var first = Int.min
    var last = Int.max
    if case .date(let date) = piece.start {
      guard let span = date.isYearless ? date.span(in: year) : date.span else { return nil }
      first = span.lowerBound.dayNumber
    }
    if case .date(let date) = piece.end {
      guard let span = date.isYearless ? date.span(in: year) : date.span else { return nil }
      last = span.upperBound.dayNumber
      if last < first, date.isYearless, let next = date.span(in: year + 1) {
        last = next.upperBound.dayNumber
      }
    }
    return first <= last ? first...last : nil
  }

  private static func extreme(_ days: [CivilDate?], _ isBetter: (CivilDate, CivilDate) -> Bool) -> CivilDate?
  {
    var best: CivilDate?
    for day in days {
      guard let day else { return nil }
      if let known = best, !isBetter(day, known) { continue }
      best = day
    }
    return best
  }
}
