/// The standing of a tie changes or is stated (codebook, section 3).
public struct Relation: Sendable, Hashable {
  /// ISO 3166-1 alpha-3 codes or names of bodies, sorted.
  public var between: [String] = []
  /// What happens to the tie.
  public var change: Change
  /// As worded, lower case: `comprehensive strategic partnership`, `diplomatic relations`.
  public var level: String?
  /// EDTF, or nil.
  public var when: String?
  /// The words that say so.
  public var evidence: [Evidence] = []
  /// Where each field was read.
  public var sources: [FieldSource] = []
  /// 0 to 1: how sure the reader is.
  public var confidence: Double = 0.5

  /// A change of a tie, with all else still open.
  public init(change: Change) { self.change = change }

  /// The codebook's changes.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    case established, upgraded, downgraded, suspended, restored, severed, recognised
    case standsAt = "stands_at"
    case anniversary
  }
}
