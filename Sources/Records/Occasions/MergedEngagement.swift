public import Diplomacy

/// One engagement as all its accounts together tell it.
///
/// A function of the set of accounts alone: the order in which reports were read makes no difference.
public struct MergedEngagement: Sendable, Hashable {
  /// The id of the account that stands for the engagement: the earliest published, and among those the first by id.
  /// Every account's id finds the engagement as well.
  public let id: String
  /// The fields that the accounts agree on or that the best of them give; evidence and sources stay with the accounts.
  public let engagement: Engagement
  /// When it took place, as bounds.
  public let bounds: DateBounds?
  /// The countries involved: the parties', and a visit's destination; sorted.
  public let countries: [String]
  /// The number of accounts.
  public let accounts: Int

  /// Merges accounts of one occasion.
  ///
  /// Type, subtype and the rest of the single fields are those of most accounts that give them, earlier accounts first
  /// among equals. The status is the latest report's, because what was planned is held or cancelled later. It is
  /// background only when it is so in every account. Parties and topics are united.
  ///
  /// - Parameter accounts: At least one account; nil comes of none.
  public init?(_ accounts: [Account]) {
    let ordered = accounts.sorted(by: Self.precedes)
    guard let first = ordered.first else { return nil }
    id = first.id
    self.accounts = ordered.count
    let items = ordered.map(\.engagement)
    var merged = Engagement(type: first.engagement.type)
    if items.count == 1 {
      merged = first.engagement
      merged.evidence = []
      merged.sources = []
    } else {
      merged.subtype = Self.favourite(items.map(\.subtype))
      merged.status = ordered.last?.engagement.status ?? .held
      merged.background = items.allSatisfy(\.background)
      merged.when = Self.favourite(items.map(\.when))
      merged.whenBasis = Self.favourite(items.filter { $0.when == merged.when }.map(\.whenBasis))
      merged.place =
        Self.favourite(items.map { $0.place?.country == nil ? nil : $0.place })
        ?? Self.favourite(items.map(\.place))
      merged.instrument = Self.favourite(items.map(\.instrument))
      merged.parties = Self.united(ordered)
      let topics = Set(items.flatMap(\.topics))
      merged.topics = Topic.allCases.filter(topics.contains)
      // Not more: accounts of one occasion often go back to one release, and agree for that reason.
      merged.confidence = items.map(\.confidence).max() ?? merged.confidence
    }
    engagement = merged
    bounds = merged.when.flatMap(DateBounds.init(edtf:))
    var countries = Set(merged.parties.compactMap(\.country))
    if merged.type == .visit, let destination = merged.place?.country { countries.insert(destination) }
    self.countries = countries.sorted()
  }

  private static func precedes(_ a: Account, _ b: Account) -> Bool {
    (a.published?.number ?? .max, a.id) < (b.published?.number ?? .max, b.id)
  }

  /// The value that most accounts give; the earliest among equals.
  private static func favourite<Value: Hashable>(_ values: [Value?]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values.compactMap(\.self) { counts[value, default: 0] += 1 }
    let most = counts.values.max()
    return values.compactMap(\.self).first { counts[$0] == most }
  }

  /// The parties of all accounts, each person and body once: the longest name, the longest office.
  private static func united(_ accounts: [Account]) -> [Party] {
    var parties: [(party: Party, words: Account.Words)] = []
    for account in accounts {
      for (party, words) in zip(account.engagement.parties, account.parties) {
        guard let index = parties.firstIndex(where: { isSame($0.words, words) }) else {
          parties.append((party, words))
          continue
        }
        var known = parties[index].party
        let fuller = words.name.count > parties[index].words.name.count
        if fuller { known.name = party.name }
        if (party.office?.count ?? 0) > (known.office?.count ?? 0) { known.office = party.office }
        known.organisation = known.organisation ?? party.organisation
        known.country = known.country ?? party.country
        if known.role == .participant { known.role = party.role }
        parties[index] = (known, fuller ? words : parties[index].words)
      }
    }
    return parties.map(\.party)
  }

  private static func isSame(_ a: Account.Words, _ b: Account.Words) -> Bool {
    if let here = a.country, let there = b.country, here != there { return false }
    if !a.name.isEmpty && !b.name.isEmpty {
      return a.name.isSubset(of: b.name) || b.name.isSubset(of: a.name)
    }
    return a.name.isEmpty && b.name.isEmpty && a.standing == b.standing && a.country == b.country
  }
}
