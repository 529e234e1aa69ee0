import HTMLTree

/// Finds the article on a page: which runs of text are its body, which are captions, and which tell of other stories.
///
/// The work goes in three steps. Parts of the page that say what they are (navigation, comments, lists of links) are set aside,
/// unless they hold most of the text. Among the blocks that remain, the root is the smallest that holds the article's sentences.
/// Inside the root every run is kept, unless its own block or its neighbours speak against it.
struct ArticleBody {
  let page: PageBlocks
  /// One for each segment.
  private(set) var kinds: [Kind]
  private(set) var root = 0

  enum Kind: Equatable {
    /// Not looked at yet, or outside of the root.
    case outside
    case paragraph, heading, listItem, caption, other, furniture, summary
  }

  /// - Parameter title: the article's title, to find where it begins.
  init(_ page: PageBlocks, title: [UInt8]) {
    self.page = page
    kinds = Array(repeating: .outside, count: page.segments.count)
    guard !page.blocks.isEmpty, page.blocks[0].textBytes > 0 else { return }
    setAside()
    root = findRoot(title: titleSegment(title))
    setCardsAside()
    label(title: title)
  }

  var blocks: [PageBlocks.Block] { page.blocks }
}

// MARK: - Parts that say what they are

extension ArticleBody {
  private mutating func setAside() {
    let total = max(1, page.blocks[0].good)
    var index = 1
    while index < page.blocks.count {
      let block = page.blocks[index]
      guard !block.segments.isEmpty else {
        index = max(block.end, index + 1)
        continue
      }
      if let kind = kindOfPart(block, total: total) {
        for segment in block.segments where kinds[segment] == .outside { kinds[segment] = kind }
        if kind != .caption || block.tag == HTML_FIGCAPTION {
          index = max(block.end, index + 1)
          continue
        }
      }
      index += 1
    }
  }

  /// What a block's tag and names make of everything inside it; nil when they say nothing, or hold too much of the text to be
  /// believed.
  private func kindOfPart(_ block: PageBlocks.Block, total: Int) -> Kind? {
    let share = Double(block.good) / Double(total)
    let isLinks = block.linkBytes * 2 > block.textBytes
    switch block.tag {
    case HTML_FIGCAPTION, HTML_CAPTION: return .caption
    case HTML_FIGURE: return share < 0.2 ? .caption : nil
    case HTML_NAV: return share < 0.5 ? .furniture : nil
    case HTML_FOOTER: if share < 0.8 { return .furniture }
    case HTML_FORM, HTML_DIALOG: if share < 0.3 { return .furniture }
    case HTML_ASIDE: if share < 0.3 { return .other }
    case HTML_BLOCKQUOTE, HTML_TR, HTML_TBODY: return nil
    case HTML_UL, HTML_OL, HTML_TABLE:
      if isLinks, !readsLikeText(block), share < 0.25, block.good * 3 < block.textBytes, block.textBytes > 0 { return .other }
    default: break
    }
    let hints = block.hints
    if hints.contains(.picture), block.holdsPicture, block.segments.count <= 4, share < 0.15, block.textBytes < 600 {
      return .caption
    }
    if hints.contains(.never) { return share < 0.7 ? .furniture : nil }
    if hints.isDisjoint(with: [.furniture, .others, .comments, .caption, .floating]) {
      if isLinks, share < 0.25, block.textBytes > 60, block.good * 4 < block.textBytes, block.tag != HTML_P,
        block.tag != HTML_LI
      {
        return .other
      }
      return nil
    }
    if hints.contains(.caption) { return share < 0.15 ? .caption : nil }
    if hints.contains(.body) { return nil }
    if hints.contains(.comments) { return share < 0.85 ? .furniture : nil }
    if hints.contains(.others) { return share < 0.35 ? .other : nil }
    return share < 0.25 ? .furniture : nil
  }
}

extension ArticleBody {
  /// Most of a list's entries are sentences of some length, whatever they link to.
  private func readsLikeText(_ block: PageBlocks.Block) -> Bool {
    let sentences = page.segments[block.segments].count { $0.words >= 10 && $0.endsSentence }
    return sentences * 3 >= block.segments.count * 2
  }
}

// MARK: - Root

extension ArticleBody {
  /// Worth of a block as article text without what was set aside.
  private func worths() -> [Int] {
    var sums = [0]
    sums.reserveCapacity(page.segments.count + 1)
    for (index, segment) in page.segments.enumerated() {
      sums.append(sums[index] + (kinds[index] == .outside ? segment.good : 0))
    }
    return page.blocks.map { sums[$0.segments.upperBound] - sums[$0.segments.lowerBound] }
  }

  /// The smallest block that holds the article.
  ///
  /// Three ways lead to it: the block whose name says so, the block that the title opens, and the block that holds most of the
  /// sentences; the first that can be believed is taken.
  ///
  /// - Parameter title: the segment that repeats the page's title, if any.
  private func findRoot(title: Int?) -> Int {
    let worth = worths()
    let densest = densestBlock(worth)
    if let named = namedBlock(worth, title: title, densest: densest) { return named }
    if let title, let opened = blockOpened(by: title, worth), worth[opened] < worth[densest] || contains(densest, opened) {
      return descend(from: opened, worth)
    }
    return densest
  }

  private func contains(_ outer: Int, _ inner: Int) -> Bool { inner >= outer && inner < max(page.blocks[outer].end, outer + 1) }

  /// The one block that calls itself the article's body, or the one of them that follows the title.
  private func namedBlock(_ worth: [Int], title: Int?, densest: Int) -> Int? {
    var named: [Int] = []
    for index in page.blocks.indices where page.blocks[index].hints.contains(.body) && worth[index] >= 200 {
      if page.blocks[index].tag == HTML_P { continue }
      // Of two, one in the other, the inner when it holds nearly all.
      if let last = named.last, contains(last, index) {
        if worth[index] * 10 >= worth[last] * 7 { named[named.count - 1] = index }
      } else {
        named.append(index)
      }
    }
    let largest = named.max { worth[$0] < worth[$1] }
    guard let largest else { return nil }
    let after = title.flatMap { title in named.first { page.blocks[$0].segments.upperBound > title } }
    let choice = after.flatMap { worth[$0] * 5 >= worth[largest] ? $0 : nil } ?? largest
    if worth[choice] * 5 < worth[densest] { return nil }
    // An article in several such blocks: the smallest block around them.
    let around = named.dropFirst().reduce(named[0]) { commonAncestor($0, $1) }
    if named.count > 1, named.reduce(0, { $0 + worth[$1] }) * 20 >= worth[around] * 17, titlesInside(around) < 2 { return around }
    return choice
  }

  private func commonAncestor(_ a: Int, _ b: Int) -> Int {
    var index = a
    while !contains(index, b) { index = page.blocks[index].parent }
    return index
  }

  /// First-level headings inside a block: more than one means more than one article.
  private func titlesInside(_ index: Int) -> Int {
    page.blocks[index..<max(page.blocks[index].end, index + 1)].count { $0.tag == HTML_H1 && !$0.segments.isEmpty }
  }

  /// The smallest block around the title that holds several sentences and a fair share of all.
  private func blockOpened(by title: Int, _ worth: [Int]) -> Int? {
    var index = page.segments[title].block
    while index != 0 {
      let sentences = page.segments.indices[page.blocks[index].segments].count {
        kinds[$0] == .outside && page.segments[$0].good > 0 && $0 > title
      }
      if worth[index] * 8 >= worth[0], sentences >= 3 || worth[index] >= 800 || worth[index] * 2 >= worth[0] { return index }
      index = page.blocks[index].parent
    }
    return nil
  }

  private func densestBlock(_ worth: [Int]) -> Int { descend(from: 0, worth) }

  /// Goes into the child that holds most of the sentences for as long as one does.
  private func descend(from start: Int, _ worth: [Int]) -> Int {
    var current = start
    while true {
      var best = -1
      var child = current + 1
      while child < page.blocks[current].end {
        if best < 0 || worth[child] > worth[best] { best = child }
        child = max(page.blocks[child].end, child + 1)
      }
      guard best > 0, worth[best] > 0, holdsParagraphs(best) else { return current }
      let share = Double(worth[best]) / Double(max(1, worth[current]))
      let hints = page.blocks[best].hints
      let isNamed = hints.contains(.body) || page.blocks[best].tag == HTML_ARTICLE || page.blocks[best].tag == HTML_MAIN
      if share < (isNamed ? 0.5 : 0.75) { return current }
      current = best
    }
  }

  /// The first heading that repeats the title, else the first other run that does.
  private func titleSegment(_ title: [UInt8]) -> Int? {
    guard title.count >= 10 else { return nil }
    let matches = page.segments.indices.filter { LineKey.same(page.text[page.segments[$0].range], title[...]) }
    return matches.first { page.blocks[page.segments[$0].block].tag == HTML_H1 } ?? matches.first
  }

  /// A block in which runs stand on lines of their own, not a single paragraph.
  private func holdsParagraphs(_ index: Int) -> Bool {
    let block = page.blocks[index]
    switch block.tag {
    case HTML_P, HTML_LI, HTML_H1, HTML_H2, HTML_H3, HTML_H4, HTML_H5, HTML_H6, HTML_BLOCKQUOTE, HTML_PRE, HTML_DT, HTML_DD:
      return block.segments.count > 3 && block.tag != HTML_BLOCKQUOTE
    case HTML_TR, HTML_TBODY: return true
    default: return block.segments.count > 0
    }
  }
}

// MARK: - Runs

extension ArticleBody {
  private mutating func label(title: [UInt8]) {
    let inside = page.blocks[root].segments
    let range = extent(title: title)
    for index in range where kinds[index] == .outside { kinds[index] = kind(of: index) }
    markLead(range.lowerBound..<inside.lowerBound)
    trimEnds(range)
    markSummary(range)
  }

  /// One or two sentences between title and root are a summary; more of them, or such as look like those inside, are body.
  private mutating func markLead(_ lead: Range<Int>) {
    let sentences = lead.filter { kinds[$0] == .paragraph && page.segments[$0].good > 0 }
    let body = page.segments[page.blocks[root].segments].first { $0.good > 0 }
    for index in lead where kinds[index] == .paragraph {
      if page.segments[index].good == 0 {
        kinds[index] = .furniture
      } else if sentences.count <= 2, page.blocks[page.segments[index].block].pattern != body.map({ page.blocks[$0.block].pattern })
        || page.blocks[page.segments[index].block].tag == HTML_P && page.blocks[page.segments[index].block].parent != page.blocks[root].parent
      {
        kinds[index] = .summary
      }
    }
  }

  /// A paragraph before the first one that is called a summary.
  private mutating func markSummary(_ range: Range<Int>) {
    for index in range {
      let block = page.blocks[page.segments[index].block]
      let parent = page.blocks[block.parent]
      guard kinds[index] == .paragraph, page.segments[index].good > 0 else { continue }
      guard block.hints.contains(.summary) || (parent.hints.contains(.summary) && parent.good < 1000) else { return }
      kinds[index] = .summary
    }
  }

  /// Three or more parts of one pattern inside the root, each a link and hardly a sentence, are teasers.
  private mutating func setCardsAside() {
    var patterns: [UInt64: [Int]] = [:]
    for index in (root + 1)..<max(root + 1, page.blocks[root].end) where isCard(index) {
      // Cards are siblings; what holds them all is none.
      patterns[page.blocks[index].pattern ^ (UInt64(page.blocks[index].parent) &* 0x9e37_79b9_7f4a_7c15), default: []].append(index)
    }
    for cards in patterns.values where cards.count >= 3 {
      for card in cards {
        for segment in page.blocks[card].segments where kinds[segment] == .outside { kinds[segment] = .other }
      }
    }
  }

  private func isCard(_ index: Int) -> Bool {
    let block = page.blocks[index]
    switch block.tag {
    case HTML_P, HTML_BLOCKQUOTE, HTML_TD, HTML_TR, HTML_TH, HTML_TABLE: return false
    default: break
    }
    guard block.segments.count >= 2, block.segments.count <= 8, block.textBytes < 700, block.linkBytes > 12 else { return false }
    let segments = page.segments[block.segments]
    let sentences = segments.count { $0.good > 0 }
    let links = segments.count { $0.linkBytes * 10 >= $0.range.count * 8 && $0.words >= 3 }
    return links >= 1 && sentences <= 2
  }

  /// The root's runs, and the sentences that stand between the title and the root.
  private func extent(title: [UInt8]) -> Range<Int> {
    let range = page.blocks[root].segments
    var lead = range.lowerBound
    var index = range.lowerBound - 1
    while index >= max(0, range.lowerBound - 40) {
      let segment = page.segments[index]
      let tag = page.blocks[segment.block].tag
      if tag == HTML_H1 || LineKey.same(page.text[segment.range], title[...]) { return lead..<range.upperBound }
      if kinds[index] == .outside, segment.good > 60, tag != HTML_LI { lead = index }
      if range.lowerBound - lead > 12 { break }
      index -= 1
    }
    return range
  }

  private func kind(of index: Int) -> Kind {
    let segment = page.segments[index]
    let block = page.blocks[segment.block]
    switch block.tag {
    case HTML_H1: return .furniture
    case HTML_H2, HTML_H3, HTML_H4, HTML_H5, HTML_H6: return segment.linkBytes * 2 > segment.range.count ? .other : .heading
    case HTML_LI, HTML_DD, HTML_DT:
      let list = page.blocks[block.parent]
      let isLink = segment.linkBytes * 4 > segment.range.count * 3 && list.linkBytes * 2 > list.textBytes
      return isLink && !segment.endsSentence ? .other : .listItem
    default: break
    }
    let isShort = segment.good == 0
    if isQuoted(segment.block) { return .paragraph }
    if isShort, block.hints.contains(.meta) || block.tag == HTML_ADDRESS { return .furniture }
    // A link alone on its line.
    if segment.linkBytes * 5 >= segment.range.count * 4, isShort || segment.words < 30 { return .other }
    return .paragraph
  }

  /// The block that holds a run's paragraph, list or table.
  private func home(of index: Int) -> Int {
    var index = index
    while index != 0 {
      switch page.blocks[index].tag {
      case HTML_P, HTML_LI, HTML_UL, HTML_OL, HTML_DL, HTML_DD, HTML_DT, HTML_TABLE, HTML_TBODY, HTML_TR, HTML_TD, HTML_TH,
        HTML_BLOCKQUOTE, HTML_H2, HTML_H3, HTML_H4, HTML_H5, HTML_H6:
        index = page.blocks[index].parent
      default: return index
      }
    }
    return index
  }

  private func isQuoted(_ index: Int) -> Bool {
    page.blocks[index].tag == HTML_BLOCKQUOTE || page.blocks[page.blocks[index].parent].tag == HTML_BLOCKQUOTE
  }

  /// Before the first sentence and after the last one stand dates, bylines and buttons; but also lists and tables, which stand in
  /// the same blocks as the sentences.
  private mutating func trimEnds(_ range: Range<Int>) {
    let sentences = range.filter { kinds[$0] == .paragraph && page.segments[$0].good > 0 }
    guard let first = sentences.first, let last = sentences.last else { return }
    var homes: Set<Int> = []
    for index in sentences { homes.insert(home(of: page.segments[index].block)) }
    for index in range where index < first || index > last {
      let segment = page.segments[index]
      let block = page.blocks[segment.block]
      switch kinds[index] {
      case .paragraph, .listItem:
        if segment.good > 0 { continue }
        let isAtHome = homes.contains(home(of: segment.block))
        let isDoubtful = !block.hints.isDisjoint(with: [.meta, .doubtful, .furniture, .others])
        let isParagraph = block.tag == HTML_P || block.tag == HTML_LI || block.tag == HTML_TD || isQuoted(segment.block)
        if !isAtHome || (isDoubtful && !segment.endsSentence) || (index < first && !isParagraph && !segment.endsSentence) {
          kinds[index] = .furniture
        }
      case .heading where index > last && !homes.contains(home(of: segment.block)): kinds[index] = .furniture
      default: break
      }
    }
  }
}
