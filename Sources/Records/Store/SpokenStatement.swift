public import Diplomacy

/// A statement with its speakers and addressees told apart into countries and persons.
public struct SpokenStatement: Sendable {
  /// The statement as it was read.
  public let statement: Statement
  /// Those who say it.
  public let by: [Voice]
  /// Those whom it is said to.
  public let to: [Voice]
  /// Every country that speaks, is spoken to or is concerned; sorted.
  public let countries: [String]

  /// One who speaks or is spoken to.
  public struct Voice: Sendable, Hashable {
    /// As the reading has it: a name, a country's code, or `USA: officials of the Congress`.
    public let text: String
    /// The country, if the text or the report's engagements give it.
    public let country: String?
    /// The person, if the text names one.
    public let person: PersonIdentity?
  }

  init(_ statement: Statement, homes: Homes) {
    self.statement = statement
    by = statement.by.map(homes.voice)
    to = statement.to.map(homes.voice)
    countries = Set((by + to).compactMap(\.country) + statement.about).sorted()
  }
}

/// The persons of a reading and the countries they act for.
struct Homes {
  private var persons: [(words: Set<String>, person: PersonIdentity)] = []
  private var bodies: Set<String> = []

  init(_ reading: Reading) {
    for party in reading.engagements.flatMap(\.parties) {
      if let person = PersonIdentity(party) {
        persons.append((Set(TextFolding.nameWords(person.name)), person))
      }
      if party.name == nil {
        for body in [party.office, party.organisation].compactMap(\.self) {
          bodies.insert(TextFolding.fold(body))
        }
      }
    }
  }

  func voice(_ text: String) -> SpokenStatement.Voice {
    let scalars = Array(text.unicodeScalars.prefix(4))
    let isCode =
      scalars.count >= 3 && scalars[..<3].allSatisfy { ("A"..."Z").contains($0) }
      && (scalars.count == 3 || scalars[3] == ":")
    if isCode { return .init(text: text, country: String(text.prefix(3)), person: nil) }
    let words = Set(TextFolding.nameWords(text))
    if let known = persons.first(where: { $0.words == words })
      ?? persons.first(where: {
        !words.isEmpty && (words.isSubset(of: $0.words) || $0.words.isSubset(of: words))
      })
    {
      return .init(text: text, country: known.person.country, person: known.person)
    }
    if bodies.contains(TextFolding.fold(text)) { return .init(text: text, country: nil, person: nil) }
    return .init(text: text, country: nil, person: PersonIdentity(name: text, country: nil))
  }
}
