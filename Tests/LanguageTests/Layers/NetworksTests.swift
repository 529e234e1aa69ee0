import Testing

@testable import Language

@Suite("What the networks say always has the form of a text's syntax")
struct NetworksTests {
  private func parse(
    _ tokens: [TokenFeatures], starts: [SentenceStart] = [], _ networks: Networks,
    _ workspace: Networks.Workspace
  ) -> Syntax {
    var syntax = Syntax()
    tokens.withUnsafeBufferPointer { networks.parse($0, starts: starts, into: &syntax, workspace) }
    return syntax
  }

  private func entities(
    _ tokens: [TokenFeatures], starts: [Bool] = [], presets: [EntityPreset] = [], _ networks: Networks,
    _ workspace: Networks.Workspace
  ) -> [RecognizedEntity] {
    var entities: [RecognizedEntity] = []
    tokens.withUnsafeBufferPointer {
      networks.findEntities($0, starts: starts, presets: presets, into: &entities, workspace)
    }
    return entities
  }

  /// Every token has one head, following heads ends at a root, and the first token starts a sentence.
  private func expectForest(_ syntax: Syntax, count: Int, labels: Int) {
    #expect(syntax.heads.count == count && syntax.labels.count == count && syntax.tags.count == count)
    #expect(syntax.sentenceStarts.count == count && syntax.sentenceStarts.first ?? true)
    #expect(syntax.labels.allSatisfy { (0..<labels).contains(Int($0)) })
    // 1: leads to a root, 2: on the path at hand.
    var state = [UInt8](repeating: 0, count: count)
    for i in 0..<count {
      var path: [Int] = []
      var token = i
      while state[token] == 0 {
        state[token] = 2
        path.append(token)
        let head = Int(syntax.heads[token])
        guard (0..<count).contains(head) else {
          Issue.record("head \(head) of \(count) tokens")
          return
        }
        if head == token { state[token] = 1 }
        token = head
      }
      #expect(state[token] == 1, "a circle of heads at token \(token)")
      for token in path { state[token] = 1 }
    }
  }

  @Test("random networks on random texts, with random presets", arguments: 0..<12 as Range<UInt64>)
  func forests(seed: UInt64) throws {
    let networks = try MadeUp.networks(seed: 100 + seed)
    let workspace = Networks.Workspace()
    var random = SplitMix64(state: seed)
    for _ in 0..<20 {
      let tokens = (0...Int(random.next() % 90)).map { _ in random.token(kinds: 40) }
      let starts = tokens.indices.map { _ in SentenceStart(rawValue: Int8(random.next() % 3) - 1) ?? .unknown
      }
      for presets in [[], starts] {
        let syntax = parse(tokens, starts: presets, networks, workspace)
        expectForest(syntax, count: tokens.count, labels: networks.dependencies.count)
        #expect(workspace.steps <= 6 * tokens.count + 6)
        let found = entities(tokens, starts: syntax.sentenceStarts, networks, workspace)
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound })
        for entity in found {
          #expect(!entity.tokens.isEmpty && entity.tokens.upperBound <= tokens.count)
          #expect(!tokens[entity.tokens.lowerBound].isSpace)
          #expect(!syntax.sentenceStarts[entity.tokens].dropFirst().contains(true))
          #expect(!networks.entities[Int(entity.label)].isEmpty)
        }
      }
    }
  }

  @Test("a text's result does not depend on what was read before it, or on other threads")
  func independence() async throws {
    let networks = try MadeUp.networks(seed: 3)
    var random = SplitMix64(state: 8)
    let texts = (0..<40).map { _ in (0..<Int(random.next() % 60)).map { _ in random.token(kinds: 100) } }
    let workspace = Networks.Workspace()
    let inTurn = texts.map { parse($0, networks, workspace) }
    let alone = texts.reversed().map { parse($0, networks, Networks.Workspace()) }
    #expect(inTurn == alone.reversed())
    await withTaskGroup(of: [Syntax].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let own = Networks.Workspace()
          return texts.map { self.parse($0, networks, own) }
        }
      }
      for await result in group { #expect(result == inTurn) }
    }
  }

  @Test("preset entities are kept")
  func presets() throws {
    let networks = try MadeUp.networks(seed: 4)
    let workspace = Networks.Workspace()
    var random = SplitMix64(state: 9)
    for _ in 0..<30 {
      let tokens = (0..<40).map { _ in random.token() }
      let label = Int16(networks.entities.firstIndex(of: "GPE") ?? -1)
      let range = Int(random.next() % 20)..<Int(20 + random.next() % 20)
      var presets = [EntityPreset](repeating: .unknown, count: tokens.count)
      for i in range {
        presets[i] = EntityPreset(place: i == range.lowerBound ? .begin : .inside, label: label)
      }
      let found = entities(tokens, presets: presets, networks, workspace)
      #expect(found.contains(RecognizedEntity(tokens: range, label: label)))
    }
  }

  @Test("a text without end is cut into pieces and takes linear time", arguments: [1 as UInt64, 5, .max])
  func hostile(kinds: UInt64) throws {
    let networks = try MadeUp.networks(seed: 2)
    let workspace = Networks.Workspace()
    var random = SplitMix64(state: kinds)
    let tokens = (0..<40_000).map { _ in random.token(kinds: kinds) }
    let syntax = parse(tokens, networks, workspace)
    expectForest(syntax, count: tokens.count, labels: networks.dependencies.count)
    #expect(entities(tokens, networks, workspace).allSatisfy { $0.tokens.upperBound <= tokens.count })
  }

  @Test("a text of no tokens has no syntax")
  func empty() throws {
    let networks = try MadeUp.networks(seed: 1)
    #expect(parse([], networks, Networks.Workspace()) == Syntax())
    #expect(entities([], networks, Networks.Workspace()).isEmpty)
  }
}
