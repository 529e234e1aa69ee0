public import Diplomacy

/// An engagement as the record has it.
public struct FoundEngagement: Sendable, Hashable {
  /// The engagement's id.
  public let id: String
  /// Its fields, all accounts taken together, without evidence.
  public let engagement: Engagement
  /// How many reports tell of it.
  public let accounts: Int

  /// An engagement with its id and the number of its accounts.
  public init(id: String, engagement: Engagement, accounts: Int) {
    self.id = id
    self.engagement = engagement
    self.accounts = accounts
  }
}

/// A statement as the record has it.
public struct FoundStatement: Sendable, Hashable {
  /// The statement's id.
  public let id: String
  /// Its fields, without evidence.
  public let statement: Statement
  /// The first quote.
  public let quote: String
  /// The report it stands in.
  public let report: ReportFacts

  /// A statement with its id, first quote and report.
  public init(id: String, statement: Statement, quote: String, report: ReportFacts) {
    self.id = id
    self.statement = statement
    self.quote = quote
    self.report = report
  }
}

/// A relation as the record has it.
public struct FoundRelation: Sendable, Hashable {
  /// The relation's id.
  public let id: String
  /// Its fields, without evidence.
  public let relation: Relation
  /// The first quote.
  public let quote: String
  /// The report it stands in.
  public let report: ReportFacts

  /// A relation with its id, first quote and report.
  public init(id: String, relation: Relation, quote: String, report: ReportFacts) {
    self.id = id
    self.relation = relation
    self.quote = quote
    self.report = report
  }
}

/// A person as the record has it.
public struct FoundPerson: Sendable, Hashable {
  /// The person's id.
  public let id: String
  /// The name that most reports use.
  public let name: String
  /// ISO 3166-1 alpha-3, if known.
  public let country: String?
  /// The offices in which reports name the person, the latest first.
  public let offices: [Tenure]
  /// How many engagements the person takes part in.
  public let engagements: Int
  /// How many statements the person makes.
  public let statements: Int

  /// An office, and when reports first and last name the person in it.
  public struct Tenure: Sendable, Hashable {
    /// The office as worded, with the body it belongs to.
    public let office: String
    /// The earliest dated report.
    public let first: String?
    /// The latest dated report.
    public let last: String?
    /// How many accounts say so.
    public let accounts: Int

    /// An office with the dates of its reports.
    public init(office: String, first: String?, last: String?, accounts: Int) {
      self.office = office
      self.first = first
      self.last = last
      self.accounts = accounts
    }
  }

  /// A person with offices and counts.
  public init(
    id: String, name: String, country: String?, offices: [Tenure], engagements: Int, statements: Int
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.offices = offices
    self.engagements = engagements
    self.statements = statements
  }
}

/// What identifies a report to people.
public struct ReportFacts: Sendable, Hashable {
  /// The content id.
  public let digest: String
  /// The input's own id.
  public let id: String
  /// The title, if it has one.
  public let title: String?
  /// The publication date, if known.
  public let published: String?
  /// Who published it.
  public let source: String?
  /// Where it was read from.
  public let url: String?

  /// A report's facts.
  public init(
    digest: String, id: String, title: String?, published: String?, source: String?, url: String?
  ) {
    self.digest = digest
    self.id = id
    self.title = title
    self.published = published
    self.source = source
    self.url = url
  }
}

/// What an id leads to, with everything that backs it.
public enum FoundItem: Sendable {
  /// An engagement and all its accounts, earliest published first.
  case engagement(FoundEngagement, [Backed<Engagement>])
  /// A statement.
  case statement(Backed<Statement>)
  /// A relation.
  case relation(Backed<Relation>)
  /// A person.
  case person(FoundPerson)
  /// A report, and the items that were read from it.
  case report(ReportFacts, text: String, items: [String])

  /// An item as one report gives it.
  public struct Backed<Value: Sendable>: Sendable {
    /// The item's own content id.
    public let id: String
    /// Its fields, without evidence.
    public let value: Value
    /// The report.
    public let report: ReportFacts
    /// The quotes.
    public let evidence: [Entry.Span]
    /// Where single fields were read.
    public let sources: [Entry.SourceSpans]
    /// 0 to 1.
    public let confidence: Double

    /// An item with its report and what backs it.
    public init(
      id: String, value: Value, report: ReportFacts, evidence: [Entry.Span], sources: [Entry.SourceSpans],
      confidence: Double
    ) {
      self.id = id
      self.value = value
      self.report = report
      self.evidence = evidence
      self.sources = sources
      self.confidence = confidence
    }
  }
}
