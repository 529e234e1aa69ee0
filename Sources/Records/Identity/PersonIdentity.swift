public import Diplomacy

/// Who a named party is, as far as reports alone can tell: the words of the name in any order, and the country.
///
/// Two reports' `Tô Lâm` and `To Lam` of one country are one person; two countries' `Kim Young` are two. Longer and
/// shorter forms of a name stay apart here: the report's reader has already taken the fullest form of each report, and
/// wrongly joined people do more harm than people who stand apart until somebody joins them.
public struct PersonIdentity: Sendable, Hashable {
  /// `p` and 20 hexadecimal digits.
  public let id: String
  /// The name as the report has it.
  public let name: String
  /// ISO 3166-1 alpha-3, or nil when the report gives none.
  public let country: String?

  /// The person of a name and a country; nil for a name without letters.
  public init?(name: String, country: String?) {
    let words = TextFolding.nameWords(name).sorted()
    guard !words.isEmpty else { return nil }
    var content = ContentID.Content("person 1")
    content.add(words.joined(separator: " "))
    content.add(country)
    id = "p" + content.digest(length: 20)
    self.name = name
    self.country = country
  }

  /// The person whom a party names; nil for bodies and unnamed office holders.
  public init?(_ party: Party) {
    guard let name = party.name else { return nil }
    self.init(name: name, country: party.country)
  }
}
