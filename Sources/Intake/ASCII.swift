extension UInt8 {
  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  @inline(__always) var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inline(__always) var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  @inline(__always) var isLower: Bool { self >= 0x61 && self <= 0x7A }
  @inline(__always) var isLetter: Bool { (self | 0x20).isLower }
  /// The byte in lower case, ASCII only.
  @inline(__always) var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

/// Comparisons of byte runs in which only ASCII letters have case.
enum ASCII {
  static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map(\.lowered)
  }

  /// True when `bytes` begin with `word`, which is given in lower case.
  static func hasPrefix(_ word: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count >= length else { return false }
    return word.withUTF8Buffer { expected in
      for index in 0..<length where bytes[bytes.startIndex + index].lowered != expected[index] {
        return false
      }
      return true
    }
  }

  /// True when `bytes` end with `word`, which is given in lower case.
  static func hasSuffix(_ word: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    hasPrefix(word, bytes.suffix(word.utf8CodeUnitCount))
  }

  /// True when `bytes` are `word`, which is given in lower case.
  static func equals(_ word: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == word.utf8CodeUnitCount && hasPrefix(word, bytes)
  }

  /// The first place where `word`, given in lower case, stands in `bytes`.
  static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let length = word.utf8CodeUnitCount
    guard length > 0, bytes.count >= length else { return nil }
    return word.withUTF8Buffer { expected in
      let first = expected[0]
      var index = bytes.startIndex
      let last = bytes.endIndex - length
      while index <= last {
        if bytes[index].lowered == first {
          var matched = 1
          while matched < length, bytes[index + matched].lowered == expected[matched] { matched += 1 }
          if matched == length { return index }
        }
        index += 1
      }
      return nil
    }
  }
}
