import Reports
import Language
import Gazetteer
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

  /// "received visiting US Senator X": a visit of its own (codebook, unit rule 7).
  private mutating func addVisitors() {
    for occasion in occasions where occasion.type == .meeting {
      for member in occasion.parties {
        let entity = scene.cast[member.entity]
        guard entity.kind == .person || entity.kind == .office, let country = entity.country else { continue }
        guard let mention = entity.mentions.first(where: { isVisiting($0) }), let node = nodeOf(mention) else { continue }
        let place = occasion.place ?? scene.cast.home.map { Places.Found(name: nil, country: $0, words: occasion.accounts[0].evidence) }
        guard let place, place.country != country, place.country != nil else { continue }
        var visit = Candidate(type: .visit, node: node, sentence: scene.tree.nodes[node].sentence, block: scene.block(node), evidence: scene.mentions[mention].words)
        visit.add(member.entity, .guest)
        visit.place = place
        if let known = occasions.firstIndex(where: { $0.type == .visit && $0.entities.contains(member.entity) }) {
          if occasions[known].place == nil { occasions[known].place = place }
          continue
        }
        occasions.append(Occasion(visit))
      }
    }
  }

  private func isVisiting(_ mention: Int) -> Bool {
    let words = scene.mentions[mention].words
    return scene.text.words[words].contains { $0.lower == "visiting" } || (words.lowerBound > 0 && scene.text.words[words.lowerBound - 1].lower == "visiting")
  }

  private func nodeOf(_ mention: Int) -> Int? {
    let node = Int(scene.tree.nodeOfWord[scene.mentions[mention].words.lowerBound])
    return node >= 0 ? node : nil
  }

  /// What is dated after the publication is ahead, whatever its tense; a schedule's heading dates what it lists.
  private mutating func settleStatus() {
    let day = scene.dates.context.published
    let heading = scene.isSchedule ? scene.dates.heading(in: scene) : nil
    for index in occasions.indices {
      if scene.isSchedule, occasions[index].date == nil, occasions[index].status == .planned, occasions[index].type != .visit { occasions[index].date = heading }
      guard occasions[index].status == .held, let day, let first = occasions[index].date?.when.earliest else { continue }
      // A departure tells of a visit still ahead; other past tenses may be a day ahead of the publisher's clock.
      let isDeparture = occasions[index].accounts.contains { account in account.carrier.map { ["depart", "leave", "embark", "head"].contains(scene.tree.nodes[$0].lemma) } == true }
      guard isDeparture ? day < first : day.adding(days: 1) < first else { continue }
      occasions[index].status = .planned
    }
  }

  /// "Several agreements will be signed during the visit": the two states of the visit or the talks sign.
  private mutating func settleSignatories() {
    for index in occasions.indices where occasions[index].type == .signing && occasions[index].instrument != nil {
      let sides = Set(occasions[index].parties.filter { $0.role == .signatory }.compactMap { scene.cast[$0.entity].country })
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
  private mutating func settleHosts() {
    for occasion in occasions where occasion.type == .meeting && !occasion.isBackground {
      guard let place = occasion.place?.country, place != scene.cast.home else { continue }
      let stay = occasions.filter { $0.type == .visit && $0.place?.country == place }
      guard let first = occasion.parties.first(where: { member in stay.contains { $0.entities.contains(member.entity) } }) else { continue }
      guard Set(occasion.entities.compactMap { scene.cast[$0].country }).count == 1, scene.cast[first.entity].country == scene.cast.home else { continue }
      for member in occasion.parties where member.entity != first.entity {
        let entity = scene.cast[member.entity]
        let isOpen = entity.country == nil && entity.organisation == nil && entity.kind != .body && entity.office != nil && entity.office?.rank != .international
        guard isOpen || entity.isHome && entity.mentions.count <= 2 else { continue }
        scene.cast[member.entity].country = place
        scene.cast[member.entity].isHome = false
      }
    }
  }

  /// Those who travel together act for one state: the spouse, the delegation, the ministers of an accompanying list.
  private mutating func settleGuests() {
    for occasion in occasions where occasion.type == .visit {
      let guests = occasion.parties.filter { $0.role == .guest }.map(\.entity)
      guard guests.count > 1, let own = guests.first(where: { !scene.cast[$0].isHome && scene.cast[$0].country != nil }), let country = scene.cast[own].country else { continue }
      for guest in guests where scene.cast[guest].country == nil && scene.cast[guest].organisation == nil || (scene.cast[guest].isHome && scene.cast[guest].country == occasion.place?.country) {
        scene.cast[guest].country = country
        scene.cast[guest].isHome = false
      }
    }
  }

  /// A group without a country acts for the state that the occasion takes place in, else for the report's own side.
  private mutating func settleGroups() {
    for occasion in occasions where occasion.type != .visit {
      for member in occasion.parties {
        let entity = scene.cast[member.entity]
        guard entity.country == nil, entity.kind != .country, !entity.offices.contains(where: { $0.isInternational || $0.rank == .international }) else { continue }
        switch entity.kind {
        case .group: guard entity.organisation == nil else { continue }
        case .body: guard entity.organisation == "Cabinet" else { continue }
        case .person, .office: guard entity.organisation != nil else { continue }
        case .country: continue
        }
        let others = Set(occasion.entities.filter { $0 != member.entity }.compactMap { scene.cast[$0].country })
        if let place = occasion.place?.country, !others.contains(place) || others.count > 1 {
          scene.cast[member.entity].country = place
        } else if entity.kind == .group || entity.kind == .body {
          scene.cast[member.entity].country = scene.cast.home
        }
      }
    }
  }

  // MARK: background

  private mutating func settleBackground() {
    let toldEntities = Set(occasions.filter { $0.isTold }.flatMap(\.entities))
    let newsDay = newsDate()
    for index in occasions.indices {
      let occasion = occasions[index]
      if occasion.isTold {
        occasions[index].isBackground = isLongBefore(occasion, newsDay) && !isLead(occasion)
        continue
      }
      if occasion.type == .visit, !occasion.accounts.allSatisfy({ $0.isEarlier }), !isLongBefore(occasion, newsDay) {
        // A visit that the report's own people are on is news; another's is not.
        let guests = occasion.parties.filter { $0.role == .guest }.map(\.entity)
        occasions[index].isBackground = !(guests.isEmpty || guests.contains { toldEntities.contains($0) })
        continue
      }
      occasions[index].isBackground = true
    }
  }

  /// The day that the report's own events centre on: the earliest date of what it tells, else the publication.
  private func newsDate() -> CivilDate? {
    scene.dates.context.published
  }

  /// The first sentence's own verb tells of it: what a report opens with is its news, however old.
  private func isLead(_ occasion: Occasion) -> Bool {
    guard let block = scene.text.blocks.firstIndex(where: { $0.kind == .paragraph }) else { return false }
    return occasion.accounts.contains { account in
      account.block == block && scene.tree.isRoot(account.carrier ?? account.node) && scene.tree.sentences.first { $0.block == block }?.nodes.contains(account.node) == true
    }
  }

  private func isLongBefore(_ occasion: Occasion, _ day: CivilDate?) -> Bool {
    guard occasion.status == .held, let when = occasion.date?.when else { return false }
    if let day, let latest = when.latest { return latest.adding(days: 12) < day }
    // Without a publication date: a year alone, or month and year, is how older events are dated.
    return scene.dates.context.published == nil && occasion.date?.basis == .stated && when.description.utf8.count <= 7 && occasion.accounts.allSatisfy(\.isReference)
  }

  // MARK: places

  /// "After the meeting, X and Y signed": the day, and for what is done together the place, of the occasion that the clause refers to.
  private mutating func takeDays() {
    for index in occasions.indices where occasions[index].date == nil && occasions[index].type != .visit && occasions[index].type != .call {
      for account in occasions[index].accounts where !account.isReference && !account.isShort {
        guard let other = occasions.indices.first(where: { candidate in
          candidate != index && occasions[candidate].type != .visit && occasions[candidate].date?.when.description.utf8.count == 10
            && occasions[candidate].accounts.contains { $0.isReference && $0.sentence == account.sentence && isTimeAdjunct($0.node) }
        }) else { continue }
        occasions[index].date = occasions[other].date
        if occasions[index].place == nil, occasions[index].type == .signing || occasions[index].type == .ceremony { occasions[index].place = occasions[other].place }
        break
      }
    }
  }

  /// "Afterwards the two ministers signed", "in the evening X telephoned Y": what follows on a dated occasion is of its day. A signing
  /// or a ceremony needs no such word when it shares a party with the occasion told before it.
  private mutating func followOn() {
    let order = occasions.indices.filter { occasions[$0].isTold && occasions[$0].accounts.contains { !$0.isShort } }
      .sorted { sentence(occasions[$0]) < sentence(occasions[$1]) }
    var last: Int?
    for index in order {
      defer { if occasions[index].date?.when.description.utf8.count == 10, occasions[index].type != .visit { last = index } }
      guard let last, occasions[index].date == nil, occasions[index].type != .visit, occasions[index].type != .message, occasions[index].status == occasions[last].status else { continue }
      let distance = sentence(occasions[index]) - sentence(occasions[last])
      guard distance >= 0, distance <= 3 else { continue }
      let isShared = occasions[index].entities.contains(where: occasions[last].entities.contains)
      let isFormal = occasions[index].type == .signing || occasions[index].type == .ceremony
      guard (isFormal && isShared) || (isShared && hasFollowingWord(occasions[index])) else { continue }
      occasions[index].date = occasions[last].date
      if isFormal, occasions[index].place == nil { occasions[index].place = occasions[last].place }
    }
  }

  private func sentence(_ occasion: Occasion) -> Int { occasion.accounts.filter { !$0.isShort }.map(\.sentence).min() ?? 0 }

  private func hasFollowingWord(_ occasion: Occasion) -> Bool {
    let words: Set<String> = ["afternoon", "evening", "afterwards", "afterward", "thereafter", "noon", "lunchtime"]
    return occasion.accounts.contains { account in
      !account.isReference && !account.isShort && scene.tree.sentences[account.sentence].nodes.contains { words.contains(scene.tree.nodes[$0].lower) }
    }
  }

  /// "Earlier in the day", "later that day", "the same day": the day of the occasion that the report tells first.
  private mutating func takeSameDay() {
    guard let day = occasions.first(where: { $0.isTold && $0.date?.when.description.utf8.count == 10 && $0.status == .held })?.date else { return }
    for index in occasions.indices where occasions[index].date == nil && occasions[index].status == .held && occasions[index].type != .visit {
      guard occasions[index].accounts.contains(where: { !$0.isReference && isSameDay($0) }) else { continue }
      occasions[index].date = day
    }
  }

  private func isSameDay(_ account: Candidate) -> Bool {
    let nodes = scene.tree.sentences[account.sentence].nodes
    guard let last = nodes.last else { return false }
    let words = scene.text.words[scene.tree.nodes[nodes.lowerBound].words.lowerBound..<scene.tree.nodes[last].words.upperBound].map(\.lower)
    for (index, word) in words.enumerated() where word == "day" && index >= 2 {
      let before = words[index - 1]
      if before == "same" || before == "that" { return true }
      if before == "the", words[index - 2] == "in", index >= 3, ["earlier", "later", "early", "late"].contains(words[index - 3]) { return true }
    }
    return false
  }

  /// "On the margins, X met Y": where the gathering is.
  private mutating func takeMargins() {
    guard let gathering = occasions.first(where: { $0.type == .gathering && $0.place?.country != nil }) else { return }
    for index in occasions.indices where occasions[index].type == .meeting && occasions[index].place == nil {
      let isBeside = occasions[index].accounts.contains { account in
        let nodes = scene.tree.sentences[account.sentence].nodes
        return nodes.contains { ["sideline", "margin"].contains(scene.tree.nodes[$0].lemma) }
      }
      guard isBeside else { continue }
      occasions[index].place = gathering.place
      if occasions[index].subtype == nil || occasions[index].subtype == .talks { occasions[index].subtype = .sideline }
    }
  }

  /// The noun stands behind "after", "following", "during", "before", "at".
  private func isTimeAdjunct(_ node: Int) -> Bool {
    let item = scene.tree.nodes[node]
    guard item.label == .pobj || item.label == .dobj, item.head != node else { return false }
    return ["after", "following", "during", "before", "at", "follow"].contains(scene.tree.nodes[item.head].lower)
  }

  /// Whom the report puts in a country that is not their own: guests of visits, foreign parties of occasions with a place.
  private func whereabouts() -> [Int: String] {
    var result: [Int: String] = [:]
    for occasion in occasions where occasion.status == .held && !occasion.isBackground && occasion.isTold {
      guard let place = occasion.place?.country, occasion.type == .visit || occasion.type == .meeting || occasion.type == .ceremony else { continue }
      for member in occasion.parties where scene.cast[member.entity].country != nil && scene.cast[member.entity].country != place && scene.cast[member.entity].kind == .person {
        if result[member.entity] == nil { result[member.entity] = place }
      }
    }
    return result
  }

  /// A meeting during a visit takes place where the visit is.
  private mutating func takePlaces() {
    let whereabouts = whereabouts()
    for index in occasions.indices where occasions[index].place == nil && !occasions[index].isBackground && occasions[index].status == .held {
      guard occasions[index].type == .meeting || occasions[index].type == .signing || occasions[index].type == .ceremony else { continue }
      let entities = occasions[index].entities
      guard let guest = entities.first(where: { whereabouts[$0] != nil }), let country = whereabouts[guest] else { continue }
      guard occasions[index].type != .meeting || entities.contains(where: { scene.cast[$0].country == country }) else { continue }
      // The guest's own visit keeps the more precise word below.
      if occasions.contains(where: { $0.type == .visit && $0.parties.contains { $0.entity == guest } && $0.place?.country == country }) { continue }
      occasions[index].place = Places.Found(name: nil, country: country, words: occasions[index].accounts[0].evidence)
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
        guard visit.parties.contains(where: { $0.role == .guest && occasion.entities.contains($0.entity) }) else { continue }
        let others = occasion.entities.filter { entity in !visit.parties.contains { $0.entity == entity && $0.role == .guest } }
        guard others.contains(where: { scene.cast[$0].country == visit.place?.country || scene.cast[$0].country == nil || scene.cast[$0].isHome }) || occasion.type != .meeting else { continue }
        occasions[index].place = visit.place
        break
      }
    }
  }

  private func venueCountry(_ occasion: Occasion, _ visits: [Occasion]) -> String? {
    if let host = occasion.parties.first(where: { $0.role == .host }), let country = scene.cast[host.entity].country { return country }
    for visit in visits where visit.parties.contains(where: { $0.role == .guest && occasion.entities.contains($0.entity) }) { return visit.place?.country }
    if let country = whereabouts().first(where: { item in occasion.entities.contains(item.key) })?.value { return country }
    // A seat of government that the report names without a country is that of its own side.
    if let home = scene.cast.home, occasion.entities.contains(where: { scene.cast[$0].country == home }) { return home }
    return nil
  }

  // MARK: what is none

  private func isEngagement(_ occasion: Occasion) -> Bool {
    let sides = Set(occasion.entities.map { side($0) })
    switch occasion.type {
    case .message where occasion.subtype != nil && !occasion.accounts.contains(where: { isSent($0) }):
      // Congratulations spoken in a meeting or on the phone are no message of their own.
      guard occasion.parties.count >= 2, sides.count >= 2 else { return false }
      return !occasions.contains { ($0.type == .meeting || $0.type == .call) && $0.isTold && !$0.isBackground }
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
      if occasion.parties.contains(where: { $0.role == .host && scene.cast[$0.entity].kind == .country }) { return true }
      if let place = occasion.place?.country, let only = occasion.entities.first, scene.cast[only].country != place { return true }
      // A body alone must be one that the gazetteer knows; else it is an event among one's own.
      let only = scene.cast[occasion.entities[0]]
      return only.kind == .body && only.country == nil && only.mentions.contains { scene.marks[scene.mentions[$0].words.lowerBound]?.kind == .body }
    case .signing:
      return sides.count >= 2
    case .ceremony:
      guard !occasion.parties.isEmpty else { return false }
      return sides.count >= 2 || (occasion.place?.country).map { place in occasion.entities.contains { scene.cast[$0].country != place } } ?? false
    }
  }

  /// Written or relayed, not spoken: the verb or the noun says so.
  private func isSent(_ account: Candidate) -> Bool {
    let written: Set<String> = ["message", "letter", "telegram", "cable", "note", "missive"]
    let words = scene.text.words[account.evidence]
    return words.contains { written.contains($0.lower) } || account.carrier.map { ["send", "cable", "transmit", "dispatch", "write"].contains(scene.tree.nodes[$0].lemma) } == true
  }

  private func side(_ entity: Int) -> String {
    let member = scene.cast[entity]
    return member.country ?? member.organisation ?? member.name ?? "?"
  }
}
