/// Somebody says, commits or asks something (codebook, section 2).
public struct Statement: Sendable, Hashable {
  /// Full names where the report names the speaker, else `USA: officials of the Congress`, or a country's code.
  public var by: [String] = []
  public var to: [String] = []
  public var kind: Kind
  public var topics: [Topic] = []
  /// Countries concerned, ISO 3166-1 alpha-3.
  public var about: [String] = []
  public var evidence: [Evidence] = []
  public var sources: [FieldSource] = []
  public var confidence: Double = 0.5

  public init(kind: Kind) { self.kind = kind }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case agree, pledge, request, affirm, praise, thank, condole, support, criticise, inform, relay
  }
}
