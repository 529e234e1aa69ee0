extension Cast {
  mutating func settleCountries(_ mentions: [Mention]) {
    for index in entities.indices where entities[index].kind == .person || entities[index].kind == .office {
      if entities[index].organisation == nil {
        entities[index].organisation = entities[index].offices.lazy.compactMap(\.organisation).first
      }
      if entities[index].country == nil {
        entities[index].country =
          entities[index].offices.lazy.filter { !$0.isFormer }.compactMap(\.country).first
          ?? entities[index].mentions.lazy.compactMap { mentions[$0].country }.first
      }
    }
    if home == nil { home = inferredHome(mentions) }
    if home == "EUE" {
      for index in entities.indices
      where entities[index].country == nil
        && (entities[index].office?.rank == .international
          || entities[index].office?.text.hasPrefix("HR/VP") == true)
      {
        entities[index].country = home
      }
    }
    crowns(mentions)
    for index in entities.indices where entities[index].country == nil {
      let entity = entities[index]
      guard entity.kind == .person || entity.kind == .office, entity.organisation == nil,
        entity.office?.rank != .international
      else { continue }
      // Somebody without any office is the publisher's own when the publisher is an office or a government, not in the press.
      if entity.office == nil, !isOfficial || entity.kind == .office { continue }
      if home == "EUE" { continue }
      if let office = entity.office, let home, isForeign(office, to: home) {
        entities[index].country = nearestState(entity.mentions.first ?? 0, mentions, otherThan: home)
        shareWithList(entity.mentions.first ?? 0, entities[index].country, mentions)
        continue
      }
      entities[index].country = home
      entities[index].isHome = home != nil
    }
  }

  /// "The King", "Her Majesty The Queen" without a country are the Commonwealth realms' own.
  private mutating func crowns(_ mentions: [Mention]) {
    guard let home, Self.realms.contains(home) else { return }
    for index in entities.indices where entities[index].country == nil && entities[index].kind == .office {
      guard let office = entities[index].offices.first,
        ["king", "queen", "the king", "the queen", "sovereign", "monarch"].contains(office.text.lowercased())
      else { continue }
      entities[index].country = "GBR"
    }
  }

  /// The state has no such office: no president sits in a kingdom, no prime minister in Washington.
  private func isForeign(_ office: Office, to state: String) -> Bool {
    let words = " " + office.text.lowercased() + " "
    return lacks.contains { name, states in
      states.contains(state)
        && (name == "president" ? words == " president " : words.contains(" " + name + " "))
    }
  }

  /// "Deputy Foreign Minister A, Secretary of State B, and Marshal C": the others of one list are of the same state.
  private mutating func shareWithList(_ index: Int, _ country: String?, _ mentions: [Mention]) {
    var last = index
    while last + 1 < mentions.count, mentions[last + 1].kind == .person,
      mentions[last + 1].words.lowerBound <= mentions[last].words.upperBound + 2
    {
      last += 1
      let entity = mentions[last].entity
      guard entity >= 0, entities[entity].country == nil, entities[entity].organisation == nil else { return }
      entities[entity].country = country
    }
  }

  /// The state that is spoken of last before a mention, else first behind it.
  private func nearestState(_ index: Int, _ mentions: [Mention], otherThan state: String) -> String? {
    func country(_ number: Int) -> String? {
      if mentions[number].kind == .place { return nil }
      return (mentions[number].country ?? mentions[number].offices.first?.country).flatMap {
        $0 == state || $0 == "EUE" ? nil : $0
      }
    }
    for number in stride(from: index - 1, through: max(0, index - 40), by: -1) {
      if let found = country(number) { return found }
    }
    for number in (index + 1)..<max(index + 1, min(index + 12, mentions.count)) {
      if let found = country(number) { return found }
    }
    return nil
  }

  /// States whose head is the British monarch.
  private static let realms: Set<String> = [
    "GBR", "AUS", "NZL", "CAN", "JAM", "BHS", "PNG", "SLB", "TUV", "ATG", "BLZ", "GRD", "KNA", "LCA", "VCT",
  ]

  /// Without a publisher or dateline: of the countries that the report speaks of most, the one that no named counterpart acts for.
  private func inferredHome(_ mentions: [Mention]) -> String? {
    var counts: [String: Int] = [:]
    for mention in mentions where mention.kind == .country || mention.kind == .demonym {
      if let country = mention.country { counts[country, default: 0] += 1 }
    }
    for entity in entities where entity.kind == .person {
      if let country = entity.country { counts[country] = nil }
    }
    // Only a report about two states tells whose side the unqualified offices are on.
    let left = counts.filter { $0.value >= 2 }
    guard
      left.count == 1
        || left.values.max().map({ top in left.values.filter { $0 * 2 > top }.count == 1 }) == true
    else { return nil }
    return left.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
