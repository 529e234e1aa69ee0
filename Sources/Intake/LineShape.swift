import Reports

/// What can be seen of a line without understanding it: length, capitals, how it ends, its first words.
struct LineShape {
  enum Ending { case none, sentence, colon }

  /// Runs of letters, digits and apostrophes.
  private(set) var words = 0
  /// Words that begin with an upper-case letter.
  private(set) var capitalisedWords = 0
  /// Letters in upper case and in lower case, ASCII alone.
  private(set) var upperLetters = 0
  private(set) var lowerLetters = 0
  private(set) var digits = 0
  /// Places inside the line where a sentence seems to end: a stop, then a space and a capital.
  private(set) var sentences = 0
  private(set) var ending = Ending.none
  /// The first words in lower case, without punctuation, at most eight.
  private(set) var key: [String] = []

  /// All letters are upper case, and there are at least two.
  var isShouted: Bool { lowerLetters == 0 && upperLetters >= 2 }
  /// The whole line as words joined by spaces, when it has eight words or fewer.
  var phrase: String? { words <= Self.keyLimit ? key.joined(separator: " ") : nil }

  private static let keyLimit = 8

  /// - Parameters:
  ///   - text: the text that holds the line.
  ///   - range: the line.
  ///   - isKeyed: whether `key` is wanted, which costs most of the time.
  init(of text: [UInt8], _ range: ByteRange, isKeyed: Bool = true) {
    let keyed = isKeyed ? Self.keyLimit : 0
    var index = range.lowerBound
    let end = range.upperBound
    var stopSeen = false
    var word: [UInt8] = []
    while index < end {
      let start = index
      word.removeAll(keepingCapacity: true)
      var isFirst = true
      while index < end, let length = Self.wordByteLength(text, index, end) {
        let byte = text[index]
        if byte.isUpper {
          upperLetters += 1
          if isFirst { capitalisedWords += 1 }
        } else if byte.isLower {
          lowerLetters += 1
        } else if byte.isDigit {
          digits += 1
        }
        isFirst = false
        if words < keyed {
          for offset in 0..<length { word.append(text[index + offset].lowered) }
        }
        index += length
      }
      if index > start {
        if stopSeen, text[start].isUpper { sentences += 1 }
        stopSeen = false
        if words < keyed { key.append(String(decoding: word, as: UTF8.self)) }
        words += 1
        continue
      }
      let byte = text[index]
      if byte == 0x2E || byte == 0x21 || byte == 0x3F { stopSeen = true }
      index += max(1, Self.punctuationLength(text, index, end))
    }
    ending = Self.ending(text, range)
    if ending == .sentence { sentences += 1 }
  }

  /// Bytes of the letter, digit or inner apostrophe at `index`; nil when another thing stands there.
  private static func wordByteLength(_ text: [UInt8], _ index: Int, _ end: Int) -> Int? {
    let byte = text[index]
    if byte < 0x80 {
      if byte.isLetter || byte.isDigit { return 1 }
      return byte == 0x27 && index + 1 < end && text[index + 1].isLetter ? 1 : nil
    }
    return punctuationLength(text, index, end) > 0 ? nil : 1
  }

  /// Bytes of the punctuation mark, space or sign beyond ASCII at `index`: Latin-1 signs, General Punctuation, CJK
  /// punctuation; 0 for a letter. Only looks at the first byte of a character.
  static func punctuationLength(_ text: [UInt8], _ index: Int, _ end: Int) -> Int {
    switch text[index] {
    case 0xC2
    where index + 1 < end && text[index + 1] >= 0xA0 && text[index + 1] != 0xAA && text[index + 1] != 0xBA:
      return 2
    case 0xE2 where index + 2 < end && (text[index + 1] == 0x80 || text[index + 1] == 0x81):
      // U+2019 between letters is an apostrophe.
      if text[index + 1] == 0x80, text[index + 2] == 0x99, index + 3 < end, text[index + 3].isLetter {
        return 0
      }
      return 3
    case 0xE3 where index + 2 < end && text[index + 1] == 0x80: return 3
    default: return 0
    }
  }

  private static func ending(_ text: [UInt8], _ range: ByteRange) -> Ending {
    var end = range.upperBound
    // Closing quotes and brackets.
    while end > range.lowerBound {
      let byte = text[end - 1]
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D || byte.isSpace {
        end -= 1
      } else if end - range.lowerBound >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        (0x98...0x9F).contains(byte) || byte == 0x8E
      {
        end -= 3
      } else if end - range.lowerBound >= 2, text[end - 2] == 0xC2, byte == 0xBB || byte == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    guard end > range.lowerBound else { return .none }
    let last = text[range.lowerBound..<end]
    switch text[end - 1] {
    case 0x2E, 0x21, 0x3F: return .sentence
    case 0x3A, 0x3B: return .colon
    default: break
    }
    // … 。 ！ ？ ؟ ।
    let stops: [[UInt8]] = [
      [0xE2, 0x80, 0xA6], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F], [0xD8, 0x9F],
      [0xE0, 0xA5, 0xA4],
    ]
    return stops.contains { last.suffix($0.count).elementsEqual($0) } ? .sentence : .none
  }
}

/// Lines compared by their letters and digits alone.
enum LineKey {
  /// True when the two hold the same letters and digits in the same order; ASCII case does not count.
  static func same(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    var (i, j) = (a.startIndex, b.startIndex)
    while true {
      while i < a.endIndex, !counts(a[i]) { i += 1 }
      while j < b.endIndex, !counts(b[j]) { j += 1 }
      if i == a.endIndex || j == b.endIndex { return i == a.endIndex && j == b.endIndex }
      if a[i].lowered != b[j].lowered { return false }
      i += 1
      j += 1
    }
  }

  /// A hash of the letters and digits (FNV-1a).
  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes where counts(byte) { hash = (hash ^ UInt64(byte.lowered)) &* 0x100_0000_01b3 }
    return hash
  }

  /// Curly quotes and dashes begin with E2 80: they never count, so that both spellings of a headline are the same.
  private static func counts(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit
      || (byte >= 0x80 && byte != 0xE2 && byte != 0x80 && byte != 0xC2 && byte != 0xA0
        && !(0x93...0x9D).contains(byte) && byte != 0xA6)
  }
}
