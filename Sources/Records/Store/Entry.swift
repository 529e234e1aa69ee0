public import Diplomacy
public import Reports

/// A report and its reading made ready for a store: content ids, offsets in Unicode scalars, identities, keys.
///
/// Making it is a pure function and may run beside others; a store only writes down what stands here.
public struct Entry: Sendable {
  /// The report's content id.
  public let digest: String
  /// The report as it was read.
  public let report: Report
  /// The day of publication, if the report gives a whole date.
  public let published: Day?
  /// Name and version of the reader: program, model, word lists.
  public let reader: String
  /// A digest of everything that was read: two readings of a report with the same fingerprint are the same.
  public let fingerprint: String
  /// The accounts of engagements, in reading order, each once.
  public let accounts: [Item<Account>]
  /// The statements, in reading order, each once.
  public let statements: [Item<SpokenStatement>]
  /// The relations, in reading order, each once.
  public let relations: [Item<Relation>]
  /// The number of items that were left out because no quote of theirs stands in the report.
  public let unfounded: Int

  /// An item with its content id and what backs it.
  public struct Item<Value: Sendable>: Sendable {
    /// The content id.
    public let id: String
    /// The item itself.
    public let value: Value
    /// The quotes, the one that establishes the item first.
    public let evidence: [Span]
    /// Where single fields were read.
    public let sources: [SourceSpans]
    /// 0 to 1.
    public let confidence: Double
  }

  /// Words of the report: offsets count Unicode scalars of its text, the end is exclusive.
  public struct Span: Sendable, Hashable {
    /// The first scalar.
    public let start: Int
    /// The scalar after the last.
    public let end: Int
    /// The words.
    public let quote: String

    /// Words at their place.
    public init(start: Int, end: Int, quote: String) {
      self.start = start
      self.end = end
      self.quote = quote
    }
  }

  /// Where one field was read.
  public struct SourceSpans: Sendable, Hashable {
    /// The field, as `when`, `parties[1].office`.
    public let field: String
    /// The words, if the field was read from words.
    public let spans: [Span]
    /// Knowledge beyond the words.
    public let basis: String?

    /// A field's words and basis.
    public init(field: String, spans: [Span], basis: String?) {
      self.field = field
      self.spans = spans
      self.basis = basis
    }
  }

  /// Makes a reading ready.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - report: The report that it was read from.
  ///   - reader: Name and version of the reader.
  ///   - digest: The report's content id, when it is known already.
  public init(_ reading: Reading, of report: Report, reader: String, digest: String? = nil) {
    let digest = digest ?? ContentID.of(report)
    let published = report.published.flatMap { Day($0) }
    self.digest = digest
    self.report = report
    self.reader = reader
    self.published = published
    var backing = Backing(report)
    accounts = reading.engagements.compactMap { item in
      let id = ContentID.of(item, in: digest)
      let account = Account(id: id, report: digest, published: published, engagement: item)
      return backing.item(id, account, item.evidence, item.sources, item.confidence)
    }
    let homes = Homes(reading)
    statements = reading.statements.compactMap { item in
      let spoken = SpokenStatement(item, homes: homes)
      return backing.item(
        ContentID.of(item, in: digest), spoken, item.evidence, item.sources, item.confidence)
    }
    relations = reading.relations.compactMap { item in
      backing.item(ContentID.of(item, in: digest), item, item.evidence, item.sources, item.confidence)
    }
    unfounded = backing.unfounded
    var content = ContentID.Content("reading 1")
    for item in accounts { content.add(item) }
    for item in statements { content.add(item) }
    for item in relations { content.add(item) }
    fingerprint = content.digest(length: 32)
  }

  /// Checks quotes against the text and turns byte ranges into scalar offsets.
  private struct Backing {
    let report: Report
    let offsets: ScalarOffsets
    var seen: Set<String> = []
    var unfounded = 0

    init(_ report: Report) {
      self.report = report
      offsets = ScalarOffsets(report.text)
    }

    mutating func item<Value>(
      _ id: String, _ value: Value, _ evidence: [Evidence], _ sources: [FieldSource], _ confidence: Double
    ) -> Item<Value>? {
      guard seen.insert(id).inserted else { return nil }
      let spans = evidence.compactMap { piece in
        span(piece.range).flatMap { $0.quote.utf8.elementsEqual(piece.quote.utf8) ? $0 : nil }
      }
      guard !spans.isEmpty else {
        unfounded += 1
        return nil
      }
      let backed = sources.map { source in
        SourceSpans(field: source.field, spans: source.ranges.compactMap(span), basis: source.basis)
      }
      return Item(id: id, value: value, evidence: spans, sources: backed, confidence: confidence)
    }

    func span(_ range: ByteRange) -> Span? {
      guard range.lowerBound >= 0, range.upperBound <= report.text.count, !range.isEmpty else { return nil }
      return Span(
        start: offsets.scalar(atByte: range.lowerBound), end: offsets.scalar(atByte: range.upperBound),
        quote: report.string(range))
    }
  }
}

extension ContentID.Content {
  fileprivate mutating func add<Value>(_ item: Entry.Item<Value>) {
    add(item.id)
    add(String(item.confidence))
    for source in item.sources {
      add(source.field)
      add(source.basis)
      for span in source.spans { add(span.start..<span.end) }
    }
  }
}
