#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// From bytes in some encoding to UTF-8.
///
/// The order of trust: byte order mark, bytes that are UTF-8, bytes that nearly are, the encoding declared, windows-1252.
/// Declarations are wrong more often than valid UTF-8 is an accident.
enum Encoding {
  /// The bytes as UTF-8, without byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: the text as it came.
  ///   - declared: an encoding's label as a page or header gives it.
  /// - Returns: nil when the bytes are no text in the encoding declared.
  static func utf8(_ bytes: [UInt8], declared: String?) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes[3...])) }
    if let wide = wideName(bytes) { return converted(bytes, from: wide) }
    if isValid(bytes) { return bytes }
    let (valid, broken) = census(bytes)
    // A few broken characters among many good ones: UTF-8 that was cut or mixed, not another encoding.
    if valid > 8 * broken { return repaired(bytes) }
    guard let declared, let name = canonicalName(declared) else { return converted(bytes, from: "CP1252") }
    return name == "UTF-8" ? repaired(bytes) : converted(bytes, from: name)
  }

  /// UTF-16 or UTF-32, by byte order mark or by the zeros of its ASCII characters.
  static func isWide(_ bytes: [UInt8]) -> Bool { wideName(bytes) != nil }

  private static func wideName(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let sample = bytes.prefix(512)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 7, zeros[0] * 10 < half { return "UTF-16LE" }
    if zeros[0] * 10 > half * 7, zeros[1] * 10 < half { return "UTF-16BE" }
    return nil
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// How many characters beyond ASCII are well formed and how many sequences are not.
  private static func census(_ bytes: [UInt8]) -> (valid: Int, broken: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var (valid, broken, index) = (0, 0, 0)
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
          continue
        }
        let length = sequenceLength(bytes, index)
        if length > 0 { valid += 1 } else { broken += 1 }
        index += max(1, length)
      }
      return (valid, broken)
    }
  }

  /// Length of the well-formed sequence at `index`; 0 when there is none (table 3-7 of the Unicode standard).
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
      0xF4 where second > 0x8F:
      return 0
    default: break
    }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The name by which iconv knows an encoding, for the labels that the WHATWG Encoding Standard lists; nil for others,
  /// so that no text of a page ever reaches `iconv_open`.
  static func canonicalName(_ label: String) -> String? {
    let plain = String(
      decoding: label.utf8.map(\.lowered).filter { $0.isLetter || $0.isDigit }, as: UTF8.self)
    return names[plain]
  }

  private static let names: [String: String] = {
    var names: [String: String] = [
      "utf8": "UTF-8", "unicode11utf8": "UTF-8", "usascii": "CP1252", "ascii": "CP1252", "latin1": "CP1252",
      "l1": "CP1252", "iso88591": "CP1252", "iso885915": "ISO-8859-15", "latin9": "ISO-8859-15",
      "iso88599": "CP1254", "latin5": "CP1254", "tis620": "CP874", "iso885911": "CP874", "koi8r": "KOI8-R",
      "koi8": "KOI8-R", "koi8u": "KOI8-U", "macintosh": "MACINTOSH", "mac": "MACINTOSH", "ibm866": "IBM866",
      "cp866": "IBM866", "gb2312": "GB18030", "gbk": "GB18030", "xgbk": "GB18030", "gb18030": "GB18030",
      "big5": "BIG5-HKSCS", "big5hkscs": "BIG5-HKSCS", "eucjp": "EUC-JP", "iso2022jp": "ISO-2022-JP",
      "shiftjis": "CP932", "sjis": "CP932", "xsjis": "CP932", "windows31j": "CP932", "ms932": "CP932",
      "euckr": "CP949", "ksc56011987": "CP949", "ksc5601": "CP949", "windows949": "CP949",
      "utf16": "UTF-16LE",
      "utf16le": "UTF-16LE", "utf16be": "UTF-16BE", "tcvn": "TCVN5712-1", "viscii": "VISCII",
    ]
    for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 16] { names["iso8859\(part)"] = "ISO-8859-\(part)" }
    for page in 1250...1258 {
      names["windows\(page)"] = "CP\(page)"
      names["cp\(page)"] = "CP\(page)"
      names["xcp\(page)"] = "CP\(page)"
    }
    return names
  }()

  /// Converts by iconv; a character that is none becomes U+FFFD, but a text with one in ten such is refused.
  private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map(CChar.init(bitPattern:))
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var broken = 0
    let tolerated = 8 + bytes.count / 10
    let finished = input.withUnsafeMutableBufferPointer { input -> Bool in
      guard let base = input.baseAddress else { return true }
      var next: UnsafeMutablePointer<CChar>? = base
      var left = input.count
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { buffer in
        while left > 0 {
          var target = buffer.baseAddress
          var room = buffer.count
          let result = iconv(converter, &next, &left, &target, &room)
          let problem = errno
          for byte in buffer.prefix(buffer.count - room) { output.append(UInt8(bitPattern: byte)) }
          if result != -1 || problem == E2BIG { continue }
          broken += 1
          if broken > tolerated { return false }
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          if problem == EINVAL { return true }
          next = next.map { $0 + 1 }
          left -= 1
        }
        return true
      }
    }
    guard finished else { return nil }
    return output.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(output[3...]) : output
  }
}
