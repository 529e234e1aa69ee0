public import Reports

/// One whom a report names: a person, or an office whose holder it does not name.
public struct NamedParty: Sendable, Hashable {
  /// The fullest name, without honorifics; nil for an unnamed office holder.
  public var name: String?
  /// As the report words them, without country and body.
  public var offices: [String]
  /// ISO 3166-1 alpha-3, or nil.
  public var country: String?
  /// The body that the office is one of, when it is not a state.
  public var organisation: String?
}

extension Reader {
  /// Everybody whom a report names, in the order of the first mention: the first stage of reading, for tests and for finding out why something
  /// was read as it was.
  public func namedParties(_ report: Report) -> [NamedParty] {
    let scene = Scene(report, analyzer: analyzer, lexicons: lexicons)
    let people = scene.cast.entities.filter {
      ($0.kind == .person || $0.kind == .office) && !$0.mentions.isEmpty
    }
    return people.sorted { ($0.mentions.first ?? 0) < ($1.mentions.first ?? 0) }.map { entity in
      NamedParty(
        name: entity.kind == .person ? entity.name : nil,
        offices: entity.offices.filter { !$0.isFormer && $0.text.lowercased() != "counterpart" }.map(\.text),
        country: entity.country, organisation: entity.organisation)
    }
  }
}
