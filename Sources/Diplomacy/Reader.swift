public import Language
public import Reports

/// Reads reports: a pure function of the report, the language model and the word lists.
///
/// One reader serves one thread; the model and the lexicons are shared.
///
/// ```swift
/// let model = try LanguageModel(path: path)
/// let reader = Reader(model)
/// let reading = reader.read(report)
/// ```
public final class Reader {
  let analyzer: Analyzer
  let lexicons: Lexicons

  /// A reader over a loaded model, with the program's own word lists.
  public init(_ model: LanguageModel) {
    analyzer = Analyzer(model)
    lexicons = .standard
  }

  /// What the report says, in the codebook's terms.
  public func read(_ report: Report) -> Reading {
    // Word forms of a large archive are not kept for ever.
    defer { analyzer.forget(beyond: 64 << 20) }
    let scene = Scene(report, analyzer: analyzer, lexicons: lexicons)
    var finder = OccasionFinder(scene)
    finder.find()
    var assembly = Assembly(scene, finder.candidates)
    assembly.settle()
    var reading = Reading(reportID: report.id)
    var speech = StatementFinder(scene, lexicons.statements, assembly.occasions)
    speech.find()
    reading.engagements = assembly.engagements(TakenUp(scene, assembly.occasions, speech.acts))
    reading.statements = speech.statements()
    reading.relations = RelationFinder(scene, lexicons.relations, finder.candidates).relations()
    return reading
  }
}
