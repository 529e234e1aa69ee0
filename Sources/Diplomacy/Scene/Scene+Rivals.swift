extension Scene {
  private static let topRanks: Set<Office.Rank> = [.headOfState, .headOfGovernment, .foreignMinister]

  /// One state has one prime minister. Where a release speaks in the first person as its own, or names its own, another unqualified
  /// holder of the same office ("Prime Minister X" in "Visit to Y") is that of the other state that the report is about.
  func settleRivals() {
    guard let home = cast.home, let other = otherState(than: home) else { return }
    let speakerRanks = Set(
      speakers.compactMap { $0 }.filter { cast[$0].kind == .office }.flatMap { cast[$0].offices.map(\.rank) })
    for rank in Self.topRanks {
      let holders = cast.entities.indices.filter { index in
        let member = cast[index]
        return (member.kind == .person || member.kind == .office) && member.country == home
          && !speakers.contains(index)
          && member.offices.contains { $0.rank == rank && !$0.isFormer }
      }
      let assumed = holders.filter { cast[$0].isHome && cast[$0].kind == .person }
      let isRivalled =
        speakerRanks.contains(rank)
        || (holders.count > assumed.count && !assumed.isEmpty
          && holders.contains { !cast[$0].isHome && cast[$0].kind == .person })
      guard isRivalled else { continue }
      for holder in assumed {
        cast[holder].country = other
        cast[holder].isHome = false
      }
    }
  }

  /// The state named most often beside the report's own.
  private func otherState(than home: String) -> String? {
    var counts: [String: Int] = [:]
    for mention in mentions {
      guard let country = mention.country ?? mention.offices.first?.country, country != home else { continue }
      counts[country, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
