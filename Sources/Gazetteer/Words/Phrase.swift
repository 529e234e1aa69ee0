/// A phrase of a word list, cut into words as a text is.
struct Phrase {
  /// The numbers of its words.
  var words: [Int32] = []
  /// One bit for each word that the list writes with a capital and the text must, too.
  var capitals: UInt32 = 0
  /// One bit for each word that must be written in capitals throughout, as `WHO`.
  var allCapitals: UInt32 = 0

  /// More words than any name has; longer phrases are refused.
  static let longest = 24

  /// Whether words of these shapes, from `start` on, are written as the phrase asks.
  static func fits(
    capitals: UInt32, allCapitals: UInt32, _ shapes: UnsafeBufferPointer<WordShape>, _ start: Int
  ) -> Bool {
    var bits = capitals
    while bits != 0 {
      let at = start + bits.trailingZeroBitCount
      guard at < shapes.count, shapes[at].contains(.capitalised) else { return false }
      bits &= bits - 1
    }
    bits = allCapitals
    while bits != 0 {
      guard shapes[start + bits.trailingZeroBitCount].contains(.allCapitals) else { return false }
      bits &= bits - 1
    }
    return true
  }
}

/// Cuts phrases of word lists into words where the tokeniser cuts a text: at spaces, at hyphens and slashes between
/// letters, before `'s` and around brackets and commas.
///
/// `Asia-Pacific` and `Asia Pacific`, `Hon.` as one token or as two: each way is a phrase of its own.
struct PhraseCutter {
  private var pieces: [(range: Range<Int>, stop: Bool)] = []  // stop: a full stop follows that may be a token
  private var hyphens = 0
  /// The phrase that was last taken.
  private(set) var phrase = Phrase()

  /// Cuts a text and says in how many ways a report may write it; none when it is empty or too long.
  mutating func cut(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    collect(text)
    guard !pieces.isEmpty, pieces.count + pieces.count(where: \.stop) <= Phrase.longest else { return 0 }
    return (hyphens > 0 ? 2 : 1) * (pieces.contains(where: \.stop) ? 2 : 1)
  }

  /// Makes `phrase` one of the ways in which the text that was cut may be written; way 0 is as the list has it.
  mutating func take(_ way: Int, of text: UnsafeBufferPointer<UInt8>, words: inout WordTable) {
    let withoutHyphens = hyphens > 0 && way & 1 == 1
    let withStops = hyphens > 0 ? way & 2 == 2 : way & 1 == 1
    phrase.words.removeAll(keepingCapacity: true)
    phrase.capitals = 0
    phrase.allCapitals = 0
    for piece in pieces {
      let bytes = UnsafeBufferPointer(rebasing: text[piece.range])
      if withoutHyphens && bytes.count == 1 && bytes[0] == UInt8(ascii: "-") { continue }
      let shape = WordShape(bytes)
      let bit = UInt32(1) << UInt32(phrase.words.count)
      if shape.contains(.capitalised) { phrase.capitals |= bit }
      // "Asean" and "Nato" are written so in places, but "Who" and "Us" are other words.
      if shape.contains(.allCapitals) && bytes.count(where: Folding.isLetter) <= 3 {
        phrase.allCapitals |= bit
      }
      phrase.words.append(words.intern(bytes))
      if withStops && piece.stop { phrase.words.append(words.intern(".")) }
    }
  }

  private mutating func collect(_ text: UnsafeBufferPointer<UInt8>) {
    pieces.removeAll(keepingCapacity: true)
    hyphens = 0
    var start = 0
    var index = 0
    func isLetter(_ at: Int) -> Bool { at >= 0 && at < text.count && Folding.isLetter(text[at]) }
    while index < text.count {
      let byte = text[index]
      let joins = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
      let between = joins && isLetter(index - 1) && isLetter(index + 1)
      let plus = byte == UInt8(ascii: "+") && index > start && index + 1 < text.count
      let comma = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      if byte == UInt8(ascii: " ") || between || plus || comma {
        add(start..<index, text)
        if byte != UInt8(ascii: " ") { pieces.append((index..<index + 1, false)) }
        if byte == UInt8(ascii: "-") { hyphens += 1 }
        start = index + 1
      }
      index += 1
    }
    add(start..<text.count, text)
  }

  private mutating func add(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) {
    guard !range.isEmpty else { return }
    let last = range.upperBound - 1
    if range.count > 2, text[last] == UInt8(ascii: "s"), text[last - 1] == UInt8(ascii: "'") {
      pieces.append((range.lowerBound..<last - 1, false))
      pieces.append((last - 1..<last + 1, false))
      return
    }
    // "Hon." may come as "Hon" and "."; "U.S." and "H.E." never do.
    let stop = range.count > 2 && text[last] == UInt8(ascii: ".") && text[last - 1] > UInt8(ascii: "Z")
    pieces.append((range, stop))
  }
}
