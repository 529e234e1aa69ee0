import Diplomacy
import MadeReadings
import Records
import Testing

@Suite("Accounts of one occasion") struct OccasionTests {
  private static func account(
    _ type: Engagement.Kind, _ when: String?, _ parties: [Party], place: String? = nil, report: String
  ) -> Account {
    var engagement = Engagement(type: type)
    engagement.when = when
    engagement.parties = parties
    engagement.place = place.map { Engagement.Place(name: nil, country: $0) }
    return Account(id: "e-\(report)", report: report, published: nil, engagement: engagement)
  }

  private static let an = Party(name: "Tô Hoài An", office: "Foreign Minister", country: "VNM", role: .host)
  private static let mara = Party(name: "Mara Lindqvist", country: "SWE", role: .guest)
  private static let ruth = Party(name: "Ruth Ngata", country: "NZL")

  @Test(
    "are told by type, day and parties",
    arguments: [
      ("2024-05-17", [an, mara], "2024-05-17", [an, mara], true),
      ("2024-05-17", [an, mara], "2024-05-17", [mara, an, ruth], true),
      ("2024-05-17", [an, mara], "2024-05-17", [Party(name: "An", country: "VNM"), mara], true),
      ("2024-05-17", [an, mara], "2024-05-18", [an, mara], false),
      ("2024-05-17", [an, mara], "2024-05", [an, mara], false),
      ("2024-05-17", [an, mara], nil, [an, mara], false),
      ("2024-05-17", [an, mara], "2024-05-17", [an, ruth], false),
      ("2024-05-17", [an, mara], "2024-05-17", [an, Party(name: "Mara Lindqvist", country: "FIN")], false),
      ("2024-05-17", [an], "2024-05-17", [an], false),
      (
        "2024-05-17", [Party(country: "VNM"), Party(country: "SWE")], "2024-05-17",
        [Party(country: "VNM"), Party(country: "SWE")], false
      ),
      ("2024-05-17", [], "2024-05-17", [], false),
    ] as [(String?, [Party], String?, [Party], Bool)])
  func meetings(when: String?, parties: [Party], other: String?, others: [Party], same: Bool) {
    let a = Self.account(.meeting, when, parties, report: "a")
    let b = Self.account(.meeting, other, others, report: "b")
    #expect(Occasion.same(a, b) == same)
    #expect(Occasion.same(b, a) == same)
    #expect(!Occasion.same(a, Self.account(.call, when, parties, report: "c")))
    #expect(!Occasion.same(a, Self.account(.meeting, when, parties, report: "a")))
  }

  @Test("of visits agree when their days overlap, and in a lone traveller")
  func visits() {
    let a = Self.account(.visit, "2024-05-17/2024-05-19", [Self.mara], place: "VNM", report: "a")
    #expect(
      Occasion.same(a, Self.account(.visit, "2024-05-19/2024-05-20", [Self.mara], place: "VNM", report: "b")))
    #expect(!Occasion.same(a, Self.account(.visit, "2024-05-20", [Self.mara], place: "VNM", report: "b")))
    #expect(!Occasion.same(a, Self.account(.visit, "2024-05-19", [Self.mara], place: "LAO", report: "b")))
  }

  @Test("of messages keep their direction")
  func messages() {
    let there = [
      Party(name: "A Bee", country: "SWE", role: .sender),
      Party(name: "C Dee", country: "VNM", role: .recipient),
    ]
    let back = [
      Party(name: "A Bee", country: "SWE", role: .recipient),
      Party(name: "C Dee", country: "VNM", role: .sender),
    ]
    let a = Self.account(.message, "2024-05-17", there, report: "a")
    #expect(Occasion.same(a, Self.account(.message, "2024-05-17", there, report: "b")))
    #expect(!Occasion.same(a, Self.account(.message, "2024-05-17", back, report: "b")))
  }

  @Test("always share a key, so that none is missed")
  func keys() {
    let accounts = MadeReading.some(300, seed: 5).flatMap { made in
      Entry(made.reading, of: made.report, reader: "r").accounts.map(\.value)
    }
    var joined = 0
    for a in accounts {
      for b in accounts where Occasion.same(a, b) {
        joined += 1
        #expect(Occasion.same(b, a))
        #expect(!Set(a.occasionKeys).isDisjoint(with: b.occasionKeys))
      }
    }
    #expect(joined > 100)
  }

  @Test("merge into the same engagement in any order")
  func merge() throws {
    var planned = Engagement(type: .meeting)
    planned.status = .planned
    planned.parties = [Party(name: "An", country: "VNM"), Self.mara]
    planned.when = "2024-05-17"
    planned.topics = [.trade]
    planned.confidence = 0.5
    var held = planned
    held.status = .held
    held.parties = [Self.an, Self.mara]
    held.topics = [.energy]
    held.confidence = 0.6
    held.place = .init(name: "Hanoi", country: "VNM")
    let accounts = [
      Account(id: "e2", report: "a", published: Day("2024-05-10"), engagement: planned),
      Account(id: "e1", report: "b", published: Day("2024-05-18"), engagement: held),
    ]
    let merged = try #require(MergedEngagement(accounts))
    #expect(merged == MergedEngagement(accounts.reversed()))
    #expect(merged.id == "e2")
    #expect(merged.engagement.status == .held)
    #expect(merged.engagement.topics == [.trade, .energy])
    #expect(merged.engagement.parties == [Self.an, Self.mara])
    #expect(merged.engagement.place?.name == "Hanoi")
    #expect(merged.engagement.confidence == 0.6)
    #expect(merged.countries == ["SWE", "VNM"])
    #expect(MergedEngagement([]) == nil)
  }
}
