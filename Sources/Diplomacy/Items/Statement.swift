/// Somebody says, commits or asks something (codebook, section 2).
public struct Statement: Sendable, Hashable {
  /// Full names where the report names the speaker, else `USA: officials of the Congress`, or a country's code.
  public var by: [String] = []
  /// Whom it is addressed to, when the report says so.
  public var to: [String] = []
  /// What the speaker does by it.
  public var kind: Kind
  /// Topic codes in the codebook's order.
  public var topics: [Topic] = []
  /// Countries concerned, ISO 3166-1 alpha-3.
  public var about: [String] = []
  /// The sentence or clause.
  public var evidence: [Evidence] = []
  /// Where each field was read.
  public var sources: [FieldSource] = []
  /// 0 to 1: how sure the reader is.
  public var confidence: Double = 0.5

  /// A statement of a kind, with all else still open.
  public init(kind: Kind) { self.kind = kind }

  /// The codebook's kinds of statement.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case agree, pledge, request, affirm, praise, thank, condole, support, criticise, inform, relay
  }
}
