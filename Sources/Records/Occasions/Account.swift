public import Diplomacy

/// One report's account of an engagement, as it was read, with what it takes to compare it with other accounts.
public struct Account: Sendable, Hashable {
  /// The account's content id.
  public let id: String
  /// The report's content id.
  public let report: String
  /// The day on which the report was published, if known.
  public let published: Day?
  /// What was read.
  public let engagement: Engagement
  /// When it took place, as bounds.
  public let bounds: DateBounds?
  /// The folded words by which each party can be told, in the order of the parties.
  let parties: [Words]

  struct Words: Sendable, Hashable {
    /// A person's name in words; empty for parties without a name.
    let name: Set<String>
    /// Office and organisation in words.
    let standing: Set<String>
    let country: String?
    let role: Party.Role
  }

  /// An account of an engagement that was read in a report.
  public init(id: String, report: String, published: Day?, engagement: Engagement) {
    self.id = id
    self.report = report
    self.published = published
    self.engagement = engagement
    bounds = engagement.when.flatMap(DateBounds.init(edtf:))
    parties = engagement.parties.map { party in
      Words(
        name: Set(TextFolding.nameWords(party.name ?? "")),
        standing: Set(
          TextFolding.nameWords([party.office, party.organisation].compactMap(\.self).joined(separator: " "))
        )
        .subtracting(["the", "of", "for", "and", "a"]),
        country: party.country, role: party.role)
    }
  }
}
