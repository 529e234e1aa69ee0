/// A word list: one entry a line, columns parted by tabs, alternatives inside a column parted by `|`.
///
/// A line that starts with `#` is a comment; the comment `# lexicon: bodies` says of which sort the lines after it are, so
/// that one file may hold several sorts. Trailing empty columns may be left out.
struct LexiconFile {
  var name: String
  var bytes: UnsafeBufferPointer<UInt8>

  /// What a list holds, as its line `# lexicon: …` says.
  enum Section: String {
    case about, countries, memberships, places, regions, substates, bodies, metonyms
    case nationalBodies = "national-bodies"
    case offices
    case rankModifiers = "rank-modifiers"
    case portfolios, honorifics, groups, names
    case nameParticles = "name-particles"
    case nameOrder = "name-order"
    case topics
    /// Lists of the later stages, which they load themselves.
    case reading
  }

  /// One line with its columns.
  struct Line {
    var file: String
    var number: Int
    var section: Section
    var columns: [UnsafeBufferPointer<UInt8>]

    /// The column's bytes; empty when the line ends before it.
    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
      column < columns.count ? columns[column] : UnsafeBufferPointer(start: nil, count: 0)
    }

    /// The column as text; empty when the line ends before it.
    func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// The column's text, which must be there.
    func required(_ column: Int, _ what: String) throws(LexiconError) -> String {
      let text = text(column)
      if text.isEmpty { throw failure("column \(column + 1), \(what), is empty") }
      return text
    }

    /// Hands the alternatives of a column to `body`, blanks around them taken off.
    func alternatives(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(LexiconError) -> Void)
      throws(LexiconError)
    {
      let all = bytes(column)
      var start = 0
      for end in 0...all.count where end == all.count || all[end] == UInt8(ascii: "|") {
        let one = trimmed(UnsafeBufferPointer(rebasing: all[start..<end]))
        start = end + 1
        if !one.isEmpty {
          try body(one)
        } else if all.count > 0 {
          throw failure("an empty alternative in column \(column + 1)")
        }
      }
    }

    /// The alternatives of a column as texts, marks included.
    func list(_ column: Int) -> [String] {
      bytes(column).split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// An error about this line.
    func failure(_ problem: String) -> LexiconError {
      LexiconError(file: file, line: number, problem: problem)
    }
  }

  /// Hands every entry to `body`, in order.
  func forEachLine(_ body: (Line) throws(LexiconError) -> Void) throws(LexiconError) {
    var line = Line(file: name, number: 0, section: .about, columns: [])
    var hasSection = false
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != UInt8(ascii: "\n") { end += 1 }
      var last = end
      if last > start && bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      let whole = UnsafeBufferPointer(rebasing: bytes[start..<last])
      line.number += 1
      start = end + 1

      guard let first = whole.first else { continue }
      if first == UInt8(ascii: "#") {
        if let name = Self.section(whole) {
          guard let section = Section(rawValue: name) else {
            throw line.failure("unknown sort of list \"\(name)\"")
          }
          line.section = section
          hasSection = true
        }
        continue
      }
      if !hasSection {
        throw line.failure("no line \"# lexicon: …\" above says what this list holds")
      }
      if whole.contains(0) { throw line.failure("a NUL character") }
      split(whole, into: &line.columns)
      try body(line)
    }
  }

  private func split(_ whole: UnsafeBufferPointer<UInt8>, into columns: inout [UnsafeBufferPointer<UInt8>]) {
    columns.removeAll(keepingCapacity: true)
    var start = 0
    for end in 0...whole.count where end == whole.count || whole[end] == UInt8(ascii: "\t") {
      columns.append(trimmed(UnsafeBufferPointer(rebasing: whole[start..<end])))
      start = end + 1
    }
  }

  private static func section(_ line: UnsafeBufferPointer<UInt8>) -> String? {
    let mark: StaticString = "# lexicon:"
    guard line.count > mark.utf8CodeUnitCount, line.starts(with: mark.withUTF8Buffer { Array($0) }) else {
      return nil
    }
    let rest = UnsafeBufferPointer(rebasing: line[mark.utf8CodeUnitCount...])
    return String(decoding: trimmed(rest), as: UTF8.self)
  }
}

/// Without spaces at both ends.
private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var (start, end) = (0, bytes.count)
  while start < end && bytes[start] == UInt8(ascii: " ") { start += 1 }
  while end > start && bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
  return UnsafeBufferPointer(rebasing: bytes[start..<end])
}
