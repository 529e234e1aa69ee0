/// Analyzes text with a model. One per thread: it keeps scratch memory and the features of the words it has met.
public final class Analyzer {
  /// The model, which others may share.
  public let model: LanguageModel
  var lexicon: Lexicon
  var tokenizer: Tokenizer

  /// Prepares to analyze with a model.
  public init(_ model: LanguageModel) {
    self.model = model
    lexicon = Lexicon(model.vocabulary)
    tokenizer = Tokenizer(model.patterns, model.exceptions)
  }

  /// Cuts a range of a text into tokens. Their offsets count from the beginning of the text.
  ///
  /// What the networks are given next should be a paragraph: they see at most four words beyond each end.
  ///
  /// - Complexity: O(length of the range).
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
}

extension Analyzer {
  /// The features of a word form.
  package func features(of lexeme: LexemeID) -> Lexeme { lexicon[lexeme.index] }
}
