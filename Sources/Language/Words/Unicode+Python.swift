/// The questions about scalars that the model's features ask, answered as Python 3.11 (Unicode 14) answers them.
///
/// Scalars assigned after Unicode 14 count as unassigned, so the features do not depend on the Swift runtime's version.
extension Unicode.Scalar {
  fileprivate var isOfUnicode14: Bool {
    guard let age = properties.age else { return false }
    return age.major <= 14
  }

  /// `str.isspace`: bidirectional type B, S or WS, or category Zs.
  var isPythonSpace: Bool {
    switch value {
    case 0x09...0x0d, 0x1c...0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f,
      0x3000:
      true
    default: false
    }
  }

  /// `str.isalpha`: a letter.
  var isPythonAlpha: Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7a }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return isOfUnicode14
    default: return false
    }
  }

  /// `str.isupper` for one scalar: cased and not lower or title case.
  var isPythonUpper: Bool {
    if value < 0x80 { return value >= 0x41 && value <= 0x5a }
    return properties.isUppercase && isOfUnicode14
  }

  /// `str.isdigit`: numeric type decimal or digit.
  var isPythonDigit: Bool {
    if value < 0x80 { return value >= 0x30 && value <= 0x39 }
    switch properties.numericType {
    case .decimal, .digit: return isOfUnicode14
    default: return false
    }
  }
}

/// `str.lower`: the full case mapping of every scalar, and a capital sigma at the end of a word becomes a final one.
func pythonLower(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  let scalars = Array(text.unicodeScalars)
  var lowered = ""
  for (position, scalar) in scalars.enumerated() {
    if scalar.value == 0x3a3 {
      lowered += isFinalSigma(scalars, position) ? "\u{3c2}" : "\u{3c3}"
    } else {
      lowered += scalar.isOfUnicode14 ? scalar.properties.lowercaseMapping : String(scalar)
    }
  }
  return lowered
}

/// Whether the sigma at `position` follows a cased scalar and precedes none, case-ignorable ones aside.
private func isFinalSigma(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
  let before = scalars[..<position].last { !$0.properties.isCaseIgnorable }
  let after = scalars[(position + 1)...].first { !$0.properties.isCaseIgnorable }
  return (before?.properties.isCased ?? false) && !(after?.properties.isCased ?? false)
}
