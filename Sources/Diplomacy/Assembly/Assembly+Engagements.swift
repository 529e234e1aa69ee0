import Reports
import When

extension Assembly {
  /// The occasions as the codebook's engagements.
  func engagements(_ takenUp: TakenUp) -> [Engagement] {
    zip(occasions, takenUp.topics).map { engagement($0, $1) }
  }

  private func engagement(_ occasion: Occasion, _ topics: [Topic]) -> Engagement {
    var result = Engagement(type: occasion.type)
    result.subtype = occasion.subtype
    result.status = occasion.status
    result.isBackground(occasion.isBackground)
    if let date = occasion.date {
      result.when = date.when.description
      result.whenBasis = date.basis.flatMap { Engagement.DateBasis(rawValue: $0.rawValue) }
      result.sources.append(
        FieldSource(
          field: "when", ranges: [scene.text.bytes(date.words)],
          basis: date.basis == .relative ? "publication date" : nil))
    }
    if let place = occasion.place {
      result.place = Engagement.Place(name: place.name, country: place.country)
      result.sources.append(
        FieldSource(
          field: "place", ranges: [scene.text.bytes(place.words)],
          basis: place.name != nil && place.country != nil ? "gazetteer" : nil))
    }
    for (index, member) in occasion.parties.enumerated() {
      result.parties.append(party(member, in: occasion))
      let ranges = scene.cast[member.entity].mentions.prefix(4).map {
        scene.text.bytes(scene.mentions[$0].words)
      }
      result.sources.append(
        FieldSource(
          field: "parties[\(index)]", ranges: Array(ranges),
          basis: scene.cast[member.entity].isHome ? "publisher" : nil))
    }
    if occasion.type == .signing, let words = occasion.instrument {
      result.instrument = scene.text.string(words)
    }
    result.topics = topics
    var seen = Set<Range<Int>>()
    for account in occasion.accounts.sorted(by: {
      ($0.isReference ? 2 : $0.isShort ? 1 : 0, $0.block) < (
        $1.isReference ? 2 : $1.isShort ? 1 : 0, $1.block
      )
    }) where seen.insert(account.evidence).inserted && result.evidence.count < 4 {
      let range = scene.text.bytes(account.evidence)
      result.evidence.append(Evidence(range: range, quote: scene.report.string(range)))
    }
    result.confidence = confidence(occasion)
    return result
  }

  func party(_ member: Candidate.Member, in occasion: Occasion) -> Party {
    let entity = scene.cast[member.entity]
    var party = Party(role: member.role)
    party.country = entity.country
    switch entity.kind {
    case .person:
      party.name = entity.name
      party.office = officeText(entity) ?? counterpartOffice(entity, in: occasion)
      party.organisation = entity.organisation
    case .office:
      party.office = officeText(entity) ?? counterpartOffice(entity, in: occasion)
      party.organisation = entity.organisation
    case .body:
      party.organisation = entity.organisation ?? entity.name
    case .group:
      party.office = entity.label
      if entity.label?.lowercased().hasPrefix("counterpart") == true {
        party.office = counterpartOffice(entity, in: occasion) ?? entity.label
      }
      party.organisation = entity.organisation
    case .country: break
    }
    return party
  }

  /// "his Djiboutian counterpart" holds the office of the one whose counterpart he is.
  private func counterpartOffice(_ entity: Entity, in occasion: Occasion) -> String? {
    for member in occasion.parties {
      let other = scene.cast[member.entity]
      guard other.kind == .person || other.kind == .office, other.country != entity.country,
        let text = officeText(other)
      else { continue }
      return text
    }
    return nil
  }

  private func officeText(_ entity: Entity) -> String? {
    let named = entity.offices.filter {
      !$0.text.isEmpty && !["counterpart", "opposite number"].contains($0.text.lowercased())
    }
    let held = named.filter { !$0.isFormer }
    let list = (held.isEmpty ? named : held).map(\.text)
    return list.isEmpty ? nil : list.joined(separator: "; ")
  }

  /// Agreement of independent signals: told more than once, in headline and body, with two named sides and a date.
  private func confidence(_ occasion: Occasion) -> Double {
    var score = 0.45
    if occasion.accounts.count > 1 { score += 0.15 }
    if occasion.isTold { score += 0.1 }
    if occasion.parties.filter({ scene.cast[$0.entity].kind == .person }).count >= 2 { score += 0.15 }
    if occasion.date != nil { score += 0.05 }
    if occasion.place != nil { score += 0.05 }
    return min(0.95, score)
  }
}

extension Engagement {
  fileprivate mutating func isBackground(_ value: Bool) { background = value }
}
