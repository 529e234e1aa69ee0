extension LexemeEmbedding {
  /// The rows of tokens met before. Belongs to one network and one thread.
  ///
  /// A full cache is emptied: that costs time and changes no result. With the window
  /// products it takes 32 MB when full.
  final class Cache {
    /// Entries that are kept at most, unless one text alone has more.
    static let limit = 1 << 13
    /// Entries that are computed together.
    static let batch = 64

    /// The distinct tokens, in the order in which they came; row i of the rows is entry i's.
    private(set) var entries: [TokenFeatures] = []
    /// The entry of each token of the last call of ``find(_:)``.
    private(set) var slots: [Int32] = []
    /// Scratch memory for one batch.
    let ids = UnsafeMutablePointer<UInt64>.allocate(capacity: batch)
    let input = FloatBuffer()
    let output = FloatBuffer()
    private let floats = FloatBuffer()
    /// Open addressing with linear steps: places in `entries` or -1, at least twice as many as entries.
    private var index = [Int32](repeating: -1, count: 1 << 10)

    deinit {
      ids.deallocate()
    }

    var count: Int { entries.count }

    /// The first `kept` rows and room for those of the other entries.
    func rows(width: Int, keeping kept: Int) -> UnsafeMutablePointer<Float> {
      floats.reserve(entries.count * width, keeping: kept * width)
    }

    /// Finds or makes the entry of each token.
    ///
    /// - Returns: How many entries there were before, all of which have their rows.
    func find(_ tokens: UnsafeBufferPointer<TokenFeatures>) -> Int {
      if entries.count + tokens.count > Self.limit {
        entries.removeAll(keepingCapacity: true)
        for i in index.indices { index[i] = -1 }
      }
      let known = entries.count
      if (known + tokens.count) * 2 > index.count { grow(to: known + tokens.count) }
      slots.removeAll(keepingCapacity: true)
      slots.reserveCapacity(tokens.count)
      let mask = index.count - 1
      for token in tokens {
        var place = Int(truncatingIfNeeded: token.mixed) & mask
        while index[place] >= 0, entries[Int(index[place])] != token { place = (place + 1) & mask }
        if index[place] < 0 {
          index[place] = Int32(entries.count)
          entries.append(token)
        }
        slots.append(index[place])
      }
      return known
    }

    private func grow(to count: Int) {
      var size = index.count
      while size < count * 2 { size *= 2 }
      index = [Int32](repeating: -1, count: size)
      for (entry, token) in entries.enumerated() {
        var place = Int(truncatingIfNeeded: token.mixed) & (size - 1)
        while index[place] >= 0 { place = (place + 1) & (size - 1) }
        index[place] = Int32(entry)
      }
    }
  }
}
