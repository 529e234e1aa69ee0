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
    fileprivate let x = FloatBuffer()
    fileprivate let scratch = FloatBuffer()
  }

  /// The vectors of `tokens`, one row each, valid until the next call with this workspace.
  func apply(_ tokens: UnsafeBufferPointer<TokenFeatures>, _ workspace: Workspace) -> UnsafePointer<Float> {
    let x = workspace.x.reserve((tokens.count + 2 * encode.depth) * nO) + encode.depth * nO
    embed.apply(tokens, to: x, cache: workspace.cache)
    encode.apply(x, count: tokens.count, scratch: workspace.scratch)
    return UnsafePointer(x)
  }
}
