/// One who can be a party: a person, the unnamed holder of an office, a body, a state, or a group of people.
struct Entity: Sendable {
  var kind: Kind
  /// A person's fullest name in the report; a body's name; nil for unnamed office holders and groups.
  var name: String?
  /// The words of all name forms, folded.
  var nameWords: [String] = []
  var offices: [Office] = []
  var country: String?
  var organisation: String?
  var gender: Mention.Gender?
  /// For a group: what the report calls it, without the country.
  var label: String?
  var mentions: [Int] = []
  /// Words of a group, which has no mention of its own.
  var words: [Range<Int>] = []
  /// The country was taken from the publisher's or the report's own side.
  var isHome = false

  enum Kind: Sendable { case person, office, body, country, group }

  /// An office now held, else the first one.
  var office: Office? { offices.first { !$0.isFormer } ?? offices.first }
}
