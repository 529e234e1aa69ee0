import Testing

@testable import Language

@Suite("Each layer gives the reference implementation's numbers")
struct LayersTests {
  private func expect(_ values: [Float], _ fixture: String) {
    let expected = fixture.split(whereSeparator: \.isWhitespace).compactMap { Float($0) }
    #expect(values.count == expected.count)
    for (value, wanted) in zip(values, expected) { #expect(abs(value - wanted) < 2e-5) }
  }

  /// What `body` writes to room for `count` floats.
  private func output(_ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Void) -> [Float] {
    [Float](unsafeUninitializedCapacity: count) { buffer, written in
      buffer.initialize(repeating: .nan)
      if let base = buffer.baseAddress { body(base) }
      written = count
    }
  }

  @Test("HashEmbed", arguments: kernelPaths)
  func hashEmbed(name: String) throws {
    var random = SplitMix64(state: 1)
    let layer = try HashEmbed(E: random.weights(7, 6), seed: 9, path: #require(KernelPath(named: name)))
    let ids: [UInt64] = [0, 1, 5_983_625_672_228_268_878, .max]
    expect(
      output(24) { y in ids.withUnsafeBufferPointer { layer.apply($0, to: y, stride: 6) } },
      LayerFixtures.hashEmbed)
  }

  @Test("Maxout", arguments: kernelPaths)
  func maxout(name: String) throws {
    var random = SplitMix64(state: 2)
    let (W, b, x) = (try random.weights(5, 3, 4), try random.weights(5, 3), random.floats(12))
    let layer = try Maxout(W: W, b: b, path: #require(KernelPath(named: name)))
    expect(output(15) { layer.apply(x, stride: 4, rows: 3, to: $0) }, LayerFixtures.maxout)
  }

  @Test("LayerNorm", arguments: kernelPaths)
  func layerNorm(name: String) throws {
    var random = SplitMix64(state: 3)
    let (G, b, x) = (try random.weights(6), try random.weights(6), random.floats(12))
    let layer = try LayerNorm(G: G, b: b, path: #require(KernelPath(named: name)))
    expect(output(12) { layer.apply(x, rows: 2, to: $0) }, LayerFixtures.layerNorm)
  }

  @Test("WindowEncoder sees its rows of zeros as the reference does", arguments: kernelPaths)
  func encoder(name: String) throws {
    var random = SplitMix64(state: 4)
    let encoder = try MadeUp.encoder(&random, #require(KernelPath(named: name)))
    let scratch = FloatBuffer()
    var all: [Float] = []
    for count in [5, 1, 2] {
      let x = random.floats(count * 6)
      let margin = encoder.depth * 6
      let rows = output(count * 6 + 2 * margin) { room in
        (room + margin).update(from: x, count: x.count)
        encoder.apply(room + margin, count: count, scratch: scratch)
      }
      all += rows[margin..<margin + x.count]
    }
    expect(all, LayerFixtures.encoder)
  }

  @Test("WindowProducts change nothing but the order of the sums", arguments: kernelPaths)
  func products(name: String) throws {
    var random = SplitMix64(state: 4)
    let encoder = try MadeUp.encoder(&random, #require(KernelPath(named: name)))
    let window = try #require(encoder.window)
    let scratch = FloatBuffer()
    let margin = encoder.depth * 6
    for count in [5, 1, 2] {
      let distinct = random.floats(3 * 6)
      let slots = (0..<count).map { _ in Int32(random.next() % 3) }
      let products = output(3 * window.width) { window.compute(distinct, count: 3, to: $0) }
      func encoded(_ rows: WindowProducts.Rows?) -> [Float] {
        output(count * 6 + 2 * margin) { room in
          for (i, slot) in slots.enumerated() {
            for k in 0..<6 { room[margin + i * 6 + k] = distinct[Int(slot) * 6 + k] }
          }
          encoder.apply(room + margin, count: count, products: rows, scratch: scratch)
        }
      }
      let plain = encoded(nil)[margin..<margin + count * 6]
      products.withUnsafeBufferPointer { products in
        guard let base = products.baseAddress else { return }
        let quick = encoded(WindowProducts.Rows(products: base, slots: slots))[margin..<margin + count * 6]
        for (a, b) in zip(plain, quick) { #expect(abs(a - b) < 2e-5) }
      }
    }
  }

  @Test("an embedding is its parts in order, whether it is cached or not")
  func embedding() throws {
    var random = SplitMix64(state: 12)
    let path = KernelPath.best
    var weights = random
    let layer = try MadeUp.embedding(&random, path)
    let cache = LexemeEmbedding.Cache()
    let tokens = (0..<200).map { _ in random.token(kinds: 50) }
    let first = output(1200) { y in
      tokens.withUnsafeBufferPointer { _ = layer.apply($0, to: y, cache: cache) }
    }
    let again = output(1200) { y in
      tokens.withUnsafeBufferPointer { _ = layer.apply($0, to: y, cache: cache) }
    }
    #expect(first == again)
    #expect(cache.count == Set(tokens).count)
    let suffix = try HashEmbed(E: weights.weights(7, 4), seed: 8, path: path)
    let space = try HashEmbed(E: weights.weights(5, 3), seed: 9, path: path)
    let vectors = try StaticVectors(W: weights.weights(2, 10), V: weights.weights(8, 10), path: path)
    let mixer = try Maxout(W: weights.weights(6, 3, 9), b: weights.weights(6, 3), path: path)
    let norm = try LayerNorm(G: weights.weights(6), b: weights.weights(6), path: path)
    for (i, token) in tokens.enumerated() {
      let row = output(6) { y in
        let input = output(9) { x in
          [token.suffix].withUnsafeBufferPointer { suffix.apply($0, to: x, stride: 9) }
          [token.isSpace ? 1 : 0].withUnsafeBufferPointer { space.apply($0, to: x + 4, stride: 9) }
          vectors.apply(row: token.vectorRow, to: x + 7)
        }
        let mixed = output(6) { mixer.apply(input, stride: 9, rows: 1, to: $0) }
        norm.apply(mixed, rows: 1, to: y)
      }
      #expect(Array(first[(i * 6)..<(i * 6 + 6)]) == row)
    }
  }

  @Test("weights of a wrong shape are refused")
  func shapes() throws {
    var random = SplitMix64(state: 1)
    let flat = try random.weights(12)
    #expect(throws: LayerError.self) { try Linear(W: flat, b: flat, path: .best) }
    #expect(throws: LayerError.self) { try LayerNorm(G: flat, b: random.weights(11), path: .best) }
    #expect(throws: LayerError.self) { try Weights([1, 2, 3], shape: [2, 2]) }
    #expect(throws: LayerError.self) { try Weights([], shape: [0]) }
    #expect(throws: LayerError.self) { try MoveTable(actions: [1, 0], labels: ["", ""], kinds: 2) }
  }
}
