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
  public static func of(_ engagement: Engagement, in report: String) -> String {
    var content = Content("engagement 1")
    content.add(report)
    var json = JSONText()
    json.object { engagement.writeFields(to: &$0) }
    content.add(json.bytes)
    for piece in engagement.evidence { content.add(piece.range) }
    return "e" + content.digest(length: 20)
  }

  /// The id of a statement: `s` and 20 hexadecimal digits.
  public static func of(_ statement: Statement, in report: String) -> String {
    var content = Content("statement 1")
    content.add(report)
    var json = JSONText()
    json.object { statement.writeFields(to: &$0) }
    content.add(json.bytes)
    for piece in statement.evidence { content.add(piece.range) }
    return "s" + content.digest(length: 20)
  }

  /// The id of a relation: `r` and 20 hexadecimal digits.
  public static func of(_ relation: Relation, in report: String) -> String {
    var content = Content("relation 1")
    content.add(report)
    var json = JSONText()
    json.object { relation.writeFields(to: &$0) }
    content.add(json.bytes)
    for piece in relation.evidence { content.add(piece.range) }
    return "r" + content.digest(length: 20)
  }

  /// Gathers a content's fields, each with its length before it.
  struct Content {
    private var hash = SHA256()

    init(_ kind: String) { add(kind) }

    mutating func add(_ field: String?) {
      guard let field else { return hash.update([0]) }
      add(Array(field.utf8))
    }

    mutating func add(_ field: [UInt8]) {
      hash.update([1])
      hash.update(withUnsafeBytes(of: UInt64(field.count).littleEndian, Array.init))
      hash.update(field)
    }

    mutating func add(_ range: ByteRange) {
      for bound in [range.lowerBound, range.upperBound] {
        hash.update(withUnsafeBytes(of: Int64(bound).littleEndian, Array.init))
      }
    }

    /// The first digits of the digest in hexadecimal.
    func digest(length: Int) -> String {
      var hash = hash
      return String(SHA256.hexadecimal(hash.finish()).prefix(length))
    }
  }
}
