/// Turns byte offsets of a UTF-8 text into offsets that count Unicode scalars, the record's unit.
///
/// Reports are mostly ASCII, where the two are equal; a checkpoint every 256 bytes keeps the rest cheap.
public struct ScalarOffsets: Sendable {
  private let text: [UInt8]
  private let checkpoints: [Int32]
  private static let stride = 256

  /// - Complexity: O(n) in the text's length, once.
  public init(_ text: [UInt8]) {
    self.text = text
    var checkpoints: [Int32] = []
    checkpoints.reserveCapacity(text.count / Self.stride + 1)
    var scalars: Int32 = 0
    for (index, byte) in text.enumerated() {
      if index % Self.stride == 0 { checkpoints.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    self.checkpoints = checkpoints
  }

  /// The number of scalars that start before byte `offset`.
  public func scalar(atByte offset: Int) -> Int {
    if text.isEmpty { return 0 }
    let checkpoint = min(offset / Self.stride, checkpoints.count - 1)
    var scalars = Int(checkpoints[checkpoint])
    for index in (checkpoint * Self.stride)..<offset where text[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }
}
