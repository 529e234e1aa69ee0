import Language
import Reports

/// Who speaks in the first person, sentence by sentence, and how much of it the report gives as speech.
struct Voice {
  /// By sentence: the speaker of a sentence of direct speech.
  private(set) var speakers: [Int?]
  private(set) var manners: [Manner]

  enum Manner: Sendable {
    /// The reporter's own sentence.
    case reported
    /// A sentence of a speech, a transcript, a release in the first person: every sentence says something.
    case speech
    /// A release that says "we" of its own side and speaks of others in the third person.
    case release
    /// Inside the quotation marks of a longer quote.
    case quoted
  }

  init(_ scene: Scene) {
    let count = scene.tree.sentences.count
    speakers = Array(repeating: nil, count: count)
    manners = Array(repeating: .reported, count: count)
    findTurns(scene)
    if !manners.contains(where: { $0 == .speech }) { findRelease(scene) }
    findSayers(scene)
    findQuotes(scene)
  }

  /// In a paragraph with a quote, "we" is whoever the paragraph says speaks: "We hope to see you," the President said.
  private mutating func findSayers(_ scene: Scene) {
    let tree = scene.tree
    for (number, block) in scene.text.blocks.enumerated() where block.kind != .title {
      let hasQuote = scene.text.words[block.words].contains {
        ["“", "”", "\"", "‘", "’’", "‘’"].contains($0.text)
      }
      guard hasQuote else { continue }
      var sayer: Int?
      for sentence in tree.sentences where sentence.block == number && sayer == nil {
        for node in sentence.nodes where tree.nodes[node].label == .nsubj {
          guard
            [
              "say", "add", "state", "tell", "stress", "note", "continue", "remark", "declare", "emphasise",
              "emphasize",
            ].contains(tree.nodes[tree.nodes[node].head].lemma),
            let mention = scene.mention(node), mention.kind == .person || mention.kind == .office,
            mention.entity >= 0
          else { continue }
          sayer = mention.entity
          break
        }
      }
      guard let sayer else { continue }
      for (index, sentence) in tree.sentences.enumerated()
      where sentence.block == number && manners[index] != .speech {
        speakers[index] = sayer
        manners[index] = .reported
      }
    }
  }

  // MARK: transcripts

  /// "DEFENCE MINISTER X:" begins a turn that lasts until the next label.
  private mutating func findTurns(_ scene: Scene) {
    var turn: Int?
    for (number, sentence) in scene.tree.sentences.enumerated() {
      let kind = scene.text.blocks[sentence.block].kind
      if kind == .title || kind == .caption || kind == .heading { continue }
      if let labelled = Self.label(sentence.nodes, scene, isMidway: turn != nil) { turn = labelled }
      guard let turn else { continue }
      speakers[number] = turn
      manners[number] = .speech
    }
  }

  /// A person or office at the start of a sentence, with a colon behind it or behind a bracket.
  private static func label(_ nodes: Range<Int>, _ scene: Scene, isMidway: Bool) -> Int? {
    for node in isMidway ? nodes : nodes.prefix(3) {
      guard let mention = scene.mention(node), mention.kind == .person || mention.kind == .office,
        mention.entity >= 0
      else { continue }
      var next = mention.words.upperBound
      let limit = min(scene.text.words.count, next + 6)
      if next < limit, scene.text.words[next].text == "(" {
        while next < limit, scene.text.words[next].text != ")" { next += 1 }
        next += 1
      }
      if next < limit, scene.text.words[next].text == ":" { return mention.entity }
      if !isMidway { return nil }
    }
    return nil
  }

  // MARK: releases

  /// "Statement by X on", "Remarks by X": the title names the speaker; else the release's own side speaks.
  private mutating func findRelease(_ scene: Scene) {
    let titled = Self.titleSpeaker(scene)
    let isPersonal = Self.isPersonal(scene)
    for (number, sentence) in scene.tree.sentences.enumerated() {
      let kind = scene.text.blocks[sentence.block].kind
      if kind == .title || kind == .caption || kind == .heading { continue }
      if let titled {
        speakers[number] = titled
        manners[number] = .speech
      } else if let own = scene.releaseVoice {
        speakers[number] = own
        manners[number] = isPersonal ? .speech : .release
      }
    }
  }

  private static func titleSpeaker(_ scene: Scene) -> Int? {
    for sentence in scene.tree.sentences where scene.text.blocks[sentence.block].kind == .title {
      for node in sentence.nodes
      where ["statement", "remarks", "remark", "address", "speech", "message", "comments", "op-ed"].contains(
        scene.tree.nodes[node].lower)
      {
        for next in (node + 1)..<min(node + 4, sentence.nodes.upperBound)
        where next < sentence.nodes.upperBound {
          let lower = scene.tree.nodes[next].lower
          guard lower == "by" || lower == "from" || lower == "of", next + 1 < sentence.nodes.upperBound else {
            continue
          }
          for holder in (next + 1)..<min(next + 6, sentence.nodes.upperBound) {
            if let mention = scene.mention(holder), mention.kind == .person, mention.entity >= 0 {
              return mention.entity
            }
          }
        }
      }
    }
    return nil
  }

  /// The release says "I" outside quotation marks, and reports nobody's words in the third person.
  private static func isPersonal(_ scene: Scene) -> Bool {
    let tree = scene.tree
    var says = false
    var isQuoted = false
    for (number, node) in tree.nodes.enumerated() {
      switch scene.text.words[node.words.lowerBound].text {
      case "“", "‘", "‘’": isQuoted = true
      case "”", "’’": isQuoted = false
      case "\"": isQuoted.toggle()
      default: break
      }
      guard node.label == .nsubj else { continue }
      if node.lower == "i", node.tag == .prp, !isQuoted, tree.isVerb(node.head) { says = true }
      if ["say", "state", "add", "tell", "stress", "emphasise", "emphasize"].contains(
        tree.nodes[node.head].lemma), let mention = scene.mention(number),
        mention.kind == .person || mention.kind == .office
      {
        return false
      }
    }
    return says
  }

  // MARK: quotes

  /// Sentences that stand as a whole inside quotation marks, with the marks open before or closed after them.
  private mutating func findQuotes(_ scene: Scene) {
    for block in scene.text.blocks.indices {
      var open: Int?
      var spans: [Range<Int>] = []
      for index in scene.text.blocks[block].words {
        let text = scene.text.words[index].text
        if text == "“"
          || (text == "\"" || text == "''" || text == "``" || text == "‘" || text == "‘’") && open == nil
        {
          open = index
        } else if text == "”" || text == "\"" || text == "''" || text == "’’"
          || text == "’" && index + 1 < scene.text.words.count && scene.text.words[index + 1].isPunctuation,
          let start = open
        {
          spans.append(start..<(index + 1))
          open = nil
        }
      }
      // A quote that runs on into the next paragraph is closed there.
      if let start = open { spans.append(start..<scene.text.blocks[block].words.upperBound) }
      guard !spans.isEmpty else { continue }
      for (number, sentence) in scene.tree.sentences.enumerated()
      where sentence.block == block && manners[number] != .speech {
        guard let first = sentence.nodes.first, let last = sentence.nodes.last else { continue }
        let low = scene.tree.nodes[first].words.lowerBound, high = scene.tree.nodes[last].words.upperBound
        if spans.contains(where: { $0.lowerBound <= low && high <= $0.upperBound + 1 }) {
          if manners[number] == .release { speakers[number] = nil }
          manners[number] = .quoted
        }
      }
    }
  }

  /// A quoted sentence's speaker becomes known when its neighbours have been read.
  mutating func attribute(_ sentence: Int, to speaker: Int) { speakers[sentence] = speaker }
}

extension Scene {
  /// The entity that a release without a named speaker speaks for.
  var releaseVoice: Int? { speakers.lazy.compactMap { $0 }.first }
}
