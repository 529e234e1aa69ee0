import Language
import Reports

/// Finds who says, commits or asks something, sentence by sentence, on the trees of the collapsed text.
///
/// It runs after the occasions are known, because "both sides" are the sides of the occasion that the text spoke of last.
struct StatementFinder {
  let scene: Scene
  let lexicon: StatementLexicon
  private(set) var acts: [Act] = []
  /// By sentence: the parties of the latest occasion told before its end.
  private var occasions: [Int: [(node: Int, parties: [Int])]] = [:]
  var tree: Tree { scene.tree }

  init(_ scene: Scene, _ lexicon: StatementLexicon, _ candidates: [Candidate]) {
    self.scene = scene
    self.lexicon = lexicon
    for candidate in candidates
    where candidate.parties.count >= 2 && candidate.parties.count <= 6 && !candidate.isReference
      && candidate.type != .gathering
    {
      let sides = Set(candidate.entities.map { scene.side($0) })
      if sides.count >= 2 {
        occasions[candidate.sentence, default: []].append((candidate.node, candidate.entities))
      }
    }
  }

  mutating func find() {
    scene.lastOccasion = firstOccasion()
    for (number, sentence) in tree.sentences.enumerated() {
      let block = scene.text.blocks[sentence.block].kind
      if block != .title, block != .caption { read(sentence.nodes, sentence: number) }
      if let latest = occasions[number]?.max(by: { $0.node < $1.node }) {
        scene.lastOccasion = latest.parties
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

  private mutating func read(_ nodes: Range<Int>, sentence: Int) {
    var found: [Act] = []
    for node in nodes {
      // An occasion told earlier in the sentence: "after meeting X, the two sides agreed".
      if let told = occasions[sentence]?.last(where: { $0.node < node }) { scene.lastOccasion = told.parties }
      if tree.nodes[node].mention >= 0 { continue }
      if let act = act(ofVerb: node) ?? act(ofNoun: node) { found.append(act) }
    }
    found = found.filter { act in !found.contains { $0.node != act.node && holds($0, act.node) } }
    acts += found
  }

  /// Whether a node is part of what another act says. Participles beside the content speak for themselves.
  private func holds(_ outer: Act, _ node: Int) -> Bool {
    var current = node
    for _ in 0..<64 {
      if outer.contents.contains(current) { return true }
      let item = tree.nodes[current]
      guard item.head != current else { return false }
      if item.label == .advcl, item.tag == .vbg, current == node { return false }
      current = item.head
    }
    return false
  }
}

extension Scene {
  /// What tells an entity's side from others: its country, else its body.
  func side(_ entity: Int) -> String {
    let member = cast[entity]
    return member.country ?? member.organisation ?? member.name ?? member.label ?? ""
  }
}
