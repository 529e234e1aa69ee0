/// The kind of a named entity: the OntoNotes 5 types.
public enum EntityLabel: UInt8, CaseIterable, Sendable {
  /// A number that is of no other kind.
  case cardinal
  /// An absolute or relative date or period.
  case date
  /// A named war, storm, sports event, conference.
  case event
  /// A building, airport, road, bridge.
  case facility
  /// A country, city, state.
  case geopolitical
  /// A language.
  case language
  /// A document made into law.
  case law
  /// A mountain range, body of water, region that is no state.
  case location
  /// A sum of money.
  case money
  /// A nationality, or a religious or political group.
  case group
  /// "first", "second".
  case ordinal
  /// A company, agency, institution.
  case organization
  /// A percentage.
  case percent
  /// A person, also a fictional one.
  case person
  /// A thing that is made, not a service.
  case product
  /// A measurement.
  case quantity
  /// A time shorter than a day.
  case time
  /// The title of a book, song, article.
  case workOfArt

  private static let names = [
    "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG",
    "PERCENT",
    "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART",
  ]
  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

  /// The label's name in the model: "GPE", "WORK_OF_ART".
  public var name: String { Self.names[Int(rawValue)] }

  /// The label with a name, or nil.
  public init?(name: String) {
    guard let label = Self.byName[name] else { return nil }
    self = label
  }
}

/// A named entity: a range of tokens and its kind.
public struct EntitySpan: Hashable, Sendable {
  /// The tokens, as positions in the list that was analyzed.
  public var tokens: Range<Int>
  /// The kind.
  public var label: EntityLabel

  /// Names the kind of a range of tokens.
  public init(tokens: Range<Int>, label: EntityLabel) {
    self.tokens = tokens
    self.label = label
  }
}
