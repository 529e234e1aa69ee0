/// Phrases with something to know about each, found in text by longest match.
///
/// The phrases' words are numbered by the same table as the text's, so that a search compares numbers only. A list of your
/// own takes a copy of a gazetteer's `words`, extends it, and numbers the text with the copy: the gazetteer still finds its
/// own names in it.
///
/// ```swift
/// var words = Gazetteer.standard.words
/// var verbs = PhraseTable<String>()
/// verbs.add("pay a visit to", "visit", words: &words)
/// let found = verbs.longestMatch(in: numbered, at: 3)
/// ```
public struct PhraseTable<Payload: Sendable>: Sendable {
  private var trie: PhraseTrie
  private var atNode: [Int32] = []  // index into found, or -1
  private var found: [(payload: Payload, capitals: UInt32, allCapitals: UInt32)] = []
  private var cutter = PhraseCutter()  // kept for its buffers

  /// An empty table with room for about `capacity` words of phrases.
  public init(capacity: Int = 64) { trie = PhraseTrie(capacity: capacity) }

  /// How many different spellings of phrases the table holds.
  public var count: Int { found.count }

  /// Adds a phrase in all its spellings (stops apart or not); a search passes over hyphens inside it.
  ///
  /// - Returns: what an equal phrase that was there before stood for; it stays as it was. Nil when the phrase is new.
  @discardableResult
  public mutating func add(_ phrase: String, _ payload: Payload, words: inout WordTable) -> Payload? {
    var phrase = phrase
    return phrase.withUTF8 { add($0, payload, words: &words) }
  }

  /// Adds a phrase given as UTF-8; see `add(_:_:words:)`.
  @discardableResult
  public mutating func add(
    _ phrase: UnsafeBufferPointer<UInt8>, _ payload: Payload, words: inout WordTable
  ) -> Payload? {
    var before: Payload?
    for way in 0..<cutter.cut(phrase) {
      cutter.take(way, of: phrase, words: &words)
      if let index = insert(cutter.phrase, payload), way == 0 { before = found[index].payload }
    }
    return before
  }

  /// Adds a phrase, or lets `merge` change what it stands for, in all its spellings.
  mutating func add(
    _ phrase: UnsafeBufferPointer<UInt8>, _ payload: Payload, words: inout WordTable,
    merge: (inout Payload) -> Void
  ) {
    for way in 0..<cutter.cut(phrase) {
      cutter.take(way, of: phrase, words: &words)
      if let index = insert(cutter.phrase, payload) { merge(&found[index].payload) }
    }
  }

  /// Puts a phrase in; where it was there before, leaves it and gives its index.
  private mutating func insert(_ phrase: Phrase, _ payload: Payload) -> Int? {
    guard let node = trie.insert(phrase.words) else { return nil }
    if atNode.count <= Int(node) {
      atNode.append(contentsOf: repeatElement(-1, count: Int(node) + 1 - atNode.count))
    }
    if atNode[Int(node)] >= 0 { return Int(atNode[Int(node)]) }
    atNode[Int(node)] = Int32(found.count)
    found.append((payload, phrase.capitals, phrase.allCapitals))
    return nil
  }

  /// The longest phrase that begins at word `start`, whatever the capitals.
  ///
  /// - Complexity: O(words of the longest phrase).
  public func longestMatch(in words: [Int32], at start: Int) -> (length: Int, payload: Payload)? {
    search(words, start, nil)
  }

  /// The longest phrase that begins at word `start` and has its capitals where the list has them.
  public func longestMatch(
    in words: [Int32], shapes: [WordShape], at start: Int
  ) -> (length: Int, payload: Payload)? {
    guard shapes.count >= words.count else { return nil }
    return shapes.withUnsafeBufferPointer { search(words, start, $0) }
  }

  private func search(
    _ words: [Int32], _ start: Int, _ shapes: UnsafeBufferPointer<WordShape>?
  ) -> (length: Int, payload: Payload)? {
    guard start >= 0 else { return nil }
    var walk = PhraseTrie.Walk(from: start)
    var best: (length: Int, index: Int)?
    while walk.step(trie, words, shapes) {
      let node = Int(walk.node)
      guard node < atNode.count, atNode[node] >= 0 else { continue }
      let index = Int(atNode[node])
      let (_, capitals, allCapitals) = found[index]
      if shapes == nil || walk.shapes.satisfy(capitals: capitals, allCapitals: allCapitals) {
        best = (walk.end - start, index)
      }
    }
    return best.map { ($0.length, found[$0.index].payload) }
  }
}
