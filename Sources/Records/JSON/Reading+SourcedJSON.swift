public import Diplomacy
public import Reports

extension Reading {
  /// The reading with everything that backs it: the report's own facts, content ids, quotes with their offsets, the words
  /// that each field was read from, confidence. One object without line feeds; offsets count Unicode scalars of `text`,
  /// ends exclusive.
  ///
  /// - Parameter report: The report that was read; its text is what the offsets count.
  /// - Returns: UTF-8.
  public func sourcedJSON(of report: Report) -> [UInt8] {
    let digest = ContentID.of(report)
    let spans = SpanWriter(report)
    var json = JSONWriter()
    json.object { json in
      json.member("id", reportID)
      json.member("report") { $0.object { report.writeFacts(to: &$0, digest: digest) } }
      json.objects("engagements", engagements) { json, item in
        json.member("id", ContentID.of(item, in: digest))
        item.writeFields(to: &json)
        spans.write(item.evidence, item.sources, item.confidence, to: &json)
      }
      json.objects("statements", statements) { json, item in
        json.member("id", ContentID.of(item, in: digest))
        item.writeFields(to: &json)
        spans.write(item.evidence, item.sources, item.confidence, to: &json)
      }
      json.objects("relations", relations) { json, item in
        json.member("id", ContentID.of(item, in: digest))
        item.writeFields(to: &json)
        spans.write(item.evidence, item.sources, item.confidence, to: &json)
      }
    }
    return json.bytes
  }
}

extension Report {
  /// Writes what is known of the report itself (codebook, section 4), without its text.
  func writeFacts(to json: inout JSONWriter, digest: String) {
    json.member("digest", digest)
    json.given("title", title.map { string($0) })
    json.given("published", published)
    json.given("source", source)
    json.given("url", url)
    json.given("agency", agency)
    json.given("publisher", publisher)
    if let dateline {
      json.member("dateline") { json in
        json.object { json in
          json.given("place", dateline.place)
          json.given("agency", dateline.agency)
          json.given("date", dateline.date)
        }
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

  func write(
    _ evidence: [Evidence], _ sources: [FieldSource], _ confidence: Double, to json: inout JSONWriter
  ) {
    json.objects("evidence", evidence) { span($1.range, quote: $1.quote, to: &$0) }
    if !sources.isEmpty {
      json.objects("sources", sources) { json, source in
        json.member("field", source.field)
        json.objects("spans", source.ranges) { span($1, quote: report.quote($1), to: &$0) }
        json.given("basis", source.basis)
      }
    }
    json.member("confidence") { $0.double(confidence, digits: 4) }
  }

  private func span(_ range: ByteRange, quote: String, to json: inout JSONWriter) {
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
