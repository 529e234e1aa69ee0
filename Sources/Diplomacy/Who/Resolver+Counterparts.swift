import Language

extension Scene {
  /// "His Highness the Amir", "His Excellency X", where the style alone heads the phrase: the one it stands with, else the one it takes up.
  func styled(_ node: Int) -> [Int]? {
    let item = tree.nodes[node]
    guard Self.styles.contains(item.lower), text.words[item.words.lowerBound].isCapitalised else {
      return nil
    }
    for child in tree.children(node)
    where tree.nodes[child].label == .appos || tree.nodes[child].label == .nmod {
      guard let mention = mention(child), mention.kind == .person || mention.kind == .office else { continue }
      return entities(at: child)
    }
    let gender: Mention.Gender? = tree.children(node).lazy.compactMap {
      ["his": .male, "her": .female][self.tree.nodes[$0].lower]
    }.first
    return person(before: node, gender).map { [$0] } ?? []
  }

  private static let styles: Set<String> = [
    "highness", "majesty", "excellency", "eminence", "holiness", "beatitude", "highnesses", "majesties",
    "excellencies",
  ]

  /// "his Djiboutian counterpart" without a name holds the office of the one whose counterpart it is.
  func counterpart(_ node: Int, _ mention: Mention) -> Int? {
    guard mention.entity >= 0, cast[mention.entity].kind == .office, let office = cast[mention.entity].office,
      Self.isCounterpart(office.text)
    else { return nil }
    guard let holder = counterpartHolder(node), holder != mention.entity,
      let own = Self.mainOffice(cast[holder])
    else { return nil }
    let country = cast[mention.entity].isHome ? nil : cast[mention.entity].country ?? office.country
    if let country, country != cast[holder].country {
      if let known = cast.entities.indices.first(where: {
        cast[$0].country == country && cast[$0].kind == .person
          && cast[$0].offices.contains { $0.rank == own.rank && !$0.isFormer }
      }) {
        return known
      }
      cast[mention.entity].offices = [
        Office(text: own.text, rank: own.rank, country: country, words: office.words)
      ]
      return mention.entity
    }
    // Without a state: the other side of the last occasion, when its member holds the same office.
    return lastOccasion.first {
      cast[$0].country != cast[holder].country && cast[$0].kind == .person
        && cast[$0].offices.contains { $0.rank == own.rank || Self.isCounterpart($0.text) }
    }
  }

  /// "his counterpart from Mauritania": an office like that of the one whose counterpart it is.
  func newCounterpart(_ node: Int, _ country: String) -> Int? {
    guard let holder = counterpartHolder(node), let own = Self.mainOffice(cast[holder]),
      cast[holder].country != country
    else { return nil }
    var new = Entity(kind: .office)
    new.offices = [Office(text: own.text, rank: own.rank, country: country, words: tree.nodes[node].words)]
    new.country = country
    return cast.add(new)
  }

  private static func isCounterpart(_ text: String) -> Bool {
    ["counterpart", "colleague", "opposite number", "homologue"].contains(text.lowercased())
  }

  private static func mainOffice(_ entity: Entity) -> Office? {
    let held = entity.offices.filter { !$0.isFormer && !isCounterpart($0.text) }
    return held.first { $0.rank == .foreignMinister } ?? held.first
  }

  /// Whose counterpart: the possessor, else the subject of the clause.
  private func counterpartHolder(_ node: Int) -> Int? {
    for child in tree.children(node) where tree.nodes[child].label == .poss {
      if let holder = entities(at: child).first(where: {
        cast[$0].kind == .person || cast[$0].kind == .office
      }) {
        return holder
      }
    }
    guard let subject = tree.subject(of: tree.clause(of: node)), subject != node else { return nil }
    return entities(at: subject).first { cast[$0].kind == .person || cast[$0].kind == .office }
  }

  /// "the outgoing Ambassador of Ireland, Aoife X": an unnamed office with a name in apposition is that person.
  func namedHolder(_ node: Int, _ mention: Mention) -> Int? {
    guard mention.entity >= 0, cast[mention.entity].kind == .office, let office = cast[mention.entity].office
    else { return nil }
    guard
      let child = tree.children(node).first(where: {
        tree.nodes[$0].label == .appos && $0 > node && self.mention($0)?.kind == .person
      }), let named = self.mention(child), named.entity >= 0
    else { return nil }
    let person = cast[named.entity]
    guard person.offices.isEmpty,
      person.country == nil || person.isHome || person.country == cast[mention.entity].country
    else { return nil }
    cast[named.entity].offices = [office]
    cast[named.entity].country = cast[mention.entity].country ?? person.country
    cast[named.entity].isHome = cast[mention.entity].isHome
    cast[named.entity].organisation = person.organisation ?? cast[mention.entity].organisation
    return named.entity
  }
}
