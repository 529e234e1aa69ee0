import Gazetteer

/// Everybody a report names, with what all its mentions say of them together: the fullest name, the offices, the country.
struct Cast: Sendable {
  private(set) var entities: [Entity] = []
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

  // MARK: persons

  static func nameWords(_ mention: Mention, _ text: ReportWords) -> [String] {
    guard let name = mention.name else { return [] }
    return text.words[name].compactMap { word in
      word.isPunctuation || word.lower == "jr." || word.lower == "jr" || word.text.hasPrefix("“") ? nil : Folding.fold(word.text)
    }
  }

  private mutating func addPersons(_ mentions: inout [Mention], _ text: ReportWords) {
    struct Form { var words: [String]; var mention: Int }
    var forms: [Form] = []
    for index in mentions.indices where mentions[index].kind == .person {
      forms.append(Form(words: Self.nameWords(mentions[index], text), mention: index))
    }
    // Longest names first: a short form joins the full name that holds its words.
    let order = forms.indices.sorted { (forms[$0].words.count, -$0) > (forms[$1].words.count, -$1) }
    for number in order {
      let form = forms[number]
      let mention = mentions[form.mention]
      let candidates = entities.indices.filter { Self.isShortForm(form.words, of: entities[$0].nameWords) && Self.agree(mention, entities[$0]) }
      let chosen: Int?
      if candidates.count <= 1 {
        chosen = candidates.first
      } else {
        chosen = candidates.max { score($0, mention, mentions) < score($1, mention, mentions) }
      }
      let entity: Int
      if let chosen {
        entity = chosen
      } else {
        var new = Entity(kind: .person)
        new.nameWords = form.words
        new.name = mention.name.map { text.string($0) }
        entity = add(new)
      }
      mentions[form.mention].entity = entity
      entities[entity].mentions.append(form.mention)
      if entities[entity].gender == nil { entities[entity].gender = mention.gender }
    }
    for index in entities.indices {
      entities[index].mentions.sort()
      for mention in entities[index].mentions {
        for office in mentions[mention].offices where !entities[index].offices.contains(where: { Self.covers($0, office) }) {
          if let weaker = entities[index].offices.firstIndex(where: { Self.covers(office, $0) }) {
            entities[index].offices[weaker] = office
          } else {
            entities[index].offices.append(office)
          }
        }
      }
    }
  }

  /// One office's words hold the other's: "Secretary of State" covers "Secretary".
  private static func covers(_ longer: Office, _ shorter: Office) -> Bool {
    let long = Set(longer.text.lowercased().split(separator: " ")), short = Set(shorter.text.lowercased().split(separator: " "))
    return short.isSubset(of: long) || (shorter.rank == longer.rank && shorter.rank != .head && shorter.rank != .minister && shorter.rank != .deputy)
  }

  static func isShortForm(_ short: [String], of long: [String]) -> Bool {
    guard !short.isEmpty, short.count <= long.count else { return false }
    let words = Set(long)
    if short.allSatisfy(words.contains) { return true }
    // Initials and joined spellings: "J. Biden", "Ban Ki Moon" and "Ban Ki-moon".
    let joined = long.joined()
    return short.count > 1 && short.joined() == joined
      || short.count > 1 && short.allSatisfy { word in words.contains(word) || (word.count == 1 && long.contains { $0.hasPrefix(word) }) }
  }

  private static func agree(_ mention: Mention, _ entity: Entity) -> Bool {
    if let gender = mention.gender, let other = entity.gender, gender != other { return false }
    return true
  }

  private func score(_ entity: Int, _ mention: Mention, _ mentions: [Mention]) -> Int {
    var score = 0
    for other in entities[entity].mentions {
      if let rank = mention.offices.first?.rank, mentions[other].offices.contains(where: { $0.rank == rank }) { score += 20 }
      if let country = mention.country, mentions[other].country == country { score += 10 }
      score += mentions[other].words.lowerBound < mention.words.lowerBound ? 2 : 0
    }
    return score
  }

  // MARK: bodies, countries, offices

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

  private mutating func addOffices(_ mentions: inout [Mention]) {
    for index in mentions.indices where mentions[index].kind == .office {
      guard let office = mentions[index].offices.first else { continue }
      let entity = holder(of: office, before: index, mentions) ?? unnamed(office)
      mentions[index].entity = entity
      entities[entity].mentions.append(index)
    }
  }

  /// The person, or the unnamed holder already known, whom an office without a name stands for.
  private func holder(of office: Office, before index: Int, _ mentions: [Mention]) -> Int? {
    let words = Set(office.text.lowercased().split(separator: " ").map(String.init))
    var best: (score: Int, entity: Int)?
    for (number, entity) in entities.enumerated() where entity.kind == .person {
      var match = 0
      for held in entity.offices {
        let own = Set(held.text.lowercased().split(separator: " ").map(String.init))
        if words == own { match = max(match, 6) } else if words.isSubset(of: own) { match = max(match, 5) } else if held.rank == office.rank, office.rank != .head,
          office.rank != .minister || words.count == 1, own.isSubset(of: words) || words.count <= 2 { match = max(match, 3) }
      }
      // A person without any office, in a report of the office's own side: "Vladimir Putin ... The President of Russia".
      if match == 0, entity.offices.isEmpty, Self.isHighest(office), home != nil, office.country ?? home == home, entity.mentions.count > 1 { match = 1 }
      guard match > 0 else { continue }
      let country = entity.country ?? entity.mentions.lazy.compactMap { mentions[$0].country }.first
      if let wanted = office.country {
        guard country == wanted || (country == nil && (home == nil || home == wanted)) else { continue }
        if country == nil, entity.offices.contains(where: { $0.organisation != nil }) { continue }
        match += 4
      } else if home != nil, country ?? home == home {
        // "The President" without a country is the own side's before the guest's.
        match += 4
      }
      if let wanted = office.organisation, !entity.offices.contains(where: { $0.organisation == wanted }) { continue }
      // The nearest mention before counts most.
      if let nearest = entity.mentions.last(where: { $0 < index }) { match += max(0, 5 - (index - nearest)) + 2 }
      if match > (best?.score ?? 0) { best = (match, number) }
    }
    return best?.entity
  }

  private static func isHighest(_ office: Office) -> Bool {
    office.rank == .headOfState || office.rank == .headOfGovernment || office.rank == .royalty
  }

  private mutating func unnamed(_ office: Office) -> Int {
    let country = office.country
    if let known = entities.firstIndex(where: { entity in
      entity.kind == .office && entity.offices.first.map { $0.text.lowercased() == office.text.lowercased() || Self.covers($0, office) } == true
        && (entity.country == country || country == nil) && entity.organisation == office.organisation
    }) { return known }
    var new = Entity(kind: .office)
    new.offices = [office]
    new.country = country
    new.organisation = office.organisation
    return add(new)
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
