/// A run of words that names a party: a person with the offices around the name, an unnamed office holder, a body, a country.
struct Mention: Sendable {
  var kind: Kind
  /// All words of it, offices included; a leading article is not.
  var words: Range<Int>
  /// A person's name, without honorifics.
  var name: Range<Int>?
  var offices: [Office] = []
  /// Country that the words around the name give: "Vietnam's To Lam", "Prime Minister Modi of India".
  var country: String?
  /// For a body: its name or code in the gazetteer.
  var body: String?
  /// A plural office: "the presidents".
  var isPlural = false
  /// "Mr", "his": what the honorific or a pronoun says of the person.
  var gender: Gender?
  /// Index in the cast; -1 until it is known.
  var entity = -1

  enum Kind: Sendable { case person, office, body, country, demonym, place }
  enum Gender: Sendable { case male, female }
}
