public import Diplomacy
import Records
import Reports

/// One report's items in the form in which the scorer compares them: gold or predicted, from the codebook's JSON.
public struct ScoredReading: Sendable {
  /// The report's id, as its collection gives it.
  public let id: String
  let engagements: [ScoredEngagement]
  let statements: [ScoredStatement]
  let relations: [ScoredRelation]

  /// A line of a gold or predicted file that cannot be used.
  public struct LineError: Error, Hashable, CustomStringConvertible {
    /// The line, counted from 1.
    public var line: Int
    /// What is wrong with it.
    public var message: String

    /// The error in one line.
    public var description: String { "line \(line): \(message)" }
  }

  /// Takes a reading that is in memory.
  public init(_ reading: Reading) {
    // What the reader writes is JSON by construction, so that the other branch only says so.
    let value = try? JSONReader.value(of: reading.codebookJSON())
    self.init(value ?? .null, id: reading.reportID)
  }

  init(_ value: JSONValue, id: String) {
    self.id = id
    engagements = (value.given("engagements")?.elements ?? []).map(ScoredEngagement.init)
    statements = (value.given("statements")?.elements ?? []).map(ScoredStatement.init)
    relations = (value.given("relations")?.elements ?? []).map(ScoredRelation.init)
  }

  /// The readings of a JSON Lines text, one object a line; blank lines are passed over.
  public static func readings(ofLines text: [UInt8]) throws(LineError) -> [ScoredReading] {
    var readings: [ScoredReading] = []
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) {
      do {
        let value = try JSONReader.value(of: line)
        guard let id = value.given("id")?.string else {
          throw LineError(line: index + 1, message: "no id")
        }
        readings.append(ScoredReading(value, id: id))
      } catch let error as JSONError {
        throw LineError(line: index + 1, message: "no JSON: \(error)")
      } catch let error as LineError {
        throw error
      } catch {
        throw LineError(line: index + 1, message: "\(error)")
      }
    }
    return readings
  }
}

struct ScoredEngagement: Sendable {
  let source: JSONValue
  let type: String?
  let subtype: String?
  let status: String
  let background: Bool
  let when: Set<String>
  let placeName: FoldedText
  let placeCountry: String?
  let parties: [ScoredParty]
  let topics: Set<String>
  let evidence: FoldedText

  init(_ value: JSONValue) {
    source = value
    type = value.given("type")?.string
    subtype = value.given("subtype")?.string?.nonEmpty
    status = value.given("status")?.string?.nonEmpty ?? "held"
    background = value.given("background") == .bool(true)
    when = Self.dates(value.given("when"))
    placeName = FoldedText(value.given("place")?.given("name")?.string ?? "")
    placeCountry = value.given("place")?.given("country")?.string?.nonEmpty
    parties = (value.given("parties")?.elements ?? []).map(ScoredParty.init)
    topics = Set(value.given("topics")?.strings ?? [])
    evidence = FoldedText((value.given("evidence")?.quotes ?? []).joined(separator: " "))
  }

  /// The dates that count as right: one, or any of several; no date is the empty string.
  static func dates(_ value: JSONValue?) -> Set<String> {
    let dates: [String]
    switch value {
    case .array(let values): dates = values.map { $0.string ?? "" }
    default: dates = [value?.string ?? ""]
    }
    return Set(
      dates.map { date in
        var bare = String.UnicodeScalarView()
        bare.append(contentsOf: date.unicodeScalars.filter { !$0.properties.isWhitespace })
        return String(bare).uppercased()
      })
  }
}

struct ScoredParty: Sendable {
  let hasName: Bool
  let rawName: String
  let name: FoldedText
  let office: FoldedText
  /// Office and organisation together.
  let standing: FoldedText
  let country: String?
  let role: String?

  init(_ value: JSONValue) {
    rawName = value.given("name")?.string ?? ""
    hasName = !rawName.isEmpty
    name = FoldedText(rawName)
    let office = value.given("office")?.string ?? ""
    let organisation = value.given("organisation")?.string ?? ""
    self.office = FoldedText(office)
    standing = FoldedText([office, organisation].filter { !$0.isEmpty }.joined(separator: " "))
    country = value.given("country")?.string
    role = value.given("role")?.string
  }
}

struct ScoredStatement: Sendable {
  let source: JSONValue
  let by: [Speaker]
  let kind: String?
  let evidence: FoldedText

  /// A speaker as named, and the country if the entry is a code or begins with one.
  struct Speaker: Sendable {
    let text: FoldedText
    let country: String?

    init(_ entry: String) {
      text = FoldedText(entry)
      let scalars = Array(entry.unicodeScalars.prefix(4))
      let isCode =
        scalars.count >= 3 && scalars[..<3].allSatisfy { ("A"..."Z").contains($0) }
        && (scalars.count == 3 || scalars[3] == ":")
      country = isCode ? String(entry.prefix(3)) : nil
    }
  }

  init(_ value: JSONValue) {
    source = value
    by = (value.given("by")?.elements ?? []).map { Speaker($0.string ?? "") }
    kind = value.given("kind")?.string
    evidence = FoldedText((value.given("evidence")?.quotes ?? []).joined(separator: " "))
  }
}

struct ScoredRelation: Sendable {
  let source: JSONValue
  let between: Set<String>
  let change: String?
  let level: FoldedText
  let when: Set<String>

  init(_ value: JSONValue) {
    source = value
    between = Set(value.given("between")?.strings ?? [])
    change = value.given("change")?.string
    level = FoldedText(value.given("level")?.string ?? "")
    when = ScoredEngagement.dates(value.given("when"))
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
