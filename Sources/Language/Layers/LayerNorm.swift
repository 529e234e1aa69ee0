import Kernels

/// y = G · (x - mean(x)) / √(variance(x) + 10⁻⁸) + b, over each row.
///
/// Ba, Kiros and Hinton, *Layer Normalization*, 2016. thinc: `LayerNorm.v1`. G and b have the shape [nO].
struct LayerNorm: Sendable {
  /// Numbers per row.
  let nO: Int
  private let G: Weights
  private let b: Weights
  private let path: KernelPath

  init(G: Weights, b: Weights, path: KernelPath) throws(LayerError) {
    self.G = try G.checked(nil, layer: "layernorm")
    nO = G.shape[0]
    self.b = try b.checked(nO, layer: "layernorm")
    self.path = path
  }

  /// Writes the normalised rows of x to y, or adds them to what y holds.
  func apply(_ x: UnsafePointer<Float>, rows: Int, to y: UnsafeMutablePointer<Float>, adding: Bool = false) {
    path.functions.layer_norm(x, nO, rows, nO, G.base, b.base, y, nO, adding ? 1 : 0)
  }
}
