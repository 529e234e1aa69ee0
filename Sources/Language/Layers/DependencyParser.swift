/// From token vectors to dependency trees: ``ArcEager``, then ``Projectivity`` and ``TreeEdges``.
struct DependencyParser: Sendable {
  private let system: ArcEager
  private let scorer: StateScorer
  private let projectivity: Projectivity
  private let rootLabel: Int16
  /// Numbers per token vector that it reads.
  var nI: Int { scorer.nI }
  /// The labels of finished trees.
  var labels: [String] { projectivity.labels }

  init(moves: MoveTable, scorer: StateScorer) throws(LayerError) {
    system = try ArcEager(moves: moves, scorer: scorer)
    self.scorer = scorer
    projectivity = Projectivity(labels: moves.labels)
    guard let root = moves.labels.firstIndex(of: "ROOT") else {
      throw LayerError(layer: "parser", problem: "no label ROOT")
    }
    rootLabel = Int16(root)
  }

  /// Memory for one thread.
  struct Workspace {
    fileprivate let scorer = StateScorer.Workspace()
    fileprivate var state = ArcEagerState()
    fileprivate var projectivity = Projectivity.Workspace()
    fileprivate var edges = TreeEdges()
    fileprivate var heads: [Int32] = []
    fileprivate var labels: [Int16] = []
    /// Moves of the last parse.
    fileprivate(set) var steps = 0
  }

  /// Parses a text and appends its tokens to `trees`.
  ///
  /// `vectors` has one row per token; empty `starts` mean that nothing is known of sentence starts.
  func apply(
    _ vectors: UnsafePointer<Float>, _ tokens: UnsafeBufferPointer<TokenFeatures>, starts: [SentenceStart],
    appendingTo trees: inout Syntax, _ workspace: inout Workspace
  ) {
    let prepared = scorer.prepare(vectors, count: tokens.count, workspace.scorer)
    workspace.state.begin(count: tokens.count, starts: starts)
    workspace.steps = system.run(&workspace.state, prepared)
    workspace.heads.removeAll(keepingCapacity: true)
    workspace.labels.removeAll(keepingCapacity: true)
    for (i, head) in workspace.state.heads.enumerated() {
      workspace.heads.append(head < 0 ? Int32(i) : head)
      workspace.labels.append(head < 0 ? rootLabel : workspace.state.labels[i])
    }
    projectivity.apply(
      heads: &workspace.heads, labels: &workspace.labels, isSpace: { tokens[$0].isSpace },
      &workspace.projectivity)
    workspace.edges.compute(workspace.heads)
    let offset = Int32(trees.heads.count)
    for head in workspace.heads { trees.heads.append(head + offset) }
    trees.labels.append(contentsOf: workspace.labels)
    trees.sentenceStarts.append(contentsOf: workspace.edges.starts)
  }
}

/// What the networks say of the tokens of one text, token by token.
struct Syntax: Sendable, Equatable {
  /// Each token's tag: a place in ``Networks/tags``.
  var tags: [UInt8] = []
  /// Each token's head: a token of the text; a root is its own.
  var heads: [Int32] = []
  /// Each token's relation to its head: a place in ``Networks/dependencies``.
  var labels: [Int16] = []
  /// Whether a sentence starts at the token.
  var sentenceStarts: [Bool] = []

  /// Forgets the text and keeps the memory.
  mutating func removeAll() {
    tags.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    sentenceStarts.removeAll(keepingCapacity: true)
  }
}
