import Reports

/// What an input gives before its text is taken apart.
struct Draft {
  var id: String?
  var source: String?
  var url: String?
  var published: CalendarDate?
  var agency: String?
  var publisher: String?
  var language: String?
  /// The title and then the lines, joined by empty lines when `title` is not already the first of them.
  private(set) var text: [UInt8]
  private(set) var titleRange: ByteRange?

  /// - Parameters:
  ///   - title: kept as one line.
  ///   - body: paragraphs, each on a line.
  init(title: String?, body: String) {
    self.init(title: title.map { Array($0.utf8) }, body: Array(body.utf8))
  }

  init(title: [UInt8]?, body: [UInt8]) {
    let body = Self.normalised(body)
    var line = Self.normalised(title ?? [])
    for index in line.indices where line[index] == 0x0A { line[index] = 0x20 }
    let trimmed = Array(line[Line.trimmed(0..<line.count, in: line)])
    guard !trimmed.isEmpty else {
      text = body
      return
    }
    if let first = Line.all(in: body).first?.range, LineKey.same(body[first], trimmed[...]) {
      text = body
      titleRange = first
      return
    }
    titleRange = 0..<trimmed.count
    text = trimmed
    if !body.isEmpty { text += [0x0A, 0x0A] + body }
  }

  /// A text whose title, when it has one, is a line of it.
  ///
  /// - Parameters:
  ///   - text: normalised.
  ///   - title: the range of the title's line.
  init(text: [UInt8], title: ByteRange?) {
    self.text = text
    titleRange = title
  }

  /// Line feeds only, no control characters but tabs; as many bytes as possible stay as they are.
  static func normalised(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x0D:
        result.append(0x0A)
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      case 0x0B, 0x0C: result.append(0x0A)
      case 0..<0x20 where byte != 0x09 && byte != 0x0A, 0x7F: result.append(0x20)
      case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80 && (bytes[index + 1] | 1) == 0xA9:
        // U+2028 and U+2029, the line and paragraph separators.
        result.append(0x0A)
        index += 2
      default: result.append(byte)
      }
    }
    return result
  }

  /// The report: text taken apart into blocks, dateline and agency found.
  func report(hints: [Line.Hint] = []) -> Report {
    let structure = Structure(of: text, title: titleRange, hints: hints)
    var report = Report(id: id ?? "sha256:" + SHA256.hexadecimal(text), text: text, blocks: structure.blocks)
    report.source = source
    report.url = url
    report.title = titleRange
    report.summary = structure.summary
    report.published = (published ?? structure.published)?.description
    report.agency = agency ?? structure.agency
    report.publisher = publisher
    report.dateline = structure.dateline
    report.language = language ?? LanguageGuess.tag(of: text, structure.blocks)
    return report
  }
}
