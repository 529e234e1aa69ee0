import Reports
import When

/// Merges the places that tell of one occasion over headline, lead, caption and body.
struct Assembly {
  let scene: Scene
  var occasions: [Occasion] = []

  init(_ scene: Scene, _ candidates: [Candidate]) {
    self.scene = scene
    // The body first: headlines and captions are short forms of what it tells.
    let body = candidates.filter { !isShort($0.block) }
    let short = candidates.filter { isShort($0.block) }
    for candidate in body { add(candidate) }
    for var candidate in short {
      candidate.isShort = true
      add(candidate)
    }
  }

  private func isShort(_ block: Int) -> Bool {
    let kind = scene.text.blocks[block].kind
    return kind == .title || kind == .caption || kind == .heading
  }

  private mutating func add(_ candidate: Candidate) {
    var best: (score: Int, index: Int)?
    for (index, occasion) in occasions.enumerated() {
      guard let score = likeness(candidate, occasion) else { continue }
      // Near before far.
      let recency = index == occasions.count - 1 ? 1 : 0
      if score * 2 + recency > (best?.score ?? 0) { best = (score * 2 + recency, index) }
    }
    if let best {
      occasions[best.index].merge(candidate, scene)
    } else {
      occasions.append(Occasion(candidate))
    }
  }

  /// How surely two places tell of the same occasion; nil when they cannot.
  func likeness(_ one: Candidate, _ other: Occasion) -> Int? {
    let isTalk =
      one.type == .meeting && other.type == .call && (one.isDefinite || one.isReference)
      && one.subtype == .talks
    guard one.type == other.type || isTalk else { return nil }
    // A definite noun takes the status of what it takes up; two clauses of different status are two occasions.
    let isTakenUp = one.isDefinite || one.isReference || other.accounts.allSatisfy { $0.isReference }
    if one.status != other.status, !isTakenUp, !isHeadline(one) { return nil }
    if one.status != other.status,
      one.status == .cancelled || one.status == .denied || other.status == .cancelled
    {
      if !isTakenUp { return nil }
    }
    if let a = one.date?.when, let b = other.date?.when, !a.overlaps(b) { return nil }
    if let a = one.place?.country, let b = other.place?.country, a != b { return nil }
    if one.isSeparate, other.accounts.contains(where: { $0.isSeparate }) {
      return Set(one.entities) == Set(other.entities) ? 20 : nil
    }
    if one.isEarlier != other.accounts.allSatisfy({ $0.isEarlier }), one.parties.count >= 2, one.date != nil {
      return nil
    }
    switch one.type {
    case .visit: return visitLikeness(one, other)
    case .gathering: return gatheringLikeness(one, other)
    case .signing: return signingLikeness(one, other)
    // Greetings spoken on the occasion are not the letter that is handed over there.
    case .message where isSent(one) != other.accounts.contains(where: { isSent($0) }) && !one.isShort:
      return nil
    case .message where one.subtype != nil && other.subtype != nil && one.subtype != other.subtype: return nil
    default: return partyLikeness(one, other)
    }
  }

  private func isHeadline(_ one: Candidate) -> Bool { scene.text.blocks[one.block].kind == .title }

  private func partyLikeness(_ one: Candidate, _ other: Occasion) -> Int? {
    if one.parties.isEmpty { return one.isDefinite || one.isReference || isHeadline(one) ? 2 : nil }
    let shared = one.entities.filter { same($0, in: other.entities) }
    // A headline names the sides by office or state only: "vice premier meets Namibian deputy PM".
    if one.isShort,
      !one.entities.contains(where: { scene.cast[$0].kind == .person && !same($0, in: other.entities) })
    {
      let own = Set(one.entities.compactMap { scene.cast[$0].country }),
        told = Set(other.entities.compactMap { scene.cast[$0].country })
      if !own.isEmpty, own.isSubset(of: told) { return 7 + shared.count }
    }
    if shared.isEmpty {
      return nil
    }
    // Two full tellings with counterparts of their own are two occasions, though one side takes part in both.
    if sides(one.entities).count >= 2, sides(other.entities).count >= 2, !one.isDefinite,
      sides(shared).count < 2, sides(other.entities.filter { same($0, in: one.entities) }).count < 2
    {
      return nil
    }
    let left = other.entities.filter { !same($0, in: one.entities) }
    let new = one.entities.filter { !same($0, in: other.entities) }
    if new.isEmpty {
      return one.parties.count >= 2 || one.isDefinite || one.isReference || isHeadline(one)
        || one.parties.count == other.parties.count
        ? 10 + shared.count : (one.sentence == other.accounts[0].sentence ? 8 : nil)
    }
    if left.isEmpty, other.parties.count >= 2 {
      // More people of the same sides: "together with the ministers".
      let sides = Set(other.entities.compactMap { scene.cast[$0].country })
      if new.allSatisfy({ scene.cast[$0].country.map(sides.contains) ?? false }) { return 8 + shared.count }
      return one.isDefinite ? 6 : nil
    }
    if left.isEmpty { return 6 }
    if shared.count >= 2 { return 5 }
    return nil
  }

  private func sides(_ entities: [Int]) -> Set<String> {
    Set(entities.map { scene.cast[$0].country ?? scene.cast[$0].organisation ?? scene.cast[$0].name ?? "" })
  }

  /// The same entity, or a state and somebody who acts for it.
  private func same(_ entity: Int, in others: [Int]) -> Bool {
    if others.contains(entity) { return true }
    let one = scene.cast[entity]
    guard one.country != nil else { return false }
    return others.contains { index in
      let other = scene.cast[index]
      guard other.country == one.country else { return false }
      if one.kind == .country || other.kind == .country { return true }
      if one.kind == .group, one.label?.lowercased().hasPrefix("counterpart") == true { return true }
      if other.kind == .group, other.label?.lowercased().hasPrefix("counterpart") == true { return true }
      if one.kind == .office, other.kind == .person || other.kind == .office {
        return one.offices.first?.rank == other.offices.first?.rank
      }
      if other.kind == .office, one.kind == .person {
        return one.offices.contains { $0.rank == other.offices.first?.rank }
      }
      return false
    }
  }

  private func visitLikeness(_ one: Candidate, _ other: Occasion) -> Int? {
    let shared = one.entities.filter { same($0, in: other.entities) }
    if one.parties.isEmpty || other.parties.isEmpty {
      if one.place != nil, other.place != nil {
        return one.isDefinite || one.isReference || other.accounts.allSatisfy { $0.isReference } ? 4 : 3
      }
      return one.isDefinite || one.isReference ? 3 : nil
    }
    if shared.isEmpty, one.isShort, !one.entities.contains(where: { scene.cast[$0].kind == .person }) {
      // A headline's "Party official" is the guest whom the body names.
      let own = Set(one.entities.compactMap { scene.cast[$0].country }),
        told = Set(other.entities.compactMap { scene.cast[$0].country })
      if !own.isDisjoint(with: told), one.place?.country == other.place?.country { return 9 }
    }
    guard !shared.isEmpty else { return nil }
    // An embassy or a seat that is visited during the stay is an occasion of its own.
    if isSeat(one.place) != isSeat(other.place), !one.isReference { return nil }
    if one.place?.country != nil, other.place?.country != nil { return 12 }
    return 8
  }

  private func isSeat(_ place: Places.Found?) -> Bool {
    guard let name = place?.name?.lowercased() else { return false }
    return name.contains("embassy") || name.contains("consulate") || name.contains("headquarters")
  }

  private func gatheringLikeness(_ one: Candidate, _ other: Occasion) -> Int? {
    let a = Set(one.title.split(separator: " ").map(String.init)).subtracting([
      "the", "of", "and", "meeting", "summit", "forum", "conference", "session",
    ])
    let b = Set(other.title.split(separator: " ").map(String.init)).subtracting([
      "the", "of", "and", "meeting", "summit", "forum", "conference", "session",
    ])
    if a.isEmpty || b.isEmpty {
      return one.isDefinite || a.isEmpty && b.isEmpty ? 3 : nil
    }
    return a.isDisjoint(with: b) ? nil : 6 + a.intersection(b).count
  }

  private func signingLikeness(_ one: Candidate, _ other: Occasion) -> Int? {
    if let a = one.instrument, let b = other.instrument {
      let x = Set(scene.text.words[a].map(\.lower)), y = Set(scene.text.words[b].map(\.lower))
      return x.intersection(y).count * 2 >= min(x.count, y.count) && one.subtype == other.subtype ? 8 : nil
    }
    return one.isDefinite || one.subtype == other.subtype ? 4 : nil
  }
}
