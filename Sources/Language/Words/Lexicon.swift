#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The word forms that one analyzer has met, each with its features: a hash table over an arena of bytes.
///
/// Not thread-safe; every analyzer has its own.
struct Lexicon {
  private let vocabulary: Vocabulary
  private(set) var lexemes: [Lexeme] = []
  private var hashes: [UInt64] = []
  private var arena: [UInt8] = []
  // Power of two; -1 is free. At most half of it is used.
  private var slots: [Int32]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    slots = Array(repeating: -1, count: 1 << 12)
  }

  /// How many forms there are.
  var count: Int { lexemes.count }

  /// Bytes held, roughly.
  var byteCount: Int {
    arena.capacity + slots.count * 4 + lexemes.capacity * (MemoryLayout<Lexeme>.stride + 8)
  }

  subscript(index: Int32) -> Lexeme { lexemes[Int(index)] }

  /// The bytes of a form.
  func text(_ index: Int32) -> String {
    let lexeme = lexemes[Int(index)]
    return String(decoding: arena[Int(lexeme.start)..<Int(lexeme.start + lexeme.count)], as: UTF8.self)
  }

  /// The place of a form, which is added when it is new.
  ///
  /// - Parameters:
  ///   - form: the form's bytes.
  ///   - norm: the id of its normal form where a tokenizer exception gives one: the same form with another normal
  ///     form is another entry.
  /// - Returns: the place.
  mutating func index(of form: UnsafeBufferPointer<UInt8>, norm: UInt64? = nil) -> Int32 {
    var hash = murmurHash64A(UnsafeRawBufferPointer(form), seed: 1)
    if let norm { hash ^= (norm | 1) &* 0x9e37_79b9_7f4a_7c15 }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = slots[slot]
      if hashes[Int(index)] == hash, holds(index, form) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(form, norm, hash, slot)
  }

  private func holds(_ index: Int32, _ form: UnsafeBufferPointer<UInt8>) -> Bool {
    let lexeme = lexemes[Int(index)]
    guard Int(lexeme.count) == form.count else { return false }
    guard let start = form.baseAddress else { return true }
    return arena.withUnsafeBufferPointer { arena in
      arena.baseAddress.map { memcmp($0 + Int(lexeme.start), start, form.count) == 0 } ?? true
    }
  }

  private mutating func add(
    _ form: UnsafeBufferPointer<UInt8>, _ norm: UInt64?, _ hash: UInt64, _ slot: Int
  ) -> Int32 {
    let index = Int32(lexemes.count)
    let bytes = arena.count..<arena.count + form.count
    arena.append(contentsOf: form)
    lexemes.append(vocabulary.lexeme(String(decoding: form, as: UTF8.self), norm: norm, at: bytes))
    hashes.append(hash)
    slots[slot] = index
    if lexemes.count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
