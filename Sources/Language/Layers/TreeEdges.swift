/// The first and the last token below each token of a forest, and where its sentences start.
///
/// With crossing arcs one pass does not reach every token; passes are repeated until each sentence holds all its heads,
/// 12 times at most, as spaCy's `set_children_from_heads` does.
struct TreeEdges {
  /// The first token of each token's subtree.
  private(set) var left: [Int32] = []
  /// The last token of each token's subtree.
  private(set) var right: [Int32] = []
  /// Whether a root's subtree begins at the token.
  private(set) var starts: [Bool] = []

  /// - Parameter heads: The head of each token; a root's is the root.
  /// - Complexity: O(tokens).
  mutating func compute(_ heads: [Int32]) {
    left.removeAll(keepingCapacity: true)
    right.removeAll(keepingCapacity: true)
    for i in 0..<Int32(heads.count) {
      left.append(i)
      right.append(i)
    }
    for _ in 0..<12 {
      for i in heads.indices { widen(Int(heads[i]), by: i) }
      for i in heads.indices.reversed() { widen(Int(heads[i]), by: i) }
      markStarts(heads)
      if sentencesHoldTheirHeads(heads) { break }
    }
  }

  private mutating func widen(_ head: Int, by child: Int) {
    if left[child] < left[head] { left[head] = left[child] }
    if right[child] > right[head] { right[head] = right[child] }
  }

  private mutating func markStarts(_ heads: [Int32]) {
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(false, count: heads.count))
    for i in heads.indices where Int(heads[i]) == i { starts[Int(left[i])] = true }
  }

  private func sentencesHoldTheirHeads(_ heads: [Int32]) -> Bool {
    var first = 0
    for i in heads.indices where (i > 0 && starts[i]) || i == heads.count - 1 {
      for token in first..<i where heads[token] < first || heads[token] > i { return false }
      first = i
    }
    return true
  }
}
