/// y = W x + b.
///
/// thinc: `Linear.v1`. W has the shape [nO, nI], b [nO].
struct Linear: Sendable {
  /// Numbers per output row.
  let nO: Int
  /// Numbers per input row.
  let nI: Int
  private let packed: PackedWeights

  init(W: Weights, b: Weights, path: KernelPath) throws(LayerError) {
    _ = try W.checked(nil, nil, layer: "linear")
    (nO, nI) = (W.shape[0], W.shape[1])
    _ = try b.checked(nO, layer: "linear")
    packed = PackedWeights(W.base, bias: b.base, outputs: nO, pieces: 1, inputs: nI, path: path)
  }

  /// - Complexity: O(rows · nO · nI).
  func apply(_ x: UnsafePointer<Float>, rows: Int, to y: UnsafeMutablePointer<Float>) {
    packed.apply(x, stride: nI, rows: rows, to: y, outputStride: nO)
  }
}
