/// From tokens to vectors in context: ``LexemeEmbedding``, then ``WindowEncoder``.
///
/// spaCy: `Tok2Vec.v2`.
struct Tok2Vec: Sendable {
  private let embed: LexemeEmbedding
  private let encode: WindowEncoder
  /// Numbers per token.
  var nO: Int { encode.nO }

  init(embed: LexemeEmbedding, encode: WindowEncoder) throws(LayerError) {
    guard embed.nO == encode.nO else {
      throw LayerError(
        layer: "tok2vec", problem: "embeddings of \(embed.nO) numbers, an encoder for \(encode.nO)")
    }
    self.embed = embed
    self.encode = encode
  }

  /// Memory for one thread that uses one Tok2Vec.
  final class Workspace {
    fileprivate let cache = LexemeEmbedding.Cache()
    /// The window products of the cache's entries.
    fileprivate let products = FloatBuffer()
    fileprivate let x = FloatBuffer()
    fileprivate let scratch = FloatBuffer()
  }

  /// The vectors of `tokens`, one row each, valid until the next call with this workspace.
  func apply(_ tokens: UnsafeBufferPointer<TokenFeatures>, _ workspace: Workspace) -> UnsafePointer<Float> {
    let cache = workspace.cache
    let x = workspace.x.reserve((tokens.count + 2 * encode.depth) * nO) + encode.depth * nO
    let new = embed.apply(tokens, to: x, cache: cache)
    var rows: WindowProducts.Rows?
    if let window = encode.window {
      let products = workspace.products.reserve(
        cache.count * window.width, keeping: new.lowerBound * window.width)
      window.compute(
        cache.rows(width: nO, keeping: cache.count) + new.lowerBound * nO, count: new.count,
        to: products + new.lowerBound * window.width)
      rows = WindowProducts.Rows(products: products, slots: cache.slots)
    }
    encode.apply(x, count: tokens.count, products: rows, scratch: workspace.scratch)
    return UnsafePointer(x)
  }
}
