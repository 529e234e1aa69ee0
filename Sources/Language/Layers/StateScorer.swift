import Kernels

/// The scores of all moves in a state of a transition system, from the vectors of a few tokens of that state:
///
///     x = L · vector(token) + c,   h[o] = max over p of (b[o][p] + Σ over slots f of W[f][o][p] · x(token in f)),
///     scores = U · h + d
///
/// An empty slot adds `pad[f]` instead. The products W[f] · x are computed once for every token and slot, all together,
/// so that a step only adds a few rows (Chen and Manning 2014). spaCy: `TransitionBasedParser.v2`.
struct StateScorer: Sendable {
  /// The trained numbers. Shapes: W [nF, nO, nP, nI], b [nO, nP], pad [1, nF, nO, nP].
  struct Parameters: Sendable {
    var linearW: Weights
    var linearB: Weights
    var lowerW: Weights
    var lowerB: Weights
    var lowerPad: Weights
    var upperW: Weights
    var upperB: Weights
  }

  /// Slots of a state.
  let nF: Int
  /// Moves.
  var classes: Int { upper.nO }
  /// Numbers per token vector.
  var nI: Int { linear.nI }
  private let nO: Int
  private let nP: Int
  private let linear: Linear
  private let lower: PackedWeights
  private let bias: Weights
  private let pad: Weights
  private let upper: Linear
  private let path: KernelPath

  init(_ parameters: Parameters, path: KernelPath) throws(LayerError) {
    let W = try parameters.lowerW.checked(nil, nil, nil, nil, layer: "lower")
    let (nF, nO, nP, nI) = (W.shape[0], W.shape[1], W.shape[2], W.shape[3])
    let b = try parameters.lowerB.checked(nO, nP, layer: "lower")
    let pad = try parameters.lowerPad.checked(1, nF, nO, nP, layer: "lower")
    linear = try Linear(W: parameters.linearW, b: parameters.linearB, path: path)
    upper = try Linear(W: parameters.upperW, b: parameters.upperB, path: path)
    guard linear.nO == nI, upper.nI == nO else {
      throw LayerError(
        layer: "lower", problem: "\(nI) inputs and \(nO) outputs between \(linear.nO) and \(upper.nI)")
    }
    (self.nF, self.nO, self.nP, self.path) = (nF, nO, nP, path)
    // Pieces before outputs: then the maximum over pieces is taken between whole vector registers.
    let width = nO * nP
    func turned(_ source: UnsafePointer<Float>, slots: Int, each: Int) -> [Float] {
      var result: [Float] = []
      result.reserveCapacity(slots * width * each)
      for slot in 0..<slots {
        for p in 0..<nP {
          for o in 0..<nO {
            let start = source + ((slot * nO + o) * nP + p) * each
            for k in 0..<each { result.append(start[k]) }
          }
        }
      }
      return result
    }
    lower = PackedWeights(
      turned(W.base, slots: nF, each: nI), bias: nil, outputs: nF * width, pieces: 1, inputs: nI, path: path)
    bias = try Weights(turned(b.base, slots: 1, each: 1), shape: [width])
    self.pad = try Weights(turned(pad.base, slots: nF, each: 1), shape: [nF, width])
  }

  /// Memory for one thread, and the products of the text at hand.
  final class Workspace {
    fileprivate let inputs = FloatBuffer()
    fileprivate let products = FloatBuffer()
    fileprivate let hidden = FloatBuffer()
    fileprivate let scores = FloatBuffer()
    fileprivate let rows = UnsafeMutablePointer<UnsafePointer<Float>>.allocate(capacity: maximumSlots)
    deinit { rows.deallocate() }
    static let maximumSlots = 16
  }

  /// One text's products, valid until the workspace is used for another text.
  struct Prepared {
    fileprivate let products: UnsafePointer<Float>
    fileprivate let rows: UnsafeMutablePointer<UnsafePointer<Float>>
    fileprivate let hidden: UnsafeMutablePointer<Float>
    let scores: UnsafeMutablePointer<Float>
  }

  /// Computes the products of a text's token vectors.
  ///
  /// - Complexity: O(count · nF · nO · nP · nI).
  func prepare(_ vectors: UnsafePointer<Float>, count: Int, _ workspace: Workspace) -> Prepared {
    let inputs = workspace.inputs.reserve(count * linear.nO)
    linear.apply(vectors, rows: count, to: inputs)
    let width = nF * nO * nP
    let products = workspace.products.reserve(count * width)
    lower.apply(inputs, stride: linear.nO, rows: count, to: products, outputStride: width)
    return Prepared(
      products: products, rows: workspace.rows, hidden: workspace.hidden.reserve(nO),
      scores: workspace.scores.reserve(classes))
  }

  /// Puts a token (or none, a negative number) into a slot.
  @inline(__always)
  func set(_ slot: Int, to token: Int32, in prepared: Prepared) {
    let width = nO * nP
    let place = slot * width
    prepared.rows[slot] = token < 0 ? pad.base + place : prepared.products + (Int(token) * nF * width + place)
  }

  /// Writes the scores of all moves for the slots as they are set.
  func score(_ prepared: Prepared) {
    path.functions.gather_maxout(prepared.rows, nF, bias.base, nO, nP, prepared.hidden)
    upper.apply(prepared.hidden, rows: 1, to: prepared.scores)
  }

  /// The first of the best scored moves of a range that is not empty.
  @inline(__always)
  func best(of moves: Range<Int>, in prepared: Prepared) -> Int {
    moves.lowerBound + path.functions.argmax(prepared.scores + moves.lowerBound, moves.count)
  }
}
