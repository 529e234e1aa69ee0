import Gazetteer
import Reports

extension StatementFinder {
  /// The acts as the codebook's statements.
  func statements() -> [Statement] {
    var result: [Statement] = []
    for act in acts {
      guard let statement = statement(act) else { continue }
      if result.contains(where: {
        $0.kind == statement.kind && $0.by == statement.by && $0.evidence == statement.evidence
      }) {
        continue
      }
      result.append(statement)
    }
    return result
  }

  private func statement(_ act: Act) -> Statement? {
    var result = Statement(kind: act.kind)
    result.by = labels(act.by)
    guard !result.by.isEmpty, !act.evidence.isEmpty else { return nil }
    result.to = labels(act.to)
    result.topics = scene.topics(of: act.evidence)
    result.about = countries(act)
    let range = scene.text.bytes(act.evidence)
    result.evidence = [Evidence(range: range, quote: scene.report.string(range))]
    for (index, entity) in act.by.enumerated() {
      let ranges = scene.cast[entity].mentions.prefix(4).map { scene.text.bytes(scene.mentions[$0].words) }
      result.sources.append(
        FieldSource(
          field: "by[\(index)]", ranges: Array(ranges), basis: scene.cast[entity].isHome ? "publisher" : nil))
    }
    result.confidence = confidence(act)
    return result
  }

  private func labels(_ entities: [Int]) -> [String] {
    var result: [String] = []
    for entity in entities { if let label = label(entity), !result.contains(label) { result.append(label) } }
    return result
  }

  /// The states that the words name, without the speakers' own.
  private func countries(_ act: Act) -> [String] {
    let own = Set(act.by.compactMap { scene.cast[$0].country })
    var result: [String] = []
    var index = act.evidence.lowerBound
    while index < act.evidence.upperBound {
      if let mark = scene.marks[index] {
        if scene.marks.isCountry(index), let country = mark.country, !own.contains(country),
          !result.contains(country)
        {
          result.append(country)
        }
        index = max(index + 1, mark.words.upperBound)
      } else {
        index += 1
      }
    }
    return result.sorted()
  }

  /// How sure the reader is: a named speaker and a frame are surer than a passive or free speech.
  private func confidence(_ act: Act) -> Double {
    var score = 0.55
    if act.by.contains(where: { scene.cast[$0].kind == .person }) { score += 0.15 }
    switch act.basis {
    case .frame: score += 0.1
    case .noun, .passive: break
    case .quote: score -= 0.05
    case .speech: score -= 0.15
    }
    if act.by.count > 1 { score += 0.05 }
    return min(0.95, score)
  }
}
