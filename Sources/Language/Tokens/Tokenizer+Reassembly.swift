extension Tokenizer {
  private struct Match {
    var tokens: Range<Int>
    var exception: Int32
  }

  /// Replaces sequences of tokens that spell an exception by the exception's own tokens.
  ///
  /// Of overlapping sequences the longest wins, then the leftmost. A sequence with a space inside spells no
  /// exception, yet it keeps those that overlap it away (as in spaCy, which matches before it looks at spaces).
  func reassemble(_ tokens: inout [Token], from first: Int, _ lexicon: inout Lexicon) {
    var matches: [Match] = []
    for start in first..<tokens.count where mayBeginException(tokens[start].lexeme) {
      var node: Int32 = 0
      var position = start
      while position < tokens.count,
        let next = exceptions.next(node, lexicon[tokens[position].lexeme.index].orth)
      {
        node = next
        position += 1
        if let exception = exceptions.end(node) {
          matches.append(Match(tokens: start..<position, exception: exception))
        }
      }
    }
    guard !matches.isEmpty else { return }
    matches.sort {
      ($1.tokens.count, $0.tokens.lowerBound) < ($0.tokens.count, $1.tokens.lowerBound)
    }
    var taken = Set<Int>()
    var kept: [Match] = []
    for match in matches {
      if !taken.contains(match.tokens.lowerBound), !taken.contains(match.tokens.upperBound - 1) {
        kept.append(match)
      }
      taken.formUnion(match.tokens)
    }
    kept.removeAll { match in tokens[match.tokens].dropLast().contains(where: \.spaceAfter) }
    guard !kept.isEmpty else { return }
    kept.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var result = Array(tokens[..<first])
    var position = first
    for match in kept {
      result += tokens[position..<match.tokens.lowerBound]
      append(match.exception, for: tokens[match.tokens], to: &result, &lexicon)
      position = match.tokens.upperBound
    }
    result += tokens[position...]
    tokens = result
  }

  private func append(
    _ exception: Int32, for replaced: ArraySlice<Token>, to tokens: inout [Token], _ lexicon: inout Lexicon
  ) {
    guard let first = replaced.first, let last = replaced.last else { return }
    var start = first.start
    for piece in exceptions.pieces(of: exception) {
      let lexeme = piece.form.withUnsafeBufferPointer { lexicon.index(of: $0, norm: piece.norm) }
      let end = start + Int32(piece.form.count)
      tokens.append(Token(start: start, end: end, lexeme: LexemeID(lexeme), spaceAfter: false))
      start = end
    }
    tokens[tokens.count - 1].spaceAfter = last.spaceAfter
  }
}
