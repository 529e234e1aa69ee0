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
  private var trie = PhraseTrie(capacity: 1 << 14)
  private var senses: [Sense] = []
  private var atNode: [Int32] = []  // first sense of a node, or -1

  /// Adds a phrase for an entry; says false when the same thing had the phrase already.
  mutating func add(_ phrase: Phrase, entry: Int32) -> Bool {
    guard let node = trie.insert(phrase.words) else { return true }
    if atNode.count <= Int(node) {
      atNode.append(contentsOf: repeatElement(-1, count: Int(node) + 1 - atNode.count))
    }
    var last: Int32 = -1
    var at = atNode[Int(node)]
    while at >= 0 {
      let other = senses[Int(at)].entry
      if other == entry { return true }
      if entries[Int(other)].kind == entries[Int(entry)].kind
        && entries[Int(other)].code == entries[Int(entry)].code
      {
        return false
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
      let longest = longest(words, shapes, start)
      if start >= free.bodies, let bodies = longest.bodies {
        free.bodies = bodies.end
        append(bodies, start, isPlace: false, shapes, to: &found)
      }
      if start >= free.places, let places = longest.places {
        free.places = places.end
        append(places, start, isPlace: true, shapes, to: &found)
      }
    }
    markNested(&found)
    return found
  }

  private typealias Hit = (end: Int, sense: Int32)

  private func longest(
    _ words: [Int32], _ shapes: UnsafeBufferPointer<WordShape>, _ start: Int
  ) -> (places: Hit?, bodies: Hit?) {
    var result: (places: Hit?, bodies: Hit?)
    var node = PhraseTrie.root
    var at = start
    while at < words.count, let reached = trie.next(node, words[at]) {
      node = reached
      at += 1
      var sense = Int(node) < atNode.count ? atNode[Int(node)] : -1
      let first = sense
      while sense >= 0 {
        if fits(sense, shapes, start) {
          if entries[Int(senses[Int(sense)].entry)].kind.isPlace {
            result.places = (at, first)
          } else {
            result.bodies = (at, first)
          }
        }
        sense = senses[Int(sense)].next
      }
    }
    return result
  }

  private func fits(_ sense: Int32, _ shapes: UnsafeBufferPointer<WordShape>, _ start: Int) -> Bool {
    let sense = senses[Int(sense)]
    return Phrase.fits(capitals: sense.capitals, allCapitals: sense.allCapitals, shapes, start)
  }

  private func append(
    _ hit: Hit, _ start: Int, isPlace: Bool, _ shapes: UnsafeBufferPointer<WordShape>, to found: inout [Match]
  ) {
    var match: Match?
    var sense = hit.sense
    while sense >= 0 {
      let entry = entries[Int(senses[Int(sense)].entry)]
      if entry.kind.isPlace == isPlace && fits(sense, shapes, start) {
        if match == nil {
          match = Match(words: start..<hit.end, entry: entry, alternatives: [], isNested: false)
        } else {
          match?.alternatives.append(entry)
        }
      }
      sense = senses[Int(sense)].next
    }
    if let match { found.append(match) }
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
