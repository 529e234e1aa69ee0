/// When two items, one of the gold and one predicted, are the same, and how well they agree.
enum Agreement {
  static func sameParty(_ gold: ScoredParty, _ predicted: ScoredParty) -> Bool {
    if gold.hasName && predicted.hasName { return FoldedText.sameName(gold.name, predicted.name) }
    if gold.hasName || predicted.hasName { return false }
    let eitherCountry = gold.country?.isEmpty == false || predicted.country?.isEmpty == false
    if eitherCountry && gold.country != predicted.country { return false }
    let (a, b) = (gold.standing, predicted.standing)
    return FoldedText.similarPhrase(a, b) >= 0.5 || (a.folded.isEmpty && b.folded.isEmpty)
      || FoldedText.overlap(a, b) >= 0.8
  }

  static func parties(_ gold: ScoredEngagement, _ predicted: ScoredEngagement) -> Pairing {
    Pairing(gold.parties, predicted.parties) { a, b in
      guard sameParty(a, b) else { return 0 }
      let country: Double = a.country == b.country ? 1 : 0
      return 1 + country + FoldedText.similarPhrase(a.office, b.office) / 2
    }
  }

  /// How well two engagements agree; 0 when they are not the same one: type and background must be right, and the
  /// parties' F1 at least a half.
  static func engagement(_ gold: ScoredEngagement, _ predicted: ScoredEngagement) -> Double {
    guard gold.type == predicted.type, gold.background == predicted.background else { return 0 }
    let pairs = parties(gold, predicted).pairs.count
    let all = gold.parties.count + predicted.parties.count
    let f1 = all == 0 ? 1 : Double(2 * pairs) / Double(all)
    if f1 < 0.5 { return 0 }
    let when: Double = sameWhen(gold.when, predicted.when) ? 1 : 0
    let country: Double = gold.placeCountry == predicted.placeCountry ? 1 : 0
    return f1 + 0.5 * when + 0.25 * country + 0.25 * FoldedText.overlap(gold.evidence, predicted.evidence)
  }

  static func sameWhen(_ gold: Set<String>, _ predicted: Set<String>) -> Bool {
    !gold.isDisjoint(with: predicted)
  }

  /// An engagement that an analyst would not have to touch: parties, countries, status, date and place country are right.
  static func exact(_ gold: ScoredEngagement, _ predicted: ScoredEngagement) -> Bool {
    let pairing = parties(gold, predicted)
    return pairing.missed.isEmpty && pairing.extra.isEmpty
      && pairing.pairs.allSatisfy { gold.parties[$0.gold].country == predicted.parties[$0.predicted].country }
      && gold.status == predicted.status && sameWhen(gold.when, predicted.when)
      && gold.placeCountry == predicted.placeCountry
  }

  /// How well two statements agree; 0 unless the speakers are the same and the shorter quote shares half of its words.
  static func statement(
    _ gold: ScoredStatement, _ predicted: ScoredStatement, homes: Homes, kindCounts: Bool
  ) -> Double {
    let sameKind = gold.kind == predicted.kind
    if kindCounts && !sameKind { return 0 }
    let overlap = FoldedText.overlap(gold.evidence, predicted.evidence)
    guard overlap >= 0.5, speakersAgree(gold.by, predicted.by, homes) else { return 0 }
    return overlap + (sameKind ? 1 : 0)
  }

  static func relation(_ gold: ScoredRelation, _ predicted: ScoredRelation) -> Double {
    guard gold.between == predicted.between, gold.change == predicted.change,
      FoldedText.similarPhrase(gold.level, predicted.level) >= 0.5
    else { return 0 }
    return sameWhen(gold.when, predicted.when) ? 2 : 1
  }

  private static func speakersAgree(
    _ gold: [ScoredStatement.Speaker], _ predicted: [ScoredStatement.Speaker], _ homes: Homes
  ) -> Bool {
    if gold.isEmpty || predicted.isEmpty { return gold.isEmpty && predicted.isEmpty }
    if gold.count > 1 && predicted.count > 1 {
      // A joint act: one side may name the two by person, the other by country.
      let goldCountries = Set(gold.map(homes.country))
      let predictedCountries = Set(predicted.map(homes.country))
      if goldCountries == predictedCountries, !goldCountries.contains(nil), goldCountries.count > 1 {
        return true
      }
    }
    let hits = gold.count { a in
      predicted.contains { b in
        FoldedText.sameName(a.text, b.text) || a.text.folded == b.text.folded
          || FoldedText.overlap(a.text, b.text) >= 0.6
      }
    }
    return Double(hits) / Double(gold.count) >= 0.5
  }

  /// Which country the persons of a report act for, as its engagements say, gold before predicted.
  struct Homes {
    private let entries: [(name: FoldedText, country: String?)]

    init(_ engagements: [ScoredEngagement]) {
      entries = engagements.flatMap(\.parties).filter(\.hasName).map { ($0.name, $0.country) }
    }

    func country(of speaker: ScoredStatement.Speaker) -> String? {
      if let country = speaker.country { return country }
      return entries.first { FoldedText.sameName($0.name, speaker.text) }?.country
    }
  }
}

/// Items of gold and prediction paired one to one.
struct Pairing {
  struct Pair {
    let gold: Int
    let predicted: Int
  }

  private(set) var pairs: [Pair] = []
  /// Indices of the gold items that found no partner.
  private(set) var missed: [Int] = []
  /// Indices of the predicted items that found none.
  private(set) var extra: [Int] = []

  /// Pairs greedily by falling score; among equals the earlier gold item, then the earlier predicted one, comes first.
  /// What scores 0 stays apart.
  init<Item>(_ gold: [Item], _ predicted: [Item], score: (Item, Item) -> Double) {
    var candidates: [(score: Double, gold: Int, predicted: Int)] = []
    for (g, a) in gold.enumerated() {
      for (p, b) in predicted.enumerated() {
        let value = score(a, b)
        if value > 0 { candidates.append((value, g, p)) }
      }
    }
    candidates.sort { ($1.score, $0.gold, $0.predicted) < ($0.score, $1.gold, $1.predicted) }
    var takenGold = [Bool](repeating: false, count: gold.count)
    var takenPredicted = [Bool](repeating: false, count: predicted.count)
    for candidate in candidates where !takenGold[candidate.gold] && !takenPredicted[candidate.predicted] {
      takenGold[candidate.gold] = true
      takenPredicted[candidate.predicted] = true
      pairs.append(Pair(gold: candidate.gold, predicted: candidate.predicted))
    }
    missed = gold.indices.filter { !takenGold[$0] }
    extra = predicted.indices.filter { !takenPredicted[$0] }
  }
}
