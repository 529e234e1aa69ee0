/// What an input's bytes are.
public enum InputKind: String, Sendable, Hashable, CaseIterable {
  /// One report as plain text.
  case text
  /// One saved web page.
  case html
  /// One JSON object a line, each a report: `id`, `title`, `text`, `published`, `url`, `source`.
  case jsonl

  /// What the content looks like; plain text when nothing else.
  public init(detecting bytes: [UInt8]) {
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < bytes.count, bytes[start].isSpace { start += 1 }
    guard start < bytes.count else {
      self = .text
      return
    }
    switch bytes[start] {
    case UInt8(ascii: "{") where Self.looksLikeJSON(bytes[start...]): self = .jsonl
    case UInt8(ascii: "<") where Self.looksLikeMarkup(bytes[start...]): self = .html
    default: self = Self.isWideMarkup(bytes) ? .html : .text
    }
  }

  /// `{` and then, after white space, a quoted name or the end of the object.
  private static func looksLikeJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next = bytes.dropFirst().first { !$0.isSpace }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  /// A tag, comment or declaration that pages begin with, somewhere in the first kilobyte.
  private static func looksLikeMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = ASCII.lowercased(bytes.prefix(1024))
    let openings: [StaticString] = [
      "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<p>", "<p ", "<article",
      "<section",
      "<main", "<h1", "<span", "<table", "<!--", "<br", "<script", "<link", "<figure", "<a ",
    ]
    return openings.contains { ASCII.find($0, in: head[...]) != nil }
  }

  /// UTF-16 with a byte order mark that begins with `<`.
  private static func isWideMarkup(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE, 0x3C, 0]) || bytes.starts(with: [0xFE, 0xFF, 0, 0x3C])
  }

  /// The name of a format that holds no plain text, from its first bytes; nil for text.
  static func foreignFormat(of bytes: [UInt8]) -> String? {
    let signatures: [(String, [UInt8])] = [
      ("a PDF file", Array("%PDF-".utf8)), ("a ZIP archive or office document", [0x50, 0x4B, 3, 4]),
      ("gzip-compressed data", [0x1F, 0x8B]), ("an older office document", [0xD0, 0xCF, 0x11, 0xE0]),
      ("a PNG image", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG image", [0xFF, 0xD8, 0xFF]),
      ("a GIF image", Array("GIF8".utf8)), ("a program", [0x7F, 0x45, 0x4C, 0x46]),
      ("an SQLite database", Array("SQLite format 3".utf8)), ("a RIFF media file", Array("RIFF".utf8)),
      ("xz-compressed data", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
      ("zstd-compressed data", [0x28, 0xB5, 0x2F, 0xFD]),
      ("bzip2-compressed data", Array("BZh".utf8)), ("an RTF document", Array("{\\rtf".utf8)),
    ]
    if let match = signatures.first(where: { bytes.starts(with: $0.1) }) { return match.0 }
    if Encoding.isWide(bytes) { return nil }
    let sample = bytes.prefix(1 << 14)
    var controls = 0
    for byte in sample where byte < 0x20 && !byte.isSpace && byte != 0x1B && byte != 0x1A { controls += 1 }
    // A stray NUL or form feed is common in old text; one in fifty is not.
    return controls * 50 > sample.count ? "binary data" : nil
  }
}
