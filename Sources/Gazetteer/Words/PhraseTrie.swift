/// Phrases as paths over word numbers, all edges in one flat hash table.
struct PhraseTrie: Sendable {
  /// The phrase of no words, where every walk starts.
  static let root: Int32 = 0

  private var keys: [UInt64]  // node << 32 | word; 0 is a free slot, as no word has number 0
  private var targets: [Int32]
  private var used = 0
  private var shift: UInt64
  /// A bit for each word that starts a phrase: most words of a text start none and are passed over at once.
  private var starts: [UInt64] = []
  /// How many nodes there are, the root included.
  private(set) var nodeCount: Int32 = 1

  init(capacity: Int = 64) {
    var bits: UInt64 = 6
    while 1 << bits < capacity * 2 { bits += 1 }
    keys = Array(repeating: 0, count: 1 << bits)
    targets = Array(repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  /// The node reached from `node` by `word`, or nil.
  func next(_ node: Int32, _ word: Int32) -> Int32? {
    guard word > 0 else { return nil }
    if node == Self.root {
      let at = Int(word >> 6)
      guard at < starts.count, starts[at] & (1 << UInt64(word & 63)) != 0 else { return nil }
    }
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    return keys.withUnsafeBufferPointer { keys in
      var at = slot(key, keys)
      while keys[at] != 0 {
        if keys[at] == key { return targets[at] }
        at = (at + 1) & (keys.count - 1)
      }
      return nil
    }
  }

  /// A search word by word, which passes over single hyphens between words.
  struct Walk {
    var node = PhraseTrie.root
    /// The first word not taken yet.
    var end: Int
    var shapes = WalkedShapes()

    init(from start: Int) { end = start }

    /// Takes the next word if a phrase goes on with it, or with `instead` for it.
    mutating func step(
      _ trie: PhraseTrie, _ words: [Int32], _ shapes: UnsafeBufferPointer<WordShape>?, instead: Int32? = nil
    ) -> Bool {
      guard end < words.count else { return false }
      var at = end
      if words[at] == WordTable.hyphen && node != PhraseTrie.root && at + 1 < words.count { at += 1 }
      guard let next = trie.next(node, instead ?? words[at]) else { return false }
      node = next
      end = at + 1
      if let shapes { self.shapes.take(shapes[at]) }
      return true
    }
  }

  /// The node of a phrase, made if need be; nil when the phrase is empty or holds an unknown word.
  mutating func insert(_ words: [Int32]) -> Int32? {
    guard !words.isEmpty, !words.contains(where: { $0 <= 0 }) else { return nil }
    let first = words[0]
    while starts.count <= Int(first >> 6) { starts.append(0) }
    starts[Int(first >> 6)] |= 1 << UInt64(first & 63)

    var node = Self.root
    for word in words {
      if let known = next(node, word) {
        node = known
        continue
      }
      if used * 2 >= keys.count { grow() }
      put(UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word)), nodeCount)
      node = nodeCount
      nodeCount += 1
    }
    return node
  }

  private func slot(_ key: UInt64, _ keys: UnsafeBufferPointer<UInt64>) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private mutating func put(_ key: UInt64, _ target: Int32) {
    var at = keys.withUnsafeBufferPointer { slot(key, $0) }
    while keys[at] != 0 { at = (at + 1) & (keys.count - 1) }
    keys[at] = key
    targets[at] = target
    used += 1
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: 0, count: oldKeys.count * 2)
    shift -= 1
    used = 0
    for index in oldKeys.indices where oldKeys[index] != 0 { put(oldKeys[index], oldTargets[index]) }
  }
}
