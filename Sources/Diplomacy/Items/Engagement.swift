/// Parties interact on one occasion (codebook, section 1).
public struct Engagement: Sendable, Hashable {
  public var type: Kind
  public var subtype: Subtype?
  public var status: Status = .held
  /// True when it is not what the report reports but dates or describes something else.
  public var background = false
  /// EDTF level 1 or 2, or nil when the report does not date it.
  public var when: String?
  public var whenBasis: DateBasis?
  public var place: Place?
  public var parties: [Party] = []
  /// Topic codes in the codebook's order.
  public var topics: [Topic] = []
  /// For a signing: the instrument's name as written.
  public var instrument: String?
  /// The clause that establishes it comes first.
  public var evidence: [Evidence] = []
  public var sources: [FieldSource] = []
  /// 0 to 1: how sure the reader is that the item as a whole is right.
  public var confidence: Double = 0.5

  public init(type: Kind) { self.type = type }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case visit, meeting, call, message, gathering, signing, ceremony
  }

  public enum Subtype: String, Sendable, Hashable, CaseIterable {
    case state, official, working, friendship, `private`, transit
    case talks, courtesyCall = "courtesy_call", reception, sideline, consultation, farewell
    case congratulation, condolence, greeting, letter, thanks
    case agreement, memorandum, treaty, jointStatement = "joint_statement", contract
    case credentials, award, anniversary, handover, wreath, opening
  }

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
    public var name: String?
    public var country: String?

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
  public var role: Role

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

  public enum Role: String, Sendable, Hashable, CaseIterable {
    case host, guest, caller, called, sender, recipient, signatory, witness, chair, participant
  }
}
