import Reports

/// A report as `chancery article` prints it.
enum ArticleText {
  /// One line of JSON.
  static func line(_ report: Report, path: String) -> [UInt8] {
    func strings(_ kinds: Report.Block.Kind...) -> [String] {
      report.blocks.filter { kinds.contains($0.kind) }.map { report.string($0.range) }
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("id", report.id.hasPrefix("sha256:") && path != "-" ? name(of: path) : report.id)
      writer.member("title", report.title.map(report.string))
      writer.member("published", report.published)
      writer.member("agency", report.agency)
      writer.member("publisher", report.publisher)
      writer.member("language", report.language)
      writer.member("url", report.url)
      if let dateline = report.dateline {
        writer.member("dateline") { writer in
          writer.object { writer in
            writer.member("place", dateline.place)
            writer.member("agency", dateline.agency)
            writer.member("date", dateline.date)
          }
        }
      }
      writer.member("text", body(of: report).joined(separator: "\n"))
      writer.member("summary", report.summary.map(report.string))
      writer.member("captions", strings(.caption))
      writer.member("others", strings(.other))
    }
    writer.endLine()
    return writer.bytes
  }

  /// The whole report, each block with its kind before it, safe for a terminal.
  static func page(_ report: Report) -> String {
    var text = row("id", report.id)
    for (name, value) in [
      ("published", report.published), ("agency", report.agency), ("publisher", report.publisher),
      ("url", report.url), ("language", report.language), ("place", report.dateline?.place),
    ] {
      if let value { text += row(name, value) }
    }
    for block in report.blocks { text += row(block.kind.rawValue, report.string(block.range)) }
    return text + "\n"
  }

  private static func row(_ name: String, _ value: String) -> String {
    DisplayWidth.padded(name, to: 11) + Printable.line(value) + "\n"
  }

  /// The body's paragraphs; the dateline stays with the paragraph that it opens.
  private static func body(of report: Report) -> [String] {
    var paragraphs: [String] = []
    for block in report.blocks where block.range != report.summary {
      switch block.kind {
      case .paragraph, .heading, .listItem:
        var range = block.range
        if let dateline = report.dateline?.range, dateline.upperBound <= range.lowerBound,
          report.text[dateline.upperBound..<range.lowerBound].allSatisfy({ $0 != 0x0A })
        {
          range = dateline.lowerBound..<range.upperBound
        }
        paragraphs.append(report.string(range))
      case .title, .caption, .furniture, .other: break
      }
    }
    return paragraphs
  }

  /// A file's name without folders and extensions.
  private static func name(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? name)
  }
}
