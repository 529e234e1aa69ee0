/// The part of speech of a token: the tags of Universal Dependencies, and one for white space.
public enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  /// Adjective.
  case adj
  /// Preposition or postposition.
  case adp
  /// Adverb.
  case adv
  /// Auxiliary verb.
  case aux
  /// Coordinating conjunction.
  case cconj
  /// Determiner.
  case det
  /// Interjection.
  case intj
  /// Common noun.
  case noun
  /// Number.
  case num
  /// Particle.
  case part
  /// Pronoun.
  case pron
  /// Proper noun.
  case propn
  /// Punctuation.
  case punct
  /// Subordinating conjunction.
  case sconj
  /// Symbol.
  case sym
  /// Verb.
  case verb
  /// Something else.
  case x
  /// White space.
  case space

  private static let names: [String] = allCases.map { "\($0)".uppercased() }
  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

  /// The tag's name: "PROPN".
  public var name: String { Self.names[Int(rawValue)] }

  /// The tag with a name, or nil.
  public init?(name: String) {
    guard let tag = Self.byName[name] else { return nil }
    self = tag
  }
}
