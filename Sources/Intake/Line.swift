import Reports

/// One line of a text: in every input a paragraph, caption or heading stands on a line of its own.
struct Line {
  /// Without the white space around it; never empty.
  let range: ByteRange
  /// An empty line, or the text's beginning, stands before it.
  let isAfterGap: Bool

  /// What a page's mark-up says about a line.
  enum Hint: Sendable, Hashable {
    case none, paragraph, heading, listItem, caption, furniture, other
    /// A paragraph that sums the article up and stands apart from its body.
    case summary
  }

  /// The lines of a text that hold anything.
  static func all(in text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var isAfterGap = true
    var start = 0
    while start <= text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      let range = trimmed(start..<end, in: text)
      if range.isEmpty {
        isAfterGap = true
      } else {
        lines.append(Line(range: range, isAfterGap: isAfterGap))
        isAfterGap = false
      }
      start = end + 1
    }
    return lines
  }

  /// A range without the white space around it: ASCII spaces, no-break spaces, zero-width spaces and marks, byte order marks.
  static func trimmed(_ range: ByteRange, in text: [UInt8]) -> ByteRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = spaceLength(text[start..<end])
      if length == 0 { break }
      start += length
    }
    while end > start {
      if text[end - 1].isSpace {
        end -= 1
      } else if end - start >= 2, spaceLength(text[(end - 2)..<end]) == 2 {
        end -= 2
      } else if end - start >= 3, spaceLength(text[(end - 3)..<end]) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// Bytes of the white space character that `bytes` begin with; 0 when it is none.
  static func spaceLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first.isSpace { return 1 }
    let second = bytes.count > 1 ? bytes[bytes.startIndex + 1] : 0
    let third = bytes.count > 2 ? bytes[bytes.startIndex + 2] : 0
    switch (first, second, third) {
    case (0xC2, 0xA0, _): return 2
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF),
      (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }
}
