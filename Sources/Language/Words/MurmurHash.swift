/// MurmurHash64A (Austin Appleby, public domain), the hash behind the model's string ids and the file's checksums.
func murmurHash64A(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
  let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
  let shift: UInt64 = 47
  var hash = seed ^ (UInt64(bytes.count) &* multiplier)
  let blocks = bytes.count & ~7
  var offset = 0
  while offset < blocks {
    var block = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    block = block &* multiplier
    block ^= block >> shift
    block = block &* multiplier
    hash ^= block
    hash = hash &* multiplier
    offset += 8
  }
  if offset < bytes.count {
    var tail: UInt64 = 0
    var place: UInt64 = 0
    while offset < bytes.count {
      tail |= UInt64(bytes[offset]) << place
      place += 8
      offset += 1
    }
    hash ^= tail
    hash = hash &* multiplier
  }
  hash ^= hash >> shift
  hash = hash &* multiplier
  hash ^= hash >> shift
  return hash
}

/// The hash of a string's UTF-8 bytes, seed 1: what the model's tables are keyed by.
func stringHash(_ string: String) -> UInt64 {
  var string = string
  return string.withUTF8 { murmurHash64A(UnsafeRawBufferPointer($0), seed: 1) }
}
