import Diplomacy
import Records
import Reports

extension FoundStatement: Listed {
  static let tableColumns: [Table.Column] = [
    .init(heading: "published"), .init(heading: "kind"), .init(heading: "who", canShrink: true),
    .init(heading: "to", canShrink: true), .init(heading: "words", canShrink: true), .init(heading: "id"),
  ]

  static let csvColumns = [
    "id", "kind", "by", "to", "about", "topics", "quote", "report", "title", "published", "source", "url",
    "confidence",
  ]

  var tableCells: [String] {
    [
      report.published ?? "", statement.kind.rawValue, statement.by.joined(separator: " · "),
      statement.to.joined(separator: " · "), quote, String(id.prefix(11)),
    ]
  }

  var csvCells: [String] {
    [
      id, statement.kind.rawValue, CSV.list(statement.by), CSV.list(statement.to), CSV.list(statement.about),
      CSV.list(statement.topics.map(\.rawValue)), quote,
    ] + report.csvCells + [Figures.share(statement.confidence)]
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    statement.writeFields(to: &json)
    json.given("quote", quote)
    report.write(to: &json)
    json.member("confidence") { $0.double(statement.confidence, digits: 4) }
  }
}

extension FoundRelation: Listed {
  static let tableColumns: [Table.Column] = [
    .init(heading: "when"), .init(heading: "between"), .init(heading: "change"),
    .init(heading: "level", canShrink: true), .init(heading: "words", canShrink: true), .init(heading: "id"),
  ]

  static let csvColumns = [
    "id", "between", "change", "level", "when", "date_first", "date_last", "quote", "report", "title",
    "published",
    "source", "url", "confidence",
  ]

  var tableCells: [String] {
    [
      relation.when ?? "", relation.between.joined(separator: " · "), relation.change.rawValue,
      relation.level ?? "",
      quote, String(id.prefix(11)),
    ]
  }

  var csvCells: [String] {
    let bounds = relation.when.flatMap(DateBounds.init(edtf:))
    return [
      id, CSV.list(relation.between), relation.change.rawValue, relation.level ?? "", relation.when ?? "",
      bounds?.first?.description ?? "", bounds?.last?.description ?? "", quote,
    ] + report.csvCells + [Figures.share(relation.confidence)]
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    relation.writeFields(to: &json)
    json.given("quote", quote)
    report.write(to: &json)
    json.member("confidence") { $0.double(relation.confidence, digits: 4) }
  }
}

extension ReportFacts {
  /// `report,title,published,source,url`.
  var csvCells: [String] { [id, title ?? "", published ?? "", source ?? "", url ?? ""] }

  /// Writes the member `report`.
  func write(to json: inout JSONWriter) {
    json.member("report") { json in
      json.object { json in
        json.member("id", id)
        json.member("digest", digest)
        json.given("title", title)
        json.given("published", published)
        json.given("source", source)
        json.given("url", url)
      }
    }
  }
}
