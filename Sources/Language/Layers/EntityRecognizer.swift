/// From token vectors to named entities: for each token from left to right the best scored of the allowed moves.
///
/// spaCy: `EntityRecognizer`.
struct EntityRecognizer: Sendable {
  /// Slots of a state: the token, the first token of the open entity, the token before if an entity is open.
  static let slots = 3

  private let moves: EntityMoves
  private let scorer: StateScorer
  /// Numbers per token vector that it reads.
  var nI: Int { scorer.nI }
  /// The labels; one of them is "", which no entity has.
  var labels: [String] { moves.table.labels }

  init(moves: MoveTable, scorer: StateScorer) throws(LayerError) {
    self.moves = try EntityMoves(moves)
    self.scorer = scorer
    guard moves.count == scorer.classes, scorer.nF == Self.slots else {
      throw LayerError(layer: "ner", problem: "\(moves.count) moves for \(scorer.classes) scores")
    }
  }

  /// Appends the entities of a text to `entities`.
  ///
  /// `vectors` has one row per token; empty `starts` and `presets` mean that nothing is known of sentences and entities;
  /// `offset` is added to the token numbers.
  ///
  /// - Complexity: O(tokens).
  func apply(
    _ vectors: UnsafePointer<Float>, _ tokens: UnsafeBufferPointer<TokenFeatures>, starts: ArraySlice<Bool>,
    presets: ArraySlice<EntityPreset>, offset: Int, appendingTo entities: inout [RecognizedEntity],
    _ workspace: StateScorer.Workspace
  ) {
    let prepared = scorer.prepare(vectors, count: tokens.count, workspace)
    func preset(_ i: Int) -> EntityPreset {
      presets.isEmpty || i == tokens.count ? .unknown : presets[presets.startIndex + i]
    }
    var open: (start: Int, label: Int16)?
    for i in 0..<tokens.count {
      scorer.set(0, to: Int32(i), in: prepared)
      scorer.set(1, to: open.map { Int32($0.start) } ?? -1, in: prepared)
      scorer.set(2, to: open == nil ? -1 : Int32(i - 1), in: prepared)
      scorer.score(prepared)
      let isLast = i == tokens.count - 1
      let situation = EntityMoves.Situation(
        open: open?.label, isLastToken: isLast, isSpace: tokens[i].isSpace,
        sentenceEnds: !isLast && !starts.isEmpty && starts[starts.startIndex + i + 1],
        preset: preset(i), next: preset(i + 1))
      let plain = situation.preset.place == .unknown && situation.next.place == .unknown
      let move = plain ? quick(situation, prepared) : first(situation, prepared)
      // With contradictory presets no move may be left.
      guard let move else { return }
      let label = moves.table.label[move]
      switch moves.action[move] {
      case .begin:
        open = (i, label)
      case .last:
        if let begun = open {
          entities.append(RecognizedEntity(tokens: begun.start + offset..<i + 1 + offset, label: begun.label))
        }
        open = nil
      case .unit:
        if label != moves.blank {
          entities.append(RecognizedEntity(tokens: i + offset..<i + 1 + offset, label: label))
        }
      case .inside, .outside, .missing:
        break
      }
    }
  }

  /// The best allowed move where no preset plays a part: whole ranges of moves are allowed or not.
  private func quick(_ s: EntityMoves.Situation, _ prepared: StateScorer.Prepared) -> Int? {
    var best: Int?
    func consider(_ candidate: Int) {
      if let known = best, prepared.scores[candidate] <= prepared.scores[known] { return }
      best = candidate
    }
    func consider(_ range: Range<Int>) {
      if !range.isEmpty { consider(scorer.best(of: range, in: prepared)) }
    }
    if let open = s.open {
      let (inside, last) = moves.moves(in: open)
      if inside >= 0, !s.isLastToken, !s.sentenceEnds { consider(inside) }
      if last >= 0 { consider(last) }
    } else {
      if !s.isLastToken, !s.sentenceEnds, !s.isSpace { consider(moves.begin) }
      if !s.isSpace { for range in moves.units { consider(range) } }
      consider(moves.outside)
    }
    return best
  }

  /// The first of the best allowed moves.
  private func first(_ s: EntityMoves.Situation, _ prepared: StateScorer.Prepared) -> Int? {
    var best: Int?
    for move in 0..<moves.table.count where moves.allows(move, s) {
      if let known = best, prepared.scores[move] <= prepared.scores[known] { continue }
      best = move
    }
    return best
  }
}

/// A named entity.
struct RecognizedEntity: Sendable, Hashable {
  /// Its tokens.
  var tokens: Range<Int>
  /// Its kind: a place in ``Networks/entities``.
  var label: Int16
}
