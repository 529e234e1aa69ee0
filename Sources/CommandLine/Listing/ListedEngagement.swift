import Diplomacy
import Records
import Reports

extension FoundEngagement: Listed {
  static let tableColumns: [Table.Column] = [
    .init(heading: "when"), .init(heading: "what"), .init(heading: "who", canShrink: true),
    .init(heading: "where", canShrink: true), .init(heading: "reports"), .init(heading: "id"),
  ]

  static let csvColumns = [
    "id", "type", "subtype", "status", "background", "when", "when_basis", "date_first", "date_last",
    "place_name",
    "place_country", "countries", "names", "offices", "organisations", "party_countries", "roles", "topics",
    "instrument", "reports", "confidence",
  ]

  var tableCells: [String] {
    let who = engagement.parties.map { party in
      let name = party.name ?? [party.office, party.organisation].compactMap(\.self).joined(separator: ", ")
      guard let country = party.country else { return name }
      return name.isEmpty ? country : "\(name) (\(country))"
    }
    let place = [engagement.place?.name, engagement.place?.country].compactMap(\.self).joined(separator: ", ")
    return [
      engagement.when ?? "", engagement.headline, who.joined(separator: " · "), place, String(accounts),
      shortID,
    ]
  }

  /// As many digits of the id as people need to tell items apart.
  private var shortID: String { String(id.prefix(11)) }

  var csvCells: [String] {
    let bounds = engagement.when.flatMap(DateBounds.init(edtf:))
    let parties = engagement.parties
    let countries = Set(parties.compactMap(\.country)).sorted()
    return [
      id, engagement.type.rawValue, engagement.subtype?.rawValue ?? "", engagement.status.rawValue,
      engagement.background ? "true" : "false", engagement.when ?? "", engagement.whenBasis?.rawValue ?? "",
      bounds?.first?.description ?? "", bounds?.last?.description ?? "", engagement.place?.name ?? "",
      engagement.place?.country ?? "", CSV.list(countries), CSV.list(parties.map { $0.name ?? "" }),
      CSV.list(parties.map { $0.office ?? "" }), CSV.list(parties.map { $0.organisation ?? "" }),
      CSV.list(parties.map { $0.country ?? "" }), CSV.list(parties.map(\.role.rawValue)),
      CSV.list(engagement.topics.map(\.rawValue)), engagement.instrument ?? "", String(accounts),
      Figures.share(engagement.confidence),
    ]
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    engagement.writeFields(to: &json)
    json.member("reports", accounts)
    json.member("confidence") { $0.double(engagement.confidence, digits: 4) }
  }
}

extension Engagement {
  /// `planned state visit`, `meeting (reception), background`.
  var headline: String {
    var text = type.rawValue
    if let subtype { text += " (\(subtype.rawValue.replacing("_", with: " ")))" }
    if status != .held { text = "\(status.rawValue) \(text)" }
    return background ? text + ", background" : text
  }
}

/// Numbers for people and for files.
enum Figures {
  /// A share with two digits after the point.
  static func share(_ value: Double) -> String {
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return hundredths == 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}
