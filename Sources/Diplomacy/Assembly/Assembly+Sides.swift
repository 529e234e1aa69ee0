import Gazetteer
import Language

/// Whose side a party is on, where only the occasion tells; parties that other occasions imply.
extension Assembly {
  /// "received visiting US Senator X": a visit of its own (codebook, unit rule 7).
  mutating func addVisitors() {
    for occasion in occasions where occasion.type == .meeting {
      for member in occasion.parties {
        let entity = scene.cast[member.entity]
        guard entity.kind == .person || entity.kind == .office, let country = entity.country else { continue }
        guard let mention = entity.mentions.first(where: { isVisiting($0) }), let node = nodeOf(mention)
        else { continue }
        let place =
          occasion.place
          ?? scene.cast.home.map {
            Places.Found(name: nil, country: $0, words: occasion.accounts[0].evidence)
          }
        guard let place, place.country != country, place.country != nil else { continue }
        var visit = Candidate(
          type: .visit, node: node, sentence: scene.tree.nodes[node].sentence, block: scene.block(node),
          evidence: scene.mentions[mention].words)
        visit.add(member.entity, .guest)
        visit.place = place
        if let known = occasions.firstIndex(where: {
          $0.type == .visit && $0.entities.contains(member.entity)
        }) {
          if occasions[known].place == nil { occasions[known].place = place }
          continue
        }
        occasions.append(Occasion(visit))
      }
    }
  }

  func isVisiting(_ mention: Int) -> Bool {
    let words = scene.mentions[mention].words
    return scene.text.words[words].contains { $0.lower == "visiting" }
      || (words.lowerBound > 0 && scene.text.words[words.lowerBound - 1].lower == "visiting")
  }

  func nodeOf(_ mention: Int) -> Int? {
    let node = Int(scene.tree.nodeOfWord[scene.mentions[mention].words.lowerBound])
    return node >= 0 ? node : nil
  }

  /// "Several agreements will be signed during the visit": the two states of the visit or the talks sign.
  mutating func settleSignatories() {
    for index in occasions.indices
    where occasions[index].type == .signing && occasions[index].instrument != nil {
      let sides = Set(
        occasions[index].parties.filter { $0.role == .signatory }.compactMap { scene.cast[$0.entity].country }
      )
      guard sides.count < 2 else { continue }
      var states = sides
      for other in occasions where other.type == .visit || other.type == .meeting {
        guard other.isTold else { continue }
        var found = Set(other.entities.compactMap { scene.cast[$0].country })
        if other.type == .visit, let place = other.place?.country { found.insert(place) }
        if found.count == 2, sides.isSubset(of: found) {
          states = found
          break
        }
      }
      guard states.count == 2 else { continue }
      for state in states.subtracting(sides).sorted() {
        occasions[index].parties.append(Candidate.Member(entity: scene.state(state), role: .signatory))
      }
    }
  }

  /// Abroad, an official whose country no words give is the host's: "travelled to Warsaw. He met Deputy Foreign Minister X".
  mutating func settleHosts() {
    for occasion in occasions where occasion.type == .meeting && !occasion.isBackground {
      guard let place = occasion.place?.country, place != scene.cast.home else { continue }
      let stay = occasions.filter { $0.type == .visit && $0.place?.country == place }
      guard
        let first = occasion.parties.first(where: { member in
          stay.contains { $0.entities.contains(member.entity) }
        })
      else { continue }
      guard Set(occasion.entities.compactMap { scene.cast[$0].country }).count == 1,
        scene.cast[first.entity].country == scene.cast.home
      else { continue }
      for member in occasion.parties where member.entity != first.entity {
        let entity = scene.cast[member.entity]
        let isOpen =
          entity.country == nil && entity.organisation == nil && entity.kind != .body && entity.office != nil
          && entity.office?.rank != .international
        guard isOpen || entity.isHome && entity.mentions.count <= 2 else { continue }
        scene.cast[member.entity].country = place
        scene.cast[member.entity].isHome = false
      }
    }
  }

  /// Those who travel together act for one state: the spouse, the delegation, the ministers of an accompanying list.
  mutating func settleGuests() {
    for occasion in occasions where occasion.type == .visit {
      let guests = occasion.parties.filter { $0.role == .guest }.map(\.entity)
      guard guests.count > 1,
        let own = guests.first(where: { !scene.cast[$0].isHome && scene.cast[$0].country != nil }),
        let country = scene.cast[own].country
      else { continue }
      for guest in guests
      where scene.cast[guest].country == nil && scene.cast[guest].organisation == nil
        || (scene.cast[guest].isHome && scene.cast[guest].country == occasion.place?.country)
      {
        scene.cast[guest].country = country
        scene.cast[guest].isHome = false
      }
    }
  }

  /// A group without a country acts for the state that the occasion takes place in, else for the report's own side.
  mutating func settleGroups() {
    for occasion in occasions where occasion.type != .visit {
      for member in occasion.parties {
        let entity = scene.cast[member.entity]
        guard entity.country == nil, entity.kind != .country,
          !entity.offices.contains(where: { $0.isInternational || $0.rank == .international })
        else { continue }
        switch entity.kind {
        case .group: guard entity.organisation == nil else { continue }
        case .body: guard entity.organisation == "Cabinet" else { continue }
        case .person, .office: guard entity.organisation != nil else { continue }
        case .country: continue
        }
        let others = Set(
          occasion.entities.filter { $0 != member.entity }.compactMap { scene.cast[$0].country })
        if let place = occasion.place?.country, !others.contains(place) || others.count > 1 {
          scene.cast[member.entity].country = place
        } else if entity.kind == .group || entity.kind == .body {
          scene.cast[member.entity].country = scene.cast.home
        }
      }
    }
  }
}
