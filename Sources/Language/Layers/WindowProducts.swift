import Kernels

/// The products of a token's vector with the three parts of the first window layer's weights.
///
/// W · [xᵢ₋₁ | xᵢ | xᵢ₊₁] is the sum of one product of each token, and before the first layer a token's vector does not
/// depend on its neighbours: so they are kept for each entry of ``LexemeEmbedding/Cache``, and the first layer of
/// ``WindowEncoder``, a quarter of its work, becomes a sum of three rows.
struct WindowProducts: Sendable {
  /// Numbers per token: for each place in the window (1 before, at, after), piece and output.
  var width: Int { packed.outputs }
  private let nO: Int
  private let nP: Int
  private let packed: PackedWeights
  private let bias: Weights
  private let path: KernelPath

  /// Takes the weights of a ``Maxout`` layer with a window of three: W [nO, nP, 3 · nI], b [nO, nP].
  init(W: Weights, b: Weights, path: KernelPath) throws(LayerError) {
    _ = try W.checked(nil, nil, nil, layer: "encoder")
    let (nO, nP, nI) = (W.shape[0], W.shape[1], W.shape[2] / 3)
    _ = try b.checked(nO, nP, layer: "encoder")
    guard W.shape[2] == 3 * nI else { throw LayerError(layer: "encoder", problem: "no window of three") }
    var parts: [Float] = []
    parts.reserveCapacity(W.shape.reduce(1, *))
    for place in 0..<3 {
      for p in 0..<nP {
        for o in 0..<nO {
          let start = W.base + ((o * nP + p) * 3 + place) * nI
          for k in 0..<nI { parts.append(start[k]) }
        }
      }
    }
    packed = PackedWeights(parts, bias: nil, outputs: 3 * nP * nO, pieces: 1, inputs: nI, path: path)
    bias = try Weights((0..<nP).flatMap { p in (0..<nO).map { b.base[$0 * nP + p] } }, shape: [nP, nO])
    (self.nO, self.nP, self.path) = (nO, nP, path)
  }

  /// Writes the products of `count` vectors.
  func compute(_ x: UnsafePointer<Float>, count: Int, to products: UnsafeMutablePointer<Float>) {
    packed.apply(x, stride: packed.inputs, rows: count, to: products, outputStride: width)
  }

  /// The products of a text's tokens: row `slots[i]` of `products` is token i's.
  struct Rows {
    let products: UnsafePointer<Float>
    let slots: [Int32]
  }

  /// Writes the layer's maxima for the tokens and for `margin` rows of zeros before and after them.
  func apply(_ rows: Rows, margin: Int, to y: UnsafeMutablePointer<Float>) {
    let count = rows.slots.count
    let part = nP * nO
    withUnsafeTemporaryAllocation(of: UnsafePointer<Float>.self, capacity: 3) { addends in
      guard let base = addends.baseAddress else { return }
      for row in 0..<count + 2 * margin {
        var known = 0
        for place in 0..<3 {
          let token = row - margin + place - 1
          guard token >= 0, token < count else { continue }
          base[known] = rows.products + (Int(rows.slots[token]) * width + place * part)
          known += 1
        }
        path.functions.gather_maxout(base, known, bias.base, nO, nP, y + row * nO)
      }
    }
  }
}
