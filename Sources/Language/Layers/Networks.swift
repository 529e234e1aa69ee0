/// The networks of a language model: one reads tokens for the tagger and the parser, another for the entity recogniser.
///
/// Immutable: any number of threads may use one, each with its own ``Workspace``.
struct Networks: Sendable {
  private let tok2vec: Tok2Vec
  private let tagger: Tagger
  private let parser: DependencyParser
  private let entityTok2Vec: Tok2Vec
  private let recognizer: EntityRecognizer
  /// The names of tags.
  let tags: [String]
  /// The names of relations in dependency trees.
  var dependencies: [String] { parser.labels }
  /// The names of kinds of entities; one of them is "", which no entity has.
  var entities: [String] { recognizer.labels }

  init(
    tok2vec: Tok2Vec, tagger: Tagger, tags: [String], parser: DependencyParser, entityTok2Vec: Tok2Vec,
    recognizer: EntityRecognizer
  ) throws(LayerError) {
    guard tagger.nI == tok2vec.nO, parser.nI == tok2vec.nO, recognizer.nI == entityTok2Vec.nO,
      tagger.classes == tags.count, tags.count <= 256
    else { throw LayerError(layer: "networks", problem: "the widths of the networks do not fit together") }
    self.tok2vec = tok2vec
    self.tagger = tagger
    self.tags = tags
    self.parser = parser
    self.entityTok2Vec = entityTok2Vec
    self.recognizer = recognizer
  }

  /// Memory for one thread: grown by the longest text, used again for every text.
  final class Workspace {
    fileprivate let tok2vec = Tok2Vec.Workspace()
    fileprivate let entityTok2Vec = Tok2Vec.Workspace()
    fileprivate let tags = FloatBuffer()
    fileprivate var parser = DependencyParser.Workspace()
    fileprivate let recognizer = StateScorer.Workspace()

    /// Moves of the last piece that was parsed.
    var steps: Int { parser.steps }
  }

  /// Tokens that are parsed together at most. A longer text, which no report has in one paragraph, is cut, so that the
  /// workspace stays below 100 MB.
  static let pieceLimit = 8192

  /// Tags and parses a text.
  ///
  /// `tokens` are usually those of one paragraph. `starts` says token by token what is known of sentence starts; empty:
  /// nothing. What `syntax` held is overwritten.
  func parse(
    _ tokens: UnsafeBufferPointer<TokenFeatures>, starts: [SentenceStart] = [], into syntax: inout Syntax,
    _ workspace: Workspace
  ) {
    syntax.removeAll()
    var first = 0
    while first < tokens.count {
      let piece = UnsafeBufferPointer(rebasing: tokens[first..<min(first + Self.pieceLimit, tokens.count)])
      let vectors = tok2vec.apply(piece, workspace.tok2vec)
      tagger.apply(vectors, count: piece.count, appendingTo: &syntax.tags, scratch: workspace.tags)
      parser.apply(
        vectors, piece, starts: starts.isEmpty ? [] : Array(starts[first..<first + piece.count]),
        appendingTo: &syntax, &workspace.parser)
      first += piece.count
      guard first < tokens.count else { break }
      // The last sentence of the piece is perhaps cut: it is read again, with what follows, if it is not very long.
      let cut = syntax.sentenceStarts[(first - piece.count / 2)...].lastIndex(of: true) ?? first
      syntax.truncate(to: cut)
      first = cut
    }
  }

  /// Finds the entities of a text.
  ///
  /// `tokens` are usually those of one paragraph. No entity crosses the `starts` of sentences (empty: not known).
  /// `presets` says token by token what rules know of entities (empty: nothing), which then stays so. What `entities`
  /// held is overwritten; they come in the order of the text.
  func findEntities(
    _ tokens: UnsafeBufferPointer<TokenFeatures>, starts: [Bool] = [], presets: [EntityPreset] = [],
    into entities: inout [RecognizedEntity], _ workspace: Workspace
  ) {
    entities.removeAll(keepingCapacity: true)
    var first = 0
    while first < tokens.count {
      let piece = first..<min(first + Self.pieceLimit, tokens.count)
      let features = UnsafeBufferPointer(rebasing: tokens[piece])
      let vectors = entityTok2Vec.apply(features, workspace.entityTok2Vec)
      recognizer.apply(
        vectors, features, starts: starts.isEmpty ? [] : starts[piece],
        presets: presets.isEmpty ? [] : presets[piece],
        offset: first, appendingTo: &entities, workspace.recognizer)
      first = piece.upperBound
    }
  }
}

extension Syntax {
  /// Forgets all tokens from `count` on, on which none before them may depend.
  fileprivate mutating func truncate(to count: Int) {
    tags.removeLast(tags.count - count)
    heads.removeLast(heads.count - count)
    labels.removeLast(labels.count - count)
    sentenceStarts.removeLast(sentenceStarts.count - count)
  }
}
