import Language

/// Where: places that an occasion has from a visit, a gathering or the whereabouts of its guests.
extension Assembly {
  /// "On the margins, X met Y": where the gathering is.
  mutating func takeMargins() {
    guard let gathering = occasions.first(where: { $0.type == .gathering && $0.place?.country != nil }) else {
      return
    }
    for index in occasions.indices where occasions[index].type == .meeting && occasions[index].place == nil {
      let isBeside = occasions[index].accounts.contains { account in
        let nodes = scene.tree.sentences[account.sentence].nodes
        return nodes.contains { ["sideline", "margin"].contains(scene.tree.nodes[$0].lemma) }
      }
      guard isBeside else { continue }
      occasions[index].place = gathering.place
      if occasions[index].subtype == nil || occasions[index].subtype == .talks {
        occasions[index].subtype = .sideline
      }
    }
  }

  /// Whom the report puts in a country that is not their own: guests of visits, foreign parties of occasions with a place.
  func whereabouts() -> [Int: String] {
    var result: [Int: String] = [:]
    for occasion in occasions where occasion.status == .held && !occasion.isBackground && occasion.isTold {
      guard let place = occasion.place?.country,
        occasion.type == .visit || occasion.type == .meeting || occasion.type == .ceremony
      else { continue }
      for member in occasion.parties
      where scene.cast[member.entity].country != nil && scene.cast[member.entity].country != place
        && scene.cast[member.entity].kind == .person
      {
        if result[member.entity] == nil { result[member.entity] = place }
      }
    }
    return result
  }

  /// A meeting during a visit takes place where the visit is.
  mutating func takePlaces() {
    let whereabouts = whereabouts()
    for index in occasions.indices
    where occasions[index].place == nil && !occasions[index].isBackground && occasions[index].status == .held
    {
      guard
        occasions[index].type == .meeting || occasions[index].type == .signing
          || occasions[index].type == .ceremony
      else { continue }
      let entities = occasions[index].entities
      guard let guest = entities.first(where: { whereabouts[$0] != nil }), let country = whereabouts[guest]
      else { continue }
      guard
        occasions[index].type != .meeting || entities.contains(where: { scene.cast[$0].country == country })
      else { continue }
      // The guest's own visit keeps the more precise word below.
      if occasions.contains(where: {
        $0.type == .visit && $0.parties.contains { $0.entity == guest } && $0.place?.country == country
      }) {
        continue
      }
      occasions[index].place = Places.Found(
        name: nil, country: country, words: occasions[index].accounts[0].evidence)
    }
    let visits = occasions.filter { $0.type == .visit && $0.place?.country != nil }
    for index in occasions.indices {
      let occasion = occasions[index]
      switch occasion.type {
      case .call, .message:
        occasions[index].place = nil
        continue
      case .visit, .gathering: continue
      default: break
      }
      if let place = occasion.place {
        if place.country == nil {
          let country = venueCountry(occasion, visits)
          occasions[index].place?.country = country
        }
        continue
      }
      for visit in visits where visit.isBackground == occasion.isBackground {
        guard visit.parties.contains(where: { $0.role == .guest && occasion.entities.contains($0.entity) })
        else { continue }
        let others = occasion.entities.filter { entity in
          !visit.parties.contains { $0.entity == entity && $0.role == .guest }
        }
        guard
          others.contains(where: {
            scene.cast[$0].country == visit.place?.country || scene.cast[$0].country == nil
              || scene.cast[$0].isHome
          }) || occasion.type != .meeting
        else { continue }
        occasions[index].place = visit.place
        break
      }
    }
  }

  func venueCountry(_ occasion: Occasion, _ visits: [Occasion]) -> String? {
    if let host = occasion.parties.first(where: { $0.role == .host }),
      let country = scene.cast[host.entity].country
    {
      return country
    }
    for visit in visits
    where visit.parties.contains(where: { $0.role == .guest && occasion.entities.contains($0.entity) }) {
      return visit.place?.country
    }
    if let country = whereabouts().first(where: { item in occasion.entities.contains(item.key) })?.value {
      return country
    }
    // A seat of government that the report names without a country is that of its own side.
    if let home = scene.cast.home, occasion.entities.contains(where: { scene.cast[$0].country == home }) {
      return home
    }
    return nil
  }
}
