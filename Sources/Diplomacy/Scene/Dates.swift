import Language
import Reports
import When

/// The dates of a report and how they resolve.
struct Dates {
  struct Expression {
    var words: Range<Int>
    var value: DateExpression
  }

  struct Found {
    var when: EDTF
    var basis: When.DateBasis?
    var words: Range<Int>
  }

  private(set) var expressions: [Expression] = []
  var context: DateContext

  init(_ text: ReportWords, _ report: Report) {
    context = DateContext(published: report.published.flatMap { CivilDate(iso: $0) })
    if let written = report.dateline?.date {
      let bytes = Array(written.utf8)
      for expression in DateGrammar.find(in: bytes, within: 0..<bytes.count) {
        if case .point(.calendar(let pattern)) = expression.value, pattern.day != nil {
          context.dateline = pattern
        }
      }
    }
    for block in text.blocks where !block.words.isEmpty {
      let tokens = text.words[block.words].map(\.range)
      for found in DateGrammar.find(in: report.text, tokens: tokens) where !found.tokens.isEmpty {
        let first = block.words.lowerBound
        let words = (first + found.tokens.lowerBound)..<(first + found.tokens.upperBound)
        expressions.append(Expression(words: words, value: found))
      }
    }
  }

  /// Takes what the report's own dates say about its year, for when nothing else does.
  mutating func settle(_ direction: (Expression) -> Direction) {
    var constraints = YearConstraints()
    for expression in expressions { constraints.note(expression.value, direction: direction(expression)) }
    // One past fact alone ("established in 2002") bounds the year but does not tell it.
    if constraints.earliest != nil, constraints.latest != nil { context.constraints = constraints }
    var stated: [EDTF] = []
    let resolver = DateResolver(context)
    for expression in expressions {
      if let date = resolver.resolve(expression.value, direction: .unknown), date.basis == .stated {
        stated.append(date.when)
      }
    }
    context.stated = stated
  }

  func resolve(_ expression: Expression, _ direction: Direction) -> Found? {
    guard let date = DateResolver(context).resolve(expression.value, direction: direction) else { return nil }
    return found(date, expression.words)
  }

  /// A year that only seems likely is not recorded: without a publication date the open form stands.
  private func found(_ date: ResolvedDate, _ words: Range<Int>) -> Found {
    if date.basis == .inferred, let open = date.alternatives.first, open.description.hasPrefix("XXXX") {
      return Found(when: open, basis: nil, words: words)
    }
    return Found(when: date.when, basis: date.basis, words: words)
  }

  /// The days of a stay: "arrived on Sunday for a three-day visit", "a two-day visit starting on Monday".
  func stay(in range: Range<Int>, _ direction: Direction, isArrival: Bool) -> Found? {
    let own = expressions.filter { range.contains($0.words.lowerBound) }
    guard own.contains(where: { if case .duration = $0.value.value { true } else { false } }), own.count > 1
    else { return nil }
    guard
      let date = DateResolver(context).occasion(
        of: own.map(\.value), direction: direction, isArrival: isArrival), date.when.description.contains("/")
    else { return nil }
    return found(date, own[0].words)
  }

  /// The date that stands with an occasion's noun or verb: under it in the tree, or in the same clause.
  func date(of nodes: [Int], in scene: Scene, status: Engagement.Status) -> Found? {
    let tree = scene.tree
    guard let first = nodes.first else { return nil }
    let sentence = tree.nodes[first].sentence
    let range = tree.sentences[sentence].nodes
    guard let low = range.first.map({ tree.nodes[$0].words.lowerBound }),
      let high = range.last.map({ tree.nodes[$0].words.upperBound })
    else { return nil }
    var best: (score: Int, expression: Expression)?
    for expression in expressions
    where expression.words.lowerBound >= low && expression.words.upperBound <= high {
      switch expression.value.value {
      case .duration, .anniversary, .otherCalendar: continue
      default: break
      }
      if [.since, .attributive, .towards].contains(expression.value.role) { continue }
      let node = Int(tree.nodeOfWord[expression.words.lowerBound])
      guard node >= 0, let score = attachment(node, to: nodes, tree, scene) else { continue }
      if score > (best?.score ?? 0) { best = (score, expression) }
    }
    guard let chosen = best?.expression else { return nil }
    return resolve(chosen, Self.direction(status, nodes, tree, scene))
  }

  /// Which way a clause looks: by its status; the present tense of a text (not of a headline) looks ahead.
  static func direction(_ status: Engagement.Status, _ nodes: [Int], _ tree: Tree, _ scene: Scene)
    -> Direction
  {
    switch status {
    case .planned, .proposed: return .future
    case .held:
      let isPresent = nodes.contains {
        tree.isVerb($0) && (tree.nodes[$0].tag == .vbz || tree.nodes[$0].tag == .vbp)
          && tree.nodes[$0].lemma != "be" && tree.nodes[$0].lemma != "have"
      }
      return isPresent && scene.text.blocks[scene.block(nodes[0])].kind == .paragraph ? .future : .past
    default: return .unknown
    }
  }

  /// The clause shares its time with the one above: an infinitive, a participle or a second predicate of it.
  private func isPart(_ clause: Int, of upper: Int, _ tree: Tree) -> Bool {
    var current = clause
    for _ in 0..<4 {
      let item = tree.nodes[current]
      if current == upper { return true }
      switch item.label {
      case .xcomp, .advcl, .pcomp, .prep: break
      case .conj
      where !tree.children(current).contains(where: {
        tree.nodes[$0].label == .nsubj || tree.nodes[$0].label == .nsubjpass
      }): break
      case .ccomp
      where !tree.children(current).contains(where: {
        tree.nodes[$0].label == .mark || tree.nodes[$0].label == .nsubj
      }): break
      default: return false
      }
      guard item.head != current else { return false }
      current = item.head
    }
    return current == upper
  }

  /// The full date in a title or heading.
  func heading(in scene: Scene) -> Found? {
    for block in scene.text.blocks where block.kind == .title || block.kind == .heading {
      for expression in expressions where block.words.contains(expression.words.lowerBound) {
        if let found = resolve(expression, .unknown), found.when.description.utf8.count == 10 { return found }
      }
    }
    return nil
  }

  /// A date in a node's own phrase.
  func date(under node: Int, in scene: Scene, status: Engagement.Status) -> Found? {
    let tree = scene.tree
    for expression in expressions {
      let at = Int(tree.nodeOfWord[expression.words.lowerBound])
      guard at >= 0, tree.nodes[at].sentence == tree.nodes[node].sentence, tree.isUnder(at, node) else {
        continue
      }
      // A conjunct's date is its own.
      if tree.conjuncts(node).contains(where: { $0 != node && $0 > node && tree.isUnder(at, $0) }) {
        continue
      }
      if [.since, .attributive, .towards].contains(expression.value.role) { continue }
      if let found = resolve(expression, status == .held ? .past : .future) { return found }
    }
    return nil
  }

  /// How closely a date belongs to an occasion: steps up the tree until one of its nodes; nil when another clause owns it.
  private func attachment(_ date: Int, to nodes: [Int], _ tree: Tree, _ scene: Scene) -> Int? {
    var current = date
    var score = 20
    for _ in 0..<12 {
      if nodes.contains(current) { return score }
      let item = tree.nodes[current]
      guard item.head != current else { break }
      let head = item.head
      if !nodes.contains(head), tree.isVerb(head) {
        // The date stands with a verb above or beside: the verb of the occasion's own clause?
        let clause = tree.clause(of: nodes[0])
        if head == clause { return max(1, score - 4) }
        if isPart(clause, of: head, tree) { return max(1, score - 8) }
        return nil
      }
      // Another occasion's noun owns it.
      if tree.nodes[head].pos == .noun, !nodes.contains(head),
        scene.frames.nouns[tree.nodes[head].lemma] != nil
      {
        return nil
      }
      current = head
      score -= 1
    }
    return nil
  }
}
