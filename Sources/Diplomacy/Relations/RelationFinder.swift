import Gazetteer
import Language
import Reports
import When

/// Finds where a report says how two states or bodies stand to each other: the level of their tie, and what changes it.
struct RelationFinder {
  let scene: Scene
  let lexicon: RelationLexicon
  /// The sides of the occasion that the report tells of: whom "bilateral" and "the two countries" mean.
  let sides: [String]
  var tree: Tree { scene.tree }

  init(_ scene: Scene, _ lexicon: RelationLexicon, _ candidates: [Candidate]) {
    self.scene = scene
    self.lexicon = lexicon
    var sides: [String] = []
    for candidate in candidates where !candidate.isReference && candidate.type != .gathering {
      let found = RelationFinder.codes(candidate.entities, scene)
      if found.count == 2 {
        sides = found
        break
      }
    }
    self.sides = sides
  }

  /// A level's name in the text.
  struct Level {
    var node: Int
    var words: Range<Int>
    var text: String
    /// A level of its own, which counts also when it is only stated.
    var isNamed: Bool
  }

  func relations() -> [Relation] {
    var result: [Relation] = []
    for (number, sentence) in tree.sentences.enumerated()
    where scene.text.blocks[sentence.block].kind != .caption && sentence.nodes.count <= Tree.longest {
      for node in sentence.nodes {
        if let recognition = recognition(node) { merge(recognition, into: &result) }
        if let membership = membership(node) { merge(membership, into: &result) }
        guard let level = level(node), let new = relation(level, sentence: number) else { continue }
        merge(new, into: &result)
      }
    }
    // A level that is stated beside its own change tells nothing more.
    let changed = result.filter { $0.change != .standsAt }
    return result.filter { item in
      item.change != .standsAt
        || !changed.contains {
          $0.between == item.between && ($0.level == item.level || $0.change == .upgraded)
        }
    }
  }

  private func merge(_ new: Relation, into result: inout [Relation]) {
    if let known = result.firstIndex(where: {
      $0.between == new.between && $0.change == new.change && isSameLevel($0.level, new.level)
    }) {
      if result[known].when == nil { result[known].when = new.when }
      if result[known].evidence.count < 3,
        !result[known].evidence.contains(where: { $0.range == new.evidence.first?.range })
      {
        result[known].evidence += new.evidence
      }
      return
    }
    result.append(new)
  }

  private func isSameLevel(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == other }
    return one.hasSuffix(other) || other.hasSuffix(one)
  }

  // MARK: levels

  private func level(_ node: Int) -> Level? {
    let item = tree.nodes[node]
    guard item.mention < 0 || tree.nodes[node].words.count == 1, let isNamed = lexicon.heads[item.lower]
    else { return nil }
    let words = scene.text.words
    let head = item.words.upperBound - 1
    if head + 1 < words.count, lexicon.others.contains(words[head + 1].lower) { return nil }
    let first = words[tree.nodes[tree.sentences[item.sentence].nodes.lowerBound].words.lowerBound].range
      .lowerBound
    var low = head
    var isStrong = false
    while low > 0, words[low - 1].range.lowerBound >= first,
      lexicon.weak.contains(words[low - 1].lower) || lexicon.strong.contains(words[low - 1].lower)
    {
      low -= 1
      if lexicon.strong.contains(words[low].lower) { isStrong = true }
    }
    while low < head, !lexicon.strong.contains(words[low].lower),
      [
        "and", "-", "new", "bilateral", "close", "true", "true", "economic", "political", "\"", "deep",
        "trusted",
      ].contains(words[low].lower)
    { low += 1 }
    let isPlain = low == head
    if item.lower == "partner" || item.lower == "ally" {
      // "a strategic partner", "a treaty ally": a level by another name; "key partner" is none.
      let modifier = words[low..<head].map(\.lower)
      guard
        modifier.contains("strategic") || modifier.contains("treaty") || modifier.contains("non")
          || modifier.contains("dialogue")
      else { return nil }
    } else if isNamed, item.lower == "partnership" || item.lower == "partnerships" {
      guard isStrong,
        words[low..<head].contains(where: {
          ["strategic", "comprehensive", "privileged", "development", "dialogue", "special", "enhanced"]
            .contains($0.lower)
        })
      else { return nil }
    }
    var high = head + 1
    if isNamed, let tail = lexicon.tails.match(words, at: high, before: min(words.count, high + 12)) {
      high += tail.count
    }
    var text = scene.text.string(low..<high).lowercased()
    if isPlain { text = item.lower }
    return Level(node: node, words: low..<high, text: text, isNamed: isNamed)
  }

  // MARK: what becomes of it

  private func relation(_ level: Level, sentence: Int) -> Relation? {
    let (change, carrier) = change(level)
    guard let change else {
      guard level.isNamed, scene.text.blocks[tree.sentences[sentence].block].kind != .title else {
        return nil
      }
      return stated(level)
    }
    if !level.isNamed,
      !scene.text.words[level.words].contains(where: {
        ["diplomatic", "consular", "ambassadorial"].contains($0.lower)
      }), change == .anniversary || change == .upgraded || change == .established
    {
      return nil
    }
    guard let between = parties(level, carrier), between.count >= 2 else { return nil }
    var result = Relation(change: change)
    result.between = between
    result.level = level.text
    if change == .downgraded || change == .upgraded, let name = levelReached(carrier) { result.level = name }
    let nodes = [carrier, level.node]
    result.when = date(nodes, change, level)
    addEvidence(&result, from: carrier, level)
    result.confidence = 0.7
    return result
  }

  /// "Montenegro's fifth anniversary as a NATO member", "its 20th year as a member of the Alliance".
  private func membership(_ noun: Int) -> Relation? {
    let item = tree.nodes[noun]
    let isOrdinalYear =
      item.lemma == "year"
      && tree.children(noun).contains {
        tree.nodes[$0].label == .amod
          && tree.nodes[$0].lower.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      }
    guard item.pos == .noun, lexicon.nouns[item.lemma] == .anniversary || isOrdinalYear,
      let member = tree.prepositions(noun).first(where: {
        $0.word == "as" && tree.nodes[$0.object].lemma == "member"
      })?.object
    else { return nil }
    var found: [String] = []
    for node in tree.children(noun) where tree.nodes[node].label == .poss { add(node, &found) }
    for word in tree.span(member) { addMark(word, &found) }
    guard found.count == 2 else { return nil }
    var result = Relation(change: .anniversary)
    result.between = found.sorted()
    result.level = scene.wording(tree.span(member)).lowercased()
    result.when = scene.dates.date(of: [noun], in: scene, status: .held)?.when.description
    let range = scene.text.bytes(tree.span(noun))
    result.evidence = [Evidence(range: range, quote: scene.report.string(range))]
    result.confidence = 0.6
    return result
  }

  /// "recognised Kosovo as an independent state".
  private func recognition(_ verb: Int) -> Relation? {
    guard tree.isVerb(verb), lexicon.verbs[tree.nodes[verb].lemma] == .recognised, isHappening(verb),
      let patient = tree.patient(of: verb), let agent = tree.agent(of: verb)
    else {
      return nil
    }
    let states = scene.parties(at: patient).filter { scene.cast[$0].kind == .country }
    let own = Self.codes(scene.parties(at: agent), scene)
    guard states.count == 1, own.count == 1, let state = scene.cast[states[0]].country, state != own[0] else {
      return nil
    }
    var result = Relation(change: .recognised)
    result.between = [state, own[0]].sorted()
    if let object = tree.prepositions(verb).first(where: { $0.word == "as" })?.object {
      let words = tree.span(object).lowerBound..<tree.nodes[object].words.upperBound
      result.level = scene.wording(words).lowercased()
    }
    result.when = scene.dates.date(of: [verb], in: scene, status: .held)?.when.description
    let range = scene.text.bytes(tree.span(verb))
    result.evidence = [Evidence(range: range, quote: scene.report.string(range))]
    result.confidence = 0.65
    return result
  }

  private func stated(_ level: Level) -> Relation? {
    let verb = tree.clause(of: level.node)
    if tree.isVerb(verb) {
      let modality = scene.modality(ofVerb: verb)
      if modality.isUnreal, tree.hasNegation(verb) { return nil }
    }
    guard let between = statedParties(level), between.count == 2,
      !between.contains(where: { level.text.hasSuffix($0.lowercased()) })
    else { return nil }
    var result = Relation(change: .standsAt)
    result.between = between
    result.level = level.text
    addEvidence(&result, from: verb, level)
    result.confidence = 0.55
    return result
  }

  /// "to the level of chargé d'affaires", "to ambassadorial level".
  private func levelReached(_ carrier: Int) -> String? {
    for (word, _, object) in tree.prepositions(carrier)
    where word == "to" && tree.nodes[object].lemma == "level" {
      if let inner = tree.prepositions(object).first(where: { $0.word == "of" })?.object {
        return scene.wording(tree.span(inner).prefix(6)).lowercased()
      }
      return scene.wording(tree.span(object)).lowercased()
    }
    return nil
  }

  private func addEvidence(_ relation: inout Relation, from carrier: Int, _ level: Level) {
    var words = tree.span(carrier)
    if words.count > 45 { words = tree.span(level.node) }
    if !words.contains(level.words.lowerBound) { words = level.words }
    let range = scene.text.bytes(words)
    relation.evidence = [Evidence(range: range, quote: scene.report.string(range))]
    relation.sources = [FieldSource(field: "level", ranges: [scene.text.bytes(level.words)])]
  }

  /// The change that the words above a level tell of, and the node that tells it.
  private func change(_ level: Level) -> (Relation.Change?, Int) {
    var current = level.node
    var found: (Relation.Change, Int)?
    // "the strategic partnership, established in 2013".
    for child in tree.children(level.node)
    where tree.nodes[child].label == .acl || tree.nodes[child].label == .relcl {
      if tree.isPassive(child), let change = lexicon.verbs[tree.nodes[child].lemma],
        change == .established || change == .severed
      {
        found = (change, child)
      }
    }
    for _ in 0..<8 {
      let item = tree.nodes[current]
      if item.head == current { break }
      let head = tree.nodes[item.head]
      if head.pos == .noun || head.pos == .propn,
        let change = lexicon.nouns[head.lemma] ?? lexicon.nouns[head.lower]
      {
        if change == .anniversary { return (.anniversary, item.head) }
        if found == nil { found = (change, item.head) }
      } else if head.lemma == "year", head.tag == .nns, item.lower == "of" || item.label == .pobj {
        return (.anniversary, item.head)
      } else if tree.isVerb(item.head), found == nil {
        if let change = lexicon.verbs[head.lemma], isHappening(item.head) {
          let isTo = item.lower == "to" || item.lower == "into"
          switch change {
          case .upgraded:
            if isTo || current == level.node && !level.isNamed && head.lemma == "upgrade" {
              found = (change, item.head)
            }
          case .recognised: break
          case .established:
            if [.dobj, .nsubjpass, .conj].contains(item.label) || head.lemma == "enter" {
              found = (change, item.head)
            }
          default:
            if [.dobj, .nsubjpass, .conj, .prt].contains(item.label) || isTo { found = (change, item.head) }
          }
        }
        if head.lemma == "have",
          tree.prepositions(item.head).contains(where: { $0.word == "since" })
            || scene.text.words[tree.span(item.head)].contains(where: { $0.lower == "since" }), !level.isNamed
        {
          found = (.established, item.head)
        }
        if found == nil, head.label != .acl, head.label != .relcl { break }
      }
      current = item.head
    }
    if let found { return (found.0, found.1) }
    return (nil, level.node)
  }

  /// The verb tells what happened or was decided, not what somebody hopes for.
  private func isHappening(_ verb: Int) -> Bool {
    let modality = scene.modality(ofVerb: verb)
    if modality.isUnreal { return false }
    return modality.status == .held || modality.status == .planned
  }

  private func date(_ nodes: [Int], _ change: Relation.Change, _ level: Level) -> String? {
    let status: Engagement.Status = .held
    if let found = scene.dates.date(of: nodes, in: scene, status: status) { return found.when.description }
    // "(1995-2025)", "in 2003" elsewhere in the phrase.
    let span = tree.span(nodes[0])
    for expression in scene.dates.expressions where span.contains(expression.words.lowerBound) {
      if let found = scene.dates.resolve(expression, .past) { return found.when.description }
    }
    return nil
  }
}
