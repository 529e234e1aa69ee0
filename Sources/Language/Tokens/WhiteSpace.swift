/// White space in UTF-8, as the tokenizer knows it (``Unicode/Scalar/isPythonSpace``).
enum WhiteSpace {
  /// Bytes of the white-space character that starts at `position`, or 0 if another character does.
  @inline(__always)
  static func length(_ text: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Int {
    let byte = text[position]
    if byte <= 0x20 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte >= 0x1c ? 1 : 0 }
    guard byte >= 0xc2 else { return 0 }
    return lengthBeyondASCII(text, at: position, end: end)
  }

  private static func lengthBeyondASCII(_ text: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Int
  {
    if text[position] == 0xc2, position + 1 < end {
      return text[position + 1] == 0x85 || text[position + 1] == 0xa0 ? 2 : 0
    }
    guard position + 2 < end else { return 0 }
    switch (text[position], text[position + 1], text[position + 2]) {
    case (0xe1, 0x9a, 0x80), (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xa8), (0xe2, 0x80, 0xa9),
      (0xe2, 0x80, 0xaf),
      (0xe2, 0x81, 0x9f), (0xe3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }
}
