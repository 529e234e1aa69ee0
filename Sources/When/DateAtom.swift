/// The smallest piece that the grammar looks at: a run of letters, a run of digits, or one sign.
///
/// The grammar cuts the text itself, so that it reads `December 2-5` the same whether a tokenizer made it three tokens or
/// four, and `Dec.2` and `5pm` too.
struct DateAtom {
  var word: DateWord
  /// The number, month, weekday, unit … that the word stands for.
  var value: Int32 = 0
  var start: Int32
  var end: Int32
  /// Digits of a number; 0 for words.
  var digits: UInt8 = 0
  var isCapitalised = false
  /// White space stands before it.
  var isSpaced = true
}

/// The atoms of a stretch of text, with a sentinel at each end.
struct DateAtoms {
  private(set) var atoms: ContiguousArray<DateAtom> = []

  @inline(__always) subscript(_ index: Int) -> DateAtom {
    index >= 0 && index < atoms.count ? atoms[index] : DateAtoms.outside
  }

  var count: Int { atoms.count }

  private static let outside = DateAtom(word: .none, start: 0, end: 0)

  /// Cuts `range` of `text` into atoms.
  ///
  /// - Complexity: O(n); one allocation for the array.
  init(_ text: [UInt8], _ range: Range<Int>) {
    atoms.reserveCapacity(range.count / 4 + 4)
    let vocabulary = DateVocabulary.shared
    text.withUnsafeBufferPointer { bytes in
      var position = range.lowerBound
      let limit = range.upperBound
      var isSpaced = true
      while position < limit {
        let byte = bytes[position]
        let start = position
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
          isSpaced = true
          position += 1
          continue
        }
        if byte == 0xC2, position + 1 < limit, bytes[position + 1] == 0xA0 {
          isSpaced = true
          position += 2
          continue
        }
        var atom: DateAtom
        if Self.isLetter(byte) {
          atom = Self.word(bytes, &position, limit, vocabulary)
        } else if byte >= 0x30 && byte <= 0x39 {
          atom = Self.number(bytes, &position, limit)
        } else {
          atom = Self.sign(bytes, &position, limit)
        }
        atom.start = Int32(truncatingIfNeeded: start)
        atom.end = Int32(truncatingIfNeeded: position)
        atom.isSpaced = isSpaced
        isSpaced = false
        atoms.append(atom)
      }
    }
  }

  @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (byte >= 0xC3 && byte != 0xE2 && byte != 0xEF)
  }

  private static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ limit: Int, _ vocabulary: DateVocabulary
  ) -> DateAtom {
    var hash = DateVocabulary.hashStart
    let isCapitalised = bytes[position] >= 0x41 && bytes[position] <= 0x5A
    while position < limit {
      var byte = bytes[position]
      if byte >= 0x41 && byte <= 0x5A {
        byte |= 0x20
      } else if !(byte >= 0x61 && byte <= 0x7A
        || byte >= 0x80 && byte != 0xE2 && byte != 0xEF && byte != 0xC2)
      {
        break
      }
      hash = DateVocabulary.hash(hash, byte)
      position += 1
    }
    let entry = vocabulary.find(hash)
    var atom = DateAtom(word: entry.word == .none ? .other : entry.word, value: entry.value, start: 0, end: 0)
    atom.isCapitalised = isCapitalised
    return atom
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ limit: Int
  ) -> DateAtom {
    let start = position
    var value: Int32 = 0
    while position < limit, bytes[position] >= 0x30 && bytes[position] <= 0x39 {
      if position - start < 8 { value = value * 10 + Int32(bytes[position] - 0x30) }
      position += 1
    }
    var atom = DateAtom(word: .number, value: value, start: 0, end: 0)
    atom.digits = UInt8(min(position - start, 255))
    // `2nd`, `21st`, `1990s`: a suffix that ends there.
    let first = position < limit ? bytes[position] | 0x20 : 0
    let second = position + 1 < limit ? bytes[position + 1] | 0x20 : 0
    let afterTwo = position + 2 < limit ? bytes[position + 2] : 0x20
    let suffix = (first, second)
    let isOrdinal =
      suffix == (0x73, 0x74) || suffix == (0x6E, 0x64) || suffix == (0x72, 0x64) || suffix == (0x74, 0x68)
    if isOrdinal && !isLetter(afterTwo) {
      atom.word = .ordinalNumber
      position += 2
    } else if first == 0x73 && !isLetter(second) && atom.digits == 4 && value % 10 == 0 {
      atom.word = .decadeNumber
      position += 1
    }
    return atom
  }

  private static func sign(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ limit: Int
  ) -> DateAtom {
    let byte = bytes[position]
    position += 1
    var word = DateWord.mark
    switch byte {
    case UInt8(ascii: ","): word = .comma
    case UInt8(ascii: "-"): word = .dash
    case UInt8(ascii: "/"): word = .slash
    case UInt8(ascii: "."): word = .dot
    case UInt8(ascii: "("), UInt8(ascii: "["): word = .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): word = .close
    case UInt8(ascii: "'"): word = .apostrophe
    case UInt8(ascii: ":"): word = .colon
    case UInt8(ascii: "$"): word = .currency
    case UInt8(ascii: "%"): word = .percent
    case UInt8(ascii: "&"): word = .and
    case 0xC2:
      // £ and the like.
      if position < limit { position += 1 }
      word = .currency
    case 0xE2, 0xEF:
      let second = position < limit ? bytes[position] : 0
      let third = position + 1 < limit ? bytes[position + 1] : 0
      position = min(position + 2, limit)
      if byte == 0xE2 && second == 0x80 {
        if third >= 0x90 && third <= 0x95 { word = .dash }
        if third == 0x98 || third == 0x99 { word = .apostrophe }
      } else if byte == 0xE2 && second == 0x88 && third == 0x92 {
        word = .dash
      } else if byte == 0xE2 && second == 0x82 {
        word = .currency
      }
    default: break
    }
    return DateAtom(word: word, start: 0, end: 0)
  }
}
