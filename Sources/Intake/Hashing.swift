/// The FNV-1a hash, byte by byte.
enum FNV {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always) static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  static func hash(_ text: some StringProtocol) -> UInt64 {
    text.utf8.reduce(seed) { add($1, to: $0) }
  }
}

/// A table by keys that are hashes already, so that looking one up costs an index and a comparison.
struct HashTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value]
  private let mask: Int

  /// - Parameters:
  ///   - capacity: a power of two, at least twice the number of keys.
  ///   - empty: any value, to fill the room with.
  init(capacity: Int, empty: Value) {
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: empty, count: capacity)
    mask = capacity - 1
  }

  subscript(key: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  mutating func set(_ key: UInt64, _ value: Value) {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
  }
}
