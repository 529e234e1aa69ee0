/// Why a language model could not be read, converted or written: what kind of fault, which file, and what was found.
public struct ModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of fault.
  public enum Code: String, Sendable {
    /// The file cannot be opened, mapped, read or written.
    case unreadable
    /// The file is something else: it does not begin with the model's magic bytes.
    case foreign
    /// The file was written by another version of the format.
    case version
    /// The file ends too early, or a section lies outside it.
    case truncated
    /// A checksum does not match, or a value is out of its range.
    case damaged
    /// A section, a file inside the archive or a field is not there.
    case missing
    /// A section is there with another element type or shape than asked for.
    case mismatch
  }

  /// The kind of fault.
  public let code: Code
  /// The file it was found in.
  public let path: String
  /// What was found, in words.
  public let reason: String

  /// Names a fault in a file.
  public init(_ code: Code, path: String, _ reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  /// "model.bin: truncated: 12 bytes where 64 are needed"
  public var description: String { "\(path): \(code.rawValue): \(reason)" }
}
