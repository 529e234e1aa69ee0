/// Text from outside, made safe for a terminal and for one line of a message.
enum Printable {
  /// Control characters, line ends and bidirectional overrides become `?`, runs of white space one space.
  static func line(_ text: String) -> String {
    var line = ""
    var spaceBefore = false
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        spaceBefore = true
        continue
      }
      if spaceBefore && !line.isEmpty { line += " " }
      spaceBefore = false
      line.unicodeScalars.append(isUnsafe(scalar) ? "?" : scalar)
    }
    return line
  }

  /// Whether a terminal could take the scalar as a command, or show the text in another order than it has.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
