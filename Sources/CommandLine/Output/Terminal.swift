import Glibc

/// What stands at the other end of standard output.
struct Terminal: Sendable {
  /// Columns to fit into; nil when nobody watches, and nothing is cut.
  var width: Int?
  /// Whether words may be emphasised.
  var hasStyle: Bool

  /// A file or a pipe.
  static let none = Terminal(width: nil, hasStyle: false)

  /// Standard output as it is: styled only on a terminal, and not when NO_COLOR is set or the terminal is dumb.
  static var current: Terminal {
    guard isatty(1) == 1 else { return .none }
    var size = winsize()
    let width = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    return Terminal(width: width, hasStyle: !noColor && !isDumb)
  }

  func bold(_ text: String) -> String { hasStyle ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func faint(_ text: String) -> String { hasStyle ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
