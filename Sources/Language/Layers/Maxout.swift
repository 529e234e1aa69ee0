/// y[o] = max over p of (W[o][p] · x + b[o][p]).
///
/// Goodfellow, Warde-Farley, Mirza, Courville and Bengio, *Maxout Networks*, 2013. thinc: `Maxout.v1`. W has the shape
/// [nO, nP, nI], b [nO, nP].
struct Maxout: Sendable {
  /// Numbers per output row.
  let nO: Int
  /// Numbers per input row.
  let nI: Int
  private let packed: PackedWeights

  init(W: Weights, b: Weights, path: KernelPath) throws(LayerError) {
    _ = try W.checked(nil, nil, nil, layer: "maxout")
    (nO, nI) = (W.shape[0], W.shape[2])
    let nP = W.shape[1]
    _ = try b.checked(nO, nP, layer: "maxout")
    guard (1...3).contains(nP) else { throw LayerError(layer: "maxout", problem: "\(nP) pieces, not 1 to 3") }
    packed = PackedWeights(W.base, bias: b.base, outputs: nO, pieces: nP, inputs: nI, path: path)
  }

  /// Rows of x start `stride` floats apart and may overlap.
  ///
  /// - Complexity: O(rows · nO · nP · nI).
  func apply(_ x: UnsafePointer<Float>, stride: Int, rows: Int, to y: UnsafeMutablePointer<Float>) {
    packed.apply(x, stride: stride, rows: rows, to: y, outputStride: nO)
  }
}
