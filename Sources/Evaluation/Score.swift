/// How well predicted readings agree with gold: precision, recall and F1 of items, accuracy of fields.
///
/// An engagement counts as found when type and background are right and the parties' F1 is at least a half; fields are
/// scored on the found ones. An exact engagement needs no correction. A statement needs speaker, kind and evidence, a
/// relation both sides, change and level. A report that is missing from the predictions counts as an empty prediction.
public struct Score: Sendable, Hashable {
  /// Items found, missed and added, in the order in which they are reported.
  public private(set) var tallies: [NamedTally] = []
  /// Fields of found items that are right.
  public private(set) var fields: [NamedRatio] = []
  /// The number of gold reports.
  public private(set) var reports = 0

  /// Counts of items under their name.
  public struct NamedTally: Sendable, Hashable {
    /// What is counted, as `engagements`.
    public let name: String
    /// The counts.
    public var tally: Tally
  }

  /// Counts of a field under its name.
  public struct NamedRatio: Sendable, Hashable {
    /// The field, as `place country`.
    public let name: String
    /// How many are right.
    public var right: Int
    /// How many there are.
    public var of: Int
    /// The share that is right; 0 of none is 0.
    public var accuracy: Double { Double(right) / Double(max(of, 1)) }
  }

  /// How many items were found, missed and added.
  public struct Tally: Sendable, Hashable {
    /// In both.
    public var hit = 0
    /// In the gold alone.
    public var missed = 0
    /// In the prediction alone.
    public var extra = 0

    /// The share of the predicted items that are right; 0 of none is 0.
    public var precision: Double { Double(hit) / Double(max(hit + extra, 1)) }
    /// The share of the gold items that were found; 0 of none is 0.
    public var recall: Double { Double(hit) / Double(max(hit + missed, 1)) }
    /// The harmonic mean of the two.
    public var f1: Double {
      let (p, r) = (precision, recall)
      return 2 * p * r / (p + r == 0 ? 1 : p + r)
    }
  }

  /// The score of no reports.
  public init() {}

  /// Scores predictions against gold.
  ///
  /// - Parameters:
  ///   - gold: The gold readings.
  ///   - predicted: The predictions, in any order; the last one of an id counts, and ids that the gold lacks are left out.
  public init(gold: [ScoredReading], predicted: [ScoredReading]) {
    let byID = Dictionary(predicted.map { ($0.id, $0) }) { $1 }
    for reading in gold { add(Comparison(gold: reading, predicted: byID[reading.id])) }
  }

  mutating func add(_ comparison: Comparison) {
    reports += 1
    comparison.count(into: &self)
  }

  mutating func count(_ name: String, hit: Int, missed: Int, extra: Int) {
    let index =
      tallies.firstIndex { $0.name == name }
      ?? {
        tallies.append(NamedTally(name: name, tally: Tally()))
        return tallies.count - 1
      }()
    tallies[index].tally.hit += hit
    tallies[index].tally.missed += missed
    tallies[index].tally.extra += extra
  }

  mutating func count(_ name: String, _ pairing: Pairing) {
    count(name, hit: pairing.pairs.count, missed: pairing.missed.count, extra: pairing.extra.count)
  }

  mutating func check(_ field: String, _ right: Bool) {
    let index =
      fields.firstIndex { $0.name == field }
      ?? {
        fields.append(NamedRatio(name: field, right: 0, of: 0))
        return fields.count - 1
      }()
    fields[index].right += right ? 1 : 0
    fields[index].of += 1
  }
}
