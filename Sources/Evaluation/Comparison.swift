import Reports

/// One report's gold beside its prediction, item paired with item.
struct Comparison {
  private let gold: ScoredReading
  private let predicted: ScoredReading
  private let engagements: Pairing
  private let statements: Pairing
  private let statementsKindAside: Pairing
  private let relations: Pairing

  init(gold: ScoredReading, predicted: ScoredReading?) {
    let predicted = predicted ?? ScoredReading(.null, id: gold.id)
    self.gold = gold
    self.predicted = predicted
    let homes = Agreement.Homes(gold.engagements + predicted.engagements)
    engagements = Pairing(gold.engagements, predicted.engagements, score: Agreement.engagement)
    statements = Pairing(gold.statements, predicted.statements) {
      Agreement.statement($0, $1, homes: homes, kindCounts: true)
    }
    statementsKindAside = Pairing(gold.statements, predicted.statements) {
      Agreement.statement($0, $1, homes: homes, kindCounts: false)
    }
    relations = Pairing(gold.relations, predicted.relations, score: Agreement.relation)
  }

  private func pair(_ pair: Pairing.Pair) -> (gold: ScoredEngagement, predicted: ScoredEngagement) {
    (gold.engagements[pair.gold], predicted.engagements[pair.predicted])
  }

  func count(into score: inout Score) {
    score.count("engagements", engagements)
    score.count(
      "engagements, the news itself",
      hit: engagements.pairs.count { !pair($0).gold.background },
      missed: engagements.missed.count { !gold.engagements[$0].background },
      extra: engagements.extra.count { !predicted.engagements[$0].background })
    let exact = engagements.pairs.count { Agreement.exact(pair($0).gold, pair($0).predicted) }
    score.count(
      "exact engagements", hit: exact, missed: gold.engagements.count - exact,
      extra: predicted.engagements.count - exact)
    for both in engagements.pairs { countFields(pair(both).gold, pair(both).predicted, into: &score) }
    score.count("statements", statements)
    score.count("statements, kind aside", statementsKindAside)
    score.count("relations", relations)
    for both in relations.pairs {
      let same = Agreement.sameWhen(gold.relations[both.gold].when, predicted.relations[both.predicted].when)
      score.check("relation when", same)
    }
  }

  private func countFields(_ a: ScoredEngagement, _ b: ScoredEngagement, into score: inout Score) {
    let parties = Agreement.parties(a, b)
    score.count("parties", parties)
    score.check("status", a.status == b.status)
    score.check("when", Agreement.sameWhen(a.when, b.when))
    score.check("place country", a.placeCountry == b.placeCountry)
    score.check("place name", FoldedText.similarPhrase(a.placeName, b.placeName) >= 0.5)
    if let subtype = a.subtype { score.check("subtype", subtype == b.subtype) }
    let common = a.topics.intersection(b.topics).count
    score.count("topics", hit: common, missed: a.topics.count - common, extra: b.topics.count - common)
    for both in parties.pairs {
      let (x, y) = (a.parties[both.gold], b.parties[both.predicted])
      score.check("party country", x.country == y.country)
      score.check("party role", x.role == y.role)
      if x.hasName {
        score.check("party name in full", x.name.nameWords == y.name.nameWords)
        score.check("party office", FoldedText.similarPhrase(x.office, y.office) >= 0.8)
      }
    }
  }
}

extension Comparison {
  /// What was missed, extra or inexact, as one line of JSON with the items as they were given.
  func faultsJSON() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("id", gold.id)
      json.list("missed", engagements.missed.map { gold.engagements[$0].source })
      json.list("extra", engagements.extra.map { predicted.engagements[$0].source })
      let inexact = engagements.pairs.filter { !Agreement.exact(pair($0).gold, pair($0).predicted) }
      json.list("inexact", inexact.map { .array([pair($0).gold.source, pair($0).predicted.source]) })
      json.list("missed_statements", statements.missed.map { gold.statements[$0].source })
      json.list("extra_statements", statements.extra.map { predicted.statements[$0].source })
      json.list("missed_relations", relations.missed.map { gold.relations[$0].source })
      json.list("extra_relations", relations.extra.map { predicted.relations[$0].source })
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func list(_ name: String, _ values: [JSONValue]) {
    member(name) { $0.array(values) { $0.value($1) } }
  }
}
