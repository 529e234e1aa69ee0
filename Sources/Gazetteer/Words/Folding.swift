/// Makes the spellings of one word equal: `TÜRKİYE`, `Türkiye` and `turkiye`; `U.S.` and `US`; `Sana’a` and `Sanaa`.
///
/// Lower case, Latin letters without their marks, straight quotes and hyphens; no full stops beside letters, no
/// apostrophes between letters, no invisible characters. Other scripts stay as they are.
public enum Folding {
  /// A word folded; a word too long for any list stays as it is.
  public static func fold(_ word: String) -> String {
    var copy = word
    return copy.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { out in
        guard let base = out.baseAddress, let count = fold(bytes, into: base) else { return nil }
        return String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
      }
    } ?? word
  }

  /// Longer words are never in a list; they fold to nothing.
  static let longest = 64

  /// Folds `bytes` (UTF-8, damaged or not) into `out`, which has room for `longest` bytes; nil when it does not fit.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into out: UnsafeMutablePointer<UInt8>) -> Int? {
    guard bytes.count <= 2 * longest else { return nil }
    var count = 0
    var index = 0
    var previous: UInt8 = 0  // the last byte written

    while index < bytes.count {
      guard count + 4 <= longest else { return nil }
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): previous = byte | 0x20
        case UInt8(ascii: "."):
          if isLetter(previous) { continue }
          previous = byte
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
          if isLetter(previous), index < bytes.count, startsLetter(bytes, index) { continue }
          previous = UInt8(ascii: "'")
        default: previous = byte
        }
        out[count] = previous
        count += 1
        continue
      }
      let (scalar, length) = decode(bytes, index)
      index += length
      switch scalar {
      case 0xC0...0x24F, 0x1E00...0x1EFF:
        let (first, second) = letters(for: scalar)
        if first == UInt8(ascii: "_") { break }
        out[count] = first
        count += 1
        previous = first
        if second != UInt8(ascii: "_") {
          out[count] = second
          count += 1
          previous = second
        }
        continue
      case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0x2018, 0x2019, 0x201B, 0x2BB, 0x2BC, 0x2BD, 0x2BE, 0x2BF, 0xB4:
        if isLetter(previous), index < bytes.count, startsLetter(bytes, index) { continue }
        previous = UInt8(ascii: "'")
        out[count] = previous
        count += 1
        continue
      case 0x2010...0x2015, 0x2212:
        previous = UInt8(ascii: "-")
        out[count] = previous
        count += 1
        continue
      default: break
      }
      for offset in (index - length)..<index {
        previous = bytes[offset]
        out[count] = previous
        count += 1
      }
    }
    return count
  }

  /// Whether a byte of folded text belongs to a letter; every byte of another script counts as one.
  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func startsLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    isLetter(bytes[index]) && !(bytes[index] == 0xE2)  // E2 opens punctuation, not letters
  }

  private static func letters(for scalar: UInt32) -> (UInt8, UInt8) {
    let (table, first) = scalar < 0x1E00 ? (latin, UInt32(0xC0)) : (latinAdditional, UInt32(0x1E00))
    let at = Int(scalar - first) * 2
    guard at + 1 < table.utf8CodeUnitCount else { return (UInt8(ascii: "_"), UInt8(ascii: "_")) }
    return (table.utf8Start[at], table.utf8Start[at + 1])
  }

  /// The scalar at `index` and its length in bytes; a byte that starts no scalar is passed through alone.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return (scalar, length)
  }
}
