extension Networks {
  /// Builds the networks from a model file, which is kept open for as long as they are.
  ///
  /// - Throws: ``ModelError`` when the file lacks an array, or an array has not the shape that its layer needs.
  init(_ file: ModelFile, path: KernelPath = .best) throws(ModelError) {
    let source = Source(file: file, path: path)
    self = try source.faults { () throws(LayerError) in
      try Networks(
        tok2vec: source.tok2vec("", columns: [.norm, .prefix, .suffix, .shape, .spaceFollows, .isSpace]),
        tagger: Tagger(W: source.weights("tagger/W"), b: source.weights("tagger/b"), path: path),
        tags: source.strings("tagger/labels"),
        parser: DependencyParser(
          moves: source.moves("parser", kinds: ArcEager.Action.allCases.count),
          scorer: source.scorer("parser/")),
        entityTok2Vec: source.tok2vec("ner/", columns: [.norm, .prefix, .suffix, .shape]),
        recognizer: EntityRecognizer(
          moves: source.moves("ner", kinds: EntityMoves.Action.allCases.count), scorer: source.scorer("ner/"))
      )
    }
  }
}

/// Builds layers from the named arrays of a model file; see ``ModelConversion`` for the names.
private struct Source {
  let file: ModelFile
  let path: KernelPath

  func faults<Value>(_ body: () throws(LayerError) -> Value) throws(ModelError) -> Value {
    do {
      return try body()
    } catch {
      throw ModelError(.mismatch, path: file.path, "\(error.layer): \(error.problem)")
    }
  }

  /// What the file says, or its complaint as a fault of the layer `name`.
  private func read<Value>(_ name: String, _ body: () throws(ModelError) -> Value) throws(LayerError) -> Value
  {
    do {
      return try body()
    } catch {
      throw LayerError(layer: name, problem: error.reason)
    }
  }

  func weights(_ name: String) throws(LayerError) -> Weights {
    let (floats, shape) = try read(name) { () throws(ModelError) in
      (try file.floats(name), try file.shape(name))
    }
    return try Weights(floats, shape: shape, owner: file)
  }

  func strings(_ name: String) throws(LayerError) -> [String] {
    try read(name) { () throws(ModelError) in try StringTable(file, name).all }
  }

  func tok2vec(_ prefix: String, columns: [TokenFeatures.Column]) throws(LayerError) -> Tok2Vec {
    let name = prefix + "tok2vec/"
    let seeds = try read(name) { () throws(ModelError) in try file.uint32(name + "embed/seeds") }
    guard seeds.count == columns.count else {
      throw LayerError(layer: name, problem: "\(seeds.count) embedding tables for \(columns.count) features")
    }
    var features: [LexemeEmbedding.Feature] = []
    for (i, column) in columns.enumerated() {
      let table = try HashEmbed(E: weights(name + "embed/\(i)/E"), seed: seeds[i], path: path)
      features.append(LexemeEmbedding.Feature(column: column, table: table))
    }
    let vectors = try StaticVectors(W: weights(name + "vectors/W"), V: weights("vocab/vectors"), path: path)
    var layers: [WindowEncoder.Layer] = []
    while file.section(name + "encoder/\(layers.count)/W") != nil {
      let layer = name + "encoder/\(layers.count)"
      layers.append(WindowEncoder.Layer(maxout: try maxout(layer), norm: try norm(layer + "/norm")))
    }
    let mixer = try maxout(name + "mixer")
    let window = try WindowProducts(
      W: weights(name + "encoder/0/W"), b: weights(name + "encoder/0/b"), path: path)
    return try Tok2Vec(
      embed: LexemeEmbedding(
        features: features, vectors: vectors, mixer: mixer, norm: norm(name + "mixer/norm")),
      encode: WindowEncoder(layers, nO: mixer.nO, window: window))
  }

  private func maxout(_ name: String) throws(LayerError) -> Maxout {
    try Maxout(W: weights(name + "/W"), b: weights(name + "/b"), path: path)
  }

  private func norm(_ name: String) throws(LayerError) -> LayerNorm {
    try LayerNorm(G: weights(name + "/G"), b: weights(name + "/b"), path: path)
  }

  func scorer(_ prefix: String) throws(LayerError) -> StateScorer {
    let parameters = StateScorer.Parameters(
      linearW: try weights(prefix + "linear/W"), linearB: try weights(prefix + "linear/b"),
      lowerW: try weights(prefix + "lower/W"), lowerB: try weights(prefix + "lower/b"),
      lowerPad: try weights(prefix + "lower/pad"), upperW: try weights(prefix + "upper/W"),
      upperB: try weights(prefix + "upper/b"))
    return try StateScorer(parameters, path: path)
  }

  func moves(_ component: String, kinds: Int) throws(LayerError) -> MoveTable {
    let name = component + "/moves"
    let actions = try read(name) { () throws(ModelError) in try file.uint8(name + "/actions") }
    return try MoveTable(actions: Array(actions), labels: strings(name + "/labels"), kinds: kinds)
  }
}
