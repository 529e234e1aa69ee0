/// The layers of one network as thinc stored them: nodes in walk order, their attributes and parameters by name.
private struct StoredNetwork {
  let nodes: [MessagePack]
  let attributes: [MessagePack]
  let parameters: [MessagePack]
  let bytes: [UInt8]
  let name: String
  let conversion: Conversion

  init(_ name: String, _ conversion: Conversion) throws(ModelError) {
    let (value, bytes) = try conversion.packed(name)
    guard let nodes = value["nodes"]?.array, let attributes = value["attrs"]?.array,
      let parameters = value["params"]?.array, nodes.count == parameters.count,
      nodes.count == attributes.count
    else { throw conversion.fault(name, "it is no thinc network") }
    self.nodes = nodes
    self.attributes = attributes
    self.parameters = parameters
    self.bytes = bytes
    self.name = name
    self.conversion = conversion
  }

  /// The nodes called `layer`, in walk order.
  func all(_ layer: String) -> [Int] {
    nodes.indices.filter { nodes[$0]["name"]?.string == layer }
  }

  func node(_ layer: String, _ position: Int = 0) throws(ModelError) -> Int {
    let found = all(layer)
    guard found.indices.contains(position) else {
      throw conversion.fault(name, "it has no layer \(layer) number \(position)")
    }
    return found[position]
  }

  /// The node that the first one calls `role`.
  func reference(_ role: String) throws(ModelError) -> Int {
    guard let index = nodes.first?["refs"]?[role]?.integer,
      let node = nodes.indices.first(where: { nodes[$0]["index"]?.integer == index })
    else { throw conversion.fault(name, "its first layer names no \(role)") }
    return node
  }

  /// An attribute, itself a packed value.
  func integer(_ attribute: String, of node: Int) throws(ModelError) -> Int {
    guard let range = attributes[node][attribute]?.range else {
      throw conversion.fault(name, "layer \(node) has no attribute \(attribute)")
    }
    var reader = MessagePackReader(bytes, in: range, path: conversion.path)
    guard let value = try reader.onlyValue().integer else {
      throw conversion.fault(name, "attribute \(attribute) of layer \(node) is no number")
    }
    return value
  }

  /// A parameter array: its shape and its little-endian bytes.
  func parameter(_ parameter: String, of node: Int) throws(ModelError) -> (shape: [Int], bytes: [UInt8]) {
    guard let array = parameters[node][parameter] else {
      throw conversion.fault(name, "layer \(node) has no parameter \(parameter)")
    }
    func field(_ key: String) -> MessagePack? {
      // NumPy's arrays have byte strings as keys.
      array.entries?.first { $0.key.range.map { bytes[$0].elementsEqual(key.utf8) } ?? false }?.value
    }
    let type: String? =
      switch field("type") {
      case .string(let type): type
      case .bytes(let range): String(decoding: bytes[range], as: UTF8.self)
      default: nil
      }
    guard type == "<f4", let shape = field("shape")?.array?.map({ $0.integer ?? 0 }),
      let data = field("data")?.range,
      shape.reduce(4, *) == data.count
    else { throw conversion.fault(name, "parameter \(parameter) of layer \(node) is no float array") }
    return (shape, Array(bytes[data]))
  }
}

extension Conversion {
  mutating func addNetworks() throws(ModelError) {
    try addTokenVectors(try StoredNetwork("tok2vec/model", self), prefix: "")
    let tagger = try StoredNetwork("tagger/model", self)
    try add(tagger, try tagger.node("softmax"), ["W", "b"], as: "tagger")
    let labels = try JSONValue(try content("tagger/cfg"), path: "\(path)/tagger/cfg")["labels"]?.strings
    guard let labels else { throw fault("tagger/cfg", "it lists no labels") }
    writer.add("tagger/labels", strings: labels)
    let parser = try StoredNetwork("parser/model", self)
    try addStepNetwork(parser, prefix: "parser/")
    try addMoves(of: "parser")
    let entities = try StoredNetwork("ner/model", self)
    try addTokenVectors(entities, prefix: "ner/")
    try addStepNetwork(entities, prefix: "ner/")
    try addMoves(of: "ner")
  }

  private mutating func add(
    _ network: StoredNetwork, _ node: Int, _ parameters: [String], as name: String
  ) throws(ModelError) {
    for parameter in parameters {
      let (shape, bytes) = try network.parameter(parameter, of: node)
      writer.add("\(name)/\(parameter)", .float32, shape: shape, bytes: bytes)
    }
  }

  private mutating func addTokenVectors(_ network: StoredNetwork, prefix: String) throws(ModelError) {
    var seeds: [UInt32] = []
    for (column, node) in network.all("hashembed").enumerated() {
      guard try network.integer("column", of: node) == column else {
        throw fault(network.name, "its embedding tables are not in the order of their columns")
      }
      seeds.append(UInt32(truncatingIfNeeded: try network.integer("seed", of: node)))
      try add(network, node, ["E"], as: "\(prefix)tok2vec/embed/\(column)")
    }
    writer.add("\(prefix)tok2vec/embed/seeds", .uint32, seeds)
    try add(network, try network.node("static_vectors"), ["W"], as: "\(prefix)tok2vec/vectors")
    for position in network.all("maxout").indices {
      let name = prefix + (position == 0 ? "tok2vec/mixer" : "tok2vec/encoder/\(position - 1)")
      try add(network, try network.node("maxout", position), ["W", "b"], as: name)
      try add(network, try network.node("layernorm", position), ["G", "b"], as: name + "/norm")
    }
  }

  private mutating func addStepNetwork(_ network: StoredNetwork, prefix: String) throws(ModelError) {
    let upper = try network.reference("upper")
    guard let linear = network.all("linear").first(where: { $0 != upper }) else {
      throw fault(network.name, "it has no linear layer below its steps")
    }
    try add(network, linear, ["W", "b"], as: prefix + "linear")
    try add(network, try network.reference("lower"), ["W", "b", "pad"], as: prefix + "lower")
    try add(network, upper, ["W", "b"], as: prefix + "upper")
  }

  /// The classes of a transition system in the order of the scores: actions ascending, within one action by falling
  /// frequency in training, then label (thinc: `TransitionSystem.initialize_actions`).
  private mutating func addMoves(of component: String) throws(ModelError) {
    let name = component + "/moves"
    guard let text = try packed(name).value["moves"]?.string,
      let actions = try JSONValue(text.utf8, path: "\(path)/\(name)").members
    else { throw fault(name, "it lists no moves") }
    var codes: [UInt8] = []
    var labels: [String] = []
    for action in actions.sorted(by: { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }) {
      guard let code = UInt8(action.key), let members = action.value.members else {
        throw fault(name, "action \(action.key) is not known")
      }
      let ordered = members.sorted { ($0.value.number ?? 0, $0.key) > ($1.value.number ?? 0, $1.key) }
      codes += ordered.map { _ in code }
      labels += ordered.map(\.key)
    }
    writer.add("\(component)/moves/actions", .uint8, codes)
    writer.add("\(component)/moves/labels", strings: labels)
  }
}
