import Foundation
import Language

nonisolated(unsafe) var standardError = StandardError()

// language-throughput convert WHEEL MODEL
let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "convert":
  let rest = Array(arguments.dropFirst())
  let start = Date()
  try ModelConversion.convert(wheel: rest[0], to: rest[1])
  print("converted in", Date().timeIntervalSince(start))
case "info":
  let start = Date()
  let file = try ModelFile(path: arguments.dropFirst().first ?? "")
  print("opened in", Date().timeIntervalSince(start))
  for section in file.sections { print(section.name, section.element, section.shape, section.bytes.count) }
  try file.verify()
case "tokens":
  // MODEL TEXTS: documents divided by NUL; one line a token.
  let rest = Array(arguments.dropFirst())
  let model = try LanguageModel(path: rest[0])
  let analyzer = Analyzer(model)
  let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: rest[1])))
  let start = Date()
  var output: [UInt8] = []
  var count = 0
  for document in bytes.split(separator: 0) {
    let text = Array(document)
    let tokens = analyzer.tokenize(text, 0..<text.count)
    count += tokens.count
    guard rest.count > 2 else { continue }
    for token in tokens {
      let features = analyzer.features(of: token.lexeme)
      let fields: [UInt64] = [
        UInt64(token.start), UInt64(token.end), token.spaceAfter ? 1 : 0, features.orth, features.norm,
        features.prefix, features.suffix, features.shape, features.isSpace ? 1 : 0,
        UInt64(bitPattern: Int64(features.vectorRow)),
      ]
      output += Array(fields.map(String.init).joined(separator: " ").utf8) + [10]
    }
    output += [10]
  }
  FileHandle.standardError.write(Data("\(count) tokens in \(Date().timeIntervalSince(start)) s\n".utf8))
  FileHandle.standardOutput.write(Data(output))
case "parse":
  // MODEL TEXTS [quiet]: documents divided by NUL; one line a token.
  let rest = Array(arguments.dropFirst())
  let start = Date()
  let model = try LanguageModel(path: rest[0])
  let analyzer = Analyzer(model)
  let loaded = Date()
  let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: rest[1])))
  var output: [UInt8] = []
  var count = 0
  var (tokenizing, parsing, recognizing) = (0.0, 0.0, 0.0)
  for document in bytes.split(separator: 0) {
    let text = Array(document)
    let before = Date()
    let tokens = analyzer.tokenize(text, 0..<text.count)
    let tokenized = Date()
    let parse = analyzer.parse(tokens)
    let parsed = Date()
    let entities = analyzer.entities(tokens, sentenceStarts: parse.sentenceStarts)
    tokenizing += tokenized.timeIntervalSince(before)
    parsing += parsed.timeIntervalSince(tokenized)
    recognizing -= parsed.timeIntervalSinceNow
    count += tokens.count
    guard rest.count == 2 else { continue }
    var kinds = [String](repeating: "O", count: tokens.count)
    for entity in entities {
      for token in entity.tokens {
        kinds[token] = (token == entity.tokens.lowerBound ? "B-" : "I-") + entity.label.name
      }
    }
    for (position, token) in tokens.enumerated() {
      let fields = [
        String(token.start), String(token.end), parse.tags[position].name, parse.pos[position].name,
        model.features(of: parse.morphs[position]), String(parse.heads[position]), parse.labels[position].name,
        parse.sentenceStarts[position] ? "1" : "0", kinds[position], parse.lemmas[position],
      ]
      output += Array(fields.joined(separator: "\t").utf8) + [0]
    }
    output += [0]
  }
  let total = Date().timeIntervalSince(loaded)
  let words = bytes.split { $0 <= 32 }.count
  print(
    "load \(loaded.timeIntervalSince(start)) s; \(words) words, \(count) tokens in \(total) s:",
    "\(Int(Double(words) / total)) words/s; tokenize \(tokenizing), parse \(parsing), entities \(recognizing)",
    to: &standardError)
  FileHandle.standardOutput.write(Data(output))
default: break
}

struct StandardError: TextOutputStream {
  func write(_ string: String) { FileHandle.standardError.write(Data(string.utf8)) }
}

