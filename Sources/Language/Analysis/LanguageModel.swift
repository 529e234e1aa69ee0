/// The English model: networks and tables over one memory-mapped file. Immutable, shared by all threads.
///
/// Each thread analyzes with an ``Analyzer`` of its own.
public final class LanguageModel: Sendable {
  /// The file that it is read from.
  public let file: ModelFile
  let vocabulary: Vocabulary
  let patterns: ChunkPatterns
  let exceptions: TokenExceptions
  let networks: Networks
  let ruler: AttributeRuler
  let lemmatizer: Lemmatizer
  /// The networks' numbers for relations, tags and kinds of entities as the labels they stand for.
  let dependencies: [Dependency]
  let tags: [Tag]
  /// nil for the class that no entity has.
  let entityLabels: [EntityLabel?]

  /// Maps the model file at `path`, as ``ModelConversion`` writes it.
  ///
  /// - Throws: ``ModelError`` when the file cannot be read, is no model file, is damaged or lacks a section.
  public init(path: String) throws(ModelError) {
    file = try ModelFile(path: path)
    ruler = try AttributeRuler(file)
    vocabulary = try Vocabulary(file, ruleWords: ruler.words)
    patterns = try ChunkPatterns(file)
    exceptions = try TokenExceptions(file)
    lemmatizer = try Lemmatizer(file, ruler.morphology)
    networks = try Networks(file)
    // The label of moves that make no arc is "", which no token is given.
    dependencies = try Self.known(networks.dependencies, path) { $0.isEmpty ? .dep : Dependency(name: $0) }
    tags = try Self.known(networks.tags, path) { Tag(name: $0) }
    entityLabels = try Self.known(networks.entities.map { $0.isEmpty ? nil : $0 }, path) { name in
      name.map { EntityLabel(name: $0).map(Optional.some) } ?? .some(nil)
    }
  }

  private static func known<Name, Label>(
    _ names: [Name], _ path: String, _ label: (Name) -> Label?
  ) throws(ModelError) -> [Label] {
    var labels: [Label] = []
    for name in names {
      guard let label = label(name) else {
        throw ModelError(.mismatch, path: path, "its networks give the label \(name), which is not known")
      }
      labels.append(label)
    }
    return labels
  }

  /// An inflection in the notation of Universal Dependencies: "Number=Sing|Person=3", or "" for none.
  public func features(of morph: MorphID) -> String { ruler.morphology.names[Int(morph.rawValue)] }
}
