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
}

/// How the words are written that a walk through a trie has taken, to compare with what a phrase asks for.
struct WalkedShapes {
  private var capitals: UInt32 = 0
  private var allCapitals: UInt32 = 0
  private var count: UInt32 = 0

  mutating func take(_ shape: WordShape) {
    if count < 32 {
      if shape.contains(.capitalised) { capitals |= 1 << count }
      if shape.contains(.allCapitals) { allCapitals |= 1 << count }
    }
    count += 1
  }

  func satisfy(capitals: UInt32, allCapitals: UInt32) -> Bool {
    capitals & ~self.capitals == 0 && allCapitals & ~self.allCapitals == 0
  }
}

/// Cuts phrases of word lists into words where the tokeniser cuts a text: at spaces, at hyphens and slashes between
/// letters, before `'s` and around brackets and commas.
///
/// Hyphens are left out, as a search passes over a text's hyphens: `Asia-Pacific` and `Asia Pacific` are one phrase.
/// `Hon.` may come as one token or as two: each way is a phrase of its own.
struct PhraseCutter {
  private struct Piece {
    var range: Range<Int>
    var stop = false  // a full stop follows that may be a token
    var word: Int32 = 0
    var shape: WordShape = []
  }

  private var pieces: [Piece] = []
  /// The phrase that was last taken.
  private(set) var phrase = Phrase()

  /// Cuts a text and says in how many ways a report may write it; none when it is empty or too long.
  mutating func cut(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    collect(text)
    guard !pieces.isEmpty, pieces.count + pieces.count(where: \.stop) <= Phrase.longest else { return 0 }
    return pieces.contains(where: \.stop) ? 2 : 1
  }

  /// Makes `phrase` one of the ways in which the text that was cut may be written; way 0, which must come first, is as the
  /// list has it.
  mutating func take(_ way: Int, of text: UnsafeBufferPointer<UInt8>, words: inout WordTable) {
    phrase.words.removeAll(keepingCapacity: true)
    phrase.capitals = 0
    phrase.allCapitals = 0
    if way == 0 { number(text, &words) }
    for piece in pieces {
      let bit = UInt32(1) << UInt32(phrase.words.count)
      if piece.shape.contains(.capitalised) { phrase.capitals |= bit }
      if piece.shape.contains(.allCapitals) { phrase.allCapitals |= bit }
      phrase.words.append(piece.word)
      if way == 1 && piece.stop { phrase.words.append(words.intern(".")) }
    }
  }

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>, _ words: inout WordTable) {
    for index in pieces.indices {
      let bytes = UnsafeBufferPointer(rebasing: text[pieces[index].range])
      pieces[index].word = words.intern(bytes)
      var shape = WordShape(bytes)
      // "Asean" and "Nato" are written so in places, but "Who" and "Us" are other words.
      if bytes.count(where: Folding.isLetter) > 3 { shape.remove(.allCapitals) }
      pieces[index].shape = shape
    }
  }

  private mutating func collect(_ text: UnsafeBufferPointer<UInt8>) {
    pieces.removeAll(keepingCapacity: true)
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
        if byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
          pieces.append(Piece(range: index..<index + 1))
        }
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
      pieces.append(Piece(range: range.lowerBound..<last - 1))
      pieces.append(Piece(range: last - 1..<last + 1))
      return
    }
    // "Hon." may come as "Hon" and "."; "U.S." and "H.E." never do.
    let stop = range.count > 2 && text[last] == UInt8(ascii: ".") && text[last - 1] > UInt8(ascii: "Z")
    pieces.append(Piece(range: range, stop: stop))
  }
}
