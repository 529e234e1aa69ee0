/// The English model: networks and tables over one memory-mapped file. Immutable, shared by all threads.
///
/// Each thread analyzes with an ``Analyzer`` of its own.
public final class LanguageModel: Sendable {
  /// The file that it is read from.
  public let file: ModelFile
  let vocabulary: Vocabulary
  let patterns: ChunkPatterns
  let exceptions: TokenExceptions

  /// Maps the model file at `path`, as ``ModelConversion`` writes it.
  ///
  /// - Throws: ``ModelError`` when the file cannot be read, is no model file, is damaged or lacks a section.
  public init(path: String) throws(ModelError) {
    file = try ModelFile(path: path)
    vocabulary = try Vocabulary(file, ruleWords: [])
    patterns = try ChunkPatterns(file)
    exceptions = try TokenExceptions(file)
  }
}
