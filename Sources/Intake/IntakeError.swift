/// Why an input, or one line of it, gave no report.
public struct IntakeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The path of the input, `-` for standard input.
  public let file: String
  /// The line, counted from 1, where the input has records of one line each.
  public let line: Int?
  /// What is wrong.
  public let reason: Reason

  /// What can be wrong with an input.
  public enum Reason: Sendable, Hashable {
    /// There is nothing but white space.
    case empty
    /// It is no text: the name says what it looks like (`a PDF file`, `binary data`).
    case unreadableFormat(String)
    /// The bytes are no text in the encoding named.
    case invalidEncoding(String)
    /// The line is no JSON object; the text says why.
    case invalidJSON(String)
    /// The object has no text; the text says which member is missing.
    case missingText
    /// The page holds no article.
    case noArticle
    /// The input is larger than this many bytes.
    case tooLarge(limit: Int)
  }

  /// One sentence without final period: file, line, reason.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(reason.description)"
  }
}

extension IntakeError.Reason: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .empty: "nothing to read: the input is empty"
    case .unreadableFormat(let format): "cannot be read as text: this is \(format)"
    case .invalidEncoding(let name): "the bytes are no text in \(name)"
    case .invalidJSON(let detail): "no JSON object: \(detail)"
    case .missingText: "the object has neither text nor title"
    case .noArticle: "no article found on the page"
    case .tooLarge(let limit): "larger than \(limit >> 20) MiB"
    }
  }
}
