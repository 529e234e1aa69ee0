/// What a report's dates are read against.
public struct DateContext: Sendable, Hashable {
  /// The publication date that the page or feed gives. Never the clock's.
  public var published: CivilDate?
  /// The day in the dateline (`BEIJING, April 22 (Xinhua)`), which `today` then means.
  public var dateline: CalendarPattern?
  /// The day that the story has reached, for `the same day` and `two days later`.
  public var narrative: EDTF?
  /// What the report says about its own year, for when `published` is nil.
  public var constraints: YearConstraints
  /// Dates that the report states in full. A shorter date that falls on one is the same date, so its basis is `stated`.
  public var stated: [EDTF]

  /// A context of what is known; everything may be missing.
  public init(
    published: CivilDate? = nil, dateline: CalendarPattern? = nil, narrative: EDTF? = nil,
    constraints: YearConstraints = YearConstraints(), stated: [EDTF] = []
  ) {
    self.published = published
    self.dateline = dateline
    self.narrative = narrative
    self.constraints = constraints
    self.stated = stated
  }

  /// Takes an expression of the report into ``stated``, when it gives a full date or the month and year.
  public mutating func noteStated(_ expression: DateExpression) {
    guard let resolved = DateResolver(DateContext()).resolve(expression), resolved.basis == .stated,
      let (start, end) = resolved.when.endpoints, start.month != nil, end.month != nil
    else { return }
    stated.append(resolved.when)
  }
}

/// How a date was worked out (the codebook's `when_basis`).
public enum DateBasis: String, Sendable, Hashable, CaseIterable {
  /// The text gives it with its year.
  case stated
  /// From words of the text and the publication date or dateline.
  case relative
  /// The year follows from other facts of the text.
  case inferred
}

/// What an expression comes to.
public struct ResolvedDate: Sendable, Hashable {
  /// The date, as the record keeps it.
  public var when: EDTF
  /// How it was worked out; nil when the year stays unknown.
  public var basis: DateBasis?
  /// Other readings, likeliest first: another year that fits, the month around an approximate day, a narrower stretch.
  public var alternatives: [EDTF]

  /// A resolved date.
  public init(_ when: EDTF, _ basis: DateBasis?, alternatives: [EDTF] = []) {
    self.when = when
    self.basis = basis
    self.alternatives = alternatives
  }

  /// The EDTF text of `when`.
  public var edtf: String { when.description }
}
