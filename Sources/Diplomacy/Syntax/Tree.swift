import Language

/// The dependency trees of a report whose mentions were collapsed, all sentences in one array.
struct Tree {
  var nodes: [Node] = []
  private(set) var sentences: [Sentence] = []
  /// By word: the node that holds it.
  private(set) var nodeOfWord: [Int32]
  private var childStart: [Int32] = []
  private var childList: [Int32] = []

  /// A token of the collapsed text.
  struct Node {
    var words: Range<Int>
    /// Index of the mention that was collapsed into it, or -1.
    var mention: Int
    /// The (last) word in lower case.
    var lower: String
    var lemma: String
    var label: Dependency
    var tag: Tag
    var pos: PartOfSpeech
    /// Absolute; a root is its own head.
    var head: Int
    var sentence: Int
  }

  struct Sentence {
    var nodes: Range<Int>
    /// Index of the block in `ReportWords.blocks`.
    var block: Int
  }

  init(_ text: ReportWords, _ finder: MentionFinder, _ analyzer: Analyzer) {
    nodeOfWord = Array(repeating: -1, count: text.words.count)
    // A plain surname and a plain noun of office: the parser knows how they behave.
    let person = analyzer.lexeme(for: "Clinton")
    let office = analyzer.lexeme(for: "minister")
    for (number, block) in text.blocks.enumerated() {
      let isHeadline = finder.isTitleCase(block)
      var tokens: [Token] = []
      var words: [Range<Int>] = []
      var index = block.words.lowerBound
      while index < block.words.upperBound {
        let owner = Int(finder.owner[index])
        if owner >= 0, finder.mentions[owner].words.lowerBound == index,
          finder.mentions[owner].words.upperBound <= block.words.upperBound
        {
          let mention = finder.mentions[owner]
          var token = text.words[mention.words.lowerBound].token
          let last = text.words[mention.words.upperBound - 1]
          token.end = last.token.end
          token.spaceAfter = last.spaceAfter
          switch mention.kind {
          case .person: token.lexeme = person
          case .office: token.lexeme = office
          default: token.lexeme = mention.words.count > 1 ? last.token.lexeme : token.lexeme
          }
          tokens.append(token)
          words.append(mention.words)
          index = mention.words.upperBound
          continue
        }
        var token = text.words[index].token
        if isHeadline, text.words[index].isCapitalised, owner < 0 {
          token.lexeme = analyzer.lexeme(for: text.words[index].lower)
        }
        tokens.append(token)
        words.append(index..<(index + 1))
        index += 1
      }
      append(analyzer.parse(tokens), words, block: number, text, finder)
    }
    mendCompanions()
    mendObjectsBehindPlaces(finder)
    mendLists(finder)
    repair()
    linkChildren()
  }

  /// "spoke with X to congratulate him" is parsed as a clause "with X to congratulate", as in "with X to come". Where the verb above
  /// is one of meeting or speaking, X is whom it was done with.
  private mutating func mendCompanions() {
    for index in nodes.indices where nodes[index].label == .nsubj {
      // The other form: the infinitive is the preposition's complement, X its subject.
      let verb = nodes[index].head
      guard verb > index, nodes[verb].label == .pcomp, nodes[nodes[verb].head].lower == "with",
        nodes[verb].head < index
      else { continue }
      let with = nodes[verb].head
      nodes[index].label = .pobj
      nodes[index].head = with
      nodes[verb].label = .advcl
      nodes[verb].head = nodes[with].head
    }
    for index in nodes.indices where nodes[index].label == .mark && nodes[index].lower == "with" {
      let clause = nodes[index].head
      guard clause != index, nodes[clause].label == .advcl, nodes[clause].head != clause,
        nodes[nodes[clause].head].pos == .verb
      else { continue }
      guard
        let subject = (index + 1..<clause).first(where: {
          nodes[$0].label == .nsubj && nodes[$0].head == clause
        })
      else { continue }
      nodes[index].label = .prep
      nodes[index].pos = .adp
      nodes[index].head = nodes[clause].head
      nodes[subject].label = .pobj
      nodes[subject].head = index
    }
  }

  private mutating func append(
    _ parse: Parse, _ words: [Range<Int>], block: Int, _ text: ReportWords, _ finder: MentionFinder
  ) {
    let first = nodes.count
    for range in parse.sentences {
      sentences.append(Sentence(nodes: (first + range.lowerBound)..<(first + range.upperBound), block: block))
      for index in range {
        let owner = Int(finder.owner[words[index].lowerBound])
        let mention = owner >= 0 && finder.mentions[owner].words == words[index] ? owner : -1
        nodes.append(
          Node(
            words: words[index], mention: mention, lower: text.words[words[index].upperBound - 1].lower,
            lemma: parse.lemmas[index].lowercased(), label: parse.labels[index], tag: parse.tags[index],
            pos: parse.pos[index],
            head: first + Int(parse.heads[index]), sentence: sentences.count - 1))
        for word in words[index] { nodeOfWord[word] = Int32(nodes.count - 1) }
      }
    }
  }

  private mutating func linkChildren() {
    childStart = Array(repeating: 0, count: nodes.count + 1)
    for (index, node) in nodes.enumerated() where node.head != index { childStart[node.head + 1] += 1 }
    for index in 0..<nodes.count { childStart[index + 1] += childStart[index] }
    childList = Array(repeating: 0, count: Int(childStart[nodes.count]))
    var next = childStart
    for (index, node) in nodes.enumerated() where node.head != index {
      childList[Int(next[node.head])] = Int32(index)
      next[node.head] += 1
    }
  }

  // MARK: walking

  /// Children in text order.
  func children(_ node: Int) -> LazyMapSequence<ArraySlice<Int32>, Int> {
    childList[Int(childStart[node])..<Int(childStart[node + 1])].lazy.map(Int.init)
  }

  func child(_ node: Int, _ label: Dependency) -> Int? { children(node).first { nodes[$0].label == label } }

  func isRoot(_ node: Int) -> Bool { nodes[node].head == node }

  /// All nodes of the subtree, in text order; bounded by the sentence.
  func subtree(_ node: Int) -> [Int] {
    var stack = [node]
    var result: [Int] = []
    while let top = stack.popLast() {
      result.append(top)
      stack.append(contentsOf: children(top))
    }
    return result.sorted()
  }

  /// The words from the subtree's first to its last.
  func span(_ node: Int) -> Range<Int> {
    var low = nodes[node].words.lowerBound, high = nodes[node].words.upperBound
    for member in subtree(node) {
      low = min(low, nodes[member].words.lowerBound)
      high = max(high, nodes[member].words.upperBound)
    }
    return low..<high
  }

  /// The node and those coordinated with it, in text order.
  func conjuncts(_ node: Int) -> [Int] {
    var result = [node]
    var index = 0
    while index < result.count {
      for child in children(result[index]) where nodes[child].label == .conj { result.append(child) }
      index += 1
    }
    return result.sorted()
  }

  /// The objects of a preposition among the children: "with X and Y" of a verb gives X's node.
  func prepositions(_ node: Int) -> [(word: String, preposition: Int, object: Int)] {
    var result: [(word: String, preposition: Int, object: Int)] = []
    func add(_ preposition: Int, _ lead: String) {
      for child in children(preposition) {
        switch nodes[child].label {
        case .pobj, .pcomp: result.append((lead, preposition, child))
        case .prep: add(child, nodes[child].lower == "of" ? lead + " of" : nodes[child].lower)
        case .conj where nodes[child].pos == .adp: add(child, nodes[child].lower)
        default: break
        }
      }
    }
    for child in children(node)
    where nodes[child].label == .prep || nodes[child].label == .agent || nodes[child].label == .dative {
      if nodes[child].pos != .adp, nodes[child].label == .dative {
        result.append(("to", child, child))
      } else {
        add(child, nodes[child].lower)
      }
    }
    return result
  }
}
