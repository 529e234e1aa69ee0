/// Reads date expressions from atoms, front to back. Each attempt looks at a bounded number of atoms, so a text of n bytes
/// costs O(n).
struct DateParser {
  let atoms: DateAtoms
  var found: [DateExpression] = []

  /// What a rule read, and the atom after it.
  typealias Step<Value> = (value: Value, next: Int)

  init(_ atoms: DateAtoms) { self.atoms = atoms }

  mutating func run() {
    var index = 0
    while index < atoms.count {
      if Self.mayStart(atoms[index].word), let next = expression(index), next > index {
        index = next
      } else {
        index += 1
      }
    }
  }

  @inline(__always) static func mayStart(_ word: DateWord) -> Bool {
    switch word {
    case .none, .other, .comma, .dash, .slash, .dot, .open, .close, .apostrophe, .colon, .currency, .mark,
      .of, .on,
      .in, .at, .to, .and, .preposition, .pronoun, .guardBefore, .guardAfter, .possessive, .forWord, .by,
      .from,
      .percent, .over, .about, .or, .asWord:
      false
    default: true
    }
  }

  func word(_ index: Int) -> DateWord { atoms[index].word }

  /// Appends what starts at `index` to `found`, and returns the atom to go on with; nil when nothing starts there.
  private mutating func expression(_ index: Int) -> Int? {
    if let (calendar, next) = otherCalendar(index) {
      emit(.otherCalendar(calendar), index, next)
      return next
    }
    if let (anniversary, next) = anniversary(index) {
      emit(.anniversary(anniversary), index, next)
      return next
    }
    if let next = fiscalYear(index) { return next }
    if let (minute, afterClock) = clock(index) {
      var start = afterClock
      if word(start) == .comma { start += 1 }
      if word(start) == .on || word(start) == .of { start += 1 }
      return dated(start, from: index, minuteOfDay: minute) ?? afterClock
    }
    if word(index) == .dayPart, word(index + 1) == .of || word(index + 1) == .on,
      let next = dated(index + 2, from: index)
    {
      found[found.count - 1].dayPart = DateExpression.DayPart(rawValue: Int(atoms[index].value))
      return next
    }
    if let next = dated(index, from: index) { return next }
    return length(index)
  }

  /// A point, interval or list at `index`, with what stands behind it.
  private mutating func dated(_ index: Int, from first: Int, minuteOfDay: Int? = nil) -> Int? {
    guard let (value, next) = span(index) else { return nil }
    guard isPlausible(value, index, next) else { return nil }
    emit(inheritingMonth(value), first, next)
    found[found.count - 1].minuteOfDay = minuteOfDay
    return trailers(next)
  }

  /// `to Oman on 4 April, and to Qatar on the 5th`: the month goes on.
  private func inheritingMonth(_ value: DateExpression.Value) -> DateExpression.Value {
    guard case .calendar(let before)? = found.last?.value.lastPoint, before.hasDayAndMonth,
      let earlier = before.day
    else { return value }
    let length = CivilDate.length(ofMonth: before.month ?? 1, year: before.year ?? 2024)
    return value.mapPoints { point in
      guard case .calendar(var pattern) = point, pattern.shape == .dayOnly, let day = pattern.day,
        (earlier...max(earlier, length)).contains(day)
      else { return point }
      pattern.month = before.month
      pattern.year = before.year
      return .calendar(pattern)
    }
  }

  mutating func emit(_ value: DateExpression.Value, _ first: Int, _ next: Int) {
    // The article belongs to the noun: `the April 26 meeting`.
    let start = word(first) == .the && first + 1 < next ? first + 1 : first
    let bytes = Int(atoms[start].start)..<Int(atoms[next - 1].end)
    var expression = DateExpression(bytes: bytes, tokens: 0..<0, value: value, role: role(first, value))
    var before = first - 1
    if word(before) == .the { before -= 1 }
    expression.isApproximate = word(before) == .about && word(before - 1) != .by
    found.append(expression)
  }

  /// Takes what may stand behind a date into the expression just found: `evening`, `at 3 p.m.`, `(Thursday)`, `(20)`.
  private mutating func trailers(_ start: Int) -> Int {
    let last = found.count - 1
    var index = start
    if word(index) == .dayPart, found[last].value.hasDay {
      found[last].dayPart = DateExpression.DayPart(rawValue: Int(atoms[index].value))
      index += 1
    }
    if word(index) == .open, let (value, next) = bracketed(index, after: found[last].value) {
      found[last].value = value
      index = next
    }
    if word(index) == .comma, let (spelled, next) = apposed(index, to: found[last].value) {
      found[last].value = spelled
      index = next
    }
    if found[last].minuteOfDay == nil, index == start || word(index) == .at || word(index) == .comma {
      let clockStart = word(index) == .at || word(index) == .comma ? index + 1 : index
      if let (minute, next) = clock(clockStart), found[last].value.hasDay {
        found[last].minuteOfDay = minute
        index = next
      }
    }
    found[last].bytes = found[last].bytes.lowerBound..<Int(atoms[index - 1].end)
    return index
  }

  /// `today, Thursday, March 20`, `Monday and Tuesday, 24 and 25 March`: the dates behind the comma say the same.
  private func apposed(_ index: Int, to value: DateExpression.Value) -> Step<DateExpression.Value>? {
    let start = word(index + 1) == .on ? index + 2 : index + 1
    guard let (spelled, next) = span(start), spelled.hasDay, !spelled.lacksMonth else { return nil }
    switch (value, spelled) {
    case (.point(.relative(let date)), .point(.calendar(let pattern))):
      return date.unit == .day && pattern.hasDayAndMonth ? (spelled, next) : nil
    case (.list, .list), (.list, .interval), (.interval, .interval), (.interval, .list):
      return value.lacksMonth ? (spelled, next) : nil
    default: return nil
    }
  }

  /// `(March 20)`, `(20)`, `(Thursday)`, `(20 Ramadan 1446)` behind a date: the value with what the bracket adds.
  private func bracketed(
    _ index: Int, after value: DateExpression.Value
  ) -> Step<DateExpression.Value>? {
    if let (_, next) = otherCalendar(index + 1), word(next) == .close { return (value, next + 1) }
    if let (weekday, next) = plainWeekday(index + 1), word(next) == .close,
      case .point(.calendar(var pattern)) = value, pattern.weekday == nil
    {
      pattern.weekday = weekday
      return (.point(.calendar(pattern)), next + 1)
    }
    if !value.lacksMonth, let (weekdays, next) = span(index + 1), word(next) == .close, weekdays.lacksMonth {
      // `July 16-17 (Tuesday-Wednesday)`
      return (value, next + 1)
    }
    var inner = index + 1
    if let (_, next) = plainWeekday(inner), word(next) == .comma { inner = next + 1 }
    if let (day, next) = dayOfMonth(inner), word(next) == .close {
      switch value {
      case .point(.relative(var date)) where date.unit == .day && date.within == nil:
        date.within = CalendarPattern(day: day)
        return (.point(.relative(date)), next + 1)
      case .point(.calendar(var pattern)) where pattern.weekday != nil && pattern.day == nil:
        pattern.day = day
        return (.point(.calendar(pattern)), next + 1)
      default: return nil
      }
    }
    // The bracket gives the full date: it replaces the weekday or the relative day.
    guard value.lacksMonth, let (spelled, next) = span(inner), word(next) == .close, !spelled.lacksMonth,
      spelled.hasDay
    else { return nil }
    if case .point(.calendar(let pattern)) = value, case .point(.calendar(var full)) = spelled {
      if full.weekday == nil { full.weekday = pattern.weekday }
      return (.point(.calendar(full)), next + 1)
    }
    return (spelled, next + 1)
  }
}

extension DateExpression.Value {
  /// Whether it names single days.
  var hasDay: Bool {
    switch self {
    case .point(let point): point.hasDay
    case .interval(let start, let end): start.hasDay && end.hasDay
    case .list(let points): points.allSatisfy(\.hasDay)
    default: false
    }
  }

  /// The point that it names last.
  var lastPoint: DatePoint? {
    switch self {
    case .point(let point): point
    case .interval(_, let end): end
    case .list(let points): points.last
    default: nil
    }
  }

  /// Whether it consists of weekdays or relative days, without a month.
  var lacksMonth: Bool {
    switch self {
    case .point(let point): point.lacksMonth
    case .interval(let start, let end): start.lacksMonth && end.lacksMonth
    case .list(let points): points.allSatisfy(\.lacksMonth)
    default: false
    }
  }
}

extension DatePoint {
  var hasDay: Bool {
    switch self {
    case .calendar(let pattern): pattern.day != nil || pattern.weekday != nil
    case .relative(let date): date.unit == .day || date.within?.day != nil || date.within?.weekday != nil
    }
  }

  var lacksMonth: Bool {
    switch self {
    case .calendar(let pattern): pattern.month == nil && pattern.year == nil && pattern.weekday != nil
    case .relative(let date): date.within?.month == nil && date.unit.rawValue <= CalendarUnit.week.rawValue
    }
  }
}
