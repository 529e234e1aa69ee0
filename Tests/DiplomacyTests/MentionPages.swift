import Glibc
import Testing

/// The examples of `Specimens/Mentions`: reports and who is named in them.
struct MentionExample: Sendable, CustomTestStringConvertible {
  /// The page's name and the example's number on it.
  var name: String
  var publisher: String?
  var title: String?
  var paragraphs: [String]
  /// `NAME | OFFICE; OFFICE | COUNTRY | ORGANISATION`
  var expected: [String]

  var testDescription: String { name }

  static let all: [MentionExample] = [
    "africa", "americas", "asia", "europe", "middle-east", "pacific", "south-asia",
  ].flatMap { page in
    examples(contents("Specimens/Mentions/\(page).md"), page: page)
  }

  /// The examples of a page's fenced `mentions` blocks.
  static func examples(_ text: String, page: String) -> [MentionExample] {
    var examples: [MentionExample] = []
    var publisher: String?
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isInside = line.hasPrefix("```mentions")
        publisher = line.split(separator: "\"").dropFirst().first.map(String.init)
        continue
      }
      guard isInside else { continue }
      if line.hasPrefix(">") {
        if examples.last.map({ !$0.expected.isEmpty }) ?? true {
          examples.append(
            MentionExample(
              name: "\(page) \(examples.count + 1)", publisher: publisher, paragraphs: [], expected: []))
        }
        if line.hasPrefix("># ") {
          examples[examples.count - 1].title = String(line.dropFirst(3))
        } else {
          examples[examples.count - 1].paragraphs.append(String(line.dropFirst(2)))
        }
      } else if !examples.isEmpty {
        examples[examples.count - 1].expected.append(line)
      }
    }
    return examples
  }

  /// A file of the package, by its path from the package's root.
  private static func contents(_ path: String) -> String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = fopen("/\(root)/\(path)", "rb") else { return "" }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { $1 = fread($0.baseAddress, 1, size, file) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
