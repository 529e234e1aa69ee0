/// An office as one place of the report words it.
struct Office: Sendable, Hashable {
  /// As the report words it, without the country and the body.
  var text: String
  var rank: Rank
  /// The state whose office it is, when the words say so.
  var country: String?
  /// A body that is not a state's, or an organisation, as written: `ASEAN`, `National Democratic Institute`.
  var organisation: String?
  /// The organisation's usual name in the gazetteer, where it has one.
  var body: String?
  /// The organisation is an international body of the gazetteer.
  var isInternational = false
  /// "former", "ex-", "late": the person does not hold it now.
  var isFormer = false
  /// A style or a rank that is worn beside other offices: "Prince", "General".
  var isTitle = false
  /// The words it was read from.
  var words: Range<Int>

  enum Rank: String, Sendable, Hashable {
    case headOfState = "head_of_state"
    case headOfGovernment = "head_of_government"
    case foreignMinister = "foreign_minister"
    case minister, deputy, legislature, envoy, party, military, royalty, international, local, judiciary,
      adviser, head

    /// Held by one person of a state at a time.
    var isUnique: Bool { self == .headOfState || self == .headOfGovernment || self == .foreignMinister }
  }
}
