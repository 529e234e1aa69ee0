import When

/// One occasion with everything that the report says of it, merged from the places that tell of it.
struct Occasion {
  var type: Engagement.Kind
  var subtype: Engagement.Subtype?
  var status: Engagement.Status
  var parties: [Candidate.Member]
  var place: Places.Found?
  var date: Dates.Found?
  var instrument: Range<Int>?
  var title: String
  var accounts: [Candidate]
  var isBackground = false

  init(_ first: Candidate) {
    type = first.type
    subtype = first.subtype
    status = first.status
    parties = first.parties
    place = first.place
    date = first.date
    instrument = first.instrument
    title = first.title
    accounts = [first]
  }

  var entities: [Int] { parties.map(\.entity) }
  /// Some place tells of it for its own sake.
  var isTold: Bool { accounts.contains { !$0.isReference && !$0.isEarlier } }

  mutating func merge(_ other: Candidate, _ scene: Scene) {
    for member in other.parties {
      // Unnamed parties of a headline are those that the body names.
      if other.isShort, scene.cast[member.entity].kind != .person,
        !parties.contains(where: { $0.entity == member.entity }),
        accounts.contains(where: { !$0.isShort })
      {
        continue
      }
      if let known = parties.firstIndex(where: { $0.entity == member.entity }) {
        if parties[known].role == .participant || parties[known].role == .host && member.role == .chair {
          parties[known].role = member.role
        }
      } else {
        parties.append(member)
      }
    }
    if other.type == type, let better = other.subtype,
      subtype == nil || subtype == .talks && other.subtype != nil && !other.isReference
    {
      subtype = better
    }
    if place == nil || place?.country == nil && other.place?.country != nil {
      place = other.place ?? place
    } else if place?.name == nil, let name = other.place?.name, place?.country == other.place?.country {
      place?.name = name
    }
    if date == nil || (other.date != nil && isFiner(other.date, than: date)) { date = other.date ?? date }
    instrument = instrument ?? other.instrument
    if title.isEmpty { title = other.title }
    if !other.isReference, !other.isDefinite, accounts.allSatisfy({ $0.isReference }) {
      status = other.status
    }
    accounts.append(other)
  }

  private func isFiner(_ left: Dates.Found?, than right: Dates.Found?) -> Bool {
    guard let left, let right else { return left != nil }
    return right.when.contains(left.when)
      && left.when.description.utf8.count > right.when.description.utf8.count && type != .visit
  }
}
