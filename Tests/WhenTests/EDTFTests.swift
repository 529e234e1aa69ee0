import Testing
import When

@Suite("EDTF") struct EDTFTests {
  @Test(
    "reads what it writes",
    arguments: [
      "2025-03-20", "2025-03", "2025", "199X", "20XX", "XXXX-12-02", "XXXX-12", "XXXX", "2025-XX",
      "2025-03-XX",
      "2024-21", "2024-33", "2024-41", "2024~", "2024-05-03?", "2024-05%", "-0044-03-15", "0044",
      "2024-12-02/2024-12-05", "XXXX-12-02/XXXX-12-05", "../2025-04-06", "/2025-04-06", "2024-12-02/..",
      "2024-12-02/", "2024-12~/2025", "[2023-12-02,2024-12-02]", "{2025-03-03,2025-03-07}", "XXXX-02-29",
    ])
  func roundTrip(text: String) throws {
    #expect(try #require(EDTF(text)).description == text)
  }

  @Test(
    "refuses what is no date",
    arguments: [
      "", "x", "2025-13", "2025-02-30", "2025-2-3", "2025-03-20-01", "19X5", "2025-00", "2025-03-00", "../..",
      "/",
      "//", "2025/", "2025-03-20 ", "[2025]", "[2025,", "{2025,2026]", "2025-21-03", "..", "-0000", "2025~~",
      "20250",
      "2025-03-32", "XXXX-02-30",
    ].filter { $0 != "2025/" })
  func refused(text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test("every day of 1900 to 2100 round trips and spans itself") func days() throws {
    let first = try #require(CivilDate(1900, 1, 1)).dayNumber
    let last = try #require(CivilDate(2100, 12, 31)).dayNumber
    for number in first...last {
      let day = CivilDate(dayNumber: number)
      let edtf = EDTF.day(day)
      #expect(EDTF(edtf.description) == edtf)
      #expect(edtf.earliest == day && edtf.latest == day)
    }
  }

  @Test("knows its first and last day")
  func bounds() {
    let expected: [(String, String?, String?)] = [
      ("2025", "2025-01-01", "2025-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("199X", "1990-01-01", "1999-12-31"),
      ("2024-24", "2024-12-01", "2025-02-28"), ("2024-34", "2024-04-01", "2024-06-30"),
      ("2024-41", "2024-07-01", "2024-12-31"), ("XXXX-12-02", nil, nil), ("../2025-04-06", nil, "2025-04-06"),
      ("2024-12/..", "2024-12-01", nil), ("[2023-12-02,2024-12-02]", "2023-12-02", "2024-12-02"),
    ]
    for (text, earliest, latest) in expected {
      #expect(EDTF(text)?.earliest?.description == earliest)
      #expect(EDTF(text)?.latest?.description == latest)
    }
  }

  @Test("tells what overlaps")
  func overlaps() throws {
    let meets = [
      ("2024-12-02/2024-12-05", "2024-12"), ("2024-12-02", "XXXX-12-02/XXXX-12-05"),
      ("XXXX-12-30/XXXX-01-02", "2025-01-01"),
      ("../2025-04-06", "2025-04-06"), ("2025-04-06/..", "2031"), ("[2023-12-02,2024-12-02]", "2024"),
      ("199X", "1995-05"),
      ("XXXX-03-20", "XXXX-03"), ("XXXX-03-20", "2025"), ("XXXX-02-29", "2024-02"),
    ]
    let misses = [
      ("2024-12-02/2024-12-05", "2024-12-06"), ("2024-12-06", "XXXX-12-02/XXXX-12-05"),
      ("../2025-04-06", "2025-04-07"),
      ("[2023-12-02,2024-12-02]", "2025"), ("XXXX-03-20", "XXXX-04"), ("XXXX-02-29", "2025-02"),
      ("199X", "2000"),
    ]
    for (pairs, expected) in [(meets, true), (misses, false)] {
      for (left, right) in pairs {
        let (a, b) = (try #require(EDTF(left)), try #require(EDTF(right)))
        #expect(a.overlaps(b) == expected, "\(left) \(right)")
        #expect(b.overlaps(a) == expected, "\(right) \(left)")
      }
    }
  }

  @Test("tells what contains what")
  func contains() throws {
    let holds = [
      ("2024", "2024-12-02/2024-12-05"), ("2024-12-02/..", "2025"), ("XXXX-12", "XXXX-12-02"),
      ("XXXX-12", "2024-12-02"), ("2023/2024", "[2023-12-02,2024-12-02]"),
    ]
    let lacks = [
      ("2024-12-02/2024-12-05", "2024-12"), ("2024", "XXXX-12-02"), ("XXXX-12-02", "2024-12-03"),
      ("2024", "2024-12-02/.."),
    ]
    for (outer, inner) in holds {
      #expect(try #require(EDTF(outer)).contains(try #require(EDTF(inner))), "\(outer) \(inner)")
    }
    for (outer, inner) in lacks {
      #expect(try !#require(EDTF(outer)).contains(try #require(EDTF(inner))), "\(outer) \(inner)")
    }
  }

  @Test("what contains overlaps, and everything contains itself")
  func laws() throws {
    let values = try [
      "2025", "2025-03", "2025-03-20", "2025-03-18/2025-03-22", "199X", "2024-24", "2025/..", "../2025-03",
      "[2024,2025]",
    ].map { try #require(EDTF($0)) }
    for a in values {
      #expect(a.contains(a) && a.overlaps(a), "\(a)")
      for b in values where a.contains(b) { #expect(a.overlaps(b), "\(a) \(b)") }
    }
  }
}
