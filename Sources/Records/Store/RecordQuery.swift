public import Diplomacy

/// What to take from the record. Every condition that is set must hold; an empty list sets none.
public struct RecordQuery: Sendable, Hashable {
  /// ISO 3166-1 alpha-3 codes; each must be involved.
  public var countries: [String] = []
  /// Words of a person's name, in any order, or a person's id; each person must take part.
  public var persons: [String] = []
  /// Nothing that certainly ended before this day. What the record cannot date is left out.
  public var since: Day?
  /// Nothing that certainly began after this day. What the record cannot date is left out.
  public var until: Day?
  /// Types of engagements, kinds of statements, or changes of relations, by their names in the codebook.
  public var types: [String] = []
  /// Statuses of engagements.
  public var statuses: [Engagement.Status] = []
  /// Whether background is wanted (true), unwanted (false), or either (nil).
  public var background: Bool?
  /// At most so many; nil is all.
  public var limit: Int?

  /// Everything.
  public init() {}
}
