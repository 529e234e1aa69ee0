import Testing
import When

@Suite("Civil dates") struct CivilDateTests {
  @Test("every day from 1900 to 2100 follows the one before") func everyDay() throws {
    var number = try #require(CivilDate(1900, 1, 1)).dayNumber
    var weekday = 1  // 1 January 1900 was a Monday
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...CivilDate.length(ofMonth: month, year: year) {
          let date = try #require(CivilDate(year, month, day))
          #expect(date.dayNumber == number)
          #expect(date.weekday.rawValue == weekday)
          let back = CivilDate(dayNumber: number)
          #expect((back.year, back.month, back.day) == (year, month, day))
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  @Test(
    "weekdays of known days",
    arguments: [
      ("1815-06-09", Weekday.friday), ("1945-06-26", .tuesday), ("1969-07-20", .sunday),
      ("1989-11-09", .thursday),
      ("2000-02-29", .tuesday), ("2024-02-29", .thursday), ("2025-03-20", .thursday), ("2100-03-01", .monday),
    ])
  func knownWeekdays(text: String, weekday: Weekday) {
    #expect(CivilDate(iso: text)?.weekday == weekday)
  }

  @Test(
    "days that do not exist are refused",
    arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0)])
  func refused(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year, month, day) == nil)
  }

  @Test("reads a date with a time behind it, and nothing else")
  func iso() {
    #expect(CivilDate(iso: "2025-03-20T10:00:00Z") == CivilDate(2025, 3, 20))
    #expect(CivilDate(iso: "2025-03-20")?.description == "2025-03-20")
    for text in ["", "2025", "2025-3-20", "20250320", "2025-03-20x", "20-03-2025"] {
      #expect(CivilDate(iso: text) == nil)
    }
  }

  @Test("month arithmetic stops at the month's end") func months() throws {
    let january = try #require(CivilDate(2024, 1, 31))
    #expect(january.adding(months: 1).description == "2024-02-29")
    #expect(january.adding(months: -2).description == "2023-11-30")
    #expect(january.adding(months: 13).description == "2025-02-28")
  }
}
