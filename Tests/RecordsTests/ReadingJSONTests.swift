import Diplomacy
import MadeReadings
import Records
import Reports
import TestSupport
import Testing

@Suite("JSON of a reading") struct ReadingJSONTests {
  @Test("has the codebook's keys and leaves out what is empty")
  func codebook() {
    var meeting = Engagement(type: .meeting)
    meeting.subtype = .courtesyCall
    meeting.when = "2024-05-17"
    meeting.whenBasis = .stated
    meeting.place = .init(name: "Ha \"Noi\"", country: "VNM")
    meeting.parties = [
      Party(name: "Tô Hoài An", office: "Minister", country: "VNM", role: .host),
      Party(organisation: "ASEAN", role: .guest),
    ]
    meeting.topics = [.trade, .scienceTechnology]
    meeting.evidence = [Evidence(range: 0..<3, quote: "a\tb\u{1}")]
    var pledge = Statement(kind: .pledge)
    pledge.by = ["Tô Hoài An"]
    pledge.evidence = [Evidence(range: 0..<1, quote: "will")]
    var tie = Relation(change: .standsAt)
    tie.between = ["SWE", "VNM"]
    tie.evidence = [Evidence(range: 0..<1, quote: "tie")]
    var reading = Reading(reportID: "x/1")
    reading.engagements = [meeting]
    reading.statements = [pledge]
    reading.relations = [tie]
    expectSameText(
      String(decoding: reading.codebookJSON(), as: UTF8.self),
      #"{"id":"x/1","engagements":[{"type":"meeting","subtype":"courtesy_call","status":"held","background":false,"#
        + #""when":"2024-05-17","when_basis":"stated","place":{"name":"Ha \"Noi\"","country":"VNM"},"parties":["#
        + #"{"name":"Tô Hoài An","office":"Minister","country":"VNM","role":"host"},"#
        + #"{"organisation":"ASEAN","role":"guest"}],"topics":["trade","science_technology"],"#
        + #""evidence":["a\tb\u0001"]}],"statements":[{"by":["Tô Hoài An"],"kind":"pledge","evidence":["will"]}],"#
        + #""relations":[{"between":["SWE","VNM"],"change":"stands_at","evidence":["tie"]}]}"#)
  }

  @Test("with sources has ids, and offsets at which the quotes stand", arguments: 0..<10)
  func sourced(number: Int) throws {
    let made = MadeReading(seed: 9, number: number)
    let value = try JSONReader.value(of: made.reading.sourcedJSON(of: made.report))
    let scalars = Array(String(decoding: made.report.text, as: UTF8.self).unicodeScalars)
    let items = ["engagements", "statements", "relations"].flatMap { value[$0]?.array ?? [] }
    #expect(
      items.count == made.reading.engagements.count + made.reading.statements.count
        + made.reading.relations.count)
    for item in items {
      #expect(item["id"]?.string?.count == 21)
      #expect(item["confidence"]?.double != nil)
      let sources = (item["sources"]?.array ?? []).flatMap { $0["spans"]?.array ?? [] }
      let spans = try #require(item["evidence"]?.array)
      #expect(!spans.isEmpty)
      for span in spans + sources {
        let start = try #require(span["start"]?.integer)
        let end = try #require(span["end"]?.integer)
        #expect(String(String.UnicodeScalarView(scalars[start..<end])) == span["quote"]?.string)
      }
    }
  }
}
