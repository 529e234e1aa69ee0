/// y = W · V[row]: a word vector trained on raw text, brought to the width of the network; zeros for a word without one.
///
/// spaCy: `StaticVectors.v2`. W has the shape [nO, nM], V [words, nM]; there is no bias.
struct StaticVectors: Sendable {
  /// Numbers per output row.
  let nO: Int
  private let nM: Int
  private let V: Weights
  private let packed: PackedWeights

  init(W: Weights, V: Weights, path: KernelPath) throws(LayerError) {
    _ = try W.checked(nil, nil, layer: "static_vectors")
    (nO, nM) = (W.shape[0], W.shape[1])
    self.V = try V.checked(nil, nM, layer: "static_vectors")
    packed = PackedWeights(W.base, bias: nil, outputs: nO, pieces: 1, inputs: nM, path: path)
  }

  /// Writes the vector of V's row `row`, or zeros where there is no such row.
  func apply(row: Int32, to y: UnsafeMutablePointer<Float>) {
    if row >= 0, Int(row) < V.shape[0] {
      packed.apply(V.base + Int(row) * nM, stride: nM, rows: 1, to: y, outputStride: nO)
    } else {
      y.update(repeating: 0, count: nO)
    }
  }
}
