/// Finds the persons whose names hold a word, so that a long report's names are not compared each with each.
struct NameIndex {
  private var byWord: [String: [Int]] = [:]
  private var bySkeleton: [String: [Int]] = [:]
  private var byJoined: [String: [Int]] = [:]

  /// No more persons of one name are looked at.
  private static let bound = 32

  mutating func add(_ words: [String], _ entity: Int) {
    for word in Set(words) {
      byWord[word, default: []].append(entity)
      if word.utf8.count >= 5 { bySkeleton[Self.skeleton(word), default: []].append(entity) }
    }
    if words.count > 1 { byJoined[words.joined(), default: []].append(entity) }
  }

  /// Persons who may be meant by a form of a name, in the order in which they were added.
  func candidates(_ words: [String]) -> [Int] {
    var found = Set<Int>()
    for word in words.suffix(3) + words.prefix(1) {
      found.formUnion(byWord[word, default: []].prefix(Self.bound))
    }
    if words.count > 1 { found.formUnion(byJoined[words.joined(), default: []].prefix(Self.bound)) }
    return found.sorted()
  }

  /// Persons with a name that sounds like one of the words.
  func similar(_ words: [String]) -> [Int] {
    var found = Set<Int>()
    for word in words where word.utf8.count >= 5 {
      found.formUnion(bySkeleton[Self.skeleton(word), default: []].prefix(Self.bound))
    }
    return found.sorted()
  }

  /// A word's sound as transliterations keep it: no doubled letters, no h behind a consonant, one letter for i and y, u and o and w, k and q and c.
  static func skeleton(_ word: String) -> String {
    var result: [UInt8] = []
    for byte in word.utf8 {
      var letter = byte
      switch byte {
      case UInt8(ascii: "y"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "j"):
        letter = UInt8(ascii: "i")
      case UInt8(ascii: "w"), UInt8(ascii: "v"): letter = UInt8(ascii: "v")
      case UInt8(ascii: "o"), UInt8(ascii: "u"): letter = UInt8(ascii: "u")
      case UInt8(ascii: "q"), UInt8(ascii: "k"), UInt8(ascii: "c"): letter = UInt8(ascii: "k")
      case UInt8(ascii: "z"): letter = UInt8(ascii: "s")
      case UInt8(ascii: "h"): if !result.isEmpty { continue }
      case UInt8(ascii: "'"), UInt8(ascii: "-"): continue
      default: break
      }
      if result.last != letter { result.append(letter) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
