/// What the lists say of a given name.
public struct GivenName: Sendable, Hashable {
  /// Whose name it mostly is, if that is clear.
  public var gender: Gender?
  /// It is also a plain English word with a capital at the start of a sentence (Will, Grace), a month or a place.
  public var isAlsoWord: Bool
}

/// How a country's people write their names.
public struct NameOrder: Sendable, Hashable {
  /// Which part comes first in English reports.
  public enum First: String, Sendable, Hashable {
    /// Given name, then family name.
    case given
    /// Family name, then given names: Vietnam, China, Korea, Hungary at home.
    case family
    /// Either, by newspaper and by person: Japan, Hong Kong, Singapore.
    case either
  }

  /// Which part of the full name stands for the person when it is repeated.
  public enum ShortForm: String, Sendable, Hashable {
    /// The family name, wherever it stands.
    case family
    /// The last word: Vietnam's given name, most family names.
    case last
    /// The first word: Thailand, Iceland, Ethiopia, Malaysia, Arabia's rulers.
    case first
    /// The whole name: Indonesia's and Myanmar's single or unparted names.
    case whole
  }

  /// Which part comes first.
  public var first: First
  /// Which parts may stand for the whole, likeliest first.
  public var shortForms: [ShortForm]
}

/// A small word inside a name: bin, van der, al-, de la; or after it: Jr, III.
public struct NameParticle: Sendable, Hashable {
  /// Where it stands.
  public enum Place: String, Sendable, Hashable {
    /// Before a part of the name.
    case before
    /// After the whole name.
    case after
  }

  /// Where it stands.
  public var place: Place
  /// It is written small, so that its lower case does not end a name: von, bin, de.
  public var isLowerCase: Bool
}

/// Given names, family names of those who put them first, particles and orders of names.
public struct NameLexicon: Sendable {
  /// Small words inside names; longest first: `van der` before `van`.
  public internal(set) var particles = PhraseTable<NameParticle>(capacity: 256)
  var orders: [String: NameOrder] = [:]
  private var bits: [UInt8] = []  // by word number

  private static let isGiven: UInt8 = 1
  private static let isMale: UInt8 = 2
  private static let isFemale: UInt8 = 4
  private static let isWord: UInt8 = 8
  private static let isFamily: UInt8 = 16

  /// The given name that a word is, whatever its capitals; nil when it is in no list.
  public func givenName(_ word: Int32) -> GivenName? {
    guard word > 0, Int(word) < bits.count, bits[Int(word)] & Self.isGiven != 0 else { return nil }
    let known = bits[Int(word)]
    var gender: Gender?
    if known & Self.isMale != 0 { gender = .male }
    if known & Self.isFemale != 0 { gender = known & Self.isMale != 0 ? nil : .female }
    return GivenName(gender: gender, isAlsoWord: known & Self.isWord != 0)
  }

  /// Whether a word is a family name of a people that puts them first (Nguyen, Kim, Wang, Sato).
  public func isFamilyName(_ word: Int32) -> Bool {
    word > 0 && Int(word) < bits.count && bits[Int(word)] & Self.isFamily != 0
  }

  /// How the people of a country write their names: given name first and family name alone, unless the list says otherwise.
  public func order(of country: String) -> NameOrder {
    orders[country] ?? NameOrder(first: .given, shortForms: [.last])
  }

  mutating func add(given word: Int32, _ gender: Gender?, isWord: Bool) {
    add(word, Self.isGiven)
    if gender == .male { add(word, Self.isMale) }
    if gender == .female { add(word, Self.isFemale) }
    if isWord { add(word, Self.isWord) }
  }

  mutating func add(family word: Int32) { add(word, Self.isFamily) }

  private mutating func add(_ word: Int32, _ bit: UInt8) {
    guard word > 0 else { return }
    if bits.count <= Int(word) {
      bits.append(contentsOf: repeatElement(0, count: Int(word) + 1024 - bits.count))
    }
    bits[Int(word)] |= bit
  }
}
