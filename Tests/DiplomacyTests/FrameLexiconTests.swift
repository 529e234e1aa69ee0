import Testing

@testable import Diplomacy

@Suite("The frames")
struct FrameLexiconTests {
  private let lexicon = FrameLexicon.standard

  /// What `OccasionFinder` knows how to check; a word that it does not know would silently be no condition at all.
  private static let conditions: Set<String> = [
    "person", "phone", "instrument", "place", "arrival", "arrival-in", "called", "message", "for-meeting",
    "credentials",
    "wreath", "order", "building", "farewell", "country", "two-sided", "planned", "book", "gift", "joint",
    "envoys", "group",
    "summons", "expected",
  ]

  @Test("name only conditions that are checked")
  func conditionsAreKnown() {
    for frame in lexicon.verbs.values.joined() + Array(lexicon.nouns.values) {
      #expect(frame.conditions.subtracting(Self.conditions).isEmpty, "\(frame.conditions)")
    }
  }

  @Test("give every verb of two sides a place for each")
  func sidesHaveSlots() {
    for (lemma, frames) in lexicon.verbs {
      for frame in frames where frame.type == .call || frame.type == .message {
        let parties = frame.slots.filter { if case .party = $0.role { true } else { false } }
        #expect(parties.count >= 2, "\(lemma)")
      }
    }
  }

  @Test("pair host with guest, sender with recipient, caller with called")
  func rolesComeInPairs() {
    let partners: [(Party.Role, Party.Role)] = [(.sender, .recipient), (.caller, .called)]
    for (lemma, frames) in lexicon.verbs {
      // Whose credentials were received stands inside their own phrase.
      for frame in frames where !frame.conditions.contains("credentials") {
        let roles = Set(frame.slots.compactMap { if case .party(let role) = $0.role { role } else { nil } })
        for (one, other) in partners { #expect(roles.contains(one) == roles.contains(other), "\(lemma)") }
      }
    }
  }

  @Test("carry a noun of the same kind whichever number it stands in")
  func pluralsAgree() {
    for noun in ["talk", "consultation", "condolence", "congratulation", "greeting"] {
      #expect(lexicon.nouns[noun]?.type == lexicon.nouns[noun + "s"]?.type, "\(noun)")
    }
  }

  @Test("take a plan, a wish and a refusal for what they are")
  func statuses() {
    #expect(lexicon.statusOfInfinitive(under: "schedule") == .planned)
    #expect(lexicon.statusOfInfinitive(under: "invite") == .proposed)
    #expect(lexicon.statusOfNoun(under: "postpone") == .cancelled)
    #expect(lexicon.statusOfNoun(under: "deny") == .denied)
    #expect(lexicon.statusOfNoun(under: "hold") == nil)
  }
}
