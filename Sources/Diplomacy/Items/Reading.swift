public import Reports

/// What was read from one report: the codebook's items.
public struct Reading: Sendable, Hashable {
  public var reportID: String
  public var engagements: [Engagement] = []
  public var statements: [Statement] = []
  public var relations: [Relation] = []

  public init(reportID: String) { self.reportID = reportID }
}

/// A verbatim quote of the report; `text[range] == quote` in bytes of `Report.text`.
public struct Evidence: Sendable, Hashable {
  public var range: ByteRange
  public var quote: String

  public init(range: ByteRange, quote: String) {
    self.range = range
    self.quote = quote
  }
}

/// Where a single field's value was read, and how it was worked out.
public struct FieldSource: Sendable, Hashable {
  /// The field, as `when`, `place`, `parties[1].office`.
  public var field: String
  /// The words it was read from, in bytes of `Report.text`.
  public var ranges: [ByteRange]
  /// Knowledge that resolved it beyond the report's words: `publication date`, `dateline`, `gazetteer: capital`.
  public var basis: String?

  public init(field: String, ranges: [ByteRange], basis: String? = nil) {
    self.field = field
    self.ranges = ranges
    self.basis = basis
  }
}
