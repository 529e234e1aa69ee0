/// The chunks whose tokens are given by a list instead of by the patterns: "don't", "U.S.", ":-)".
struct TokenExceptions: Sendable {
  /// One token of an exception.
  struct Piece: Sendable {
    var form: [UInt8]
    /// Id of the normal form where the exception gives one.
    var norm: UInt64?
  }

  private let pieces: [[Piece]]
  private let byHash: [UInt64: Int32]
  private let longest: Int
  /// Sequences of tokens that are put together again to an exception, as a trie over the forms' ids: the node
  /// reached from a node by a form, and the exception that ends at a node.
  private let edges: [Edge: Int32]
  private let ends: [Int32]

  private struct Edge: Hashable {
    var node: Int32
    var orth: UInt64
  }

  /// Reads the exceptions of a model.
  init(_ file: ModelFile) throws(ModelError) {
    let chunks = try StringTable(file, "tokenizer/exceptions")
    let starts = try file.int32("tokenizer/exceptions/starts")
    let forms = try StringTable(file, "tokenizer/exceptions/forms")
    let norms = try StringTable(file, "tokenizer/exceptions/norms")
    let matched = try file.int32("tokenizer/matched")
    let matchedStarts = try file.int32("tokenizer/matched/starts")
    let matchedForms = try StringTable(file, "tokenizer/matched/forms")
    guard starts.count == chunks.count + 1, forms.count == norms.count,
      Self.areOffsets(starts, into: forms.count), matchedStarts.count == matched.count + 1,
      Self.areOffsets(matchedStarts, into: matchedForms.count),
      matched.allSatisfy({ $0 >= 0 && Int($0) < chunks.count })
    else { throw ModelError(.damaged, path: file.path, "the tokenizer's exceptions do not fit together") }
    pieces = (0..<chunks.count).map { chunk in
      (Int(starts[chunk])..<Int(starts[chunk + 1])).map { piece in
        let norm = norms.utf8(piece)
        return Piece(
          form: Array(forms.utf8(piece)), norm: norm.isEmpty ? nil : stringID(UnsafeRawBufferPointer(norm)))
      }
    }
    byHash = Dictionary(
      (0..<chunks.count).map { (murmurHash64A(UnsafeRawBufferPointer(chunks.utf8($0)), seed: 1), Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    longest = (0..<chunks.count).map { chunks.utf8($0).count }.max() ?? 0
    var edges: [Edge: Int32] = [:]
    var ends: [Int32] = [-1]
    for (position, exception) in matched.enumerated() {
      var node: Int32 = 0
      for form in matchedStarts[position]..<matchedStarts[position + 1] {
        let edge = Edge(node: node, orth: stringID(UnsafeRawBufferPointer(matchedForms.utf8(Int(form)))))
        if let next = edges[edge] {
          node = next
        } else {
          node = Int32(ends.count)
          edges[edge] = node
          ends.append(-1)
        }
      }
      ends[Int(node)] = exception
    }
    self.edges = edges
    self.ends = ends
  }

  private static func areOffsets(_ starts: UnsafeBufferPointer<Int32>, into count: Int) -> Bool {
    starts.first == 0 && starts.last.map(Int.init) == count
      && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// The exception that a text is, or nil.
  func exception(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard text.count <= longest else { return nil }
    return byHash[murmurHash64A(UnsafeRawBufferPointer(text), seed: 1)]
  }

  /// The tokens of an exception.
  func pieces(of exception: Int32) -> [Piece] { pieces[Int(exception)] }

  /// The trie's node after a form, or nil. The root is node 0.
  func next(_ node: Int32, _ orth: UInt64) -> Int32? { edges[Edge(node: node, orth: orth)] }

  /// The exception whose tokens end at a node, or nil.
  func end(_ node: Int32) -> Int32? {
    let end = ends[Int(node)]
    return end >= 0 ? end : nil
  }
}
