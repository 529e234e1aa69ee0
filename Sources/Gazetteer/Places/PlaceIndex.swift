/// All names with their entries, and the search for them.
struct PlaceIndex: Sendable {
  /// One thing that a phrase may name.
  private struct Sense: Sendable {
    var entry: Int32
    var capitals: UInt32
    var allCapitals: UInt32
    var next: Int32  // the less likely sense of the same phrase, or -1
  }

  private(set) var entries: [Entry] = []
  private var trie = PhraseTrie(capacity: 1 << 15)
  private var senses: [Sense] = []
  private var atNode: [Int32] = []  // first sense of a node, or -1
  /// First words of the names of countries, peoples, regions and bodies.
  private var openers: [Int32] = []
  private var compounds = Compounds()

  /// Adds a phrase for an entry; says false when the same thing had the phrase already.
  mutating func add(_ phrase: Phrase, entry: Int32) -> Bool {
    guard let node = trie.insert(phrase.words) else { return true }
    if entries[Int(entry)].kind.joinsWithHyphen { openers.append(phrase.words[0]) }
    if atNode.count <= Int(node) {
      atNode.append(contentsOf: repeatElement(-1, count: Int(node) + 1 - atNode.count))
    }
    var last: Int32 = -1
    var at = atNode[Int(node)]
    while at >= 0 {
      let other = senses[Int(at)].entry
      let (one, two) = (entries[Int(other)], entries[Int(entry)])
      if one.kind == two.kind && one.code == two.code {
        // "Southern Africa" and "southern Africa": what one of the spellings leaves small may be small.
        let (capitals, allCapitals) = (senses[Int(at)].capitals, senses[Int(at)].allCapitals)
        senses[Int(at)].capitals &= phrase.capitals
        senses[Int(at)].allCapitals &= phrase.allCapitals
        return other == entry || senses[Int(at)].capitals != capitals
          || senses[Int(at)].allCapitals != allCapitals
      }
      last = at
      at = senses[Int(at)].next
    }
    senses.append(
      Sense(entry: entry, capitals: phrase.capitals, allCapitals: phrase.allCapitals, next: -1))
    if last >= 0 {
      senses[Int(last)].next = Int32(senses.count - 1)
    } else {
      atNode[Int(node)] = Int32(senses.count - 1)
    }
    return true
  }

  /// A new entry's number.
  mutating func add(_ entry: Entry) -> Int32 {
    entries.append(entry)
    return Int32(entries.count - 1)
  }

  /// The longest names from left to right, those of places and those of bodies apart.
  ///
  /// - Complexity: O(words), as a name has a bounded number of words.
  func matches(_ words: [Int32], _ shapes: UnsafeBufferPointer<WordShape>) -> [Match] {
    var found: [Match] = []
    var free = (places: 0, bodies: 0)  // the first word that no name of the group takes
    for start in words.indices {
      var opener = words[start]
      if let compound = compounds[opener] {
        // "U.S.-China" is one token: the first half is a name of its own, the second opens the next.
        if start >= free.places { append((start + 1, compound.first, nil), start, isPlace: true, to: &found) }
        if start >= free.bodies {
          append((start + 1, compound.first, nil), start, isPlace: false, to: &found)
        }
        opener = compound.second
      }
      let longest = longest(opener, words, shapes, start)
      if start >= free.bodies, let bodies = longest.bodies {
        free.bodies = bodies.end
        append(bodies, start, isPlace: false, to: &found)
      }
      if start >= free.places, let places = longest.places {
        free.places = places.end
        append(places, start, isPlace: true, to: &found)
      }
    }
    markNested(&found)
    return found
  }

  private typealias Hit = (end: Int, sense: Int32, shapes: WalkedShapes?)

  private func longest(
    _ opener: Int32, _ words: [Int32], _ shapes: UnsafeBufferPointer<WordShape>, _ start: Int
  ) -> (places: Hit?, bodies: Hit?) {
    var result: (places: Hit?, bodies: Hit?)
    var walk = PhraseTrie.Walk(from: start)
    while walk.step(trie, words, shapes, instead: walk.end == start ? opener : nil) {
      var sense = Int(walk.node) < atNode.count ? atNode[Int(walk.node)] : -1
      while sense >= 0 {
        let one = senses[Int(sense)]
        if walk.shapes.satisfy(capitals: one.capitals, allCapitals: one.allCapitals) {
          let kind = entries[Int(one.entry)].kind
          if kind.isPlace, result.places?.end != walk.end { result.places = (walk.end, sense, walk.shapes) }
          if !kind.isPlace, result.bodies?.end != walk.end { result.bodies = (walk.end, sense, walk.shapes) }
        }
        sense = one.next
      }
    }
    return result
  }

  /// Adds the hit's entry, which fits, and all that fit after it as alternatives.
  private func append(_ hit: Hit, _ start: Int, isPlace: Bool, to found: inout [Match]) {
    var match: Match?
    var sense = hit.sense
    while sense >= 0 {
      let one = senses[Int(sense)]
      let entry = entries[Int(one.entry)]
      if entry.kind.isPlace == isPlace
        && hit.shapes?.satisfy(capitals: one.capitals, allCapitals: one.allCapitals) ?? true
      {
        if match == nil {
          match = Match(words: start..<hit.end, entry: entry, alternatives: [], isNested: false)
        } else {
          match?.alternatives.append(entry)
        }
      }
      sense = one.next
    }
    if let match { found.append(match) }
  }

  /// Makes words of "U.S.-China" and the like, which tokenisers leave whole after a full stop; the last words to be given
  /// numbers.
  mutating func makeCompounds(_ words: inout WordTable) {
    compounds.base = Int32(words.count + 1)
    var known: Set<Int32> = []
    openers = openers.filter { known.insert($0).inserted }
    for name in ["us", "uk", "un"] {
      guard let node = trie.next(PhraseTrie.root, words.id(of: name)), Int(node) < atNode.count,
        atNode[Int(node)] >= 0
      else { continue }
      let first = Array((name + "-").utf8)
      for opener in openers {
        let before = words.count
        let word = (first + words.folded(opener)).withUnsafeBufferPointer { words.intern($0) }
        if words.count > before && word > 0 { compounds.pairs.append((atNode[Int(node)], opener)) }
      }
    }
    openers = []
  }

  /// Words that hold a name before a hyphen and the first word of another after it.
  private struct Compounds: Sendable {
    var base: Int32 = 0
    var pairs: [(first: Int32, second: Int32)] = []  // a sense, a word

    subscript(word: Int32) -> (first: Int32, second: Int32)? {
      word >= base && word - base < pairs.count ? pairs[Int(word - base)] : nil
    }
  }

  /// Names come sorted by their first word, and those of a group do not overlap: one look back is enough.
  private func markNested(_ found: inout [Match]) {
    var widest = (places: 0..<0, bodies: 0..<0)
    for index in found.indices {
      let words = found[index].words
      let isPlace = found[index].entry.kind.isPlace
      let other = isPlace ? widest.bodies : widest.places
      if other.lowerBound <= words.lowerBound && words.upperBound <= other.upperBound
        && words.count < other.count
      {
        found[index].isNested = true
      }
      if isPlace { widest.places = words } else { widest.bodies = words }
    }
    // A body that begins with the same word as a longer place comes before it.
    for index in found.indices.dropLast() {
      let (one, next) = (found[index], found[index + 1])
      if one.words.lowerBound == next.words.lowerBound && one.words.count < next.words.count {
        found[index].isNested = true
      }
    }
  }
}
