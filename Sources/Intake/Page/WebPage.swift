import Reports

/// One saved web page.
enum WebPage {
  /// Larger pages are refused: no article needs them, and a parsed page takes several times its size.
  static let limit = 48 << 20

  static func report(from bytes: [UInt8], _ source: Source) throws(IntakeError) -> Report {
    guard bytes.count <= limit else { throw source.error(.tooLarge(limit: limit)) }
    let declared = DeclaredEncoding.name(in: bytes)
    guard let text = Encoding.utf8(bytes, declared: declared), let tree = PageTree(text) else {
      throw source.error(.invalidEncoding(declared ?? "windows-1252"))
    }
    let metadata = PageMetadata(tree)
    var body = ArticleBody(PageBlocks(tree), title: metadata.title ?? [])
    if !body.kinds.contains(.paragraph) {
      body = ArticleBody(PageBlocks(tree, showsHidden: true), title: metadata.title ?? [])
    }
    let (lines, hints) = lines(of: body, title: metadata.title ?? [])
    if lines.isEmpty, metadata.title == nil { throw source.error(.noArticle) }
    var draft = Draft(title: metadata.title, body: lines)
    draft.url = metadata.url ?? source.url
    draft.published = metadata.published ?? visibleDate(body)
    draft.publisher = metadata.publisher
    var report = draft.report(hints: hints)
    // What the page declares is wrong often enough that the text has the last word when it speaks clearly.
    if report.language == "en", let declared = metadata.language,
      let guess = LanguageGuess.language(of: report)
    {
      report.language = guess == "en" && declared.hasPrefix("en") ? declared : guess
    } else if let declared = metadata.language, declared.hasPrefix(report.language) {
      report.language = declared
    }
    return report
  }

  /// A date that stands on a line of its own between the title and the first sentence, or says that it is the publication's.
  private static func visibleDate(_ body: ArticleBody) -> CalendarDate? {
    guard let first = body.kinds.firstIndex(of: .paragraph) else { return nil }
    var doubtful: CalendarDate?
    for index in max(0, first - 20)..<first {
      let range = body.page.segments[index].range
      let shape = LineShape(of: body.page.text, range)
      if let reading = DateLine.reading(of: body.page.text[range], shape) {
        if !reading.isUpdate { return reading.date }
        doubtful = doubtful ?? reading.date
      } else if doubtful == nil, shape.words <= 16, shape.ending != .sentence, shape.digits >= 6 {
        // Source: … | 2025-03-05 21:10 | Editor: …
        doubtful = CalendarDate(written: body.page.text[range])
      }
    }
    return doubtful
  }

  /// The article's lines, each a run of text, with what the page says of them.
  private static func lines(of body: ArticleBody, title: [UInt8]) -> ([UInt8], [Line.Hint]) {
    var text: [UInt8] = []
    var hints: [Line.Hint] = []
    var summary: ArraySlice<UInt8> = []
    for (index, kind) in body.kinds.enumerated() {
      let hint: Line.Hint
      switch kind {
      case .outside, .furniture: continue
      case .paragraph: hint = .paragraph
      case .heading: hint = .heading
      case .listItem: hint = .listItem
      case .caption: hint = .caption
      case .other: hint = .other
      case .summary: hint = .summary
      }
      let run = body.page.text[body.page.segments[index].range]
      if kind == .summary {
        if LineKey.same(run, summary) { continue }
        summary = run
      }
      if kind != .paragraph, LineKey.same(run, title[...]) { continue }
      if !text.isEmpty { text += [0x0A, 0x0A] }
      text += run
      hints.append(hint)
    }
    return (text, hints)
  }
}

/// The encoding that a page's own head declares.
enum DeclaredEncoding {
  static func name(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096)
    guard var index = ASCII.find("charset=", in: head) else { return nil }
    index += 8
    while index < head.endIndex, head[index] == 0x22 || head[index] == 0x27 || head[index].isSpace {
      index += 1
    }
    let end =
      head[index...].firstIndex { !($0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F) } ?? head.endIndex
    return end > index ? String(decoding: head[index..<end], as: UTF8.self) : nil
  }
}
