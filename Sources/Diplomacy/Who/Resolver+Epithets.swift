import Language

extension Scene {
  /// "The Ghanaian leader", "the Indonesian diplomat", "the Party leader": an office without a holder that only takes up somebody
  /// named before.
  func epithet(_ mention: Mention, _ node: Int) -> Int? {
    guard mention.entity >= 0, cast[mention.entity].kind == .office, let office = cast[mention.entity].office
    else { return nil }
    let words = office.text.lowercased().split(separator: " ").map(String.init)
    guard let head = words.last ?? words.first,
      let ranks = Self.epithetRanks[head] ?? Self.epithetRanks[words[0]]
    else { return nil }
    let country = office.country ?? cast[mention.entity].country
    let isParty = words.contains("party")
    for other in mentions.reversed()
    where other.words.upperBound <= mention.words.lowerBound && other.kind == .person && other.entity >= 0 {
      let member = cast[other.entity]
      guard member.country == country || country == nil else { continue }
      if isParty,
        !member.offices.contains(where: { $0.rank == .party || $0.text.lowercased().contains("party") })
      {
        continue
      }
      if ranks.isEmpty || member.offices.contains(where: { ranks.contains($0.rank) })
        || member.offices.isEmpty
      {
        return other.entity
      }
    }
    return nil
  }

  /// What offices a general word can take up; none named: any.
  private static let epithetRanks: [String: Set<Office.Rank>] = [
    "leader": [.headOfState, .headOfGovernment, .party, .royalty, .legislature, .head],
    "diplomat": [],
    "envoy": [.envoy], "official": [], "minister": [.foreignMinister, .minister, .deputy],
    "legislator": [.legislature], "lawmaker": [.legislature],
    "politician": [], "statesman": [], "chief": [.party, .military, .minister, .head],
    "premier": [.headOfGovernment], "monarch": [.royalty], "ruler": [.royalty],
    "sovereign": [.royalty], "ambassador": [.envoy], "senator": [.legislature], "president": [.headOfState],
    "state": [.headOfState, .royalty],
    "king": [.royalty], "emir": [.royalty], "sultan": [.royalty], "government": [.headOfGovernment],
  ]
}
