/// One place of the report that tells of an occasion, before the places that tell of the same one are merged.
struct Candidate {
  var type: Engagement.Kind
  var subtype: Engagement.Subtype?
  var status: Engagement.Status = .held
  var isBackground = false
  var parties: [Member] = []
  var place: Places.Found?
  var date: Dates.Found?
  /// Words of the instrument's name.
  var instrument: Range<Int>?
  /// The verb or noun that tells of it, and the verb that carries the noun.
  var node: Int
  var carrier: Int?
  var sentence: Int
  var block: Int
  /// "the meeting", "this visit", "during the call": it takes up an occasion that was told before.
  var isDefinite = false
  /// It stands in an adjunct ("since X's visit") and only dates or describes something else.
  var isReference = false
  /// Words that establish it.
  var evidence: Range<Int>
  /// The noun's name for a gathering ("East Asia Summit"), folded, for telling gatherings apart.
  var title = ""
  /// Set for the expansion of a plural: each counterpart has an occasion of its own.
  var isSeparate = false
  /// It stands in a headline, a subheading or a caption: a short form of what the body tells.
  var isShort = false
  /// The tense puts it before the report's own events.
  var isEarlier = false

  struct Member: Equatable {
    var entity: Int
    var role: Party.Role
  }

  mutating func add(_ entity: Int, _ role: Party.Role) {
    if let known = parties.firstIndex(where: { $0.entity == entity }) {
      if parties[known].role == .participant { parties[known].role = role }
      return
    }
    parties.append(Member(entity: entity, role: role))
  }

  var entities: [Int] { parties.map(\.entity) }
}
