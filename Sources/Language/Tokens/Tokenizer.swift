/// Cuts text into tokens exactly as spaCy's English tokenizer does.
///
/// Text alternates between white space and chunks. A single space after a chunk belongs to no token; other white
/// space is a token. A chunk is an exception, or loses prefixes and suffixes until nothing changes, and what
/// remains is an exception, an address, or is cut at infixes. Every distinct chunk is worked out once. Last,
/// sequences of tokens that spell an exception are replaced by its tokens (``Tokenizer/reassemble(_:from:_:)``).
struct Tokenizer {
  /// A chunk longer than this, in bytes, is cut, so that no text takes more than linear time.
  private static let longestChunk = 4096
  /// A chunk longer than this, in bytes, is not worth remembering.
  private static let longestCached = 128

  private let patterns: ChunkPatterns
  let exceptions: TokenExceptions
  private let scratch = PatternScratch()
  private var cache = ChunkCache()
  private var fresh: [ChunkCache.Piece] = []
  private var suffixes: [ChunkCache.Piece] = []
  // For each lexeme: whether a sequence that spells an exception may begin with it. Grows with the lexicon.
  private var beginsException: [Bool] = []

  init(_ patterns: ChunkPatterns, _ exceptions: TokenExceptions) {
    self.patterns = patterns
    self.exceptions = exceptions
  }

  /// Bytes held, roughly.
  var byteCount: Int { cache.byteCount + beginsException.capacity }

  /// Appends the tokens of a range of `text`.
  ///
  /// - Complexity: O(length of the range).
  mutating func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ lexicon: inout Lexicon,
    into tokens: inout [Token]
  ) {
    let first = tokens.count
    let end = range.upperBound
    var position = range.lowerBound
    while position < end {
      let start = position
      var width = WhiteSpace.length(text, at: position, end: end)
      if width > 0 {
        repeat {
          position += width
          width = position < end ? WhiteSpace.length(text, at: position, end: end) : 0
        } while width > 0
        var blank = start
        if text[start] == 0x20, start > range.lowerBound {
          tokens[tokens.count - 1].spaceAfter = true
          blank += 1
        }
        if blank < position { addSpace(text, blank..<position, &lexicon, &tokens) }
      } else {
        repeat { position += 1 } while position < end && WhiteSpace.length(text, at: position, end: end) == 0
        addChunk(text, start..<position, &lexicon, &tokens)
      }
    }
    while beginsException.count < lexicon.count {
      beginsException.append(exceptions.next(0, lexicon[Int32(beginsException.count)].orth) != nil)
    }
    if tokens[first...].contains(where: { beginsException[Int($0.lexeme.index)] }) {
      reassemble(&tokens, from: first, &lexicon)
    }
  }

  /// Whether a sequence that spells an exception may begin with a lexeme.
  func mayBeginException(_ lexeme: LexemeID) -> Bool { beginsException[Int(lexeme.index)] }

  private func addSpace(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ lexicon: inout Lexicon, _ tokens: inout [Token]
  ) {
    let space = UnsafeBufferPointer(rebasing: text[range])
    var norm: UInt64?
    if let exception = exceptions.exception(space), exceptions.pieces(of: exception).count == 1 {
      norm = exceptions.pieces(of: exception)[0].norm
    }
    tokens.append(
      Token(
        start: Int32(range.lowerBound), end: Int32(range.upperBound),
        lexeme: LexemeID(lexicon.index(of: space, norm: norm)), spaceAfter: false))
  }

  private mutating func addChunk(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ lexicon: inout Lexicon, _ tokens: inout [Token]
  ) {
    guard range.count <= Self.longestChunk else {
      var start = range.lowerBound
      while start < range.upperBound {
        var end = min(start + Self.longestChunk, range.upperBound)
        while end < range.upperBound, end > start + Self.longestChunk - 4, text[end] & 0xc0 == 0x80 {
          end -= 1
        }
        addChunk(text, start..<end, &lexicon, &tokens)
        start = end
      }
      return
    }
    let chunk = UnsafeBufferPointer(rebasing: text[range])
    let hash = murmurHash64A(UnsafeRawBufferPointer(chunk), seed: 1)
    var start = Int32(range.lowerBound)
    func append(_ piece: ChunkCache.Piece, _ tokens: inout [Token]) {
      tokens.append(
        Token(start: start, end: start + piece.count, lexeme: LexemeID(piece.lexeme), spaceAfter: false))
      start += piece.count
    }
    if let known = cache.pieces(of: chunk, hash: hash) {
      for piece in known { append(cache.pieces[piece], &tokens) }
      return
    }
    cut(chunk, &lexicon)
    for piece in fresh { append(piece, &tokens) }
    if chunk.count <= Self.longestCached { cache.add(chunk, hash: hash, fresh) }
  }

  /// Works out the pieces of a chunk, into `fresh`.
  private mutating func cut(_ chunk: UnsafeBufferPointer<UInt8>, _ lexicon: inout Lexicon) {
    fresh.removeAll(keepingCapacity: true)
    suffixes.removeAll(keepingCapacity: true)
    func piece(_ text: UnsafeBufferPointer<UInt8>, norm: UInt64? = nil) -> ChunkCache.Piece {
      ChunkCache.Piece(count: Int32(text.count), lexeme: lexicon.index(of: text, norm: norm))
    }
    var rest = chunk
    var exception: Int32?
    while !rest.isEmpty {
      exception = exceptions.exception(rest)
      if exception != nil { break }
      let first = patterns.prefixLength(rest, scratch)
      let prefix = UnsafeBufferPointer(rebasing: rest[..<first])
      let afterPrefix = UnsafeBufferPointer(rebasing: rest[first...])
      if first > 0, !afterPrefix.isEmpty {
        exception = exceptions.exception(afterPrefix)
        if exception != nil {
          fresh.append(piece(prefix))
          rest = afterPrefix
          break
        }
      }
      let last = patterns.suffixLength(afterPrefix, scratch)
      let suffix = UnsafeBufferPointer(rebasing: rest[(rest.count - last)...])
      if last > 0, last < rest.count {
        let beforeSuffix = UnsafeBufferPointer(rebasing: rest[..<(rest.count - last)])
        exception = exceptions.exception(beforeSuffix)
        if exception != nil {
          suffixes.append(piece(suffix))
          rest = beforeSuffix
          break
        }
      }
      guard first + last > 0 else { break }
      if first > 0 { fresh.append(piece(prefix)) }
      if last > 0 { suffixes.append(piece(suffix)) }
      rest = UnsafeBufferPointer(rebasing: rest[first..<(rest.count - last)])
    }
    if let exception {
      for token in exceptions.pieces(of: exception) {
        fresh.append(token.form.withUnsafeBufferPointer { piece($0, norm: token.norm) })
      }
    } else if !rest.isEmpty {
      if patterns.isAddress(rest, scratch) {
        fresh.append(piece(rest))
      } else {
        patterns.forEachPiece(rest, scratch) { fresh.append(piece(UnsafeBufferPointer(rebasing: rest[$0]))) }
      }
    }
    fresh += suffixes.reversed()
  }
}
