/// What the lists say of a state or territory.
public struct Country: Sendable, Hashable {
  /// ISO 3166-1 alpha-3; XKX for Kosovo.
  public var code: String
  /// ISO 3166-1 alpha-2; XK for Kosovo.
  public var shortCode: String
  /// The usual English name.
  public var name: String
  /// The official name, or the usual one where there is no other.
  public var officialName: String
  /// Other names and spellings, former ones included.
  public var otherNames: [String]
  /// Vietnamese, Emirati, French.
  public var adjectives: [String]
  /// Words for its people, singular and plural: Briton, Britons.
  public var peoples: [String]
  /// Capitals and seats of government, the usual name of each first, then variants.
  public var capitals: [String]
  /// The code of the part of the world it lies in, as in regions.tsv: `south-east-asia`.
  public var region: String
  /// Codes of the bodies it belongs to, as far as memberships.tsv tells.
  public var memberships: [String]
}
