import Foundation

/// Texts made comparable: compatibility forms decomposed, marks taken away, lower case.
public enum TextFolding {
  /// NFKD without combining marks, in lower case; `đ` becomes `d`, a typographic apostrophe a plain one.
  public static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var bare: [Unicode.Scalar] = []
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "đ": bare.append("d")
      case "Đ": bare.append("D")
      case "’": bare.append("'")
      default: if scalar.properties.canonicalCombiningClass == .notReordered { bare.append(scalar) }
      }
    }
    var folded = ""
    for (index, scalar) in bare.enumerated() {
      folded += scalar == "Σ" && endsWord(index, bare) ? "ς" : scalar.properties.lowercaseMapping
    }
    return folded
  }

  /// Unicode's Final_Sigma: a cased letter stands before, and none after.
  private static func endsWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }

  /// Whether a scalar is part of a word: a letter, or anything that counts.
  public static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return scalar.properties.numericType != nil
    }
  }

  /// The words of a name for identity: folded, letters that carry a stroke or are joined written plainly.
  ///
  /// Apostrophes inside a word are dropped, so that `Nuku'alofa` and `Nukualofa` are one.
  public static func nameWords(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in fold(name).unicodeScalars {
      if scalar == "'" || scalar == "‘" || scalar == "ʻ" || scalar == "`" { continue }
      if isWord(scalar) {
        if let plain = plainLetters[scalar] { word += plain } else { word.unicodeScalars.append(scalar) }
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Letters that Unicode does not decompose, in plain spelling.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t",
    "ŋ": "n", "ə": "a", "ς": "σ",
  ]
}
