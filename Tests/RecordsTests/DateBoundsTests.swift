import Records
import Testing

@Suite("Bounds of EDTF dates") struct DateBoundsTests {
  @Test(
    "know the first and last day that a date may mean",
    arguments: [
      ("2025-03-20", "2025-03-20", "2025-03-20", DateBounds.Span.day),
      ("2024-12-02/2024-12-05", "2024-12-02", "2024-12-05", .stretch),
      ("2024-02", "2024-02-01", "2024-02-29", .within), ("2023-02", "2023-02-01", "2023-02-28", .within),
      ("2018", "2018-01-01", "2018-12-31", .within), ("202X", "2020-01-01", "2029-12-31", .within),
      ("2025-XX", "2025-01-01", "2025-12-31", .within), ("2025-05-2X", "2025-05-20", "2025-05-29", .within),
      ("2025-05-3X", "2025-05-30", "2025-05-31", .within), ("2025-05~", "2025-05-01", "2025-05-31", .within),
      ("[2023-12-02,2024-12-02]", "2023-12-02", "2024-12-02", .within),
      ("[2021,2023,2022]", "2021-01-01", "2023-12-31", .within),
      ("2024-05-01/2024-05-01", "2024-05-01", "2024-05-01", .day),
      ("2023-09/2023-10", "2023-09-01", "2023-10-31", .within),
    ])
  func closed(edtf: String, first: String, last: String, span: DateBounds.Span) throws {
    let bounds = try #require(DateBounds(edtf: edtf))
    #expect(bounds.first?.description == first)
    #expect(bounds.last?.description == last)
    #expect(bounds.span == span)
  }

  @Test("leave open what is open")
  func open() throws {
    let since = try #require(DateBounds(edtf: "2024-05-17/.."))
    #expect(since.first?.description == "2024-05-17")
    #expect(since.last == nil)
    #expect(DateBounds(edtf: "/2024")?.last?.description == "2024-12-31")
  }

  @Test(
    "are none for what is no date or has no year",
    arguments: [
      "", "soon", "XXXX-12-02", "2025-13-01", "2025-02-30", "2025-3-1", "2024-12-05/2024-12-02", "/", "..",
      "[]",
      "2025-03-20-01", "0000", "٢٠٢٥-٠٣-٢٠", "2025--20",
    ])
  func none(edtf: String) { #expect(DateBounds(edtf: edtf) == nil) }

  @Test("days of four centuries come back from their numbers")
  func days() throws {
    let start = try #require(Day(year: 1800, month: 1, day: 1))
    for number in stride(from: start.number, to: start.number + 146_097, by: 11) {
      let day = Day(number: number)
      #expect(Day(day.description) == day)
    }
    #expect(Day("1970-01-01")?.number == 0)
  }
}
