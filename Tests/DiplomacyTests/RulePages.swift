import Diplomacy
import Foundation
import Language
import Reports
import Testing

/// One example of a page in `Specimens/Rules`: a short report and the reading that the codebook asks for.
struct RuleExample: Sendable, CustomTestStringConvertible {
  var page: String
  var name: String
  var text: String
  var published: String?
  var reading: [String]

  var testDescription: String { "\(page): \(name)" }

  static let all: [RuleExample] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Specimens/Rules")
    let pages = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return pages.sorted().filter { $0.hasSuffix(".md") && $0 != "README.md" }.flatMap {
      page -> [RuleExample] in
      guard let text = try? String(contentsOf: folder.appending(path: page), encoding: .utf8) else {
        return []
      }
      return examples(of: page, text)
    }
  }()

  /// The examples of a page: a heading of the third level, a block `text`, a block `reading`.
  private static func examples(of page: String, _ text: String) -> [RuleExample] {
    var result: [RuleExample] = []
    var name = ""
    var fence: String?
    var lines: [Substring] = []
    var body: (text: String, published: String?)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let open = fence {
          if open.hasPrefix("text") {
            let published = open.split(separator: " ").first { $0.hasPrefix("published=") }?.dropFirst(10)
            body = (lines.joined(separator: "\n"), published.map(String.init))
          } else if open == "reading", let held = body {
            result.append(
              RuleExample(
                page: page, name: name, text: held.text, published: held.published,
                reading: lines.map(String.init)))
            body = nil
          }
          fence = nil
        } else {
          fence = String(line.dropFirst(3))
          lines = []
        }
      } else if fence != nil {
        lines.append(line)
      } else if line.hasPrefix("### ") {
        name = String(line.dropFirst(4))
      }
    }
    return result
  }

  /// The example as a report of paragraphs.
  var report: Report {
    let bytes = Array(text.utf8)
    var blocks: [Report.Block] = []
    var start = 0
    for paragraph in text.components(separatedBy: "\n\n") {
      let end = start + paragraph.utf8.count
      if end > start { blocks.append(Report.Block(.paragraph, start..<end)) }
      start = end + 2
    }
    var report = Report(id: testDescription, text: bytes, blocks: blocks)
    report.published = published
    report.language = "en"
    return report
  }

  /// The lines that begin with a word, without it: statements or relations.
  func lines(_ kind: String) -> [[String]] {
    reading.filter { $0.hasPrefix(kind + ": ") }.map { line in
      line.dropFirst(kind.count + 2).components(separatedBy: " | ")
    }
  }
}

/// The reader with this machine's model; nil where the model is not installed.
enum Installed {
  static let model: LanguageModel? = {
    guard let path = ModelLocation.path(), FileManager.default.fileExists(atPath: path) else { return nil }
    return try? LanguageModel(path: path)
  }()
}
