/// The first and last day that an EDTF date (ISO 8601-2, levels 0 to 2 as far as the codebook uses them) may mean.
///
/// Understood are dates of day, month and year precision, unspecified digits (`202X`, `2025-XX`), intervals with open or
/// unknown ends, and sets of one or more (`[2023-12-02,2024-12-02]`). The marks for uncertain and approximate dates say
/// nothing about the bounds and are passed over.
public struct DateBounds: Sendable, Hashable {
  /// The earliest day, nil when nothing bounds it.
  public var first: Day?
  /// The latest day, nil when nothing bounds it.
  public var last: Day?
  /// How the two bounds are meant.
  public var span: Span

  /// What stands between two bounds.
  public enum Span: Sendable, Hashable {
    /// One day, known to the day.
    case day
    /// A stretch of days, from the first to the last.
    case stretch
    /// Some time within the bounds: a month, a year, one of several dates.
    case within
  }

  /// The bounds of a date; nil for text that is no date, and for dates without a known year.
  public init?(edtf: String) {
    let text = edtf.filter { $0 != "~" && $0 != "?" && $0 != "%" }
    if text.hasPrefix("["), text.hasSuffix("]") {
      self.init(set: text.dropFirst().dropLast())
    } else if text.contains("/") {
      self.init(interval: text[...])
    } else {
      self.init(date: text[...])
    }
  }

  private init?(set: Substring) {
    var first: Day?
    var last: Day?
    for part in set.split(whereSeparator: { $0 == "," || $0 == "." || $0 == " " }) {
      guard let bounds = DateBounds(date: part), let low = bounds.first, let high = bounds.last else {
        return nil
      }
      first = min(first ?? low, low)
      last = max(last ?? high, high)
    }
    guard let first, let last else { return nil }
    self.init(first: first, last: last, span: first == last ? .day : .within)
  }

  private init?(interval: Substring) {
    let ends = interval.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    let isOpen = { (end: Substring) in end.isEmpty || end == ".." }
    let from = isOpen(ends[0]) ? nil : DateBounds(date: ends[0])
    let to = isOpen(ends[1]) ? nil : DateBounds(date: ends[1])
    guard isOpen(ends[0]) == (from == nil), isOpen(ends[1]) == (to == nil), from != nil || to != nil else {
      return nil
    }
    self.init(first: from?.first, last: to?.last, span: .stretch)
    if let first, let last, last < first { return nil }
    if let first, first == last { span = .day }
    if from?.span == .within || to?.span == .within { span = .within }
  }

  private init?(date: Substring) {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let years = Self.range(parts[0], width: 4), years.lowerBound > 0
    else {
      return nil
    }
    guard parts.count > 1, let months = Self.range(parts[1], width: 2), parts[1] != "XX" else {
      guard parts.count == 1 || parts[1] == "XX" else { return nil }
      self.init(years, 1, 1, 12, 31)
      return
    }
    let low = max(months.lowerBound, 1)
    let high = min(months.upperBound, 12)
    guard low <= high else { return nil }
    guard parts.count > 2, parts[2] != "XX" else {
      self.init(years, low, 1, high, Day.length(years.upperBound, high))
      return
    }
    guard let days = Self.range(parts[2], width: 2) else { return nil }
    let lastDay = min(days.upperBound, Day.length(years.upperBound, high))
    self.init(years, low, max(days.lowerBound, 1), high, lastDay)
  }

  private init?(_ years: ClosedRange<Int>, _ month: Int, _ day: Int, _ lastMonth: Int, _ lastDay: Int) {
    guard let first = Day(year: years.lowerBound, month: month, day: day),
      let last = Day(year: years.upperBound, month: lastMonth, day: lastDay), first <= last
    else { return nil }
    self.init(first: first, last: last, span: first == last ? .day : .within)
  }

  private init(first: Day?, last: Day?, span: Span) {
    self.first = first
    self.last = last
    self.span = span
  }

  /// The numbers that digits with `X` for the unknown ones can mean.
  private static func range(_ digits: Substring, width: Int) -> ClosedRange<Int>? {
    guard digits.utf8.count == width, digits.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x58 })
    else {
      return nil
    }
    let low = Int(digits.map { $0 == "X" ? "0" : String($0) }.joined())
    let high = Int(digits.map { $0 == "X" ? "9" : String($0) }.joined())
    guard let low, let high else { return nil }
    // A year that is unknown altogether bounds nothing.
    if width == 4, digits.first == "X" { return nil }
    return low...high
  }
}
