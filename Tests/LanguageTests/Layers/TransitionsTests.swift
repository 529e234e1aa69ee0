import Testing

@testable import Language

@Suite("The transition systems decide as the reference implementation does")
struct TransitionsTests {
  /// The texts of `Tools/layer-fixtures.py`: token features (only white space matters here) and vectors.
  private func text(_ number: Int, _ random: inout SplitMix64) -> (tokens: [TokenFeatures], vectors: [Float])
  {
    let count = number == 0 ? 1 : 1 + Int(random.next() % 30)
    let tokens = (0..<count).map { _ in
      TokenFeatures(
        norm: 0, prefix: 0, suffix: 0, shape: 0, vectorRow: -1, spaceFollows: false,
        isSpace: random.next() % 8 == 0)
    }
    return (tokens, random.floats(count * 6).map { $0 * 2 })
  }

  private func texts(_ fixture: String) -> [[String]] {
    fixture.split(separator: "/").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  @Test("heads, labels and sentence starts, with and without presets", arguments: kernelPaths)
  func parser(name: String) throws {
    var random = SplitMix64(state: 5)
    let path = try #require(KernelPath(named: name))
    let parser = try DependencyParser(
      moves: MadeUp.parserMoves(), scorer: MadeUp.scorer(slots: 8, moves: 10, last: -4, &random, path))
    var workspace = DependencyParser.Workspace()
    for (number, expected) in texts(LayerFixtures.parser).enumerated() {
      let (tokens, vectors) = text(number, &random)
      let starts = tokens.indices.map { i -> SentenceStart in
        let draw = random.next() % 8
        return number % 2 == 0 || i == 0 || draw > 2 ? .unknown : draw == 0 ? .start : .inside
      }
      var trees = Syntax()
      tokens.withUnsafeBufferPointer {
        parser.apply(vectors, $0, starts: starts, appendingTo: &trees, &workspace)
      }
      let found = tokens.indices.map { i in
        (trees.sentenceStarts[i] ? "*" : "") + "\(trees.heads[i]):\(parser.labels[Int(trees.labels[i])])"
      }
      #expect(found == expected)
    }
  }

  @Test("entities, with and without presets", arguments: kernelPaths)
  func entities(name: String) throws {
    var random = SplitMix64(state: 6)
    let path = try #require(KernelPath(named: name))
    let recognizer = try EntityRecognizer(
      moves: MadeUp.entityMoves(), scorer: MadeUp.scorer(slots: 3, moves: 10, last: 1, &random, path))
    let workspace = StateScorer.Workspace()
    for (number, expected) in texts(LayerFixtures.entities).enumerated() {
      let (tokens, vectors) = text(number, &random)
      let starts = tokens.indices.map { i in random.next() % 8 == 0 && i > 0 }
      var presets = [EntityPreset](repeating: .unknown, count: tokens.count)
      var i = 0
      while number % 2 == 1, i < tokens.count {
        let draw = Int(random.next() % 16)
        guard draw < 3 else {
          i += 1
          continue
        }
        let end = min(i + 1 + draw, tokens.count)
        let label = Int16(recognizer.labels.firstIndex(of: random.next() % 2 == 1 ? "ORG" : "GPE") ?? -1)
        for place in i..<end {
          presets[place] = EntityPreset(place: place == i ? .begin : .inside, label: label)
        }
        i = end
      }
      var found: [RecognizedEntity] = []
      tokens.withUnsafeBufferPointer {
        recognizer.apply(
          vectors, $0, starts: starts[...], presets: number % 2 == 1 ? presets[...] : [], offset: 0,
          appendingTo: &found, workspace)
      }
      let names = found.map { entity in
        "\(entity.tokens.lowerBound)-\(entity.tokens.upperBound):\(recognizer.labels[Int(entity.label)])"
      }
      #expect((names.isEmpty ? ["-"] : names) == expected)
    }
  }
}
