/// depth times: xᵢ += LayerNorm(Maxout([xᵢ₋₁ | xᵢ | xᵢ₊₁])), so that each token's vector comes to see `depth` neighbours
/// on either side.
///
/// spaCy: `MaxoutWindowEncoder.v2` (residual convolutions, He et al. 2015). There the text stands between `depth` rows of
/// zeros on each side, which pass through the layers like tokens; here too, as far as a token can see them.
struct WindowEncoder: Sendable {
  /// One of the layers.
  struct Layer: Sendable {
    let maxout: Maxout
    let norm: LayerNorm
  }

  private let layers: [Layer]
  /// The first layer for texts whose products are given.
  let window: WindowProducts?
  /// Numbers per token.
  let nO: Int
  /// Rows needed before the first and after the last token.
  var depth: Int { layers.count }

  /// `window` has the first layer's weights.
  init(_ layers: [Layer], nO: Int, window: WindowProducts? = nil) throws(LayerError) {
    for layer in layers where layer.maxout.nI != 3 * nO || layer.maxout.nO != nO || layer.norm.nO != nO {
      throw LayerError(layer: "encoder", problem: "a window of \(layer.maxout.nI) numbers for rows of \(nO)")
    }
    self.layers = layers
    self.window = window
    self.nO = nO
  }

  /// Encodes `count` tokens in place. `x` points at the first token's row; ``depth`` rows before it and after the last
  /// one are overwritten. The tokens' window products, if they are given, save the first layer's work.
  ///
  /// - Complexity: O((count + depth) · depth · nO²).
  func apply(
    _ x: UnsafeMutablePointer<Float>, count: Int, products: WindowProducts.Rows? = nil, scratch: FloatBuffer
  ) {
    let y = scratch.reserve((count + 2 * depth) * nO)
    (x - depth * nO).update(repeating: 0, count: depth * nO)
    (x + count * nO).update(repeating: 0, count: depth * nO)
    for (number, layer) in layers.enumerated() {
      // Layer l's zeros further out than depth - l rows are seen by no token.
      let margin = depth - 1 - number
      let rows = count + 2 * margin
      let first = x - margin * nO
      if number == 0, let products, let window {
        window.apply(products, margin: margin, to: y)
      } else {
        layer.maxout.apply(first - nO, stride: nO, rows: rows, to: y)
      }
      layer.norm.apply(y, rows: rows, to: first, adding: true)
    }
  }
}
