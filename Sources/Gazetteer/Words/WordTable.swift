/// Gives every known word a small number, the same for all its spellings.
///
/// Numbers are given out in the order in which words come in and never change, so that a copy that somebody extends with
/// their own words still agrees with the original on all the original's words. 0 is no word.
public struct WordTable: Sendable {
  private var letters: [UInt8] = []
  private var ends: [Int32] = [0]  // word n is letters[ends[n - 1]..<ends[n]]
  /// The table's upper twelve hash bits and the word's number, 0 where free: small, as most look-ups end at its first line.
  private var slots: [UInt32]
  private var mask: Int

  /// A table holds a million words; further ones stay unknown.
  public static let most = (1 << 20) - 1
  private static let numberBits: UInt32 = (1 << 20) - 1

  /// The number of the hyphen, which every table knows: names may be written with it or without.
  public static let hyphen: Int32 = 1

  /// A table that knows nothing but the hyphen.
  public init() {
    slots = Array(repeating: 0, count: 1 << 16)
    mask = slots.count - 1
    letters.reserveCapacity(1 << 19)
    ends.reserveCapacity(1 << 16)
    _ = intern("-")
  }

  /// How many words the table knows; their numbers are 1 to `count`.
  public var count: Int { ends.count - 1 }

  /// The number of a word given as UTF-8 in any case and spelling, or 0 when the table does not know it.
  ///
  /// - Complexity: O(length of the word), without allocation.
  public func id(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Folding.longest) { folded in
      guard let base = folded.baseAddress, let length = Folding.fold(bytes, into: base), length > 0 else {
        return 0
      }
      let word = UnsafeBufferPointer(start: base, count: length)
      return slots.withUnsafeBufferPointer { slots in
        Int32(slots[slot(of: word, hash: Self.hash(word), in: slots)] & Self.numberBits)
      }
    }
  }

  /// The number of a word; see `id(_:)`.
  public func id(of word: String) -> Int32 {
    var word = word
    return word.withUTF8 { id($0) }
  }

  /// The number of a word, given out now if the table did not know it; 0 for an empty or very long word.
  public mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Folding.longest) { folded in
      guard let base = folded.baseAddress, let length = Folding.fold(bytes, into: base), length > 0 else {
        return 0
      }
      let word = UnsafeBufferPointer(start: base, count: length)
      let hash = Self.hash(word)
      let free = slots.withUnsafeBufferPointer { slot(of: word, hash: hash, in: $0) }
      if slots[free] != 0 { return Int32(slots[free] & Self.numberBits) }
      guard count < Self.most else { return 0 }
      letters.append(contentsOf: word)
      ends.append(Int32(letters.count))
      slots[free] = hash & ~Self.numberBits | UInt32(count)
      if count * 4 > slots.count * 3 { grow() }
      return Int32(count)
    }
  }

  /// The number of a word, given out now if need be; see `intern(_:)`.
  public mutating func intern(_ word: String) -> Int32 {
    var word = word
    return word.withUTF8 { intern($0) }
  }

  /// The folded spelling of the word with a number; empty for 0 and for unknown numbers.
  public func spelling(of id: Int32) -> String {
    guard id > 0, Int(id) < ends.count else { return "" }
    return String(decoding: letters[Int(ends[Int(id) - 1])..<Int(ends[Int(id)])], as: UTF8.self)
  }

  /// The folded letters of a known word.
  func folded(_ id: Int32) -> ArraySlice<UInt8> { letters[Int(ends[Int(id) - 1])..<Int(ends[Int(id)])] }

  /// Where the folded word stands or would stand. Text never fills the table, so a search ends after few steps.
  private func slot(
    of word: UnsafeBufferPointer<UInt8>, hash: UInt32, in slots: UnsafeBufferPointer<UInt32>
  ) -> Int {
    var at = Int(hash) & mask
    while slots[at] != 0 {
      if (slots[at] ^ hash) & ~Self.numberBits == 0 && isWord(slots[at] & Self.numberBits, word) { return at }
      at = (at + 1) & mask
    }
    return at
  }

  private func isWord(_ id: UInt32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[Int(id) - 1])
    guard Int(ends[Int(id)]) - start == word.count else { return false }
    return letters.withUnsafeBufferPointer { letters in
      for index in 0..<word.count where letters[start + index] != word[index] { return false }
      return true
    }
  }

  /// FNV-1a, with a last mixing step so that the low bits depend on all letters.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 29)
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var grown = [UInt32](repeating: 0, count: mask + 1)
    for id in 1...count {
      let range = Int(ends[id - 1])..<Int(ends[id])
      let hash = letters.withUnsafeBufferPointer { Self.hash(UnsafeBufferPointer(rebasing: $0[range])) }
      var at = Int(hash) & mask
      while grown[at] != 0 { at = (at + 1) & mask }
      grown[at] = hash & ~Self.numberBits | UInt32(id)
    }
    slots = grown
    self.mask = mask
  }
}
