/// Parties interact on one occasion (codebook, section 1).
public struct Engagement: Sendable, Hashable {
  /// What sort of occasion it is.
  public var type: Kind
  /// The sort within the type, when the report says it.
  public var subtype: Subtype?
  /// Whether it took place.
  public var status: Status = .held
  /// True when it is not what the report reports but dates or describes something else.
  public var background = false
  /// EDTF level 1 or 2, or nil when the report does not date it.
  public var when: String?
  /// How the date was worked out; nil without one.
  public var whenBasis: DateBasis?
  /// Where it took place, as far as the report says.
  public var place: Place?
  /// Those who take part, in the order in which the report names them.
  public var parties: [Party] = []
  /// Topic codes in the codebook's order.
  public var topics: [Topic] = []
  /// For a signing: the instrument's name as written.
  public var instrument: String?
  /// The clause that establishes it comes first.
  public var evidence: [Evidence] = []
  /// Where each field was read.
  public var sources: [FieldSource] = []
  /// 0 to 1: how sure the reader is that the item as a whole is right.
  public var confidence: Double = 0.5

  /// An engagement of a type, with all else still open.
  public init(type: Kind) { self.type = type }

  /// The codebook's types of engagement.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case visit, meeting, call, message, gathering, signing, ceremony
  }

  /// The codebook's subtypes, those of all types together.
  public enum Subtype: String, Sendable, Hashable, CaseIterable {
    case state, official, working, friendship, `private`, transit
    case talks, courtesyCall = "courtesy_call", reception, sideline, consultation, farewell
    case congratulation, condolence, greeting, letter, thanks
    case agreement, memorandum, treaty, jointStatement = "joint_statement", contract
    case credentials, award, anniversary, handover, wreath, opening
  }

  /// Whether an engagement took place, is ahead, was asked for, was called off or is denied.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case held, planned, proposed, cancelled, denied
  }

  /// How `when` was worked out: a full date in the text, a date relative to publication or dateline, or a year that other
  /// facts of the text fix.
  public enum DateBasis: String, Sendable, Hashable, CaseIterable {
    case stated, relative, inferred
  }

  /// A city or venue as written, and the country as ISO 3166-1 alpha-3.
  public struct Place: Sendable, Hashable {
    /// The city or venue as written.
    public var name: String?
    /// ISO 3166-1 alpha-3.
    public var country: String?

    /// A place; either part may be missing.
    public init(name: String? = nil, country: String? = nil) {
      self.name = name
      self.country = country
    }
  }
}

/// One who takes part in an engagement.
public struct Party: Sendable, Hashable {
  /// The person's fullest name in the report, without honorifics.
  public var name: String?
  /// The office as the report words it, without the country; several are joined with `; `.
  public var office: String?
  /// The body, when the party is a body or holds an office of one that is not a country.
  public var organisation: String?
  /// ISO 3166-1 alpha-3; `EUE` for the European Union, `XKX` for Kosovo.
  public var country: String?
  /// What it is to the occasion.
  public var role: Role

  /// A party of what is known.
  public init(
    name: String? = nil, office: String? = nil, organisation: String? = nil, country: String? = nil,
    role: Role = .participant
  ) {
    self.name = name
    self.office = office
    self.organisation = organisation
    self.country = country
    self.role = role
  }

  /// The codebook's roles.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case host, guest, caller, called, sender, recipient, signatory, witness, chair, participant
  }
}
