public import Diplomacy

extension Reading {
  /// The codebook's JSON of the reading (section 7): one object without line feeds, the codebook's keys in its order,
  /// what is null or empty left out. The same reading always gives the same bytes.
  public func codebookJSON() -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("id")
      json.string(reportID)
      json.key("engagements")
      json.array { json in for item in engagements { json.object { item.writeCodebook(to: &$0) } } }
      json.key("statements")
      json.array { json in for item in statements { json.object { item.writeCodebook(to: &$0) } } }
      json.key("relations")
      json.array { json in for item in relations { json.object { item.writeCodebook(to: &$0) } } }
    }
    return json.bytes
  }
}

extension Engagement {
  /// Writes all members but the evidence.
  func writeFields(to json: inout JSONText) {
    json.member("type", type.rawValue)
    json.member("subtype", subtype?.rawValue)
    json.member("status", status.rawValue)
    json.member("background", background)
    json.member("when", when)
    json.member("when_basis", whenBasis?.rawValue)
    if let place, place.name?.isEmpty == false || place.country?.isEmpty == false {
      json.key("place")
      json.object { json in
        json.member("name", place.name)
        json.member("country", place.country)
      }
    }
    if !parties.isEmpty {
      json.key("parties")
      json.array { json in for party in parties { json.object { party.write(to: &$0) } } }
    }
    json.member("topics", topics.map(\.rawValue))
    json.member("instrument", instrument)
  }

  func writeCodebook(to json: inout JSONText) {
    writeFields(to: &json)
    json.member("evidence", evidence.map(\.quote))
  }
}

extension Party {
  func write(to json: inout JSONText) {
    json.member("name", name)
    json.member("office", office)
    json.member("organisation", organisation)
    json.member("country", country)
    json.member("role", role.rawValue)
  }
}

extension Statement {
  /// Writes all members but the evidence.
  func writeFields(to json: inout JSONText) {
    json.member("by", by)
    json.member("to", to)
    json.member("kind", kind.rawValue)
    json.member("topics", topics.map(\.rawValue))
    json.member("about", about)
  }

  func writeCodebook(to json: inout JSONText) {
    writeFields(to: &json)
    json.member("evidence", evidence.map(\.quote))
  }
}

extension Relation {
  /// Writes all members but the evidence.
  func writeFields(to json: inout JSONText) {
    json.member("between", between)
    json.member("change", change.rawValue)
    json.member("level", level)
    json.member("when", when)
  }

  func writeCodebook(to json: inout JSONText) {
    writeFields(to: &json)
    json.member("evidence", evidence.map(\.quote))
  }
}
