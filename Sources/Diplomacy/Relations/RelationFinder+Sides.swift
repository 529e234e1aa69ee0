import Gazetteer
import Language

extension RelationFinder {
  /// The states and bodies that entities act for, each once, sorted.
  static func codes(_ entities: [Int], _ scene: Scene) -> [String] {
    var result: [String] = []
    for entity in entities {
      let member = scene.cast[entity]
      guard let side = member.country ?? member.organisation ?? (member.kind == .body ? member.name : nil)
      else { continue }
      if !result.contains(side) { result.append(side) }
    }
    return result.sorted()
  }

  /// Between whom the tie of a change stands: those named around the level, then those who act, then the report's two sides.
  func parties(_ level: Level, _ carrier: Int) -> [String]? {
    let named = named(around: level)
    if named.count >= 2 { return Array(named.prefix(4)) }
    var found = named
    if tree.isVerb(carrier) {
      if let agent = tree.agent(of: carrier) { add(agent, &found) }
      for (word, _, object) in tree.prepositions(carrier) where word == "with" || word == "between" {
        add(object, &found)
      }
      if found.count < 2, let patient = tree.patient(of: carrier) { addAround(patient, &found) }
    } else {
      addAround(carrier, &found)
      let verb = tree.clause(of: carrier)
      if found.count < 2, tree.isVerb(verb), let agent = tree.agent(of: verb) { add(agent, &found) }
      if found.count < 2 {
        for word in tree.span(carrier) { addMark(word, &found) }
      }
    }
    found = Array(Set(found)).sorted()
    if found.count == 2 { return found }
    if found.count < 2, sides.count == 2, found.allSatisfy(sides.contains) { return sides }
    return found.count > 2 && found.count <= 4 ? found : (sides.count == 2 ? sides : nil)
  }

  /// Between whom a level that is only stated stands: named at it, or "our", "their", "bilateral", "the two countries".
  func statedParties(_ level: Level) -> [String]? {
    var found = named(around: level)
    if found.count == 2 { return found }
    let isShared = tree.subtree(level.node).contains {
      ["our", "their", "bilateral", "two", "both", "mutual"].contains(tree.nodes[$0].lower)
    }
    let isAlliance = tree.nodes[level.node].lower.hasPrefix("all")
    if found.count == 1 {
      if let home = scene.cast.home, isShared || hasWith(level), found[0] != home {
        return [found[0], home].sorted()
      }
      if tree.nodes[level.node].label == .attr || tree.nodes[level.node].label == .appos {
        // "The Philippines is a treaty ally of the United States", "Japan, a strategic partner of India".
        let upper = tree.nodes[level.node].head
        if let subject = tree.isVerb(upper) ? tree.subject(of: upper) : upper { add(subject, &found) }
        if found.count == 2 { return found.sorted() }
      }
      if sides.count == 2, sides.contains(found[0]), !isAlliance { return sides }
      return nil
    }
    guard found.isEmpty else { return nil }
    let verb = tree.clause(of: level.node)
    if tree.isVerb(verb), let subject = tree.subject(of: verb) {
      add(subject, &found)
      if found.count == 2 { return found.sorted() }
    }
    return isAlliance || sides.count != 2 ? nil : sides
  }

  private func hasWith(_ level: Level) -> Bool {
    tree.prepositions(level.node).contains { $0.word == "with" }
  }

  /// The states and bodies among the words before the level's head and in its prepositional phrases.
  private func named(around level: Level) -> [String] {
    var found: [String] = []
    let words = scene.text.words
    // "NATO-EU", "Russian-Argentine", "U.S.-Australia" before the name.
    var index = level.words.lowerBound - 1
    let limit = max(0, index - 8)
    while index >= limit, index >= 0 {
      let before = found.count
      addMark(index, &found)
      let isLink =
        ["-", "–", "‒", "—", "and", "/"].contains(words[index].text)
        || words[index].shape.contains(.punctuation) && words[index].text != "," && words[index].text != "."
      if found.count == before, !isLink, scene.marks[index] == nil { break }
      index -= 1
    }
    addAround(level.node, &found)
    // "its relations with Indonesia, a comprehensive partnership".
    if found.count < 2, tree.nodes[level.node].label == .appos {
      addAround(tree.nodes[level.node].head, &found)
    }
    return Array(Set(found)).sorted()
  }

  private func addAround(_ node: Int, _ found: inout [String]) {
    for (word, _, object) in tree.prepositions(node) where ["between", "with", "among", "of"].contains(word) {
      add(object, &found)
      if word == "of" { addAround(object, &found) }
    }
    for child in tree.children(node) where [.poss, .amod, .compound, .nmod].contains(tree.nodes[child].label)
    { add(child, &found) }
  }

  func add(_ node: Int, _ found: inout [String]) {
    for member in tree.conjuncts(node) {
      if let mention = scene.mention(member),
        mention.kind == .demonym || mention.kind == .country || mention.kind == .place,
        let country = mention.country
      {
        if !found.contains(country) { found.append(country) }
        continue
      }
      for side in Self.codes(scene.entities(at: member), scene) where !found.contains(side) {
        found.append(side)
      }
    }
  }

  func addMark(_ word: Int, _ found: inout [String]) {
    guard let mark = scene.marks[word] else {
      for state in scene.states(inHyphenated: word) {
        if let country = scene.cast[state].country, !found.contains(country) { found.append(country) }
      }
      return
    }
    switch mark.kind {
    case .country, .demonym: if let country = mark.country, !found.contains(country) { found.append(country) }
    case .body:
      let side = mark.country ?? mark.name
      if !found.contains(side) { found.append(side) }
    default: break
    }
  }
}
