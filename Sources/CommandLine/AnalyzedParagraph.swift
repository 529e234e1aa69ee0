import Language

/// A paragraph with all that the language model says of it, and its printed forms.
struct AnalyzedParagraph {
  let text: [UInt8]
  let tokens: [Token]
  private let parse: Parse
  private let entities: [EntitySpan]
  private let model: LanguageModel

  init(_ text: [UInt8], _ analyzer: Analyzer) {
    self.text = text
    model = analyzer.model
    tokens = analyzer.tokenize(text, 0..<text.count)
    parse = analyzer.parse(tokens)
    entities = analyzer.entities(tokens, sentenceStarts: parse.sentenceStarts)
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The paragraph's sentences in CoNLL-U: form, lemma, part of speech, tag, features, head, relation, and the entity
  /// among the remarks.
  func conllu() -> String {
    var kinds = [String?](repeating: nil, count: tokens.count)
    for entity in entities {
      for token in entity.tokens {
        kinds[token] = (token == entity.tokens.lowerBound ? "B-" : "I-") + entity.label.name
      }
    }
    var lines = ""
    for sentence in parse.sentences {
      let range =
        tokens[sentence.lowerBound].range.lowerBound..<tokens[sentence.upperBound - 1].range.upperBound
      lines += "# text = \(Printable.line(string(range)))\n"
      for token in sentence {
        let head = Int(parse.heads[token])
        let features = model.features(of: parse.morphs[token])
        var remarks: [String] = []
        if !tokens[token].spaceAfter { remarks.append("SpaceAfter=No") }
        if let kind = kinds[token] { remarks.append("NER=\(kind)") }
        let fields = [
          String(token - sentence.lowerBound + 1), Self.field(string(tokens[token].range)),
          Self.field(parse.lemmas[token]), parse.pos[token].name, parse.tags[token].name,
          features.isEmpty ? "_" : features, head == token ? "0" : String(head - sentence.lowerBound + 1),
          parse.labels[token].name, "_", remarks.isEmpty ? "_" : remarks.joined(separator: "|"),
        ]
        lines += fields.joined(separator: "\t") + "\n"
      }
      lines += "\n"
    }
    return lines
  }

  /// A form or lemma as one field: white space in it is shown.
  private static func field(_ text: String) -> String {
    var field = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      field.append(scalar.properties.isWhitespace || Printable.isUnsafe(scalar) ? "\u{2423}" : scalar)
    }
    return field.isEmpty ? "_" : String(field)
  }

  /// The paragraph as one JSON object on one line.
  func json() -> String {
    var json = "{\"text\":\(Self.quoted(string(0..<text.count))),\"tokens\":["
    var scalars = ScalarCounter(text)
    for (position, token) in tokens.enumerated() {
      if position > 0 { json += "," }
      json += "{\"start\":\(scalars.count(to: token.range.lowerBound))"
      json += ",\"end\":\(scalars.count(to: token.range.upperBound))"
      json += ",\"lemma\":\(Self.quoted(parse.lemmas[position])),\"pos\":\"\(parse.pos[position].name)\""
      json += ",\"tag\":\(Self.quoted(parse.tags[position].name))"
      json += ",\"morph\":\"\(model.features(of: parse.morphs[position]))\",\"head\":\(parse.heads[position])"
      json += ",\"label\":\"\(parse.labels[position].name)\",\"spaceAfter\":\(token.spaceAfter)}"
    }
    let sentences = parse.sentences.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",")
    let named = entities.map { "[\($0.tokens.lowerBound),\($0.tokens.upperBound),\"\($0.label.name)\"]" }
    return json + "],\"sentences\":[\(sentences)],\"entities\":[\(named.joined(separator: ","))]}\n"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// Turns ascending byte offsets into scalar offsets.
private struct ScalarCounter {
  private let text: [UInt8]
  private var offset = 0
  private var scalars = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func count(to end: Int) -> Int {
    while offset < end {
      if text[offset] & 0xc0 != 0x80 { scalars += 1 }
      offset += 1
    }
    return scalars
  }
}
