extension DateParser {
  /// Durations and stretches: `three-day`, `five days`, `the past 30 years`, `the coming days`. Appends to `found`.
  mutating func length(_ index: Int) -> Int? {
    if let (count, unit, ahead, next) = stretch(index) {
      emit(.stretch(count: count, unit: unit, ahead: ahead), index, next)
      return next
    }
    if let (count, unit, next) = duration(index) {
      emit(.duration(count: count, unit: unit), index, next)
      return next
    }
    return nil
  }

  /// `the past three years`, `the next few days`, `coming weeks`, `the last week`'s longer kin.
  private func stretch(_ index: Int) -> (count: Int?, unit: CalendarUnit, ahead: Bool, next: Int)? {
    let start = word(index) == .the ? index + 1 : index
    let ahead: Bool
    switch word(start) {
    case .past, .last, .previous: ahead = false
    case .next, .coming, .following: ahead = true
    case .several where word(start + 1) == .pluralUnit && word(index) != .the:
      // `recent years`, `several days`: nothing to count.
      return nil
    default: return nil
    }
    let noun = atoms[start + 1]
    if noun.word == .pluralUnit, let unit = CalendarUnit(rawValue: Int(noun.value)) {
      return (nil, unit, ahead, start + 2)
    }
    if noun.word == .unit, word(start) == .past || word(start) == .coming,
      let unit = CalendarUnit(rawValue: Int(noun.value)), unit.rawValue >= CalendarUnit.day.rawValue
    {
      return (1, unit, ahead, start + 2)
    }
    guard noun.word != .article, let (count, unit, next, _) = countedUnit(start + 1) else { return nil }
    return (count, unit, ahead, next)
  }

  private func duration(_ index: Int) -> (count: Int, unit: CalendarUnit, next: Int)? {
    let atom = atoms[index]
    if atom.word == .wideUnit, let unit = CalendarUnit(rawValue: Int(atom.value)) {
      return (1, unit, index + 1)
    }
    if atom.word == .unit, word(index + 1) == .dash, !atoms[index + 1].isSpaced, word(index + 2) == .other,
      let unit = CalendarUnit(rawValue: Int(atom.value)), unit.rawValue >= CalendarUnit.day.rawValue,
      isLong(index + 2)
    {
      return (1, unit, index + 3)
    }
    guard atom.word == .number || atom.word == .cardinal, word(index - 1) != .dash || atom.isSpaced else {
      return nil
    }
    var unitAt = index + 1
    var count = Int(atom.value)
    if atom.word == .cardinal, atom.value >= 20, word(unitAt) == .dash || word(unitAt) == .cardinal {
      let ones = word(unitAt) == .dash ? unitAt + 1 : unitAt
      if word(ones) == .cardinal, atoms[ones].value < 10 {
        count += Int(atoms[ones].value)
        unitAt = ones + 1
      }
    }
    guard count > 0, count < 1000 else { return nil }
    let isJoined = word(unitAt) == .dash
    if isJoined { unitAt += 1 }
    // `three working days`, `five full days` count as days.
    let noun = atoms[unitAt]
    guard noun.word == .unit || noun.word == .pluralUnit, let unit = CalendarUnit(rawValue: Int(noun.value)),
      isJoined || noun.word == .pluralUnit || count == 1
    else { return nil }
    var next = unitAt + 1
    if word(next) == .dash { next += 1 }
    if word(next) == .old { return nil }
    return (count, unit, unitAt + 1)
  }

  /// `-long` as in `week-long`.
  private func isLong(_ index: Int) -> Bool {
    atoms[index].end - atoms[index].start == 4
  }

  /// A time of day: `3 p.m.`, `10:30`, `10.30 am`, `15:00`. Minutes since midnight.
  func clock(_ index: Int) -> Step<Int>? {
    let hour = atoms[index]
    guard hour.word == .number, hour.digits <= 2, hour.value <= 24 else { return nil }
    var minutes = 0
    var next = index + 1
    var hasMinutes = false
    if word(next) == .colon || word(next) == .dot, word(next + 1) == .number, atoms[next + 1].digits == 2,
      atoms[next + 1].value < 60, !atoms[next].isSpaced, !atoms[next + 1].isSpaced
    {
      minutes = Int(atoms[next + 1].value)
      hasMinutes = word(next) == .colon
      next += 2
    }
    if let (isAfternoon, end) = meridian(next), (1...12).contains(hour.value) {
      return ((Int(hour.value) % 12 + (isAfternoon ? 12 : 0)) * 60 + minutes, end)
    }
    return hasMinutes && hour.value < 24 ? (Int(hour.value) * 60 + minutes, next) : nil
  }

  /// `am`, `p.m.`, `PM`; true after noon.
  private func meridian(_ index: Int) -> Step<Bool>? {
    switch word(index) {
    case .am: return (false, index + 1)
    case .pm, .article:
      let length = atoms[index].end - atoms[index].start
      if length == 2, word(index) == .pm { return (true, index + 1) }
      guard length == 1, word(index + 1) == .dot, word(index + 2) == .letterM, !atoms[index + 1].isSpaced,
        !atoms[index + 2].isSpaced
      else { return nil }
      let hasStop = word(index + 3) == .dot && !atoms[index + 3].isSpaced
      return (word(index) == .pm, hasStop ? index + 4 : index + 3)
    default: return nil
    }
  }
}
