/// Floats for intermediate results: allocated once, grown when a longer text comes, used again for the next.
///
/// Starts on a 64-byte border. For one thread at a time.
final class FloatBuffer {
  private var base: UnsafeMutableRawPointer
  private(set) var capacity: Int

  init() {
    capacity = 64
    base = Self.allocate(capacity)
  }

  deinit {
    base.deallocate()
  }

  private static func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    .allocate(byteCount: count * MemoryLayout<Float>.stride, alignment: 64)
  }

  /// Room for at least `count` floats, of which the first `kept` are those of the last call.
  func reserve(_ count: Int, keeping kept: Int = 0) -> UnsafeMutablePointer<Float> {
    if count > capacity {
      let larger = max(count, capacity + capacity / 2)
      let fresh = Self.allocate(larger)
      fresh.copyMemory(from: base, byteCount: kept * MemoryLayout<Float>.stride)
      base.deallocate()
      (base, capacity) = (fresh, larger)
    }
    return base.bindMemory(to: Float.self, capacity: capacity)
  }
}
