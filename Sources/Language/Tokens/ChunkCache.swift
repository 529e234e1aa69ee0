#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Remembers how each distinct chunk was cut: a hash table over an arena of bytes.
struct ChunkCache {
  /// One token of a chunk.
  struct Piece {
    /// Its bytes.
    var count: Int32
    var lexeme: Int32
  }

  private struct Entry {
    var hash: UInt64
    var start: Int32
    var count: Int32
    var first: Int32
    var end: Int32
  }

  private(set) var pieces: [Piece] = []
  private var entries: [Entry] = []
  private var arena: [UInt8] = []
  // Power of two; -1 is free. At most half of it is used.
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)

  /// Bytes held, roughly.
  var byteCount: Int {
    arena.capacity + slots.count * 4 + entries.capacity * MemoryLayout<Entry>.stride
      + pieces.capacity * MemoryLayout<Piece>.stride
  }

  /// Where the pieces of a chunk stand, or nil.
  func pieces(of chunk: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Range<Int>? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Int(entry.count) == chunk.count, holds(entry, chunk) {
        return Int(entry.first)..<Int(entry.end)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func holds(_ entry: Entry, _ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = chunk.baseAddress else { return true }
    return arena.withUnsafeBufferPointer { arena in
      arena.baseAddress.map { memcmp($0 + Int(entry.start), start, chunk.count) == 0 } ?? true
    }
  }

  /// Remembers the pieces of a chunk that is not known yet.
  mutating func add(_ chunk: UnsafeBufferPointer<UInt8>, hash: UInt64, _ new: [Piece]) {
    entries.append(
      Entry(
        hash: hash, start: Int32(arena.count), count: Int32(chunk.count), first: Int32(pieces.count),
        end: Int32(pieces.count + new.count)))
    arena.append(contentsOf: chunk)
    pieces += new
    if entries.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for index in entries.indices { link(Int32(index)) }
    } else {
      link(Int32(entries.count - 1))
    }
  }

  private mutating func link(_ index: Int32) {
    var slot = Int(truncatingIfNeeded: entries[Int(index)].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }
}
