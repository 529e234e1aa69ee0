import Glibc

/// One line on standard error that tells how far long work is; silent unless somebody watches a terminal.
struct Progress {
  private let isShown: Bool
  private var lastShown: UInt64 = 0
  private var isStanding = false

  init(isShown: Bool = isatty(2) == 1) { self.isShown = isShown }

  /// Shows the line that `text` makes, five times a second at most.
  mutating func show(_ text: () -> String) {
    guard isShown else { return }
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let now = UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    guard now - lastShown > 200_000_000 else { return }
    lastShown = now
    isStanding = true
    Self.write("\r\u{1B}[K" + text())
  }

  /// Takes the line away, so that something else can be said.
  mutating func clear() {
    guard isStanding else { return }
    isStanding = false
    Self.write("\r\u{1B}[K")
  }

  private static func write(_ text: String) {
    var text = text
    _ = text.withUTF8 { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
