import Reports

/// The beginning of a paragraph as words, numbers, dashes and brackets: what the dateline's grammar reads.
struct DatelineTokens {
  enum Kind: Equatable {
    /// Letters; upper-case first letter or not.
    case word(isCapitalised: Bool, isShouted: Bool)
    /// Digits with an optional ordinal suffix.
    case number
    /// A spaced or doubled hyphen or any longer dash.
    case dash
    /// Any other single byte, or a quotation mark (`"`).
    case mark(UInt8)
  }

  struct Token {
    let kind: Kind
    let range: ByteRange
  }

  private(set) var tokens: [Token] = []

  /// Reads at most 40 tokens of at most 240 bytes: no dateline is longer.
  init(of text: [UInt8], _ range: ByteRange) {
    var index = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + 240)
    while index < end, tokens.count < 40 {
      let space = Line.spaceLength(text[index..<end])
      if space > 0 {
        index += space
        continue
      }
      let start = index
      let byte = text[index]
      if let dash = Self.dashEnd(text, index, end) {
        index = dash
        tokens.append(Token(kind: .dash, range: start..<index))
      } else if byte.isDigit {
        while index < end, text[index].isDigit { index += 1 }
        var suffix = index
        while suffix < end, text[suffix].isLetter { suffix += 1 }
        if suffix - index == 2 { index = suffix }
        tokens.append(Token(kind: .number, range: start..<index))
      } else if let word = Self.wordEnd(text, index, end) {
        index = word
        tokens.append(Token(kind: Self.wordKind(text[start..<index]), range: start..<index))
      } else {
        let length = max(1, LineShape.punctuationLength(text, index, end))
        index += length
        tokens.append(Token(kind: .mark(length == 1 ? byte : 0x22), range: start..<index))
      }
    }
  }

  private static func wordKind(_ word: ArraySlice<UInt8>) -> Kind {
    var (upper, lower) = (0, 0)
    for byte in word {
      if byte.isUpper { upper += 1 } else if byte.isLower { lower += 1 }
    }
    let first = word.first ?? 0
    // Capitals beyond ASCII: É, Đ, Á, Č … start with C3 80-9E, C4 or C5 with an even second byte for the most part.
    let second = word.count > 1 ? word[word.startIndex + 1] : 0
    let isWideCapital =
      (first == 0xC3 && second < 0x9F) || ((first == 0xC4 || first == 0xC5) && second & 1 == 0)
      || first == 0xE1
    let capitalised = first.isUpper || isWideCapital
    return .word(isCapitalised: capitalised, isShouted: capitalised && lower == 0 && word.count > 1)
  }

  /// A word's end: letters, and between letters hyphens, apostrophes and the stops of abbreviations (`D.C.`, `St.`).
  private static func wordEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    func isLetter(_ at: Int) -> Bool {
      at < end && (text[at].isLetter || (text[at] >= 0x80 && LineShape.punctuationLength(text, at, end) == 0))
    }
    guard isLetter(index) else { return nil }
    while index < end {
      if isLetter(index) {
        index += 1
        while index < end, text[index] & 0xC0 == 0x80 { index += 1 }
      } else if (text[index] == 0x2D || text[index] == 0x27 || text[index] == 0x60), isLetter(index + 1) {
        index += 1
      } else if text[index] == 0x2E, isAbbreviationStop(text, start, index, end) {
        index += 1
      } else if text[index] == 0xE2, index + 2 < end, text[index + 1] == 0x80,
        text[index + 2] == 0x99 || text[index + 2] == 0x91, isLetter(index + 3)
      {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// A stop after one letter (`D.C.`) or after the abbreviations that open places (`St. Petersburg`).
  private static func isAbbreviationStop(_ text: [UInt8], _ start: Int, _ stop: Int, _ end: Int) -> Bool {
    let word = text[start..<stop]
    if ASCII.equals("st", word) || ASCII.equals("mt", word) || ASCII.equals("ft", word) { return true }
    let previousIsSingle = stop - start == 1 || (stop >= start + 2 && text[stop - 2] == 0x2E)
    return previousIsSingle && text[stop - 1].isUpper
  }

  /// The end of a dash at `index`: `--`, `-` with a space on one side, or any of the longer dashes.
  private static func dashEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    var count = 0
    while index < end {
      if text[index] == 0x2D || text[index] == 0x5F {
        index += 1
      } else if index + 2 < end, text[index] == 0xE2, text[index + 1] == 0x80,
        (0x90...0x95).contains(text[index + 2])
      {
        index += 3
        count += 1
      } else if index + 2 < end, text[index] == 0xE2, text[index + 1] == 0x88, text[index + 2] == 0x92 {
        index += 3
        count += 1
      } else {
        break
      }
      count += 1
    }
    return count > 0 ? index : nil
  }
}
