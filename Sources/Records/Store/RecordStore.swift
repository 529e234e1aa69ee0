/// Where the record is kept: what every store can do, whatever its database.
///
/// What a store holds is a function of the set of entries and decisions that were given to it, not of their order; the
/// contract tests hold every store to it.
public protocol RecordStore: Sendable {
  /// Whether the record has this report as this reader read it, so that reading it again would change nothing.
  func holds(report digest: String, reader: String) throws(StoreError) -> Bool

  /// Stores entries, all or none. An entry that is held already changes nothing; another reading of the same report
  /// takes the place of the earlier one, but for items that people have decided on, which stay.
  func store(_ entries: [Entry]) throws(StoreError) -> StoreSummary

  /// Engagements, the latest first, undated ones at the end.
  func engagements(_ query: RecordQuery) throws(StoreError) -> [FoundEngagement]

  /// People, those with most engagements first. Dates in the query are those of the engagements.
  func people(_ query: RecordQuery) throws(StoreError) -> [FoundPerson]

  /// Statements, the latest report first. Dates in the query are those of publication.
  func statements(_ query: RecordQuery) throws(StoreError) -> [FoundStatement]

  /// Relations, the latest first, undated ones at the end.
  func relations(_ query: RecordQuery) throws(StoreError) -> [FoundRelation]

  /// What an id, or the beginning of one, leads to.
  func item(_ id: String) throws(StoreError) -> Lookup

  /// How much the record holds.
  func counts() throws(StoreError) -> RecordCounts

  /// Adds decisions to the history, which only grows.
  func decide(_ decisions: [Decision]) throws(StoreError)

  /// The history of an item, the earliest decision first.
  func decisions(on item: String) throws(StoreError) -> [Decision]

  /// Everything of meaning that the record holds, one line a fact, sorted; the same for every store with the same content.
  func contents() throws(StoreError) -> [String]
}

/// What an id led to.
public enum Lookup: Sendable {
  /// One item.
  case found(FoundItem)
  /// Several ids begin like this.
  case ambiguous([String])
  /// No id begins like this.
  case none
}

/// What storing changed.
public struct StoreSummary: Sendable, Hashable {
  /// Reports that were new to the record.
  public var added = 0
  /// Reports that had been read before, with another outcome or by another reader.
  public var reread = 0
  /// Reports that were held as they are.
  public var unchanged = 0

  /// Nothing changed.
  public init() {}

  /// The sum of two.
  public static func += (sum: inout StoreSummary, other: StoreSummary) {
    sum.added += other.added
    sum.reread += other.reread
    sum.unchanged += other.unchanged
  }
}

/// How much a record holds.
public struct RecordCounts: Sendable, Hashable {
  /// Reports.
  public var reports = 0
  /// Engagements, each once however many accounts it has.
  public var engagements = 0
  /// Accounts of engagements.
  public var accounts = 0
  /// Statements.
  public var statements = 0
  /// Relations.
  public var relations = 0
  /// People.
  public var people = 0

  /// None of anything.
  public init() {}
}

/// What a person said about an item: one entry of the history.
public struct Decision: Sendable, Hashable {
  /// When, as an RFC 3339 time.
  public var at: String
  /// Who decided.
  public var who: String
  /// The id of the item decided on.
  public var item: String
  /// The field, or nil for the item as a whole.
  public var field: String?
  /// The judgement in the record's words: `accepted`, `corrected`, `rejected`, `verified`.
  public var judgement: String
  /// The value before.
  public var from: String?
  /// The value after.
  public var to: String?
  /// Why.
  public var note: String?

  /// A decision.
  public init(
    at: String, who: String, item: String, field: String? = nil, judgement: String, from: String? = nil,
    to: String? = nil, note: String? = nil
  ) {
    self.at = at
    self.who = who
    self.item = item
    self.field = field
    self.judgement = judgement
    self.from = from
    self.to = to
    self.note = note
  }
}

/// Why a store could not do what it was asked to.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of trouble, for programs.
  public var code: Code
  /// The store: a path or an address.
  public var store: String
  /// What happened, for people.
  public var message: String

  /// Kinds of trouble. More may come.
  public enum Code: Sendable, Hashable {
    /// There is no record at this place.
    case missing
    /// The file is no record, or one of a later version.
    case foreign
    /// It may not be opened or written.
    case forbidden
    /// There is no room left; nothing that was stored before is lost.
    case full
    /// Somebody else is writing and does not finish.
    case busy
    /// The file is damaged.
    case damaged
    /// Anything else.
    case other
  }

  /// An error of a store.
  public init(_ code: Code, store: String, message: String) {
    self.code = code
    self.store = store
    self.message = message
  }

  /// The store and what happened.
  public var description: String { "\(store): \(message)" }
}
