import CustomDump
import Testing

@testable import Language

@Suite("The pipeline says what spaCy says", .needsModel)
struct ParityTests {
  @Test("tokens, tags, lemmas, trees and entities of reports in many styles")
  func reports() throws {
    let analyzer = Analyzer(try #require(TestModel.shared))
    let expected = try Fixture.table("reports.tsv")
    let texts = try Fixture.lines("reports.txt")
    #expect(expected.count == texts.count)
    for (text, expected) in zip(texts, expected) {
      expectNoDifference(described(text, analyzer), expected.map { $0.joined(separator: "\t") }, "\(text)")
    }
  }

  /// One line a token, as Tools/parity.py writes them.
  private func described(_ text: String, _ analyzer: Analyzer) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = analyzer.tokenize(bytes, 0..<bytes.count)
    let parse = analyzer.parse(tokens)
    var kinds = [String](repeating: "O", count: tokens.count)
    for entity in analyzer.entities(tokens, sentenceStarts: parse.sentenceStarts) {
      for token in entity.tokens {
        kinds[token] = (token == entity.tokens.lowerBound ? "B-" : "I-") + entity.label.name
      }
    }
    return tokens.indices.map { token in
      [
        String(decoding: bytes[tokens[token].range], as: UTF8.self), tokens[token].spaceAfter ? "1" : "0",
        parse.tags[token].name, parse.pos[token].name, analyzer.model.features(of: parse.morphs[token]),
        String(parse.heads[token]), parse.labels[token].name, parse.sentenceStarts[token] ? "1" : "0",
        kinds[token], parse.lemmas[token],
      ].joined(separator: "\t")
    }
  }

  @Test("trees and entities where sentence starts and entities are given")
  func presets() throws {
    let analyzer = Analyzer(try #require(TestModel.shared))
    for (text, expected) in zip(try Fixture.lines("reports.txt"), try Fixture.table("presets.tsv")) {
      let bytes = Array(text.utf8)
      let tokens = analyzer.tokenize(bytes, 0..<bytes.count)
      let parse = analyzer.parse(tokens, sentenceStarts: expected.map { Int8($0[0]) ?? 0 })
      let given = spans(expected.map { $0[1] })
      let entities = analyzer.entities(tokens, presets: given, sentenceStarts: parse.sentenceStarts)
      let described = tokens.indices.map {
        "\(parse.heads[$0]) \(parse.labels[$0].name) \(parse.sentenceStarts[$0] ? 1 : 0)"
      }
      expectNoDifference(described, expected.map { $0[2..<5].joined(separator: " ") }, "\(text)")
      expectNoDifference(entities, spans(expected.map { $0[5] }), "\(text)")
    }
  }

  /// The entities of marks such as "B-ORG", "I-ORG", "O".
  private func spans(_ marks: [String]) -> [EntitySpan] {
    var spans: [EntitySpan] = []
    for (place, mark) in marks.enumerated() where mark != "O" {
      if mark.hasPrefix("B-"), let label = EntityLabel(name: String(mark.dropFirst(2))) {
        spans.append(EntitySpan(tokens: place..<place + 1, label: label))
      } else if !spans.isEmpty {
        spans[spans.count - 1].tokens = spans[spans.count - 1].tokens.lowerBound..<place + 1
      }
    }
    return spans
  }

  @Test("the features of word forms")
  func forms() throws {
    let analyzer = Analyzer(try #require(TestModel.shared))
    let ruleWords = analyzer.model.ruler.words
    for fields in try Fixture.table("forms.tsv").joined() {
      let lexeme = analyzer.features(of: analyzer.lexeme(for: fields[0]))
      let ids = [lexeme.orth, lexeme.norm, lexeme.prefix, lexeme.suffix, lexeme.shape]
      expectNoDifference(ids, fields[..<5].map { stringID($0) }, "\(fields[0])")
      #expect(lexeme.vectorRow == Int32(fields[6]))
      #expect(lexeme.ruleWord == Int16(ruleWords.firstIndex(of: fields[5]) ?? -1))
      #expect(pythonLower(fields[0]) == fields[5])
    }
  }
}

@Suite("An analyzer", .needsModel)
struct AnalyzerTests {
  let analyzer: Analyzer

  init() throws { analyzer = Analyzer(try #require(TestModel.shared)) }

  private func tokens(_ text: String) -> [Token] {
    let bytes = Array(text.utf8)
    return analyzer.tokenize(bytes, 0..<bytes.count)
  }

  @Test("reads a token as the word that is put in its place")
  func collapse() {
    let text = "Deputy Prime Minister and Minister of Foreign Affairs Ruvo Anh-Petrescu met Ilse Brandt."
    let all = tokens(text)
    var collapsed = [all[0]]
    collapsed[0].end = all[11].end
    collapsed[0].lexeme = analyzer.lexeme(for: "Clinton")
    collapsed[0].spaceAfter = true
    collapsed += all[12...]
    let parse = analyzer.parse(collapsed)
    #expect(analyzer.text(of: collapsed[1].lexeme) == "met")
    #expect(parse.lemmas[0] == "Clinton")
    #expect(parse.tags[0] == .nnp)
    #expect(parse.labels[0] == .nsubj)
    #expect(parse.heads[0] == 1)
    #expect(parse.lemmas[1] == "meet")
  }

  @Test("keeps the entities that it is given")
  func presets() {
    let tokens = tokens("The talks with Kaolo Institute of Peace ended on Monday.")
    let given = EntitySpan(tokens: 3..<7, label: .organization)
    #expect(analyzer.entities(tokens, presets: [given]).contains(given))
    let other = EntitySpan(tokens: 3..<4, label: .person)
    #expect(analyzer.entities(tokens, presets: [other]).contains(other))
  }

  @Test("keeps the sentence starts that it is given")
  func starts() {
    let tokens = tokens("Talks with Norland on trade The minister left.")
    var starts = [Int8](repeating: -1, count: tokens.count)
    starts[5] = 1
    #expect(analyzer.parse(tokens, sentenceStarts: starts).sentences == [0..<5, 5..<tokens.count])
    starts[5] = -1
    #expect(analyzer.parse(tokens, sentenceStarts: starts).sentences == [0..<tokens.count])
  }

  @Test(
    "gives a forest whose sentences cover the text",
    arguments: ["", " ", ".", "\n\n", "met", "((((", "a b\tc"])
  func forest(text: String) {
    let tokens = tokens(text)
    let parse = analyzer.parse(tokens)
    #expect(parse.sentences.flatMap { Array($0) } == Array(tokens.indices))
    #expect(parse.lemmas.count == tokens.count)
    for token in tokens.indices { #expect(tokens.indices.contains(Int(parse.heads[token]))) }
    #expect(analyzer.entities(tokens).allSatisfy { !$0.tokens.isEmpty })
  }

  @Test("says the same after it has forgotten")
  func forget() {
    let text = "They’ve co-chaired the U.S.-Norland dialogue since 2019, hasn't she?"
    let before = analyzer.parse(tokens(text))
    analyzer.forget()
    #expect(analyzer.parse(tokens(text)) == before)
  }

  @Test("threads that share a model say the same")
  func threads() async throws {
    let model = analyzer.model
    let texts = try Fixture.lines("reports.txt").prefix(12).map { Array($0.utf8) }
    let results = await withTaskGroup(of: [Parse].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let analyzer = Analyzer(model)
          return texts.map { analyzer.parse(analyzer.tokenize($0, 0..<$0.count)) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 4 && results.allSatisfy { $0 == results[0] })
  }
}
