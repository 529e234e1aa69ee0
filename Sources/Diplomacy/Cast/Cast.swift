import Gazetteer

/// Everybody a report names, with what all its mentions say of them together: the fullest name, the offices, the country.
struct Cast: Sendable {
  var entities: [Entity] = []
  /// The state that the report speaks for or from: its publisher's, else its dateline's.
  var home: String?

  /// The publisher is a government or an office, not an agency or a paper.
  private let isOfficial: Bool

  /// Groups the mentions into entities and writes each mention's entity into it.
  init(_ mentions: inout [Mention], _ text: ReportWords, home: String?, isOfficial: Bool) {
    self.home = home
    self.isOfficial = isOfficial
    addPersons(&mentions, text)
    addBodies(&mentions)
    addOffices(&mentions)
    settleCountries(mentions)
  }

  subscript(index: Int) -> Entity {
    get { entities[index] }
    set { entities[index] = newValue }
  }

  mutating func add(_ entity: Entity) -> Int {
    entities.append(entity)
    return entities.count - 1
  }

  // MARK: bodies and states

  private mutating func addBodies(_ mentions: inout [Mention]) {
    var known: [String: Int] = [:]
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.kind == .body || mention.kind == .country else { continue }
      let isState = mention.kind == .country
      let key = isState ? "=" + (mention.country ?? "") : (mention.body ?? "")
      let entity =
        known[key]
        ?? {
          var new = Entity(kind: isState ? .country : .body)
          new.country = mention.country
          if !isState {
            new.organisation = mention.body
            new.name = mention.body
          }
          return add(new)
        }()
      known[key] = entity
      mentions[index].entity = entity
      entities[entity].mentions.append(index)
    }
  }

  // MARK: countries

  private mutating func settleCountries(_ mentions: [Mention]) {
    for index in entities.indices where entities[index].kind == .person || entities[index].kind == .office {
      if entities[index].organisation == nil { entities[index].organisation = entities[index].offices.lazy.compactMap(\.organisation).first }
      if entities[index].country == nil {
        entities[index].country =
          entities[index].offices.lazy.filter { !$0.isFormer }.compactMap(\.country).first
          ?? entities[index].mentions.lazy.compactMap { mentions[$0].country }.first
      }
    }
    if home == nil { home = inferredHome(mentions) }
    if home == "EUE" {
      for index in entities.indices where entities[index].country == nil && (entities[index].office?.rank == .international || entities[index].office?.text.hasPrefix("HR/VP") == true) {
        entities[index].country = home
      }
    }
    crowns(mentions)
    for index in entities.indices where entities[index].country == nil {
      let entity = entities[index]
      guard entity.kind == .person || entity.kind == .office, entity.organisation == nil, entity.office?.rank != .international else { continue }
      // Somebody without any office is the publisher's own when the publisher is an office or a government, not in the press.
      if entity.office == nil, !isOfficial || entity.kind == .office { continue }
      if home == "EUE" { continue }
      entities[index].country = home
      entities[index].isHome = home != nil
    }
  }

  /// "The King", "Her Majesty The Queen" without a country are the Commonwealth realms' own.
  private mutating func crowns(_ mentions: [Mention]) {
    guard let home, Self.realms.contains(home) else { return }
    for index in entities.indices where entities[index].country == nil && entities[index].kind == .office {
      guard let office = entities[index].offices.first, ["king", "queen", "the king", "the queen", "sovereign", "monarch"].contains(office.text.lowercased()) else { continue }
      entities[index].country = "GBR"
    }
  }

  /// States whose head is the British monarch.
  private static let realms: Set<String> = ["GBR", "AUS", "NZL", "CAN", "JAM", "BHS", "PNG", "SLB", "TUV", "ATG", "BLZ", "GRD", "KNA", "LCA", "VCT"]

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
    guard left.count == 1 || left.values.max().map({ top in left.values.filter { $0 * 2 > top }.count == 1 }) == true else { return nil }
    return left.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
