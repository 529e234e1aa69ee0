import Kernels

/// y = Σ over i in 0..<4 of E[hashᵢ(id) mod nV]: an embedding of any number of ids in a small table.
///
/// Two ids seldom share all four rows. Svenstrup, Hansen and Winther, *Hash Embeddings for Efficient Word
/// Representations*, 2017. thinc: `HashEmbed.v1`. E has the shape [nV, nO].
struct HashEmbed: Sendable {
  /// Numbers per output row.
  let nO: Int
  /// Rows of the table.
  let nV: Int
  private let E: Weights
  private let seed: UInt32
  private let path: KernelPath

  init(E: Weights, seed: UInt32, path: KernelPath) throws(LayerError) {
    self.E = try E.checked(nil, nil, layer: "hashembed")
    (nV, nO) = (E.shape[0], E.shape[1])
    self.seed = seed
    self.path = path
  }

  /// Writes the embeddings of `ids`, `stride` floats apart.
  func apply(_ ids: UnsafeBufferPointer<UInt64>, to y: UnsafeMutablePointer<Float>, stride: Int) {
    guard let base = ids.baseAddress else { return }
    path.functions.hash_embed(base, MemoryLayout<UInt64>.stride, ids.count, seed, E.base, nV, nO, y, stride)
  }
}
