import Testing
import When

/// The expressions of a text, as strings.
private func found(_ text: String) -> [(text: String, expression: DateExpression)] {
  let bytes = Array(text.utf8)
  return DateGrammar.find(in: bytes, within: 0..<bytes.count).map {
    (String(decoding: bytes[$0.bytes], as: UTF8.self), $0)
  }
}

@Suite("Date grammar") struct DateGrammarTests {
  @Test("marks the words that make the date, without the preposition")
  func ranges() {
    let text = "On Thursday, 20 March, they met at 3 p.m. on March 21, 2025 and again last week."
    #expect(found(text).map(\.text) == ["Thursday, 20 March", "3 p.m. on March 21, 2025", "last week"])
  }

  @Test("any tokenizer's cut gives the same expressions, with the tokens they touch")
  func tokens() {
    let text = Array("from Dec. 2-5 in Oslo".utf8)
    let coarse = [0..<4, 5..<9, 10..<13, 14..<16, 17..<21]  // from | Dec. | 2-5 | in | Oslo
    let fine = [0..<4, 5..<8, 8..<9, 10..<11, 11..<13, 14..<16, 17..<21]  // Dec | . | 2 | -5
    let a = DateGrammar.find(in: text, tokens: coarse)
    let b = DateGrammar.find(in: text, tokens: fine)
    #expect(a.map(\.value) == b.map(\.value))
    #expect(a.map(\.tokens) == [1..<3])
    #expect(b.map(\.tokens) == [1..<5])
    #expect(a.map(\.bytes) == [5..<13])
  }

  @Test(
    "names what the preposition makes of the date",
    arguments: [
      ("since 2019", DateExpression.Role.since), ("until 2027", .until), ("by the end of 2025", .by),
      ("before March 3", .by), ("no later than 5 May", .by), ("after 5 May 2024", .after),
      ("as of May 5", .from),
      ("starting on Monday", .from), ("from 5 May", .from), ("ahead of May 5", .towards),
      ("towards 2030", .towards),
      ("on Monday", .at), ("in 2019", .at), ("the 2019 summit", .attributive),
      ("the summit of 2019", .attributive),
      ("from 5 to 7 May", .at), ("prior to 5 May", .by), ("up to May 5", .until),
      ("within two weeks", .within),
    ])
  func roles(text: String, role: DateExpression.Role) {
    #expect(found(text).map(\.expression.role) == [role])
  }

  @Test("reads lengths, for stays to be made of them")
  func durations() throws {
    let lengths: [(String, Int, CalendarUnit)] = [
      ("a three-day visit", 3, .day), ("a 5-day trip", 5, .day), ("for two weeks", 2, .week),
      ("a week-long tour", 1, .week),
      ("a weeklong tour", 1, .week), ("lasting twenty-one days", 21, .day),
    ]
    for (text, count, unit) in lengths {
      #expect(found(text).map(\.expression.value) == [.duration(count: count, unit: unit)], "\(text)")
    }
    let resolver = DateResolver(DateContext(published: CivilDate(2025, 3, 21)))
    let monday = try #require(resolver.resolve(found("on Monday")[0].expression, direction: .past))
    #expect(resolver.stay(3, .day, from: monday)?.edtf == "2025-03-17/2025-03-19")
    #expect(resolver.stay(3, .day, from: monday, endingThere: true)?.edtf == "2025-03-15/2025-03-17")
    #expect(resolver.stay(1, .day, from: monday)?.edtf == "2025-03-17")
    #expect(resolver.stay(3, .year, from: monday) == nil)
    let unknown = try #require(DateResolver(DateContext()).resolve(found("on December 31")[0].expression))
    #expect(resolver.stay(2, .day, from: unknown)?.edtf == "XXXX-12-31/XXXX-01-01")
  }

  @Test("keeps the time of day and the part of the day beside the date")
  func times() {
    #expect(found("at 3 p.m. on Tuesday")[0].expression.minuteOfDay == 900)
    #expect(found("10:30 am, Friday")[0].expression.minuteOfDay == 630)
    #expect(found("on 5 May at 18:05")[0].expression.minuteOfDay == 1085)
    #expect(found("at 12 a.m. on 5 May")[0].expression.minuteOfDay == 0)
    #expect(found("on Monday evening")[0].expression.dayPart == .evening)
    #expect(found("on the night of May 3")[0].expression.dayPart == .night)
    #expect(found("at 3 p.m.").isEmpty)
  }

  @Test("notes dates of other calendars and leaves them alone")
  func otherCalendars() {
    let both = found("Riyadh, Jumada II 14, 1446 AH, December 15, 2024, SPA")
    #expect(both.map(\.text) == ["Jumada II 14, 1446 AH", "December 15, 2024"])
    #expect(both[0].expression.value == .otherCalendar(.islamic))
    #expect(found("on 15 Farvardin 1403")[0].expression.value == .otherCalendar(.persian))
    // In brackets behind a Gregorian date it is a gloss.
    #expect(found("on 19 March 2025 (19 Ramadan 1446)").count == 1)
  }

  @Test("reads anniversaries with their years")
  func anniversaries() {
    let expected: [(String, Anniversary)] = [
      (
        "towards the 30th founding anniversary of ties (1995-2025)",
        Anniversary(ordinal: 30, from: 1995, to: 2025)
      ),
      ("the fifth anniversary", Anniversary(ordinal: 5)),
      ("the twenty-fifth anniversary", Anniversary(ordinal: 25)),
      ("55 years of diplomatic relations", Anniversary(ordinal: 55)),
      (
        "the 50th anniversary of ties (2 February 1973 - 2 February 2023)",
        Anniversary(ordinal: 50, from: 1973, to: 2023)
      ),
    ]
    for (text, anniversary) in expected {
      #expect(found(text).map(\.expression.value) == [.anniversary(anniversary)], "\(text)")
    }
    #expect(found(expected[0].0)[0].expression.role == .towards)
  }
}

@Suite("Dates in the story's time") struct NarrativeDateTests {
  @Test(
    "count from the day that the story has reached",
    arguments: [
      ("on the same day", "2025-03-10"), ("the day before,", "2025-03-09"), ("a day earlier", "2025-03-09"),
      ("the following day", "2025-03-11"), ("the next day", "2025-03-11"), ("two days later", "2025-03-12"),
      ("that evening", "2025-03-10"), ("the following Monday", "2025-03-17"),
      ("the previous month", "2025-02"),
      ("that year", "2025"), ("the following week", "2025-03-17/2025-03-23"),
    ])
  func fromNarrative(text: String, expected: String) throws {
    let expression = try #require(found(text).first?.expression)
    var context = DateContext(published: CivilDate(2025, 6, 1))
    #expect(DateResolver(context).resolve(expression) == nil)
    context.narrative = EDTF("2025-03-10")
    #expect(DateResolver(context).resolve(expression, direction: .past)?.edtf == expected)
  }

  @Test("keep an unknown year unknown") func yearless() throws {
    let context = DateContext(narrative: EDTF("XXXX-12-31"))
    let next = try #require(found("the next day").first?.expression)
    #expect(DateResolver(context).resolve(next)?.edtf == "XXXX-01-01")
  }

  @Test("a dateline moves today") func dateline() throws {
    let today = try #require(found("today").first?.expression)
    let april22 = CalendarPattern(month: 4, day: 22)
    let known = DateResolver(DateContext(published: CivilDate(2025, 4, 23), dateline: april22))
    #expect(known.resolve(today)?.edtf == "2025-04-22")
    let turn = DateResolver(
      DateContext(published: CivilDate(2025, 1, 1), dateline: CalendarPattern(month: 12, day: 31)))
    #expect(turn.resolve(today)?.edtf == "2024-12-31")
    let unknown = DateResolver(DateContext(dateline: april22))
    #expect(unknown.resolve(today)?.edtf == "XXXX-04-22")
    #expect(unknown.resolve(today)?.basis == nil)
  }

  @Test("a short date that falls on one stated in full is stated") func shared() throws {
    let short = try #require(found("talks on 2 March").first?.expression)
    var context = DateContext(published: CivilDate(2000, 3, 2))
    #expect(DateResolver(context).resolve(short, direction: .future)?.basis == .relative)
    context.stated = [try #require(EDTF("2000-03-01/2000-03-02"))]
    #expect(DateResolver(context).resolve(short, direction: .future)?.basis == .stated)
  }
}

@Suite("The date of an occasion") struct OccasionTests {
  private let resolver = DateResolver(DateContext(published: CivilDate(2025, 3, 21)))

  private func occasion(_ text: String, _ direction: Direction, isArrival: Bool = false) -> String? {
    resolver.occasion(of: found(text).map(\.expression), direction: direction, isArrival: isArrival)?.edtf
  }

  @Test("the most precise expression of the clause dates it")
  func mostPrecise() {
    #expect(occasion("next month he will visit, arriving in Sydney on 27 April", .future) == "2025-04-27")
    #expect(occasion("under the 2015 agreement they met on Monday", .past) == "2025-03-17")
    #expect(
      occasion("for the 30th anniversary (1995-2025) they met last week", .past) == "2025-03-10/2025-03-16")
    #expect(occasion("under the 2015 agreement, over the past ten years", .past) == nil)
  }

  @Test("a length joins a beginning")
  func stays() {
    #expect(occasion("a three-day visit starting on Monday", .future) == "2025-03-24/2025-03-26")
    #expect(occasion("a three-day visit starting Monday", .future) == "2025-03-24/2025-03-26")
    #expect(
      occasion("arrived on Sunday for a three-day visit", .past, isArrival: true) == "2025-03-16/2025-03-18")
    #expect(occasion("on Sunday, the last of a three-day visit", .past) == "2025-03-16")
    #expect(occasion("will pay a two-day visit from April 3", .future) == "2025-04-03/2025-04-04")
  }
}
