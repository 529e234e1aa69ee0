/// How a word is written, which its folded form no longer tells.
public struct WordShape: OptionSet, Sendable, Hashable {
  /// The set's bits.
  public let rawValue: UInt8

  /// A set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The word begins with an upper-case letter.
  public static let capitalised = WordShape(rawValue: 1)
  /// The word has two or more letters, all upper-case, as `WHO`, `U.S.` and `VIET`.
  public static let allCapitals = WordShape(rawValue: 2)

  /// The shape of a word given as UTF-8.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var upper = 0
    var lower = 0
    var beginsUpper = false
    var index = 0
    while index < bytes.count {
      var isUpper = false
      var isLower = false
      let byte = bytes[index]
      if byte < 0x80 {
        isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        isLower = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        index += 1
      } else {
        let (value, length) = Folding.decode(bytes, index)
        if let scalar = Unicode.Scalar(value) {
          isUpper = scalar.properties.isUppercase
          isLower = scalar.properties.isLowercase
        }
        index += length
      }
      if isUpper && upper + lower == 0 { beginsUpper = true }
      if isUpper { upper += 1 }
      if isLower { lower += 1 }
    }
    self = beginsUpper ? .capitalised : []
    if beginsUpper && upper > 1 && lower == 0 { insert(.allCapitals) }
  }
}
