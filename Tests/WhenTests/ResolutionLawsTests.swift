import Testing
import When

@Suite("Laws of resolution") struct ResolutionLawsTests {
  private func resolve(_ text: String, on day: CivilDate, _ direction: Direction) -> EDTF? {
    let bytes = Array(text.utf8)
    let resolver = DateResolver(DateContext(published: day))
    return DateGrammar.find(in: bytes, within: 0..<bytes.count).first
      .flatMap { resolver.resolve($0, direction: direction) }?.when
  }

  private static let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  @Test(
    "a weekday lies within the week before or after the writing", arguments: [19_700, 19_783, 20_089, 20_453])
  func weekdays(start: Int) throws {
    for number in start..<start + 14 {
      let day = CivilDate(dayNumber: number)
      for (index, name) in Self.names.enumerated() {
        let past = try #require(resolve("on \(name)", on: day, .past)?.earliest)
        let ahead = try #require(resolve("on \(name)", on: day, .future)?.earliest)
        #expect(past.weekday.rawValue == index + 1 && ahead.weekday.rawValue == index + 1)
        #expect((0...6).contains(number - past.dayNumber))
        #expect((0...6).contains(ahead.dayNumber - number))
      }
    }
  }

  @Test("a day without a year lies on its clause's side, or close by", arguments: [2023, 2024])
  func days(year: Int) throws {
    let day = try #require(CivilDate(year, 3, 10))
    let today = day.dayNumber
    for month in 1...12 {
      for number in stride(from: 1, through: CivilDate.length(ofMonth: month, year: 2024), by: 3) {
        let text = "on \(Self.months[month - 1]) \(number)"
        let past = try #require(resolve(text, on: day, .past)?.earliest)
        let ahead = try #require(resolve(text, on: day, .future)?.earliest)
        #expect((past.month, past.day) == (month, number))
        #expect((ahead.month, ahead.day) == (month, number))
        #expect(past.dayNumber <= today + 30, "\(text)")
        #expect(ahead.dayNumber >= today - 30, "\(text)")
        // A leap day may be years away.
        if (month, number) != (2, 29) {
          #expect(abs(past.dayNumber - today) <= 366 && abs(ahead.dayNumber - today) <= 366)
        }
      }
    }
  }

  @Test("what is written in full is read back, in every form") func fullDates() throws {
    let day = try #require(CivilDate(2025, 3, 21))
    for number in stride(from: 15_000, to: 22_000, by: 97) {
      let date = CivilDate(dayNumber: number)
      let month = Self.months[date.month - 1]
      // `May.` is no abbreviation.
      let short = date.month == 5 ? month : month.prefix(3) + "."
      let weekday = Self.names[date.weekday.rawValue - 1]
      for text in [
        "on \(date.day) \(month) \(date.year)", "on \(month) \(date.day), \(date.year)",
        "on the \(date.day)th of \(month) \(date.year)",
        "on \(weekday), \(date.day) \(month) \(date.year)",
        "on \(weekday), \(month) \(date.day), \(date.year)",
        "on \(weekday) (\(short) \(date.day), \(date.year))", "(\(date))",
        "\(date.day).\(date.month).\(date.year)",
        "on \(date.day)-\(month.prefix(3))-\(date.year)",
        "on \(month) \(date.day) (\(weekday)), \(date.year)",
      ] where !(text.contains(".") && date.day <= 12 && !text.contains("(")) {
        #expect(resolve(text, on: day, .past) == .day(date), "\(text)")
      }
    }
  }

  @Test("reading is a function of its input") func pure() throws {
    let day = try #require(CivilDate(2025, 3, 21))
    let text = "from 2 to 5 December, last week and in the coming days"
    #expect(resolve(text, on: day, .past) == resolve(text, on: day, .past))
  }
}
