public import Diplomacy
public import Reports

/// Ids that are digests of what they name, so that the same report or item has the same id on every machine.
///
/// Every field goes into the digest with its length, so that no two different contents can run together into the same
/// bytes.
public enum ContentID {
  /// What a report is, to the reader: its text and blocks, and whatever else the reading depends on.
  public static func of(_ report: Report) -> String {
    var content = Content("report 1")
    content.add(report.id)
    for field in [
      report.source, report.url, report.published, report.agency, report.publisher, report.language,
    ] {
      content.add(field)
    }
    content.add(report.dateline?.place)
    content.add(report.dateline?.date)
    content.add(report.text)
    for block in report.blocks {
      content.add(block.kind.rawValue)
      content.add(block.range)
    }
    return content.digest(length: 32)
  }

  /// The id of one report's account of an engagement: `e` and 20 hexadecimal digits.
  ///
  /// - Parameters:
  ///   - engagement: The account as it was read.
  ///   - report: The report's own content id.
  /// - Returns: 21 characters.
  public static func of(_ engagement: Engagement, in report: String) -> String {
    var content = Content("engagement 1")
    content.add(report)
    var json = JSONWriter()
    json.object { engagement.writeFields(to: &$0) }
    content.add(json.bytes)
    for piece in engagement.evidence { content.add(piece.range) }
    return "e" + content.digest(length: 20)
  }

  /// The id of a statement: `s` and 20 hexadecimal digits.
  public static func of(_ statement: Statement, in report: String) -> String {
    var content = Content("statement 1")
    content.add(report)
    var json = JSONWriter()
    json.object { statement.writeFields(to: &$0) }
    content.add(json.bytes)
    for piece in statement.evidence { content.add(piece.range) }
    return "s" + content.digest(length: 20)
  }

  /// The id of a relation: `r` and 20 hexadecimal digits.
  public static func of(_ relation: Relation, in report: String) -> String {
    var content = Content("relation 1")
    content.add(report)
    var json = JSONWriter()
    json.object { relation.writeFields(to: &$0) }
    content.add(json.bytes)
    for piece in relation.evidence { content.add(piece.range) }
    return "r" + content.digest(length: 20)
  }

  /// Gathers a content's fields, each with its length before it.
  struct Content {
    private var bytes: [UInt8] = []

    init(_ kind: String) { add(kind) }

    mutating func add(_ field: String?) {
      guard let field else { return bytes.append(0) }
      add(field.utf8)
    }

    mutating func add(_ field: some Collection<UInt8>) {
      bytes.append(1)
      add(number: field.count)
      bytes.append(contentsOf: field)
    }

    mutating func add(_ range: ByteRange) {
      add(number: range.lowerBound)
      add(number: range.upperBound)
    }

    private mutating func add(number: Int) {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// The first digits of the SHA-256 in hexadecimal.
    func digest(length: Int) -> String { String(SHA256.hexadecimal(bytes).prefix(length)) }
  }
}
