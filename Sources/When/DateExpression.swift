/// A piece of text that tells when, as written: what it says, not yet which day that is.
public struct DateExpression: Sendable, Hashable {
  /// The bytes of the text that it covers, without the preposition and article before it.
  public var bytes: Range<Int>
  /// The tokens that those bytes touch; empty when the text was given without tokens.
  public var tokens: Range<Int>
  /// What it says.
  public var value: Value
  /// What the word before it makes of it: a point, an end, a beginning.
  public var role: Role
  /// `about`, `around`, `or so`: the date is approximate.
  public var isApproximate = false
  /// Minutes since midnight when a time of day stands beside it (`at 3 p.m. on Tuesday` gives 900).
  public var minuteOfDay: Int?
  /// Morning, afternoon, evening or night, when named.
  public var dayPart: DayPart?

  /// What the expression says.
  public enum Value: Sendable, Hashable {
    /// `20 March 2025`, `yesterday`, `last September`.
    case point(DatePoint)
    /// `December 2-5`, `from Monday to Wednesday`.
    case interval(DatePoint, DatePoint)
    /// `on March 3, 7 and 9`; two points or more.
    case list([DatePoint])
    /// `over the past 30 years`, `in the coming days`; `count` is nil when the text has no number.
    case stretch(count: Int?, unit: CalendarUnit, ahead: Bool)
    /// `three-day`, `five days`: a length, to be joined with a start or an end.
    case duration(count: Int, unit: CalendarUnit)
    /// `the 30th anniversary (1995-2025)`.
    case anniversary(Anniversary)
    /// A date of another calendar that no Gregorian one explains.
    case otherCalendar(OtherCalendar)
  }

  /// What the preposition makes of a date.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// No preposition, or one that says nothing more (`on`, `in`, `at`, `during`).
    case at
    /// `since`: from then until now.
    case since
    /// `from`, with no end given; `starting on`, `as of`.
    case from
    /// `until`, `till`, `through`.
    case until
    /// `by`, `before`, `no later than`: some time up to then.
    case by
    /// `after`: some time from then on.
    case after
    /// `towards`, `ahead of`: still to come when the text was written.
    case towards
    /// `within`, `in` before a length of time.
    case within
    /// A year that only names something: `the 2015 agreement`.
    case attributive
  }

  /// A part of the day.
  public enum DayPart: Int, Sendable, Hashable, CaseIterable {
    case morning, noon, afternoon, evening, night
  }
}

/// One end of what an expression says.
public enum DatePoint: Sendable, Hashable {
  /// Fields of the calendar, some of them missing.
  case calendar(CalendarPattern)
  /// Counted from the day of writing or from the story's own day.
  case relative(RelativeDate)
}

/// A date with some of its fields: what stands in the text, no more.
public struct CalendarPattern: Sendable, Hashable {
  /// The year, when the text gives one.
  public var year: Int?
  /// How many last digits of the year are open: 1 in `the 1990s`.
  public var openYearDigits = 0
  /// 1 to 12, or an EDTF season, quarter or half (21-24, 33-36, 40-41).
  public var month: Int?
  /// 1 to 31.
  public var day: Int?
  /// The weekday named, alone or beside the day.
  public var weekday: Weekday?
  /// `last`, `this` or `next` before it.
  public var shift: Shift?
  /// `early`, `mid`, `the end of` before a month, season or year.
  public var part: PeriodPart?
  /// A numeric date that also reads with day and month exchanged.
  public var isOrderAmbiguous = false

  /// A pattern of the fields given.
  public init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Weekday? = nil, shift: Shift? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.shift = shift
  }

  /// `last`, `this`, `next` before a weekday, month or season.
  public enum Shift: Int, Sendable, Hashable {
    case last = -1
    case this = 0
    case next = 1
    /// `this coming Friday`: the first one ahead, in whichever week.
    case coming = 2
  }
}

/// Which part of a period is meant.
public enum PeriodPart: Sendable, Hashable {
  /// `early`, `the beginning of`, `earlier`.
  case early
  /// `mid-`, `the middle of`.
  case mid
  /// `late`, `the end of`, `later`.
  case late
  /// `earlier this week`: the part that is past.
  case earlier
  /// `later this month`: the part that is ahead.
  case later
  /// `the end of`: the last days.
  case end
  /// `the week of March 17`: the week that holds the day.
  case week
}

/// A unit of time that a text counts in.
public enum CalendarUnit: Int, Sendable, Hashable, CaseIterable {
  case minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century
}

/// `yesterday`, `two weeks ago`, `next month`, `Monday last week`, `the following day`.
public struct RelativeDate: Sendable, Hashable {
  /// What it is counted from.
  public var anchor: Anchor
  /// The unit that is counted.
  public var unit: CalendarUnit
  /// How many units later; earlier when negative.
  public var offset: Int
  /// Fields inside the period reached: the April of `April last year`, the 3 of `yesterday (03)`.
  public var within: CalendarPattern?
  /// `earlier this month`.
  public var part: PeriodPart?
  /// `two weeks ago` is a count, not a calendar week: about that day.
  public var isCount = false

  /// What a relative date is counted from.
  public enum Anchor: Sendable, Hashable {
    /// The day of writing: dateline or publication.
    case writing
    /// The day that the story has reached: `the same day`, `two days later`.
    case narrative
  }

  /// A date `offset` units from its anchor.
  public init(
    _ unit: CalendarUnit, _ offset: Int, from anchor: Anchor = .writing, within: CalendarPattern? = nil
  ) {
    self.unit = unit
    self.offset = offset
    self.anchor = anchor
    self.within = within
  }
}

/// `the 30th founding anniversary (1995-2025)`, `55 years of diplomatic relations`.
public struct Anniversary: Sendable, Hashable {
  /// 30 in `the 30th anniversary`; nil when only the years are given.
  public var ordinal: Int?
  /// The year of what is remembered.
  public var from: Int?
  /// The year of remembering.
  public var to: Int?

  /// An anniversary of what the text gives; a missing third number is worked out from the other two.
  public init(ordinal: Int? = nil, from: Int? = nil, to: Int? = nil) {
    self.ordinal = ordinal
    self.from = from
    self.to = to
    guard let ordinal else { return }
    if let to, from == nil { self.from = to - ordinal }
    if let from, to == nil { self.to = from + ordinal }
  }
}

/// Calendars that reports name beside or instead of the Gregorian one. They are noted, never converted: the day depends on
/// sightings and on each country's rules.
public enum OtherCalendar: Sendable, Hashable {
  case islamic, persian
}
