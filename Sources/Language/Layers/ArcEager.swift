/// The greedy arc-eager parse of a text: from left to right, the best scored of the moves that the state allows.
///
/// Nivre, *Algorithms for Deterministic Incremental Dependency Parsing*, 2008, with the repairs of Honnibal and Johnson
/// 2015: LEFT may replace a head, REDUCE may put a token back, BREAK starts a sentence. spaCy: `ArcEager`.
struct ArcEager: Sendable {
  /// The actions, numbered as in the model.
  enum Action: Int, CaseIterable {
    /// Push the buffer's first token.
    case shift
    /// Pop the stack, or put its top back before the buffer.
    case reduce
    /// The buffer's first token becomes the head of the stack's top, which is popped.
    case left
    /// The stack's top becomes the head of the buffer's first token, which is pushed.
    case right
    /// The buffer's second token starts a sentence.
    case `break`
  }

  /// Slots of a state: B0, B1, S0, S1, S2, L(B0), L(S0), R(S0).
  static let slots = 8

  let moves: MoveTable
  private let scorer: StateScorer
  private let shift: Range<Int>
  private let reduce: Range<Int>
  private let left: Range<Int>
  private let right: Range<Int>
  private let `break`: Range<Int>
  /// Numbers per token vector that it reads.
  var nI: Int { scorer.nI }

  init(moves: MoveTable, scorer: StateScorer) throws(LayerError) {
    guard moves.count == scorer.classes, moves.actions.count == Action.allCases.count, scorer.nF == Self.slots
    else {
      throw LayerError(layer: "parser", problem: "\(moves.count) moves for \(scorer.classes) scores")
    }
    self.moves = moves
    self.scorer = scorer
    shift = moves.actions[Action.shift.rawValue]
    reduce = moves.actions[Action.reduce.rawValue]
    left = moves.actions[Action.left.rawValue]
    right = moves.actions[Action.right.rawValue]
    `break` = moves.actions[Action.break.rawValue]
  }

  /// Parses from the beginning to the end of `state`.
  ///
  /// - Returns: The number of moves.
  /// - Complexity: O(tokens): every token is pushed, popped, put back and started at most a few times.
  @discardableResult
  func run(_ state: inout ArcEagerState, _ prepared: StateScorer.Prepared) -> Int {
    var steps = 0
    while !state.isFinal {
      steps += 1
      let (b0, s0) = (state.B(0), state.S(0))
      scorer.set(0, to: b0, in: prepared)
      scorer.set(1, to: state.B(1), in: prepared)
      scorer.set(2, to: s0, in: prepared)
      scorer.set(3, to: state.S(1), in: prepared)
      scorer.set(4, to: state.S(2), in: prepared)
      scorer.set(5, to: state.L(b0), in: prepared)
      scorer.set(6, to: state.L(s0), in: prepared)
      scorer.set(7, to: state.R(s0), in: prepared)
      scorer.score(prepared)
      // No move is left only in states that no text reaches; then what is there stays.
      guard let move = best(for: state, prepared) else { return steps }
      apply(move, to: &state)
    }
    return steps
  }

  private func best(for state: ArcEagerState, _ prepared: StateScorer.Prepared) -> Int? {
    var best: Int?
    // In the order of the moves, so that the first of equal scores wins.
    func consider(_ moves: Range<Int>) {
      guard !moves.isEmpty else { return }
      let candidate = scorer.best(of: moves, in: prepared)
      if let known = best, prepared.scores[candidate] <= prepared.scores[known] { return }
      best = candidate
    }
    let (depth, buffer, b0) = (state.depth, state.bufferLength, state.B(0))
    let b0Starts = state.isStart(b0)
    if depth == 0 || (buffer >= 2 && !b0Starts && !state.isUnshiftable(b0)) { consider(shift) }
    if depth > 0, buffer == 0 || !(depth == 1 && state.cannotStart(b0)) { consider(reduce) }
    if depth > 0, buffer > 0, !b0Starts {
      consider(left)
      consider(right)
    }
    if buffer >= 2 {
      let b1 = state.B(1)
      if b1 == b0 + 1, !state.isStart(b1), !state.cannotStart(b1) { consider(`break`) }
    }
    return best
  }

  private func apply(_ move: Int, to state: inout ArcEagerState) {
    let label = moves.label[move]
    if left.contains(move) {
      let b0 = state.B(0)
      state.attach(state.S(0), to: b0, label: label)
      // The stack is shorter now, so shifting this token again cannot go on for ever.
      state.allowShift(b0)
      state.pop()
    } else if right.contains(move) {
      state.attach(state.B(0), to: state.S(0), label: label)
      state.push()
    } else if shift.contains(move) {
      state.push()
    } else if reduce.contains(move) {
      state.reduce()
    } else {
      state.startSentence(state.B(1))
    }
  }
}
