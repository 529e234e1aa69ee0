import Gazetteer
import Language
import Reports
import When

extension Assembly {
  /// What only the whole report can tell: background, places taken from a visit, occasions that are none.
  mutating func settle() {
    settleStatus()
    takeDays()
    takeSameDay()
    followOn()
    takeMargins()
    addVisitors()
    takePlaces()
    settleHosts()
    settleGuests()
    settleGroups()
    settleSignatories()
    settleBackground()
    takePlaces()
    occasions = occasions.filter { isEngagement($0) }
  }

  mutating func settleBackground() {
    let toldEntities = Set(occasions.filter { $0.isTold }.flatMap(\.entities))
    let newsDay = newsDate()
    for index in occasions.indices {
      let occasion = occasions[index]
      if occasion.isTold {
        occasions[index].isBackground = isLongBefore(occasion, newsDay) && !isLead(occasion)
        continue
      }
      if occasion.type == .visit, !occasion.accounts.allSatisfy({ $0.isEarlier }),
        !isLongBefore(occasion, newsDay)
      {
        // A visit that the report's own people are on is news; another's is not.
        let guests = occasion.parties.filter { $0.role == .guest }.map(\.entity)
        occasions[index].isBackground = !(guests.isEmpty || guests.contains { toldEntities.contains($0) })
        continue
      }
      occasions[index].isBackground = true
    }
  }

  /// The day that the report's own events centre on: the earliest date of what it tells, else the publication.
  func newsDate() -> CivilDate? {
    scene.dates.context.published
  }

  /// The first sentence's own verb tells of it: what a report opens with is its news, however old.
  func isLead(_ occasion: Occasion) -> Bool {
    guard let block = scene.text.blocks.firstIndex(where: { $0.kind == .paragraph }) else { return false }
    return occasion.accounts.contains { account in
      account.block == block && scene.tree.isRoot(account.carrier ?? account.node)
        && scene.tree.sentences.first { $0.block == block }?.nodes.contains(account.node) == true
    }
  }

  func isLongBefore(_ occasion: Occasion, _ day: CivilDate?) -> Bool {
    guard occasion.status == .held, let when = occasion.date?.when else { return false }
    if let day, let latest = when.latest { return latest.adding(days: 12) < day }
    // Without a publication date: a year alone, or month and year, is how older events are dated.
    return scene.dates.context.published == nil && occasion.date?.basis == .stated
      && when.description.utf8.count <= 7 && occasion.accounts.allSatisfy(\.isReference)
  }

  func isEngagement(_ occasion: Occasion) -> Bool {
    let sides = Set(occasion.entities.map { side($0) })
    switch occasion.type {
    case .message where occasion.subtype != nil && !occasion.accounts.contains(where: { isSent($0) }):
      // Congratulations spoken in a meeting or on the phone are no message of their own.
      guard occasion.parties.count >= 2, sides.count >= 2 else { return false }
      return !occasions.contains {
        ($0.type == .meeting || $0.type == .call) && $0.isTold && !$0.isBackground
      }
    case .meeting, .call, .message:
      guard occasion.parties.count >= 2 else { return false }
      return sides.count >= 2
    case .visit:
      guard let place = occasion.place?.country ?? occasion.place?.name else { return false }
      let guests = occasion.parties.filter { $0.role == .guest }
      return !guests.isEmpty && !guests.allSatisfy { scene.cast[$0.entity].country == place }
    case .gathering:
      guard !occasion.parties.isEmpty else { return false }
      if sides.count >= 2 { return true }
      // "the summit that France will host": a state is host of others, named or not.
      if occasion.parties.contains(where: { $0.role == .host && scene.cast[$0.entity].kind == .country }) {
        return true
      }
      if let place = occasion.place?.country, let only = occasion.entities.first,
        scene.cast[only].country != place
      {
        return true
      }
      // A body alone must be one that the gazetteer knows; else it is an event among one's own.
      let only = scene.cast[occasion.entities[0]]
      return only.kind == .body && only.country == nil
        && only.mentions.contains { scene.marks[scene.mentions[$0].words.lowerBound]?.kind == .body }
    case .signing:
      return sides.count >= 2
    case .ceremony:
      guard !occasion.parties.isEmpty else { return false }
      return sides.count >= 2
        || (occasion.place?.country).map { place in
          occasion.entities.contains { scene.cast[$0].country != place }
        } ?? false
    }
  }

  /// Written or relayed, not spoken: the verb or the noun says so.
  func isSent(_ account: Candidate) -> Bool {
    let written: Set<String> = ["message", "letter", "telegram", "cable", "note", "missive"]
    let words = scene.text.words[account.evidence]
    return words.contains { written.contains($0.lower) }
      || account.carrier.map {
        ["send", "cable", "transmit", "dispatch", "write"].contains(scene.tree.nodes[$0].lemma)
      } == true
  }

  func side(_ entity: Int) -> String {
    let member = scene.cast[entity]
    return member.country ?? member.organisation ?? member.name ?? "?"
  }
}
