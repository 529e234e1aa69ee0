/// The standing of a tie changes or is stated (codebook, section 3).
public struct Relation: Sendable, Hashable {
  /// ISO 3166-1 alpha-3 codes or names of bodies, sorted.
  public var between: [String] = []
  public var change: Change
  /// As worded, lower case: `comprehensive strategic partnership`, `diplomatic relations`.
  public var level: String?
  /// EDTF, or nil.
  public var when: String?
  public var evidence: [Evidence] = []
  public var sources: [FieldSource] = []
  public var confidence: Double = 0.5

  public init(change: Change) { self.change = change }

  public enum Change: String, Sendable, Hashable, CaseIterable {
    case established, upgraded, downgraded, suspended, restored, severed, recognised
    case standsAt = "stands_at"
    case anniversary
  }
}
