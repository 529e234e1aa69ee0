extension DateParser {
  /// `Ramadan 20, 1446 AH`, `28 Rajab 1446`, `1446H`, `Farvardin 15, 1403`.
  func otherCalendar(_ index: Int) -> Step<OtherCalendar>? {
    switch word(index) {
    case .islamicMonth, .persianMonth: otherMonthFirst(index)
    case .number, .ordinalNumber: otherDayFirst(index) ?? otherYearAlone(index)
    default: nil
    }
  }

  private func otherMonthFirst(_ index: Int) -> Step<OtherCalendar>? {
    guard let (calendar, dayStart) = otherMonth(index), let (_, afterDay) = dayOfMonth(dayStart) else {
      return nil
    }
    let yearStart = word(afterDay) == .comma ? afterDay + 1 : afterDay
    return (calendar, skipMark(otherYear(yearStart) ?? afterDay))
  }

  private func otherDayFirst(_ index: Int) -> Step<OtherCalendar>? {
    guard let (_, afterDay) = dayOfMonth(index) else { return nil }
    guard let (calendar, next) = otherMonth(word(afterDay) == .of ? afterDay + 1 : afterDay) else {
      return nil
    }
    let yearStart = word(next) == .comma ? next + 1 : next
    return (calendar, skipMark(otherYear(yearStart) ?? next))
  }

  private func otherYearAlone(_ index: Int) -> Step<OtherCalendar>? {
    guard let next = otherYear(index) else { return nil }
    switch word(next) {
    case .islamicMark: return (.islamic, next + 1)
    case .persianMark: return (.persian, next + 1)
    default: return nil
    }
  }

  /// A month of another calendar, with the further words of its name (`Rabi al-Awwal`, `Jumada II`).
  private func otherMonth(_ index: Int) -> Step<OtherCalendar>? {
    guard atoms[index].isCapitalised else { return nil }
    let calendar: OtherCalendar
    switch word(index) {
    case .islamicMonth: calendar = .islamic
    case .persianMonth: calendar = .persian
    default: return nil
    }
    var next = index + 1
    for _ in 0..<4 {
      let isName = word(next) == .other && (atoms[next].isCapitalised || word(next + 1) == .dash)
      guard isName || word(next) == .dash || word(next) == .apostrophe else { break }
      next += 1
    }
    return (calendar, next)
  }

  private func skipMark(_ index: Int) -> Int {
    word(index) == .islamicMark || word(index) == .persianMark ? index + 1 : index
  }

  /// The atom after a year of these calendars that falls in our time.
  private func otherYear(_ index: Int) -> Int? {
    let atom = atoms[index]
    guard atom.word == .number, atom.digits == 4, (1200...1600).contains(atom.value) else { return nil }
    return index + 1
  }
}
