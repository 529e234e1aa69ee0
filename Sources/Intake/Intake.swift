public import Reports

/// Bytes and where they came from, made into reports.
///
/// Whatever the bytes hold, the outcome is a list of results: a report, or the reason why a part of the input is none.
/// Nothing here reads files, the clock or the network, so the same bytes give the same reports everywhere.
public struct Intake: Sendable {
  /// Every report of an input, in order, and every part that could not be read.
  ///
  /// - Parameters:
  ///   - bytes: the whole input, which may be packed by gzip.
  ///   - name: its path, or `-` for standard input; goes into errors and, for text and pages, into `Report.url`.
  ///   - kind: what it is; found out from the content when nil.
  /// - Returns: one result for each report or broken part.
  public static func reports(
    from bytes: [UInt8], name: String, as kind: InputKind? = nil
  ) -> [Result<Report, IntakeError>] {
    var results: [Result<Report, IntakeError>] = []
    forEachReport(in: bytes, name: name, as: kind) { results.append($0) }
    return results
  }

  /// Calls `body` with each report of an input, in order, and with each part that could not be read.
  ///
  /// JSON Lines are read one line at a time, so that a large file needs no more memory than its bytes and one report.
  public static func forEachReport(
    in bytes: [UInt8], name: String, as kind: InputKind? = nil, _ body: (Result<Report, IntakeError>) -> Void
  ) {
    let source = Source(name: name)
    if Gzip.isPacked(bytes) {
      guard let unpacked = Gzip.unpacked(bytes), !Gzip.isPacked(unpacked) else {
        body(.failure(source.error(.unreadableFormat("damaged or oversized gzip data"))))
        return
      }
      forEachReport(in: unpacked, name: name, as: kind, body)
      return
    }
    if bytes.allSatisfy(\.isSpace) {
      body(.failure(source.error(.empty)))
      return
    }
    if let format = InputKind.foreignFormat(of: bytes) {
      body(.failure(source.error(.unreadableFormat(format))))
      return
    }
    switch kind ?? InputKind(detecting: bytes) {
    case .jsonl: JSONLines.forEachReport(in: bytes, source, body)
    case .text: body(Result { () throws(IntakeError) in try PlainText.report(from: bytes, source) })
    case .html: body(Result { () throws(IntakeError) in try WebPage.report(from: bytes, source) })
    }
  }
}

/// Where bytes came from.
struct Source {
  let name: String

  /// What `Report.url` says when the input itself gives no address: the path; nil for standard input.
  var url: String? { name == "-" || name.isEmpty ? nil : name }

  func error(_ reason: IntakeError.Reason, line: Int? = nil) -> IntakeError {
    IntakeError(file: name, line: line, reason: reason)
  }
}
