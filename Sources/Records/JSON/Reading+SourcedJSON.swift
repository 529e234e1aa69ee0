public import Diplomacy
public import Reports

extension Reading {
  /// The reading with everything that backs it: the report's own facts, content ids, quotes with their offsets, the words
  /// that each field was read from, confidence. One object without line feeds; offsets count Unicode scalars of `text`,
  /// ends exclusive.
  ///
  /// - Parameter report: The report that was read; its text is what the offsets count.
  public func sourcedJSON(of report: Report) -> [UInt8] {
    let digest = ContentID.of(report)
    let spans = SpanWriter(report)
    var json = JSONText()
    json.object { json in
      json.key("id")
      json.string(reportID)
      json.key("report")
      json.object { report.writeFacts(to: &$0, digest: digest) }
      json.key("engagements")
      json.array { json in
        for item in engagements {
          json.object { json in
            json.member("id", ContentID.of(item, in: digest))
            item.writeFields(to: &json)
            spans.write(item.evidence, item.sources, item.confidence, to: &json)
          }
        }
      }
      json.key("statements")
      json.array { json in
        for item in statements {
          json.object { json in
            json.member("id", ContentID.of(item, in: digest))
            item.writeFields(to: &json)
            spans.write(item.evidence, item.sources, item.confidence, to: &json)
          }
        }
      }
      json.key("relations")
      json.array { json in
        for item in relations {
          json.object { json in
            json.member("id", ContentID.of(item, in: digest))
            item.writeFields(to: &json)
            spans.write(item.evidence, item.sources, item.confidence, to: &json)
          }
        }
      }
    }
    return json.bytes
  }
}

extension Report {
  /// Writes what is known of the report itself (codebook, section 4), without its text.
  func writeFacts(to json: inout JSONText, digest: String) {
    json.member("digest", digest)
    json.member("title", title.map { string($0) })
    json.member("published", published)
    json.member("source", source)
    json.member("url", url)
    json.member("agency", agency)
    json.member("publisher", publisher)
    if let dateline {
      json.key("dateline")
      json.object { json in
        json.member("place", dateline.place)
        json.member("agency", dateline.agency)
        json.member("date", dateline.date)
      }
    }
    json.member("language", language)
  }
}

/// Writes byte ranges of one report as spans in Unicode scalars.
private struct SpanWriter {
  let report: Report
  let offsets: ScalarOffsets

  init(_ report: Report) {
    self.report = report
    self.offsets = ScalarOffsets(report.text)
  }

  func write(_ evidence: [Evidence], _ sources: [FieldSource], _ confidence: Double, to json: inout JSONText)
  {
    json.key("evidence")
    json.array { json in
      for piece in evidence { json.object { span(piece.range, quote: piece.quote, to: &$0) } }
    }
    if !sources.isEmpty {
      json.key("sources")
      json.array { json in
        for source in sources {
          json.object { json in
            json.member("field", source.field)
            json.key("spans")
            json.array { json in
              for range in source.ranges { json.object { span(range, quote: report.quote(range), to: &$0) } }
            }
            json.member("basis", source.basis)
          }
        }
      }
    }
    json.key("confidence")
    json.fraction(confidence)
  }

  private func span(_ range: ByteRange, quote: String, to json: inout JSONText) {
    let range = range.clamped(to: 0..<report.text.count)
    json.member("start", offsets.scalar(atByte: range.lowerBound))
    json.member("end", offsets.scalar(atByte: range.upperBound))
    json.member("quote", quote)
  }
}

extension Report {
  /// The words of a range, cut to the text's bounds.
  func quote(_ range: ByteRange) -> String { string(range.clamped(to: 0..<text.count)) }
}
