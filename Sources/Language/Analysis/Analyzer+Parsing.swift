extension Analyzer {
  /// Tags and parses tokens, and finds their inflections and lemmas.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of one paragraph.
  ///   - sentenceStarts: what is known of each token: 1 a sentence starts here, -1 none does, 0 nothing is known.
  ///     Empty: nothing is known at all.
  /// - Returns: the grammar of the tokens.
  /// - Complexity: O(tokens).
  public func parse(_ tokens: [Token], sentenceStarts: [Int8] = []) -> Parse {
    precondition(sentenceStarts.isEmpty || sentenceStarts.count == tokens.count)
    read(tokens)
    let starts = sentenceStarts.map { $0 == 0 ? SentenceStart.unknown : $0 > 0 ? .start : .inside }
    features.withUnsafeBufferPointer { model.networks.parse($0, starts: starts, into: &syntax, workspace) }
    views.removeAll(keepingCapacity: true)
    for (position, token) in tokens.enumerated() {
      let lexeme = lexicon[token.lexeme.index]
      views.append(
        AttributeRuler.View(
          tag: model.tags[Int(syntax.tags[position])],
          relation: model.dependencies[Int(syntax.labels[position])], word: lexeme.ruleWord,
          isSpace: lexeme.isSpace))
    }
    var parse = Parse(
      heads: syntax.heads, labels: views.map(\.relation), tags: views.map(\.tag), pos: [], morphs: [],
      lemmas: [],
      sentenceStarts: syntax.sentenceStarts)
    parse.pos.reserveCapacity(tokens.count)
    parse.morphs.reserveCapacity(tokens.count)
    parse.lemmas.reserveCapacity(tokens.count)
    for (position, token) in tokens.enumerated() { describe(token, at: position, in: &parse) }
    return parse
  }

  /// Finds the named entities of tokens.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of one paragraph.
  ///   - presets: entities that are known already and are kept; they must not overlap.
  ///   - sentenceStarts: where sentences start, which no entity crosses (``Parse/sentenceStarts``). Empty: not known.
  /// - Returns: the entities in the order of the text, the known ones among them.
  /// - Complexity: O(tokens).
  public func entities(
    _ tokens: [Token], presets: [EntitySpan] = [], sentenceStarts: [Bool] = []
  ) -> [EntitySpan] {
    precondition(sentenceStarts.isEmpty || sentenceStarts.count == tokens.count)
    read(tokens)
    var known: [EntityPreset] = []
    if !presets.isEmpty {
      known = Array(repeating: .unknown, count: tokens.count)
      for preset in presets {
        let label = Int16(model.entityLabels.firstIndex(of: preset.label) ?? 0)
        for token in preset.tokens {
          known[token] = EntityPreset(
            place: token == preset.tokens.lowerBound ? .begin : .inside, label: label)
        }
      }
    }
    features.withUnsafeBufferPointer {
      model.networks.findEntities(
        $0, starts: sentenceStarts, presets: known, into: &recognized, workspace)
    }
    return recognized.compactMap { entity in
      model.entityLabels[Int(entity.label)].map { EntitySpan(tokens: entity.tokens, label: $0) }
    }
  }

  /// What the networks see of the tokens.
  private func read(_ tokens: [Token]) {
    features.removeAll(keepingCapacity: true)
    for token in tokens {
      let lexeme = lexicon[token.lexeme.index]
      features.append(
        TokenFeatures(
          norm: lexeme.norm, prefix: lexeme.prefix, suffix: lexeme.suffix, shape: lexeme.shape,
          vectorRow: lexeme.vectorRow, spaceFollows: token.spaceAfter, isSpace: lexeme.isSpace))
    }
  }

  /// Applies the attribute rules to one token and looks up its lemma.
  private func describe(_ token: Token, at position: Int, in parse: inout Parse) {
    var part = PartOfSpeech.x
    var morph = MorphID.none
    var lemma: String?
    views.withUnsafeBufferPointer { views in
      model.ruler.forEachMatch(views, at: position) { assignment in
        if let new = assignment.partOfSpeech { part = new }
        if let new = assignment.morph { morph = new }
        if let new = assignment.lemma { lemma = new }
        if let new = assignment.tag { parse.tags[position] = new }
        if let new = assignment.relation { parse.labels[position] = new }
      }
    }
    parse.pos.append(part)
    parse.morphs.append(morph)
    parse.lemmas.append(lemma ?? self.lemma(of: token.lexeme, part, morph))
  }

  private func lemma(of lexeme: LexemeID, _ part: PartOfSpeech, _ morph: MorphID) -> String {
    let key =
      UInt64(UInt32(bitPattern: lexeme.index)) << 16 | UInt64(part.rawValue) << 8 | UInt64(morph.rawValue)
    if let known = lemmas[key] { return known }
    let lemma = model.lemmatizer.lemma(of: lexicon.text(lexeme.index), part, morph)
    lemmas[key] = lemma
    return lemma
  }
}
