import Diplomacy
import MadeReadings
import Records
import Reports
import Testing

@Suite("Identity") struct IdentityTests {
  @Test(
    "of a person sees through spelling, order and case",
    arguments: [
      ("Tô Hoài An", "To Hoai An"), ("Wang Yi", "Yi WANG"), ("Jørgen Ŀåge", "jorgen l·age"),
      ("Mary-Ann O’Neill", "Mary Ann O'Neill"), ("Łukasz Groß", "Lukasz Gross"),
    ])
  func samePerson(one: String, other: String) {
    #expect(PersonIdentity(name: one, country: "VNM")?.id == PersonIdentity(name: other, country: "VNM")?.id)
  }

  @Test("of a person keeps namesakes of two countries apart, and short forms from long ones")
  func otherPerson() {
    let person = PersonIdentity(name: "Kim Young", country: "KOR")?.id
    #expect(person != PersonIdentity(name: "Kim Young", country: "PRK")?.id)
    #expect(person != PersonIdentity(name: "Kim Young", country: nil)?.id)
    #expect(person != PersonIdentity(name: "Kim", country: "KOR")?.id)
    #expect(PersonIdentity(name: " – ", country: "KOR") == nil)
  }

  @Test("of a report changes with everything that its reading depends on")
  func report() {
    let made = MadeReading(seed: 1, number: 1).report
    var others: [Report] = []
    for change in [
      { (report: inout Report) in report.id += "x" }, { $0.source = "y" }, { $0.published = nil },
      { $0.text[3] ^= 1 }, { $0.blocks.removeLast() }, { $0.language = "vi" }, { $0.url = "u" },
    ] as [(inout Report) -> Void] {
      var copy = made
      change(&copy)
      others.append(copy)
    }
    let ids = Set(others.map { ContentID.of($0) } + [ContentID.of(made)])
    #expect(ids.count == others.count + 1)
    #expect(ContentID.of(made) == ContentID.of(MadeReading(seed: 1, number: 1).report))
  }

  @Test("of items is theirs alone")
  func items() throws {
    let made = MadeReading.some(50)
    let entries = made.map { Entry($0.reading, of: $0.report, reader: "r") }
    let ids = entries.flatMap { $0.accounts.map(\.id) + $0.statements.map(\.id) + $0.relations.map(\.id) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.count > 300)
  }
}

@Suite("An entry") struct EntryTests {
  @Test("has quotes that stand at their offsets, counted in Unicode scalars", arguments: 0..<20)
  func offsets(number: Int) {
    let made = MadeReading(seed: 3, number: number)
    let entry = Entry(made.reading, of: made.report, reader: "r")
    let scalars = Array(String(decoding: made.report.text, as: UTF8.self).unicodeScalars)
    var spans = entry.accounts.flatMap(\.evidence) + entry.statements.flatMap(\.evidence)
    spans += entry.accounts.flatMap(\.sources).flatMap(\.spans)
    for span in spans {
      #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == span.quote)
    }
    #expect(entry.unfounded == 0)
    #expect(entry.accounts.count == made.reading.engagements.count)
  }

  @Test("leaves out and counts items whose quotes are not in the report")
  func unfounded() {
    var made = MadeReading(seed: 3, number: 1)
    made.reading.engagements[0].evidence = [Evidence(range: 0..<4, quote: "Nope")]
    made.reading.statements[0].evidence = []
    made.reading.statements[1].evidence = [Evidence(range: 0..<1_000_000, quote: "far")]
    let entry = Entry(made.reading, of: made.report, reader: "r")
    #expect(entry.unfounded == 3)
    #expect(entry.accounts.count == made.reading.engagements.count - 1)
  }

  @Test("tells speakers' countries from codes and from the report's parties")
  func voices() {
    var made = MadeReading(seed: 3, number: 2)
    let party = made.reading.engagements[0].parties[0]
    let surname = party.name?.split(separator: " ").last.map(String.init) ?? ""
    made.reading.statements[0].by = [surname, "USA: officials of the Congress", "VNM", "Somebody Else"]
    let voices = Entry(made.reading, of: made.report, reader: "r").statements[0].value.by
    #expect(voices.map(\.country) == [party.country, "USA", "VNM", nil])
    #expect(voices[0].person?.name == party.name)
    #expect(voices[1].person == nil)
    #expect(voices[3].person?.name == "Somebody Else")
  }
}
