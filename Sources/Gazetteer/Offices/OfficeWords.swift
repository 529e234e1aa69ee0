/// What sort of office a word is the head of.
public enum OfficeClass: String, Sendable, Hashable, CaseIterable {
  /// President, emir, governor-general.
  case headOfState = "head_of_state"
  /// Prime minister, chancellor, taoiseach.
  case headOfGovernment = "head_of_government"
  /// Foreign minister, foreign secretary, top diplomat.
  case foreignMinister = "foreign_minister"
  /// Minister, secretary of a department.
  case minister
  /// Undersecretary, permanent secretary, director of a department: the layer under a minister.
  case deputy
  /// Speaker, senator, lawmaker.
  case legislature
  /// Ambassador, consul, special representative.
  case envoy
  /// General secretary, party chief.
  case party
  /// Military ranks and commands.
  case military
  /// Judges and prosecutors.
  case judiciary
  /// Mayor, governor, first minister of a part of a state.
  case local
  /// Secretary-general, commissioner, high representative.
  case international
  /// King, queen, crown prince.
  case royalty
  /// Nuncio, archbishop, grand imam.
  case religious
  /// Spokesperson, adviser, aide, chief of staff.
  case staff
  /// Chairman, director, chief: what it heads decides.
  case other
}

/// The word or phrase that an office is built around.
public struct OfficeHead: Sendable, Hashable {
  /// The singular in lower case, as `prime minister`.
  public var lemma: String
  /// What sort of office it is when no portfolio says otherwise.
  public var officeClass: OfficeClass
  /// The text has the plural, as `ministers`.
  public var isPlural: Bool
  /// The word is also used for other things, and is an office only with a domain or a name beside it: chief, head, chair.
  public var isWeak: Bool
}

/// What a word before (or after) an office does to it.
public enum RankEffect: String, Sendable, Hashable, CaseIterable {
  /// The holder's second: deputy, vice, assistant.
  case deputy
  /// In the place of the holder: acting, interim, caretaker.
  case acting
  /// No longer in office: former, ex, outgoing (still, but not for long), late.
  case former
  /// Not yet in office: -elect, designate, incoming, nominee.
  case future
  /// Higher among equals: first, senior, chief, principal.
  case senior
  /// Lower among equals: junior, third.
  case junior
  /// For a task or without pay: special, honorary, ad hoc, roving.
  case special
  /// Standing: permanent, resident, standing.
  case permanent
  /// Says where or how somebody is, not what: visiting, newly appointed, long-serving.
  case circumstance
}

/// A word that changes an office's rank.
public struct RankModifier: Sendable, Hashable {
  /// The word as the list has it, as `vice`.
  public var lemma: String
  /// What it does.
  public var effect: RankEffect
  /// It is part of the office's name (`deputy`), and not a remark about its holder (`former`, `visiting`).
  public var isPartOfOffice: Bool
  /// It may follow the office: elect, designate, emeritus.
  public var mayFollow: Bool
}

/// A field that an office is about.
public struct Portfolio: Sendable, Hashable {
  /// The usual wording, as `foreign affairs` for foreign, external relations and diplomacy.
  public var name: String
  /// It makes a minister a foreign minister.
  public var isForeignAffairs: Bool
}

/// A form of address or title before a name.
public struct Honorific: Sendable, Hashable {
  /// The form as the list has it, as `His Excellency`.
  public var form: String
  /// It is left with the name, as Sheikh, Sir or Ayatollah; Mr and Dr are not.
  public var isPartOfName: Bool
  /// It follows the name, as MP, Jr or PhD.
  public var follows: Bool
  /// What it tells of the person, if anything.
  public var gender: Gender?
}

/// Woman or man, as far as a word tells.
public enum Gender: String, Sendable, Hashable {
  /// A woman.
  case female
  /// A man.
  case male
}

/// A word for several people who act together: officials, lawmakers, delegates.
public struct GroupWord: Sendable, Hashable {
  /// The singular, as `official`.
  public var lemma: String
  /// What sort of people: officials, legislature, business, community …
  public var sort: String
  /// The text has the plural.
  public var isPlural: Bool
}
