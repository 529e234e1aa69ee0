import Gazetteer
import Language
import Reports

/// Finds who says, commits or asks something, sentence by sentence, on the trees of the collapsed text.
///
/// It runs after the occasions are known, because "both sides" are the sides of the occasion that the text spoke of last.
struct StatementFinder {
  let scene: Scene
  let lexicon: StatementLexicon
  private(set) var acts: [Act] = []
  private(set) var voice: Voice
  /// By sentence: the sender of a message told in it.
  private var senders: [Int: Int] = [:]
  /// By sentence: the parties of the occasions told in it.
  private var occasions: [Int: [(node: Int, parties: [Int])]] = [:]
  /// Who was host and guest of the occasion told last.
  private(set) var roles: [Candidate.Member] = []
  private var hosting: [Int: [Candidate.Member]] = [:]
  var tree: Tree { scene.tree }

  init(_ scene: Scene, _ lexicon: StatementLexicon, _ told: [Occasion]) {
    self.scene = scene
    self.lexicon = lexicon
    voice = Voice(scene)
    for occasion in told where !occasion.isBackground && occasion.status == .held {
      for account in occasion.accounts where !account.isReference { add(account, of: occasion) }
    }
  }

  private mutating func add(_ account: Candidate, of occasion: Occasion) {
    if let sender = occasion.parties.first(where: { $0.role == .sender }), occasion.type == .message {
      senders[account.sentence] = sender.entity
    }
    if account.parties.contains(where: { $0.role == .host || $0.role == .guest }) {
      hosting[account.sentence] = account.parties
    }
    let parties = account.parties.count >= 2 ? account.entities : occasion.entities
    guard parties.count >= 2, parties.count <= 8 else { return }
    // Two who meet are two sides, also when the report does not say for whom one of them acts.
    let isTalk = occasion.type == .meeting || occasion.type == .call
    if isTalk || Set(parties.map { scene.side($0) }).count >= 2 {
      occasions[account.sentence, default: []].append((account.node, parties))
    }
  }

  mutating func find() {
    guard isForeign else { return }
    scene.lastOccasion = firstOccasion()
    scene.lastSender = senders.min { $0.key < $1.key }?.value
    let blockSpeakers = scene.speakers
    var quoted: [Int] = []
    for (number, sentence) in tree.sentences.enumerated() {
      let block = scene.text.blocks[sentence.block].kind
      scene.speakers[sentence.block] = voice.speakers[number]
      if block != .title, block != .caption, block != .heading {
        if voice.manners[number] == .quoted {
          quoted.append(number)
        } else {
          let found = read(number)
          attribute(quoted, found, before: number)
          if found.isEmpty, let said = bareSaying(number) { addQuote(quoted, by: said, before: number) }
          quoted = []
          acts += found
        }
      }
      if let members = hosting[number] { roles = members }
      if let sender = senders[number] { scene.lastSender = sender }
      if let latest = occasions[number]?.max(by: { $0.node < $1.node }) {
        scene.lastOccasion = latest.parties
      }
    }
    readQuotes()
    scene.speakers = blockSpeakers
    acts.sort { ($0.evidence.lowerBound, $0.node) < ($1.evidence.lowerBound, $1.node) }
  }

  /// A report that names no other state and no international body tells of no diplomacy.
  private var isForeign: Bool {
    guard let home = scene.cast.home else { return true }
    return scene.marks.list.contains { mark in
      switch mark.kind {
      case .country, .demonym, .capital: mark.country != nil && mark.country != home
      case .body: mark.country == nil || mark.country == "EUE"
      default: false
      }
    }
  }

  /// A headline's occasion is known from the start.
  private func firstOccasion() -> [Int] {
    for (number, sentence) in tree.sentences.enumerated()
    where scene.text.blocks[sentence.block].kind == .title {
      if let parties = occasions[number]?.first?.parties { return parties }
    }
    return []
  }

  /// The acts of one sentence.
  private func read(_ sentence: Int) -> [Act] {
    var found: [Act] = []
    guard tree.sentences[sentence].nodes.count <= Tree.longest else { return [] }
    for node in tree.sentences[sentence].nodes {
      // An occasion told earlier in the sentence: "after meeting X, the two sides agreed".
      if let told = occasions[sentence]?.last(where: { $0.node < node }) { scene.lastOccasion = told.parties }
      if tree.nodes[node].mention >= 0 { continue }
      if let act = act(ofVerb: node) ?? act(ofNoun: node) { found.append(act) }
    }
    found += found.flatMap { furtherContents($0) }
    found = found.filter { act in !found.contains { isAttribution(act, of: $0) } }
    found = joined(found.filter { act in !found.contains { $0.node != act.node && holds($0, act.node) } })
    let result = inVoice(attributed(found, sentence), sentence)
    // Whom "the two leaders" of the next sentences are, when the report tells of no occasion.
    if scene.lastOccasion.isEmpty {
      if let joint = result.last(where: { $0.by.count > 1 && $0.basis == .frame }) {
        scene.lastOccasion = joint.by
      } else if let latest = result.last?.by.first,
        let other = (acts + result).last(where: { act in
          act.by.count == 1 && scene.side(act.by[0]) != scene.side(latest)
            && scene.cast[act.by[0]].kind == .person
        })
      {
        scene.lastOccasion = [other.by[0], latest]
      }
    }
    return result
  }

  /// Whether a node is part of what another act says. Participles beside the content speak for themselves.
  private func holds(_ outer: Act, _ node: Int) -> Bool {
    var current = node
    for _ in 0..<64 {
      if outer.contents.contains(current) { return true }
      let item = tree.nodes[current]
      guard item.head != current else { return false }
      if item.label == .advcl, item.tag == .vbg, current == node { return false }
      if current == node, isSibling(node, of: outer) { return false }
      if current == node, item.label == .relcl, let subject = tree.child(node, .nsubj),
        tree.nodes[subject].lower == "who"
      {
        return false
      }
      current = item.head
    }
    return false
  }

  /// A past verb that the parser coordinated with a present one inside the content stands beside the verb of saying:
  /// "noted that many are employed there, and expressed hope".
  private func isSibling(_ node: Int, of outer: Act) -> Bool { misplacedHead(node) == outer.node }

  /// "X thanked Y, the ministry said": who passes on the news says nothing that counts.
  private func isAttribution(_ outer: Act, of inner: Act) -> Bool {
    guard outer.node != inner.node, outer.by.count == 1, Set(inner.by).isDisjoint(with: outer.by) else {
      return false
    }
    guard lexicon.verbs[tree.nodes[outer.node].lemma]?.contains(where: { $0.kind == nil }) == true else {
      return false
    }
    let speaker = scene.cast[outer.by[0]]
    let isVoice =
      speaker.kind == .group || speaker.kind == .body
      || speaker.offices.contains { $0.text.lowercased().hasPrefix("spokes") }
    if inner.kind == .agree, inner.by.count > 1, outer.kind == .affirm || outer.kind == .inform {
      return tree.children(outer.node).contains {
        tree.nodes[$0].label == .ccomp && tree.isUnder(inner.node, $0)
      }
    }
    guard isVoice,
      inner.by.contains(where: { scene.cast[$0].kind == .person || scene.cast[$0].kind == .office })
    else {
      return false
    }
    return tree.children(outer.node).contains { child in
      tree.nodes[child].label == .ccomp && (child == inner.node || tree.isUnder(inner.node, child))
    }
  }

  /// "According to X": what the sentence says of X's own side is X's word.
  private func attributed(_ found: [Act], _ sentence: Int) -> [Act] {
    let nodes = tree.sentences[sentence].nodes
    guard let according = nodes.first(where: { tree.nodes[$0].lower == "according" }),
      let object = (according..<min(according + 12, nodes.upperBound)).first(where: {
        tree.nodes[$0].label == .pobj && $0 > according
      })
    else { return found }
    let named = speakers(at: object).filter {
      scene.cast[$0].kind == .person || scene.cast[$0].kind == .office
    }
    guard let speaker = named.first, named.count == 1 else { return found }
    if found.isEmpty {
      guard let root = nodes.first(where: { tree.isRoot($0) }), tree.isVerb(root), let low = nodes.first,
        let high = nodes.last
      else { return found }
      let words = trimmed(tree.nodes[low].words.lowerBound..<tree.nodes[high].words.upperBound)
      return [Act(kind: contentKind(root, [speaker]) ?? .affirm, node: root, by: [speaker], evidence: words)]
    }
    return found.map { act in
      var act = act
      let isOwn = act.by.allSatisfy {
        scene.cast[$0].kind != .person && scene.side($0) == scene.side(speaker)
      }
      if isOwn { act.by = [speaker] }
      return act
    }
  }

  /// "said that it is ready to expand trade and looks forward to new agreements": each part of what is said that has a kind of
  /// its own.
  private func furtherContents(_ act: Act) -> [Act] {
    guard let frames = lexicon.verbs[tree.nodes[act.node].lemma], frames.contains(where: { $0.kind == nil })
    else { return [] }
    var result: [Act] = []
    for clause in act.contents where tree.nodes[clause].label == .ccomp {
      for part in tree.conjuncts(clause)
      where part != clause && tree.isVerb(part) && tree.nodes[part].label == .conj {
        guard misplacedHead(part) == nil, let kind = contentKind(part, act.by), kind != act.kind else {
          continue
        }
        let contents = Complements(of: part, scene).contents
        result.append(
          Act(kind: kind, node: act.node, by: act.by, contents: [], evidence: evidence(of: part, contents)))
      }
    }
    return result
  }

  /// Coordinated verbs that do one thing together are one act: "updated him on X, explained its goals and told him about Y".
  private func joined(_ acts: [Act]) -> [Act] {
    var result: [Act] = []
    for act in acts {
      let item = tree.nodes[act.node]
      if let last = result.last, last.kind == act.kind, last.by == act.by, item.label == .conj,
        tree.isUnder(act.node, last.node)
      {
        if act.kind == .inform || act.kind == .condole || item.lemma == "wish" || act.kind == .criticise
          || act.kind == .thank
        {
          result[result.count - 1].evidence =
            last.evidence.lowerBound..<max(last.evidence.upperBound, act.evidence.upperBound)
          result[result.count - 1].contents += act.contents
          continue
        }
      }
      if let last = result.last, item.label == .advcl, item.tag == .vbg, item.head == last.node,
        last.by == act.by
      {
        // "outlined the approaches, emphasising …" says what it emphasises; "informed him, noting that …" is one act.
        if last.kind == .inform, act.kind == .affirm {
          let evidence = last.evidence.lowerBound..<max(last.evidence.upperBound, act.evidence.upperBound)
          result[result.count - 1].evidence = evidence
          if item.lemma != "note" { result[result.count - 1].kind = .affirm }
          continue
        }
        if item.lemma == "note", act.kind == .affirm { continue }
      }
      result.append(act)
    }
    return result
  }

  // MARK: quotes

  /// The quoted sentences before or after an attributed one have its speaker.
  private mutating func attribute(_ quoted: [Int], _ found: [Act], before sentence: Int) {
    guard let act = found.first, act.by.count == 1 else { return }
    for number in quoted { voice.attribute(number, to: act.by[0]) }
  }

  private mutating func readQuotes() {
    var last: (block: Int, speaker: Int)?
    var byBlock: [Int: [Act]] = [:]
    for act in acts where act.by.count == 1 { byBlock[scene.block(act.node), default: []].append(act) }
    for (number, sentence) in tree.sentences.enumerated() where voice.manners[number] == .quoted {
      let start = sentence.nodes.lowerBound
      let before = byBlock[sentence.block]?.last { $0.node < start }
      let speaker =
        voice.speakers[number] ?? before?.by.first ?? (last?.block == sentence.block ? last?.speaker : nil)
        ?? byBlock[sentence.block - 1]?.last?.by.first
      guard let speaker else { continue }
      last = (sentence.block, speaker)
      voice.attribute(number, to: speaker)
      scene.speakers[sentence.block] = speaker
      let found = read(number)
      for var act in found {
        act.basis = .quote
        acts.append(act)
      }
      guard found.isEmpty, let root = sentence.nodes.first(where: { tree.isRoot($0) }), tree.isVerb(root),
        let high = sentence.nodes.last, let kind = contentKind(root, [speaker])
      else { continue }
      let words = tree.nodes[start].words.lowerBound..<tree.nodes[high].words.upperBound
      acts.append(Act(kind: kind, node: root, by: [speaker], evidence: trimmed(words), basis: .quote))
    }
  }

  /// The speaker of a sentence that is nothing but "the President said", the quote being a sentence of its own.
  private func bareSaying(_ number: Int) -> Int? {
    let nodes = tree.sentences[number].nodes
    guard nodes.count <= 24 else { return nil }
    for node in nodes {
      let item = tree.nodes[node]
      guard tree.isRoot(node), tree.isVerb(node),
        lexicon.verbs[item.lemma]?.contains(where: { $0.kind == nil }) == true
      else { continue }
      guard let subject = tree.subject(of: node) else { return nil }
      let found = speakers(at: subject)
      return found.count == 1 ? found[0] : nil
    }
    return nil
  }

  private mutating func addQuote(_ quoted: [Int], by speaker: Int, before number: Int) {
    guard let first = quoted.first else { return }
    for sentence in quoted { voice.attribute(sentence, to: speaker) }
    let nodes = tree.sentences[first].nodes
    guard let low = nodes.first, let high = nodes.last, let root = nodes.first(where: { tree.isRoot($0) })
    else { return }
    scene.speakers[tree.sentences[first].block] = speaker
    guard read(first).isEmpty else { return }
    let words = tree.nodes[low].words.lowerBound..<tree.nodes[high].words.upperBound
    let kind = contentKind(root, [speaker]) ?? assessment(root) ?? .affirm
    acts.append(Act(kind: kind, node: root, by: [speaker], evidence: trimmed(words), basis: .quote))
  }
}

extension Scene {
  /// What tells an entity's side from others: its country, else its body.
  func side(_ entity: Int) -> String {
    let member = cast[entity]
    return member.country ?? member.organisation ?? member.name ?? member.label ?? ""
  }
}
