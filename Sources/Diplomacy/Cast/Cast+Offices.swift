extension Cast {
  /// What is compared of a person's offices when an office without a name looks for its holder.
  private struct Holder {
    var entity: Int
    var held: [(words: Set<String>, office: Office)]
    var country: String?
    /// The person's mentions by name, and how many of them lie before the office that is looked at.
    var own: [Int] = []
    var passed = 0
    /// The nearest mention before that office, with and without the name.
    var latest: Int?

    /// Moves on to an office further on in the report.
    mutating func advance(to index: Int) {
      while passed < own.count, own[passed] < index {
        latest = max(latest ?? 0, own[passed])
        passed += 1
      }
    }
  }

  /// No more holders of offices of one kind are compared with an office without a name.
  private static let bound = 64

  /// Offices without a name: the person who holds the office, or one unnamed holder for all mentions.
  mutating func addOffices(_ mentions: inout [Mention]) {
    var holders: [Holder] = []
    var byWord: [String: [Int]] = [:]
    var byRank: [Office.Rank: [Int]] = [:]
    for (number, entity) in entities.enumerated() where entity.kind == .person && !entity.offices.isEmpty {
      let country = entity.country ?? Self.country(of: entity.mentions, mentions)
      var holder = Holder(
        entity: number, held: entity.offices.filter { !$0.isFormer }.map { (Self.officeWords($0), $0) },
        country: country)
      holder.own = entity.mentions
      for word in holder.held.reduce(into: Set<String>(), { $0.formUnion($1.words) }) {
        byWord[word, default: []].append(holders.count)
      }
      for rank in Set(holder.held.map(\.office.rank)) { byRank[rank, default: []].append(holders.count) }
      holders.append(holder)
    }
    var taken = Set<Office.Rank>()
    for holder in holders where home != nil && holder.country == home {
      taken.formUnion(holder.held.map(\.office.rank))
    }
    let subject = subject(holders.count, &holders, mentions)
    var unnamed: [String: [Int]] = [:]
    for index in mentions.indices where mentions[index].kind == .office {
      guard let office = mentions[index].offices.first else { continue }
      let words = Self.officeWords(office)
      var near = Set<Int>()
      for word in words { near.formUnion(byWord[word, default: []].prefix(Self.bound)) }
      near.formUnion(byRank[office.rank, default: []].prefix(Self.bound))
      if let subject { near.insert(subject) }
      let numbers = near.sorted()
      for number in numbers { holders[number].advance(to: index) }
      let found = holder(
        of: office, words, isOpen: !taken.contains(office.rank), before: index,
        numbers.map { ($0, holders[$0]) }, mentions)
      if let found { holders[found].latest = index }
      let entity =
        found.map { holders[$0].entity } ?? unnamedHolder(office, words, mentions[index].country, &unnamed)
      mentions[index].entity = entity
      // "The President of Russia" says which office the person has whom the report only names.
      if entities[entity].kind == .person, entities[entity].offices.isEmpty {
        entities[entity].offices = [office]
      }
      entities[entity].mentions.append(index)
    }
  }

  /// The one whom a report of the own side is about and names without an office: the most mentioned, mentioned before others of the kind.
  private func subject(_ number: Int, _ holders: inout [Holder], _ mentions: [Mention]) -> Int? {
    guard home != nil else { return nil }
    var best: (count: Int, entity: Int)?
    for (index, entity) in entities.enumerated()
    where entity.kind == .person && entity.offices.isEmpty && entity.mentions.count > 1 {
      if let country = Self.country(of: entity.mentions, mentions), country != home { continue }
      if entity.mentions.count > best?.count ?? 0 { best = (entity.mentions.count, index) }
    }
    guard let best else { return nil }
    holders.append(Holder(entity: best.entity, held: [], country: nil, own: entities[best.entity].mentions))
    return number
  }

  private static func country(of own: [Int], _ mentions: [Mention]) -> String? {
    for mention in own { if let country = mentions[mention].country { return country } }
    return nil
  }

  /// The person whom an office without a name stands for, as a number in the list of holders.
  /// `isOpen`: no person of the own side is known to hold an office of the rank.
  private func holder(
    of office: Office, _ words: Set<String>, isOpen: Bool, before index: Int, _ holders: [(Int, Holder)],
    _ mentions: [Mention]
  ) -> Int? {
    var best: (score: Int, number: Int)?
    let wanted = office.country ?? mentions[index].country
    for (number, holder) in holders {
      var match = 0
      for (own, held) in holder.held {
        if words == own {
          match = max(match, 6)
        } else if held.rank != office.rank, held.rank == .headOfGovernment || held.rank == .deputy {
          // "The minister" is no prime minister, "the President" no vice president.
          continue
        } else if words.isSubset(of: own) {
          match = max(match, 5)
        } else if held.rank == office.rank, office.rank != .head,
          office.rank != .envoy || !words.isDisjoint(with: own),
          office.rank != .minister || words.count == 1, own.isSubset(of: words) || words.count <= 2
        {
          match = max(match, 3)
        }
      }
      // A person without any office, in a report of the office's own side.
      if match == 0, holder.held.isEmpty, Self.isHighest(office), home != nil, wanted ?? home == home, isOpen
      {
        match = 1
      }
      guard match > 0 else { continue }
      if wanted == nil, home != nil, holder.country ?? home == home {
        // "The President" without a country is the own side's before the guest's.
        match += 4
      }
      // "The Minister of Foreign Affairs" told before a foreign minister of another state is not that one.
      if wanted == nil, match == 3, holder.latest == nil, let country = holder.country, country != home {
        continue
      }
      // A body's envoy is no state's ambassador.
      if wanted != nil, office.organisation == nil, holder.country == nil,
        holder.held.contains(where: { $0.office.organisation != nil })
      {
        continue
      }
      if let wanted {
        guard holder.country == wanted || (holder.country == nil && (home == nil || home == wanted)) else {
          continue
        }
        match += 4
      }
      if let body = office.body ?? office.organisation,
        !holder.held.contains(where: { ($0.office.body ?? $0.office.organisation) == body })
      {
        continue
      }
      // The nearest mention before counts most.
      if let nearest = holder.latest { match += max(0, 5 - (index - nearest)) + 2 }
      if match > (best?.score ?? 0) { best = (match, number) }
    }
    return best?.number
  }

  /// The Kremlin's press service writes "Vladimir X spoke": the first whom its report names, twice and without an office, holds its office, unless
  /// the report names a holder.
  mutating func settle(_ seat: Office, _ mentions: [Mention]) {
    guard
      !entities.contains(where: {
        $0.kind == .person && ($0.country ?? Self.country(of: $0.mentions, mentions) ?? home) == seat.country
          && $0.offices.contains { $0.rank == seat.rank }
      })
    else { return }
    let persons = entities.indices.filter {
      entities[$0].kind == .person && entities[$0].offices.isEmpty && entities[$0].mentions.count > 1
        && entities[$0].organisation == nil
    }
    guard
      let first = persons.min(by: { (entities[$0].mentions.first ?? 0) < (entities[$1].mentions.first ?? 0) })
    else { return }
    if let country = Self.country(of: entities[first].mentions, mentions), country != seat.country { return }
    entities[first].offices = [seat]
    entities[first].isHome = true
  }

  private static func isHighest(_ office: Office) -> Bool {
    office.rank == .headOfState || office.rank == .headOfGovernment || office.rank == .royalty
  }

  private mutating func unnamedHolder(
    _ office: Office, _ words: Set<String>, _ country: String?, _ known: inout [String: [Int]]
  ) -> Int {
    let key = office.rank.rawValue
    let match = known[key, default: []].prefix(Self.bound).first { number in
      let entity = entities[number]
      guard entity.country == country || country == nil, entity.organisation == office.organisation,
        let own = entity.offices.first
      else { return false }
      return Self.officeWords(office).isSubset(of: Self.officeWords(own))
        || (office.rank.isUnique && office.rank != .headOfState && own.rank == office.rank)
    }
    if let match { return match }
    var new = Entity(kind: .office)
    new.offices = [office]
    new.country = country
    new.organisation = office.organisation
    let number = add(new)
    known[key, default: []].append(number)
    return number
  }
}
