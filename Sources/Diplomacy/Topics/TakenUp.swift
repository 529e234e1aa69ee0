import Language
import Reports

/// What the parties took up on each occasion: what the report says that they discussed, and what they said there.
struct TakenUp {
  /// By occasion: the topics in the codebook's order.
  private(set) var topics: [[Topic]]

  init(_ scene: Scene, _ occasions: [Occasion], _ acts: [Act]) {
    var found = Array(repeating: Set<Topic>(), count: occasions.count)
    var accounts: [Int: [Int]] = [:]
    for (index, occasion) in occasions.enumerated() {
      for account in occasion.accounts where !accounts[account.sentence, default: []].contains(index) {
        accounts[account.sentence, default: []].append(index)
        for words in Self.subjects(of: account.node, scene) {
          found[index].formUnion(scene.topics(of: words))
        }
      }
    }
    let actsBySentence = Dictionary(grouping: acts) { scene.tree.nodes[$0.node].sentence }
    var current: [Int] = []
    for (number, sentence) in scene.tree.sentences.enumerated() {
      let told = accounts[number, default: []].filter { Self.isTalk(occasions[$0]) }
      let news = told.filter { !occasions[$0].isBackground }
      if !news.isEmpty { current = news } else if current.isEmpty { current = told }
      guard !current.isEmpty, sentence.nodes.count <= Tree.longest else { continue }
      var ranges = actsBySentence[number, default: []].map(\.evidence)
      for node in sentence.nodes where Self.isDiscussion(node, scene) { ranges.append(scene.tree.span(node)) }
      for words in ranges {
        let topics = scene.topics(of: words)
        for index in current { found[index].formUnion(topics) }
      }
    }
    topics = found.map { set in Topic.allCases.filter(set.contains) }
  }

  private static func isTalk(_ occasion: Occasion) -> Bool {
    occasion.type == .meeting || occasion.type == .call || occasion.type == .gathering
  }

  private static let verbs: Set<String> = [
    "discuss", "exchange", "review", "consider", "address", "explore", "examine", "raise", "touch", "talk",
    "focus", "deliberate", "tackle", "cover", "debate", "study",
    "assess", "analyse", "analyze", "survey", "dwell", "brief", "speak", "concentrate", "centre", "center",
    "deal", "reflect", "devote", "pay", "take",
  ]
  private static let nouns: Set<String> = [
    "discussion", "talk", "exchange", "consultation", "conversation", "agenda", "topic", "issue",
    "deliberation",
  ]

  /// A verb or noun of discussing, with what it governs.
  private static func isDiscussion(_ node: Int, _ scene: Scene) -> Bool {
    let item = scene.tree.nodes[node]
    if scene.tree.isVerb(node) { return verbs.contains(item.lemma) }
    return item.pos == .noun && nouns.contains(item.lemma)
      && scene.tree.prepositions(node).contains {
        ["on", "about", "over", "regarding", "concerning"].contains($0.word)
      }
  }

  /// "talks on energy", "the meeting about migration", "the Climate Summit": what the occasion's own noun says.
  private static func subjects(of node: Int, _ scene: Scene) -> [Range<Int>] {
    scene.tree.prepositions(node).filter {
      ["on", "about", "over", "regarding", "concerning", "for"].contains($0.word)
        && scene.tree.nodes[$0.object].pos == .noun
    }
    .map { scene.tree.span($0.object) }
  }
}
