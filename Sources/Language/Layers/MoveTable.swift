/// The classes of a transition system in the order of their scores: what each one does and the label it gives.
struct MoveTable: Sendable {
  /// The labels, each once, in the order of their first move.
  let labels: [String]
  /// The label of each move: a place in ``labels``.
  let label: [Int16]
  /// The moves of each action, which stand together; empty for an action without any.
  let actions: [Range<Int>]

  var count: Int { label.count }

  /// Takes the action of each move, ascending below `kinds`, and its label, "" for none.
  init(actions codes: [UInt8], labels names: [String], kinds: Int) throws(LayerError) {
    guard codes.count == names.count, zip(codes, codes.dropFirst()).allSatisfy({ $0 <= $1 }),
      codes.allSatisfy({ $0 < kinds })
    else { throw LayerError(layer: "moves", problem: "the actions are not in order or not known") }
    var labels: [String] = []
    var places: [String: Int16] = [:]
    label = names.map { name in
      if let place = places[name] { return place }
      let place = Int16(labels.count)
      places[name] = place
      labels.append(name)
      return place
    }
    self.labels = labels
    actions = (0..<kinds).map { kind in
      let first = codes.firstIndex { $0 >= kind } ?? codes.count
      return first..<(codes.firstIndex { $0 > kind } ?? codes.count)
    }
  }
}
