import Diplomacy

/// When two accounts tell of one occasion.
///
/// The rule is conservative: an occasion is split sooner than two are joined. Both accounts must be dated to the day (or
/// to overlapping days, for what lasts), agree on the type, and every party of the shorter account must be a party
/// of the longer one; two parties at least must agree, one of them a named person or a body. Places in different countries
/// keep accounts apart. What one report tells apart is never joined directly.
public enum Occasion {
  /// Whether two accounts of different reports are of one occasion. Symmetric.
  public static func same(_ a: Account, _ b: Account) -> Bool {
    guard a.report != b.report, a.engagement.type == b.engagement.type else { return false }
    guard let ours = a.bounds, let theirs = b.bounds, agree(ours, theirs, type: a.engagement.type) else {
      return false
    }
    let placeMatters = a.engagement.type != .call && a.engagement.type != .message
    if placeMatters, let here = a.engagement.place?.country, let there = b.engagement.place?.country,
      here != there
    {
      return false
    }
    // One order for both ways of asking, so that the answer is the same.
    let (shorter, longer) = (a.parties.count, a.id) <= (b.parties.count, b.id) ? (a, b) : (b, a)
    return partiesAgree(shorter.parties, longer.parties, directed: a.engagement.type == .message)
  }

  private static func agree(_ a: DateBounds, _ b: DateBounds, type: Engagement.Kind) -> Bool {
    guard let aDays = a.joinableDays, let bDays = b.joinableDays else { return false }
    switch type {
    case .visit, .gathering: return aDays.overlaps(bDays)
    default: return aDays == bDays
    }
  }

  private static func partiesAgree(
    _ shorter: [Account.Words], _ longer: [Account.Words], directed: Bool
  ) -> Bool {
    guard shorter.count >= 2 else { return shorter.count == 1 && loneTravellerAgrees(shorter[0], longer) }
    var taken = [Bool](repeating: false, count: longer.count)
    var known = 0
    for party in shorter {
      let match = longer.indices.first { !taken[$0] && same(party, longer[$0], directed: directed) }
      guard let match else { return false }
      taken[match] = true
      if !party.name.isEmpty || party.standing.count > 1 { known += 1 }
    }
    return known > 0
  }

  /// A visit may be told with the traveller alone, who must then be named.
  private static func loneTravellerAgrees(_ party: Account.Words, _ others: [Account.Words]) -> Bool {
    !party.name.isEmpty && party.role == .guest
      && others.contains { $0.role == .guest && same(party, $0, directed: false) }
  }

  private static func same(_ a: Account.Words, _ b: Account.Words, directed: Bool) -> Bool {
    if let here = a.country, let there = b.country, here != there { return false }
    if directed, isGiver(a.role) != isGiver(b.role) { return false }
    if !a.name.isEmpty && !b.name.isEmpty {
      return a.name.isSubset(of: b.name) || b.name.isSubset(of: a.name)
    }
    guard a.name.isEmpty, b.name.isEmpty, a.country == b.country else { return false }
    return a.standing == b.standing
  }

  private static func isGiver(_ role: Party.Role) -> Bool { role == .sender || role == .caller }
}

extension DateBounds {
  /// The days of a date that is known to the day, or of a stretch of at most 31 days; else nil.
  fileprivate var joinableDays: ClosedRange<Int>? {
    guard span != .within, let first, let last, last.number - first.number < 31 else { return nil }
    return first.number...last.number
  }
}

extension Account {
  /// Numbers under which accounts of one occasion can be looked up: accounts for which `Occasion.same` holds share at
  /// least one. Accounts that cannot be joined with any have none.
  ///
  /// - Complexity: O(words of the parties × days).
  public var occasionKeys: [Int64] {
    guard var days = bounds?.joinableDays else { return [] }
    if engagement.type != .visit && engagement.type != .gathering { days = days.lowerBound...days.lowerBound }
    var words: Set<String> = []
    for party in parties {
      if !party.name.isEmpty {
        words.formUnion(party.name)
      } else {
        words.insert("\(party.country ?? "")|" + party.standing.sorted().joined(separator: " "))
      }
    }
    var keys: Set<Int64> = []
    for day in days {
      for word in words { keys.insert(Self.hash("\(engagement.type.rawValue)|\(day)|\(word)")) }
    }
    return keys.sorted()
  }

  /// FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo).
  private static func hash(_ text: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }
}
