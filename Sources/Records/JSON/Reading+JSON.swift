public import Diplomacy
public import Reports

extension Reading {
  /// The codebook's JSON of the reading (section 7): one object without line feeds, the codebook's keys in its order,
  /// what is null or empty left out. The same reading always gives the same bytes.
  public func codebookJSON() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("id", reportID)
      json.objects("engagements", engagements) { $1.writeCodebook(to: &$0) }
      json.objects("statements", statements) { $1.writeCodebook(to: &$0) }
      json.objects("relations", relations) { $1.writeCodebook(to: &$0) }
    }
    return json.bytes
  }
}

extension Engagement {
  /// Writes all members but the evidence.
  public func writeFields(to json: inout JSONWriter) {
    json.member("type", type.rawValue)
    json.given("subtype", subtype?.rawValue)
    json.member("status", status.rawValue)
    json.member("background", background)
    json.given("when", when)
    json.given("when_basis", whenBasis?.rawValue)
    if let place, place.name?.isEmpty == false || place.country?.isEmpty == false {
      json.member("place") { json in
        json.object { json in
          json.given("name", place.name)
          json.given("country", place.country)
        }
      }
    }
    if !parties.isEmpty { json.objects("parties", parties) { $1.write(to: &$0) } }
    json.given("topics", topics.map(\.rawValue))
    json.given("instrument", instrument)
  }

  func writeCodebook(to json: inout JSONWriter) {
    writeFields(to: &json)
    json.given("evidence", evidence.map(\.quote))
  }
}

extension Party {
  func write(to json: inout JSONWriter) {
    json.given("name", name)
    json.given("office", office)
    json.given("organisation", organisation)
    json.given("country", country)
    json.member("role", role.rawValue)
  }
}

extension Statement {
  /// Writes all members but the evidence.
  public func writeFields(to json: inout JSONWriter) {
    json.given("by", by)
    json.given("to", to)
    json.member("kind", kind.rawValue)
    json.given("topics", topics.map(\.rawValue))
    json.given("about", about)
  }

  func writeCodebook(to json: inout JSONWriter) {
    writeFields(to: &json)
    json.given("evidence", evidence.map(\.quote))
  }
}

extension Relation {
  /// Writes all members but the evidence.
  public func writeFields(to json: inout JSONWriter) {
    json.given("between", between)
    json.member("change", change.rawValue)
    json.given("level", level)
    json.given("when", when)
  }

  func writeCodebook(to json: inout JSONWriter) {
    writeFields(to: &json)
    json.given("evidence", evidence.map(\.quote))
  }
}
