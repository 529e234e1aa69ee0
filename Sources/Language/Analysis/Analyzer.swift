/// Analyzes text with a model. One per thread: it keeps scratch memory and the features of the words it has met.
///
/// ```swift
/// let model = try LanguageModel(path: path)
/// let analyzer = Analyzer(model)
/// let text = Array("The minister met her counterpart in Hanoi.".utf8)
/// let tokens = analyzer.tokenize(text, 0..<text.count)
/// let parse = analyzer.parse(tokens)
/// let entities = analyzer.entities(tokens, sentenceStarts: parse.sentenceStarts)
/// ```
public final class Analyzer {
  /// The model, which others may share.
  public let model: LanguageModel
  var lexicon: Lexicon
  private var tokenizer: Tokenizer
  let workspace = Networks.Workspace()
  // Used again for every text.
  var features: [TokenFeatures] = []
  var views: [AttributeRuler.View] = []
  var syntax = Syntax()
  var recognized: [RecognizedEntity] = []
  var lemmas: [UInt64: String] = [:]

  /// Prepares to analyze with a model.
  public init(_ model: LanguageModel) {
    self.model = model
    lexicon = Lexicon(model.vocabulary)
    tokenizer = Tokenizer(model.patterns, model.exceptions)
  }

  /// Cuts a range of a text into tokens. Their offsets count from the beginning of the text.
  ///
  /// What the networks are given next should be one paragraph: headline, caption and lead glued together read as
  /// one sentence.
  ///
  /// - Complexity: O(length of the range). The text may have up to 2 GiB.
  public func tokenize(_ text: [UInt8], _ range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5 + 1)
    text.withUnsafeBufferPointer { tokenizer.tokenize($0, range, &lexicon, into: &tokens) }
    return tokens
  }

  /// The word form `word`, to be set on a token that stands in for something else: the networks and rules then
  /// look at this form instead of the token's own bytes.
  public func lexeme(for word: String) -> LexemeID {
    var word = word
    return LexemeID(word.withUTF8 { lexicon.index(of: $0) })
  }

  /// The text of a word form.
  public func text(of lexeme: LexemeID) -> String { lexicon.text(lexeme.index) }

  /// The features of a word form.
  package func features(of lexeme: LexemeID) -> Lexeme { lexicon[lexeme.index] }

  /// Bytes of memory held for words met so far, roughly.
  public var rememberedBytes: Int { lexicon.byteCount + tokenizer.byteCount + lemmas.capacity * 32 }

  /// Forgets the words met so far. Tokens and lexemes handed out before must not be used with this analyzer again.
  ///
  /// Worth calling between documents when ``rememberedBytes`` has grown too large; results do not change.
  ///
  /// - Parameter limit: how many bytes may be remembered; up to so many nothing is forgotten.
  public func forget(beyond limit: Int = 0) {
    guard rememberedBytes > limit else { return }
    lexicon = Lexicon(model.vocabulary)
    tokenizer = Tokenizer(model.patterns, model.exceptions)
    lemmas = [:]
  }
}
