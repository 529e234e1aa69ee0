import Reports

/// JSON Lines: one report a line.
///
/// The members are `id`, `title`, `text`, `published`, `url`, `source`, and optionally `agency`, `publisher`, `language`. The
/// names that schema.org and common news archives use instead are understood too.
enum JSONLines {
  static func forEachReport(
    in bytes: [UInt8], _ source: Source, _ body: (Result<Report, IntakeError>) -> Void
  ) {
    // One object over several lines: a pretty-printed file with a single report.
    if firstLineIsOpen(bytes), let value = try? JSONReader.value(of: bytes) {
      body(Result { () throws(IntakeError) in try report(from: value, source, line: nil) })
      return
    }
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      let line = bytes[start..<end]
      start = end + 1
      if line.allSatisfy(\.isSpace) { continue }
      body(Result { () throws(IntakeError) in try report(from: line, source, line: number) })
    }
  }

  private static func firstLineIsOpen(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: 0x0A) else { return false }
    let last = bytes[..<end].last { !$0.isSpace }
    return last != UInt8(ascii: "}")
  }

  private static func report(
    from line: ArraySlice<UInt8>, _ source: Source, line number: Int
  ) throws(IntakeError) -> Report {
    let value: JSONValue
    do {
      value = try JSONReader.value(of: line)
    } catch {
      throw source.error(.invalidJSON(error.description), line: number)
    }
    return try report(from: value, source, line: number)
  }

  private static func report(
    from value: JSONValue, _ source: Source, line: Int?
  ) throws(IntakeError) -> Report {
    guard value.members != nil else {
      throw source.error(.invalidJSON("the line holds another value"), line: line)
    }
    func first(_ names: String...) -> String? {
      for name in names {
        switch value[name] {
        case .string(let text) where !text.isEmpty: return text
        case .integer(let number): return String(number)
        default: continue
        }
      }
      return nil
    }
    let title = first("title", "headline")
    let text = first("text", "body", "articleBody", "content", "maintext")
    if title == nil, text == nil { throw source.error(.missingText, line: line) }
    var draft = Draft(title: title, body: text ?? "")
    draft.id = first("id")
    draft.source = first("source")
    draft.url = first("url", "link") ?? source.url
    draft.published = first("published", "datePublished", "date", "date_publish").flatMap(
      CalendarDate.init(written:))
    draft.agency = first("agency")
    draft.publisher = first("publisher")
    draft.language = first("language", "lang", "inLanguage")
    return draft.report()
  }
}
