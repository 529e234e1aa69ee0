/// What a report says about when something happened, in the Extended Date/Time Format.
///
/// The subset of EDTF (Library of Congress, 2019; ISO 8601-2) that the record uses: from level 1 dates with unspecified digits
/// (`XXXX-12-02`, `199X`), seasons (`2025-21`), qualifiers (`2024~`), intervals and open intervals (`2024-12-02/..`); from
/// level 2 quarters and halves (`2025-33`, `2025-40`), sets of which one holds (`[2023-12-02,2024-12-02]`) or all hold
/// (`{2025-03-03,2025-03-07}`). Times of day are not part of it.
///
/// ## Topics
/// ### Reading and writing
/// - ``init(_:)``
/// - ``description``
/// ### Asking
/// - ``earliest``
/// - ``latest``
/// - ``overlaps(_:)``
/// - ``contains(_:)``
public enum EDTF: Sendable, Hashable {
  /// One date, of any precision.
  case date(Date)
  /// From the first day of `start` to the last day of `end`.
  case interval(Endpoint, Endpoint)
  /// One of these, it is not known which; two or more.
  case oneOf([Date])
  /// Each of these; two or more.
  case allOf([Date])

  /// One end of an interval.
  public enum Endpoint: Sendable, Hashable {
    case date(Date)
    /// `..`: the interval has no end on this side.
    case open
    /// Nothing written: there is an end, it is not known.
    case unknown
  }

  /// A year, month, day, season, quarter or half.
  public struct Date: Sendable, Hashable {
    /// The year with its unspecified digits as zeros: 1990 for `199X`, 0 for `XXXX`.
    public var year: Int
    /// How many of the year's last digits are unspecified: 0 to 4.
    public var unspecifiedYearDigits: Int
    /// 1 to 12, a season (21 spring to 24 winter), a quarter (33 to 36) or a half (40, 41); 0 for `XX`.
    public var month: Int?
    /// 1 to 31; 0 for `XX`.
    public var day: Int?
    /// Doubt about the date as a whole.
    public var qualifier: Qualifier

    /// A date from its parts, as they are: parse text with ``EDTF/init(_:)`` to have them checked.
    public init(
      year: Int, unspecifiedYearDigits: Int = 0, month: Int? = nil, day: Int? = nil,
      qualifier: Qualifier = .none
    ) {
      self.year = year
      self.unspecifiedYearDigits = unspecifiedYearDigits
      self.month = month
      self.day = day
      self.qualifier = qualifier
    }

    /// A day.
    public init(_ day: CivilDate) {
      self.init(year: day.year, month: day.month, day: day.day)
    }

    /// A date whose year nothing is known of: `XXXX-12-02`.
    public static func anyYear(month: Int?, day: Int? = nil) -> Date {
      Date(year: 0, unspecifiedYearDigits: 4, month: month, day: day)
    }
  }

  /// `~`, `?` and `%` after a date.
  public enum Qualifier: Sendable, Hashable {
    case none
    /// `~`: about that date.
    case approximate
    /// `?`: the date is doubtful.
    case uncertain
    /// `%`: both.
    case uncertainAndApproximate
  }
}

extension EDTF {
  /// A single day.
  public static func day(_ day: CivilDate) -> EDTF { .date(Date(day)) }

  /// The days from `start` to `end`; a single day when they are the same.
  public static func days(_ start: CivilDate, _ end: CivilDate) -> EDTF {
    start == end ? .day(start) : .interval(.date(Date(start)), .date(Date(end)))
  }

  /// One of several dates; the date itself when there is one only, nil when there is none. Order is kept, doubles go.
  public static func oneOfDates(_ dates: [Date]) -> EDTF? {
    var kept: [Date] = []
    for date in dates where !kept.contains(date) { kept.append(date) }
    if kept.count > 1 { return .oneOf(kept) }
    return kept.first.map { .date($0) }
  }
}
