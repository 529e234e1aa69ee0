/// What is wrong with a line of a word list, and where.
public struct LexiconError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file's name as it was given.
  public var file: String
  /// The line, counted from 1; 0 when the file as a whole is meant.
  public var line: Int
  /// What is wrong, in words for whoever wrote the line.
  public var problem: String

  /// `countries.tsv:12: …`
  public var description: String { line > 0 ? "\(file):\(line): \(problem)" : "\(file): \(problem)" }
}
