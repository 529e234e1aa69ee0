/// How far a year-less date lies from the day of writing in each year, and which year a clause means by it.
struct YearDistances {
  private let date: EDTF.Date
  private let reference: CivilDate
  private let today: Int

  init(_ date: EDTF.Date, _ reference: CivilDate) {
    self.date = date
    self.reference = reference
    self.today = reference.dayNumber
  }

  private func start(_ year: Int) -> Int { date.span(in: year)?.lowerBound.dayNumber ?? 0 }
  private func end(_ year: Int) -> Int { date.span(in: year)?.upperBound.dayNumber ?? 0 }

  /// Days between the writing and the date in that year; 0 when it is under way.
  func days(_ year: Int) -> Int { max(0, start(year) - today, today - end(year)) }

  /// The year meant among `years`, which ascend.
  func choose(_ years: [Int], _ shift: CalendarPattern.Shift?, _ direction: Direction) -> Int? {
    switch shift {
    case .last: return years.last { end($0) < today } ?? years.first
    case .next, .coming: return years.first { start($0) > today } ?? years.last
    case .this: return years.contains(reference.year) ? reference.year : years.first
    case nil: break
    }
    guard let past = years.last(where: { start($0) <= today + 1 }) else { return years.first }
    guard let future = years.first(where: { end($0) >= today - 1 }) else { return past }
    let (behind, ahead) = (days(past), days(future))
    // `The visit, slated for December 20, was announced`: the tense is the announcement's.
    let isDay = date.day != nil
    switch direction {
    case .past: return isDay && behind > 300 && ahead <= 30 ? future : past
    case .future: return isDay && ahead > 300 && behind <= 30 ? past : future
    // Reports look back further than they look ahead: `the May 5 agreement` of an October text is last spring's.
    case .unknown: return ahead < behind && ahead <= 120 ? future : past
    }
  }
}
