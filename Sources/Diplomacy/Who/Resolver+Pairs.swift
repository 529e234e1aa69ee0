import Language

extension Scene {
  static let bothNouns: Set<String> = [
    "sides", "leaders", "parties", "presidents", "ministers", "countries", "nations", "officials",
    "delegations", "counterparts", "pair", "duo",
    "two", "both", "states", "peoples", "governments", "interlocutors", "principals", "partners", "heads",
    "envoys", "diplomats", "neighbours", "neighbors",
    "secretaries", "premiers", "statesmen", "chiefs", "monarchs", "politicians", "foreign ministers",
    "prime ministers", "trio", "three", "all",
    "speakers", "lawmakers", "generals", "men", "women", "allies", "friends",
  ]

  /// "the two sides", "both leaders", "the presidents", "both": a plural that names nobody itself.
  func isBothSides(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    guard Self.bothNouns.contains(item.lower) else { return false }
    var isDefinite = item.lower == "both" || item.lower == "leaders"
    for child in tree.children(node) {
      let lower = tree.nodes[child].lower
      switch tree.nodes[child].label {
      case .det, .predet, .nummod, .preconj:
        if ["the", "both", "two", "these", "those", "all", "three"].contains(lower) { isDefinite = true }
      case .amod, .compound, .poss, .nmod:
        if let mention = mention(child),
          mention.kind == .demonym || mention.kind == .country || mention.kind == .body
        {
          return false
        }
        if [
          "senior", "other", "local", "religious", "business", "world", "party", "congressional",
          "international", "foreign", "many", "several", "various",
        ].contains(lower) {
          if lower == "foreign" || lower == "senior" { continue }
          return false
        }
      case .prep:
        if tree.nodes[child].lower == "of", let object = tree.child(child, .pobj), mention(object) != nil {
          return false
        }
        if tree.nodes[child].lower == "from" { return false }
      default: break
      }
    }
    if item.lower == "two" || item.lower == "both" || item.lower == "all" || item.lower == "three" {
      return item.label == .nsubj || item.label == .nsubjpass || item.label == .pobj || item.label == .dobj
        || item.label == .appos
    }
    return isDefinite
  }

  /// The parties of the occasion told last; else the last two persons of different states before the node.
  func pair(before node: Int) -> [Int] {
    // "A agreed with B, when the two met": those of the same sentence first.
    if let near = pairInSentence(before: node) { return near }
    let distinct = Set(lastOccasion.map { cast[$0].country ?? cast[$0].name ?? "" })
    if lastOccasion.count >= 2, distinct.count >= 2 { return lastOccasion }
    let position = tree.nodes[node].words.lowerBound
    var result: [Int] = []
    for mention in mentions.reversed()
    where mention.words.lowerBound < position && (mention.kind == .person || mention.kind == .office) {
      let entity = mention.entity
      guard entity >= 0, !result.contains(entity) else { continue }
      if let first = result.first, cast[first].country == cast[entity].country { continue }
      result.insert(entity, at: 0)
      if result.count == 2 { return result }
    }
    if result.count < 2, !lastOccasion.isEmpty { return lastOccasion }
    if result.count < 2 { return pairAhead(of: node) ?? result }
    return result
  }

  /// Two persons of two states, no more, named earlier in the sentence.
  func pairInSentence(before node: Int) -> [Int]? {
    var found: [Int] = []
    for other in tree.sentences[tree.nodes[node].sentence].nodes.lowerBound..<node {
      guard let mention = mention(other), mention.kind == .person, mention.entity >= 0,
        !found.contains(mention.entity)
      else { continue }
      found.append(mention.entity)
    }
    guard found.count == 2, let one = cast[found[0]].country ?? cast[found[0]].organisation,
      let two = cast[found[1]].country ?? cast[found[1]].organisation, one != two
    else { return nil }
    return found
  }

  /// "At their meeting, A told B": the first two of different states behind.
  func pairAhead(of node: Int) -> [Int]? {
    var found: [Int] = []
    for other in node..<tree.sentences[tree.nodes[node].sentence].nodes.upperBound {
      guard let mention = mention(other), mention.kind == .person, mention.entity >= 0,
        !found.contains(mention.entity)
      else { continue }
      if let first = found.first, cast[first].country == cast[mention.entity].country { continue }
      found.append(mention.entity)
      if found.count == 2 { return found }
    }
    return nil
  }
}
