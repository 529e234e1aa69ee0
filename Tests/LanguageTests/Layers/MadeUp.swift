@testable import Language

/// Steele, Lea and Flood's SplitMix64, as in `Tools/layer-fixtures.py`.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Numbers in -1..<1.
  mutating func floats(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float(next() >> 40) / Float(1 << 23) - 1 }
  }

  /// Weights of this shape, in -1..<1.
  mutating func weights(_ shape: Int...) throws -> Weights {
    try Weights(floats(shape.reduce(1, *)), shape: shape)
  }

  /// A token of one of `kinds` kinds.
  mutating func token(kinds: UInt64 = .max) -> TokenFeatures {
    var own = SplitMix64(state: next() % kinds)
    return TokenFeatures(
      norm: own.next(), prefix: own.next(), suffix: own.next(), shape: own.next(),
      vectorRow: Int32(own.next() % 9) - 1,
      spaceFollows: own.next() % 2 == 0, isSpace: own.next() % 8 == 0)
  }
}

/// The paths that this machine can run.
let kernelPaths = ["portable", "avx2", "avx512", "neon"].filter { KernelPath(named: $0) != nil }

/// Networks of random numbers: small, and of the same make as the model's.
enum MadeUp {
  /// The moves of the fixtures' parser.
  static func parserMoves() throws -> MoveTable {
    try MoveTable(
      actions: [0, 1, 2, 2, 2, 3, 3, 3, 3, 4],
      labels: ["", "", "nsubj", "det", "pobj||prep", "dobj", "prep", "relcl||dobj", "prep||nsubj", "ROOT"],
      kinds: 5)
  }

  /// The moves of the fixtures' entity recogniser.
  static func entityMoves() throws -> MoveTable {
    try MoveTable(
      actions: [1, 1, 2, 2, 3, 3, 4, 4, 4, 5],
      labels: ["ORG", "GPE", "ORG", "GPE", "ORG", "GPE", "ORG", "GPE", "", ""], kinds: 6)
  }

  /// A scorer of `slots` slots for vectors of 6 numbers; `last` is added to the bias of the last move.
  static func scorer(
    slots: Int, moves: Int, last: Float, _ random: inout SplitMix64, _ path: KernelPath
  ) throws -> StateScorer {
    let linearW = try random.weights(8, 6)
    let linearB = try random.weights(8)
    let lowerW = try random.weights(slots, 8, 2, 8)
    let lowerB = try random.weights(8, 2)
    let pad = try random.weights(1, slots, 8, 2)
    let upperW = try random.weights(moves, 8)
    var bias = random.floats(moves)
    bias[moves - 1] += last
    return try StateScorer(
      StateScorer.Parameters(
        linearW: linearW, linearB: linearB, lowerW: lowerW, lowerB: lowerB, lowerPad: pad, upperW: upperW,
        upperB: Weights(bias, shape: [moves])), path: path)
  }

  /// Three layers of width 6.
  static func encoder(_ random: inout SplitMix64, _ path: KernelPath) throws -> WindowEncoder {
    var layers: [WindowEncoder.Layer] = []
    var window: WindowProducts?
    for number in 0..<3 {
      let (W, b) = (try random.weights(6, 3, 18), try random.weights(6, 3))
      if number == 0 { window = try WindowProducts(W: W, b: b, path: path) }
      let (G, shift) = (try random.weights(6), try random.weights(6))
      layers.append(
        WindowEncoder.Layer(
          maxout: try Maxout(W: W, b: b, path: path), norm: try LayerNorm(G: G, b: shift, path: path)))
    }
    return try WindowEncoder(layers, nO: 6, window: window)
  }

  /// Token vectors of 6 numbers from two features and a word vector.
  static func embedding(_ random: inout SplitMix64, _ path: KernelPath) throws -> LexemeEmbedding {
    let tables = [
      try HashEmbed(E: random.weights(7, 4), seed: 8, path: path),
      try HashEmbed(E: random.weights(5, 3), seed: 9, path: path),
    ]
    let vectors = try StaticVectors(W: random.weights(2, 10), V: random.weights(8, 10), path: path)
    let mixer = try Maxout(W: random.weights(6, 3, 9), b: random.weights(6, 3), path: path)
    let norm = try LayerNorm(G: random.weights(6), b: random.weights(6), path: path)
    return try LexemeEmbedding(
      features: [.init(column: .suffix, table: tables[0]), .init(column: .isSpace, table: tables[1])],
      vectors: vectors, mixer: mixer, norm: norm)
  }

  static func networks(seed: UInt64, path: KernelPath = .best) throws -> Networks {
    var random = SplitMix64(state: seed)
    func tok2vec() throws -> Tok2Vec {
      try Tok2Vec(embed: embedding(&random, path), encode: encoder(&random, path))
    }
    return try Networks(
      tok2vec: tok2vec(), tagger: Tagger(W: random.weights(5, 6), b: random.weights(5), path: path),
      tags: ["A", "B", "C", "D", "E"],
      parser: DependencyParser(
        moves: parserMoves(), scorer: scorer(slots: 8, moves: 10, last: -4, &random, path)),
      entityTok2Vec: tok2vec(),
      recognizer: EntityRecognizer(
        moves: entityMoves(), scorer: scorer(slots: 3, moves: 10, last: 1, &random, path)))
  }
}
