extension DateParser {
  /// `the 30th founding anniversary (1995-2025)`, `fifth anniversary`, `55 years of diplomatic relations`.
  func anniversary(_ index: Int) -> Step<Anniversary>? {
    if let (count, unit, next, _) = countedUnit(index), unit == .year, let count, count > 1, word(next) == .of
    {
      for end in (next + 1)...(next + 4) {
        if word(end) == .ties { return withYears(Anniversary(ordinal: count), end + 1) }
        guard word(end) == .other || word(end) == .and else { return nil }
      }
      return nil
    }
    guard let (number, next) = ordinal(index) else { return nil }
    if word(next) == .unit, atoms[next].value == CalendarUnit.year.rawValue, word(next + 1) == .asWord {
      return (Anniversary(ordinal: number), next + 1)
    }
    for end in next...(next + 3) {
      if word(end) == .anniversary { return withYears(Anniversary(ordinal: number), end + 1) }
      if word(end) == .dash { continue }
      guard word(end) == .other || word(end) == .unit else { return nil }
    }
    return nil
  }

  /// Looks for `(1995-2025)` behind an anniversary, at most sixteen atoms on and within the sentence.
  private func withYears(_ anniversary: Anniversary, _ index: Int) -> Step<Anniversary> {
    if word(index) == .in, let (year, next) = yearNumber(index + 1, 1500...2150) {
      return (Anniversary(ordinal: anniversary.ordinal, to: year), next)
    }
    for open in index..<(index + 16) {
      if word(open) == .dot || word(open) == .none || word(open) == .mark { break }
      guard word(open) == .open else { continue }
      guard let (from, afterFrom) = calendarYear(open + 1), word(afterFrom) == .dash,
        let (to, afterTo) = calendarYear(afterFrom + 1), word(afterTo) == .close, from < to
      else { break }
      return (Anniversary(ordinal: anniversary.ordinal, from: from, to: to), afterTo + 1)
    }
    return (anniversary, index)
  }

  /// The year of `1995`, `2 February 1973`, `02/02/1973`.
  private func calendarYear(_ index: Int) -> Step<Int>? {
    guard let (pattern, next) = calendar(index), let year = pattern.year else { return nil }
    return (year, next)
  }
}
