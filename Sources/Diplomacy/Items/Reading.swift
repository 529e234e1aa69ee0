public import Reports

/// What was read from one report: the codebook's items.
public struct Reading: Sendable, Hashable {
  /// The id of the report that was read.
  public var reportID: String
  /// Occasions on which parties interact.
  public var engagements: [Engagement] = []
  /// What somebody says, commits to or asks.
  public var statements: [Statement] = []
  /// Changes and levels of ties.
  public var relations: [Relation] = []

  /// A reading without items.
  public init(reportID: String) { self.reportID = reportID }
}

/// A verbatim quote of the report; `text[range] == quote` in bytes of `Report.text`.
public struct Evidence: Sendable, Hashable {
  /// Where it stands, in bytes of `Report.text`.
  public var range: ByteRange
  /// The words themselves.
  public var quote: String

  /// A quote with its place.
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

  /// The source of one field.
  public init(field: String, ranges: [ByteRange], basis: String? = nil) {
    self.field = field
    self.ranges = ranges
    self.basis = basis
  }
}
