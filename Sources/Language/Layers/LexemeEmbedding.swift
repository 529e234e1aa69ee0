/// A token's vector before its neighbours are looked at: hash embeddings of its features and its word vector, side by
/// side, through a maxout layer and a layer norm.
///
/// It is a function of the features alone, so each distinct token is computed once and kept in a ``Cache``. spaCy:
/// `MultiHashEmbed.v2`.
struct LexemeEmbedding: Sendable {
  /// One feature and its table.
  struct Feature: Sendable {
    let column: TokenFeatures.Column
    let table: HashEmbed
  }

  /// Numbers per token.
  var nO: Int { norm.nO }
  private let features: [Feature]
  private let vectors: StaticVectors?
  private let mixer: Maxout
  private let norm: LayerNorm

  init(features: [Feature], vectors: StaticVectors?, mixer: Maxout, norm: LayerNorm) throws(LayerError) {
    let width = features.reduce(0) { $0 + $1.table.nO } + (vectors?.nO ?? 0)
    guard mixer.nI == width, norm.nO == mixer.nO else {
      throw LayerError(layer: "mixer", problem: "\(mixer.nI) inputs, not the embeddings' \(width)")
    }
    self.features = features
    self.vectors = vectors
    self.mixer = mixer
    self.norm = norm
  }

  /// Writes one row per token to `x`, and gives the entries that are new in the cache.
  ///
  /// - Complexity: O(tokens) look-ups, and one pass through the layers per distinct token that the cache does not know.
  @discardableResult
  func apply(
    _ tokens: UnsafeBufferPointer<TokenFeatures>, to x: UnsafeMutablePointer<Float>, cache: Cache
  ) -> Range<Int> {
    let known = cache.find(tokens)
    var first = known
    while first < cache.count {
      let some = first..<min(first + Cache.batch, cache.count)
      compute(some, cache: cache)
      first = some.upperBound
    }
    let rows = cache.rows(width: nO, keeping: cache.count)
    for i in 0..<tokens.count {
      (x + i * nO).update(from: rows + Int(cache.slots[i]) * nO, count: nO)
    }
    return known..<cache.count
  }

  /// Computes the rows of new entries, at most ``Cache/batch`` of them.
  private func compute(_ entries: Range<Int>, cache: Cache) {
    let rows = cache.rows(width: nO, keeping: entries.lowerBound) + entries.lowerBound * nO
    let input = cache.input.reserve(Cache.batch * mixer.nI)
    let output = cache.output.reserve(Cache.batch * mixer.nO)
    var place = 0
    for feature in features {
      for (i, entry) in entries.enumerated() { cache.ids[i] = cache.entries[entry][feature.column] }
      let ids = UnsafeBufferPointer(start: cache.ids, count: entries.count)
      feature.table.apply(ids, to: input + place, stride: mixer.nI)
      place += feature.table.nO
    }
    if let vectors {
      for (i, entry) in entries.enumerated() {
        vectors.apply(row: cache.entries[entry].vectorRow, to: input + place + i * mixer.nI)
      }
    }
    mixer.apply(input, stride: mixer.nI, rows: entries.count, to: output)
    norm.apply(output, rows: entries.count, to: rows)
  }
}
