/// A list of strings in a model file: their UTF-8 bytes end to end (`<name>/bytes`) and where each one starts and the
/// last one ends (`<name>/offsets`, one more than there are strings).
///
/// The pointers are valid as long as the file is; the owner of a table keeps it.
struct StringTable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let offsets: UnsafeBufferPointer<Int32>

  init(_ file: ModelFile, _ name: String) throws(ModelError) {
    bytes = try file.uint8(name + "/bytes")
    offsets = try file.int32(name + "/offsets")
    guard !offsets.isEmpty, offsets[0] == 0, Int(offsets[offsets.count - 1]) == bytes.count,
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw ModelError(.damaged, path: file.path, "the offsets of \(name) are not in order") }
  }

  var count: Int { offsets.count - 1 }

  /// The UTF-8 bytes of string `position`.
  func utf8(_ position: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(offsets[position])..<Int(offsets[position + 1])])
  }

  subscript(position: Int) -> String { String(decoding: utf8(position), as: UTF8.self) }

  /// All of them, as Swift strings.
  var all: [String] { (0..<count).map { self[$0] } }
}

/// A sorted list of 64-bit keys in a model file, searched in place.
struct SortedKeys {
  private let keys: UnsafeBufferPointer<UInt64>

  init(_ file: ModelFile, _ name: String) throws(ModelError) {
    keys = try file.uint64(name)
  }

  var count: Int { keys.count }

  /// Where `key` stands, or nil.
  ///
  /// - Complexity: O(log n). The keys are hashes, so halving by position is also halving by value.
  func position(of key: UInt64) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}
