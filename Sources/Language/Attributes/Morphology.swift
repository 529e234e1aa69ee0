/// The inflection of a token, as a place in its model's list (``LanguageModel/features(of:)``); 0 is none.
public struct MorphID: Hashable, Sendable {
  /// The place.
  public let rawValue: UInt8

  /// No features.
  public static let none = MorphID(rawValue: 0)
}

/// The sets of morphological features that a model's rules can give, in the notation of Universal Dependencies.
struct Morphology: Sendable {
  /// What the lemmatizer asks of a set of features.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    static let singular = Traits(rawValue: 1)
    static let numbered = Traits(rawValue: 2)
    static let presentFinite = Traits(rawValue: 4)
    static let base = Traits(rawValue: 8)
  }

  /// "Case=Nom|Number=Sing", by ``MorphID``.
  private(set) var names: [String] = [""]
  private(set) var traits: [Traits] = [[]]

  /// The place of a set of features, which is added when it is new.
  mutating func add(_ name: String, path: String) throws(ModelError) -> MorphID {
    let name = name == "_" ? "" : name
    if let known = names.firstIndex(of: name) { return MorphID(rawValue: UInt8(known)) }
    guard names.count < 256 else { throw ModelError(.damaged, path: path, "there are too many inflections") }
    names.append(name)
    traits.append(Self.traits(of: name))
    return MorphID(rawValue: UInt8(names.count - 1))
  }

  private static func traits(of name: String) -> Traits {
    let features = name.split(separator: "|")
    var traits: Traits = []
    if features.contains("Number=Sing") { traits.insert(.singular) }
    if features.contains(where: { $0.hasPrefix("Number=") }) { traits.insert(.numbered) }
    if features.contains("VerbForm=Fin"), features.contains("Tense=Pres") { traits.insert(.presentFinite) }
    if !["VerbForm=Inf", "VerbForm=None", "Degree=Pos"].allSatisfy({ !features.contains($0) }) {
      traits.insert(.base)
    }
    return traits
  }
}
