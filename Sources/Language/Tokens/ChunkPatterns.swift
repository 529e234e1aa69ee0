/// The four patterns by which a chunk (text without white space) is cut into tokens.
struct ChunkPatterns: Sendable {
  private let prefix: Pattern
  private let suffix: Pattern
  private let infix: Pattern
  private let url: Pattern

  init(prefix: Pattern, suffix: Pattern, infix: Pattern, url: Pattern) {
    self.prefix = prefix
    self.suffix = suffix
    self.infix = infix
    self.url = url
  }

  /// Compiles the patterns of a model.
  init(_ file: ModelFile) throws(ModelError) {
    func pattern(_ name: String) throws(ModelError) -> Pattern {
      try Pattern(try file.uint8("tokenizer/\(name)"), path: file.path)
    }
    self.init(
      prefix: try pattern("prefix"), suffix: try pattern("suffix"), infix: try pattern("infix"),
      url: try pattern("url"))
  }

  /// Bytes at the start of `text` that are a token of their own, or 0.
  func prefixLength(_ text: UnsafeBufferPointer<UInt8>, _ scratch: PatternScratch) -> Int {
    prefix.firstMatch(in: text, scratch)?.count ?? 0
  }

  /// Bytes at the end of `text` that are a token of their own, or 0.
  ///
  /// Every alternative ends at the end of the text and, but for a run of periods, is a few characters long, so the
  /// search need not begin at the start.
  func suffixLength(_ text: UnsafeBufferPointer<UInt8>, _ scratch: PatternScratch) -> Int {
    var start = text.count
    while start > 0, text[start - 1] == UInt8(ascii: ".") { start -= 1 }
    start = max(0, start - Self.longestSuffix)
    while start > 0, text[start] & 0xc0 == 0x80 { start -= 1 }
    return suffix.firstMatch(in: text, from: start, scratch)?.count ?? 0
  }

  /// Longer than any suffix, in bytes (the longest are units of measure in other alphabets).
  private static let longestSuffix = 48

  /// Whether `text` is a web or mail address as a whole.
  func isAddress(_ text: UnsafeBufferPointer<UInt8>, _ scratch: PatternScratch) -> Bool {
    // Every address has a dot in its host.
    text.contains(UInt8(ascii: ".")) && url.firstMatch(in: text, scratch) != nil
  }

  /// Calls `body` with the pieces into which infixes cut `text`, in order.
  func forEachPiece(
    _ text: UnsafeBufferPointer<UInt8>, _ scratch: PatternScratch, _ body: (Range<Int>) -> Void
  ) {
    var start = 0
    var search = 0
    while search < text.count, let match = infix.firstMatch(in: text, from: search, scratch), !match.isEmpty {
      search = match.upperBound
      // An infix at the very start is none: it stays with what follows it.
      guard match.lowerBound > 0 else { continue }
      if start < match.lowerBound { body(start..<match.lowerBound) }
      body(match)
      start = match.upperBound
    }
    if start < text.count { body(start..<text.count) }
  }

  /// The tokens of a chunk when no exceptions are looked at: prefixes, the middle cut at infixes, suffixes.
  func pieces(_ chunk: UnsafeBufferPointer<UInt8>, _ scratch: PatternScratch) -> [Range<Int>] {
    var middle = 0..<chunk.count
    var pieces: [Range<Int>] = []
    var suffixes: [Range<Int>] = []
    while !middle.isEmpty {
      let text = UnsafeBufferPointer(rebasing: chunk[middle])
      let first = prefixLength(text, scratch)
      let last = suffixLength(UnsafeBufferPointer(rebasing: text[first...]), scratch)
      guard first + last > 0 else { break }
      if first > 0 { pieces.append(middle.lowerBound..<middle.lowerBound + first) }
      if last > 0 { suffixes.append(middle.upperBound - last..<middle.upperBound) }
      middle = middle.lowerBound + first..<middle.upperBound - last
    }
    if !middle.isEmpty {
      let text = UnsafeBufferPointer(rebasing: chunk[middle])
      if isAddress(text, scratch) {
        pieces.append(middle)
      } else {
        forEachPiece(text, scratch) {
          pieces.append(middle.lowerBound + $0.lowerBound..<middle.lowerBound + $0.upperBound)
        }
      }
    }
    return pieces + suffixes.reversed()
  }

  /// Whether any affix pattern matches in `text`.
  func anyMatch(_ text: UnsafeBufferPointer<UInt8>, _ scratch: PatternScratch) -> Bool {
    prefixLength(text, scratch) > 0 || suffixLength(text, scratch) > 0
      || infix.firstMatch(in: text, scratch) != nil
  }
}
