import Gazetteer
import Language
import Reports

/// One token of the report's text, with what the grammars of mentions ask of it.
struct Word: Sendable {
  var range: ByteRange
  /// As written. Fifteen bytes or fewer are held inline, so that a usual word costs no allocation.
  var text: String
  var lower: String
  var token: Token
  /// The gazetteer's id of the folded form; 0 when no list knows it.
  var id: Int32
  var shape: Shape
  var spaceAfter: Bool

  /// What the letters say.
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Starts with an upper-case letter, of any script that has case.
    static let capitalised = Shape(rawValue: 1)
    /// Two or more letters, all upper-case.
    static let allCaps = Shape(rawValue: 2)
    static let hasDigit = Shape(rawValue: 4)
    /// Neither letter nor digit.
    static let punctuation = Shape(rawValue: 8)
    /// An initial: one capital letter, with or without a full stop.
    static let initial = Shape(rawValue: 16)
    /// Holds white space only.
    static let space = Shape(rawValue: 32)
    /// A given name of the gazetteer that is not also a plain word.
    static let givenName = Shape(rawValue: 64)
    /// A family name of a people that puts it first.
    static let familyName = Shape(rawValue: 128)
  }

  /// The same for the gazetteer.
  var wordShape: WordShape {
    var result: WordShape = []
    if shape.contains(.capitalised) { result.insert(.capitalised) }
    if shape.contains(.allCaps) { result.insert(.allCapitals) }
    return result
  }

  var isCapitalised: Bool { shape.contains(.capitalised) }
  var isPunctuation: Bool { shape.contains(.punctuation) }

  mutating func setSpaceAfter() {
    spaceAfter = true
    token.spaceAfter = true
  }
}

extension Word {
  init(_ token: Token, in text: [UInt8], _ gazetteer: Gazetteer) {
    let range = Int(token.start)..<Int(token.end)
    self.token = token
    self.range = range
    self.spaceAfter = token.spaceAfter
    let bytes = text[range]
    var shape = Shape()
    var letters = 0, upper = 0, digits = 0
    var isASCII = true
    for byte in bytes {
      switch byte {
      case 0x41...0x5A: letters += 1; upper += 1
      case 0x61...0x7A: letters += 1
      case 0x30...0x39: digits += 1
      case 0x80...: isASCII = false
      default: break
      }
    }
    let string = String(decoding: bytes, as: UTF8.self)
    self.text = string
    if isASCII {
      if let first = bytes.first, (0x41...0x5A).contains(first) { shape.insert(.capitalised) }
      lower = upper == 0 ? string : string.lowercased()
    } else {
      lower = string.lowercased()
      for scalar in string.unicodeScalars where scalar.value >= 0x80 {
        if scalar.properties.isAlphabetic { letters += 1 }
        if scalar.properties.isUppercase { upper += 1 }
      }
      if let first = string.unicodeScalars.first, first.properties.isUppercase { shape.insert(.capitalised) }
    }
    if letters >= 2, letters == upper { shape.insert(.allCaps) }
    if digits > 0 { shape.insert(.hasDigit) }
    if letters == 0, digits == 0 { shape.insert(.punctuation) }
    if letters == 1, upper == 1, digits == 0, bytes.count <= 3 { shape.insert(.initial) }
    if letters == 0, digits == 0,
      string.unicodeScalars.allSatisfy({
        $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
      })
    {
      shape.insert(.space)
    }
    id = text.withUnsafeBufferPointer { gazetteer.wordID(UnsafeBufferPointer(rebasing: $0[range])) }
    if shape.contains(.capitalised), id > 0 {
      if let given = gazetteer.names.givenName(id), !given.isAlsoWord { shape.insert(.givenName) }
      if gazetteer.names.isFamilyName(id) { shape.insert(.familyName) }
    }
    self.shape = shape
  }
}
