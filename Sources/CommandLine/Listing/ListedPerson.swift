import Records
import Reports

extension FoundPerson: Listed {
  static let tableColumns: [Table.Column] = [
    .init(heading: "name", canShrink: true), .init(heading: "country"),
    .init(heading: "office", canShrink: true),
    .init(heading: "seen"), .init(heading: "engagements"), .init(heading: "statements"), .init(heading: "id"),
  ]

  static let csvColumns = [
    "id", "name", "country", "offices", "offices_first", "offices_last", "engagements", "statements",
  ]

  var tableCells: [String] {
    let latest = offices.first
    let seen = [latest?.first, latest?.last].compactMap(\.self)
    return [
      name, country ?? "", latest?.office ?? "", Set(seen).count == 1 ? seen[0] : seen.joined(separator: "/"),
      String(engagements), String(statements), String(id.prefix(11)),
    ]
  }

  var csvCells: [String] {
    [
      id, name, country ?? "", CSV.list(offices.map(\.office)), CSV.list(offices.map { $0.first ?? "" }),
      CSV.list(offices.map { $0.last ?? "" }), String(engagements), String(statements),
    ]
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("name", name)
    json.given("country", country)
    json.objects("offices", offices) { json, tenure in
      json.member("office", tenure.office)
      json.given("first", tenure.first)
      json.given("last", tenure.last)
      json.member("accounts", tenure.accounts)
    }
    json.member("engagements", engagements)
    json.member("statements", statements)
  }
}
