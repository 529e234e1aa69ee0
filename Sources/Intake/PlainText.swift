import Reports

/// One report as plain text.
enum PlainText {
  static func report(from bytes: [UInt8], _ source: Source) throws(IntakeError) -> Report {
    guard let decoded = Encoding.utf8(bytes, declared: nil) else {
      throw source.error(.invalidEncoding("windows-1252"))
    }
    var text = Draft.normalised(decoded)
    HardWrap.join(&text)
    var draft = Draft(text: text, title: title(of: text))
    draft.url = source.url
    return draft.report()
  }

  /// The first line that can be a title: short, without final stop, followed by longer text; releases and dates may precede it.
  private static func title(of text: [UInt8]) -> ByteRange? {
    let lines = Line.all(in: text)
    guard lines.count >= 2, let line = lines.first else { return nil }
    let shape = LineShape(of: text, line.range)
    guard shape.words >= 2, shape.words <= 30, shape.ending == .none, ListMark.length(text[line.range]) == 0
    else { return nil }
    if !lines[1].isAfterGap, shape.words > 20 || LineShape(of: text, lines[1].range).words < 20 { return nil }
    if Furniture.isFurniture(text[line.range], shape) { return nil }
    if DateLine.reading(of: text[line.range], shape) != nil { return nil }
    if Captions.reading(of: text, line.range, shape) != .none { return nil }
    if DatelineGrammar.dateline(in: text, line.range, isOpening: false) != nil { return nil }
    return line.range
  }
}

/// Text that was broken into lines of some 70 characters, as mail programs do.
enum HardWrap {
  /// Replaces the line feeds inside paragraphs by spaces, one byte for one byte, when the text is wrapped so.
  static func join(_ text: inout [UInt8]) {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let filled = lines.filter { !$0.allSatisfy(\.isSpace) }
    guard filled.count >= 6, !filled.contains(where: { $0.count > 100 }) else { return }
    // Inside a paragraph lines are long and most end without a stop.
    var (inner, open) = (0, 0)
    for (line, next) in zip(lines, lines.dropFirst()) where line.count >= 50 && !next.allSatisfy(\.isSpace) {
      inner += 1
      if let last = line.last(where: { !$0.isSpace }), last != 0x2E, last != 0x3A { open += 1 }
    }
    guard inner * 2 >= filled.count, open * 10 >= inner * 6 else { return }
    var at = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      at += line.count
      let joins =
        line.count >= 40 && !next.allSatisfy(\.isSpace) && next.first?.isSpace == false
        && ListMark.length(next) == 0
      if joins { text[at] = 0x20 }
      at += 1
    }
  }
}
