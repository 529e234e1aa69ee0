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

  /// - Parameters:
  ///   - page: the page's text.
  ///   - title: the article's title, to find where it begins.
  init(_ page: PageBlocks, title: [UInt8]) {
    self.page = page
    kinds = Array(repeating: .outside, count: page.segments.count)
    guard !page.blocks.isEmpty, page.blocks[0].textBytes > 0 else { return }
    setAside()
    root = findRoot(title: titleSegment(title))
    setCardsAside()
    label(title: title)
  }

  mutating func setAside(_ segment: Int, as kind: Kind) { kinds[segment] = kind }
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
      if isLinks, !readsLikeText(block), share < 0.25, block.good * 3 < block.textBytes, block.textBytes > 0 {
        return .other
      }
    default: break
    }
    let hints = block.hints
    if hints.contains(.picture), block.holdsPicture, block.segments.count <= 4, share < 0.15,
      block.textBytes < 600
    {
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

// MARK: - Runs

extension ArticleBody {
  private mutating func label(title: [UInt8]) {
    let inside = page.blocks[root].segments
    let range = extent(title: title)
    for index in range where kinds[index] == .outside { kinds[index] = kind(of: index) }
    markLead(range.lowerBound..<inside.lowerBound)
    trimEnds(range)
    markSummary(range)
    leaveOut(range)
  }

  /// Pictures of other stories, and the links of navigation, are not even mentioned.
  private mutating func leaveOut(_ range: Range<Int>) {
    let opening = max(0, range.lowerBound - 12)
    var others = 0
    for index in kinds.indices where !range.contains(index) {
      switch kinds[index] {
      case .caption where index < opening || index >= range.upperBound: kinds[index] = .outside
      case .other:
        others += 1
        let isMentioned = index >= range.upperBound && page.segments[index].words >= 4 && others <= 80
        if !isMentioned { kinds[index] = .outside }
      case .outside where index >= range.upperBound && others < 80:
        let segment = page.segments[index]
        let tag = page.blocks[segment.block].tag
        let isTitle =
          segment.words >= 4 && tag.rawValue >= HTML_H2.rawValue && tag.rawValue <= HTML_H6.rawValue
        if isTitle || segment.good > 0 {
          others += 1
          kinds[index] = .other
        }
      default: break
      }
    }
  }

  /// One or two sentences between title and root are a summary; more of them, or such as look like those inside, are body.
  private mutating func markLead(_ lead: Range<Int>) {
    let sentences = lead.filter { kinds[$0] == .paragraph && page.segments[$0].good > 0 }
    let body = page.segments[page.blocks[root].segments].first { $0.good > 0 }
    for index in lead where kinds[index] == .paragraph {
      if page.segments[index].good == 0 {
        kinds[index] = .furniture
      } else if sentences.count <= 2,
        page.blocks[page.segments[index].block].pattern != body.map({ page.blocks[$0.block].pattern })
          || page.blocks[page.segments[index].block].tag == HTML_P
            && page.blocks[page.segments[index].block].parent != page.blocks[root].parent
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
      guard block.hints.contains(.summary) || (parent.hints.contains(.summary) && parent.good < 1000) else {
        return
      }
      kinds[index] = .summary
    }
  }

  /// The root's runs, and the sentences that stand between the title and the root.
  private func extent(title: [UInt8]) -> Range<Int> {
    let range = page.blocks[root].segments
    var lead = range.lowerBound
    var index = range.lowerBound - 1
    while index >= max(0, range.lowerBound - 40) {
      let segment = page.segments[index]
      let tag = page.blocks[segment.block].tag
      if tag == HTML_H1 || LineKey.same(page.text[segment.range], title[...]) {
        return lead..<range.upperBound
      }
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
    case HTML_H2, HTML_H3, HTML_H4, HTML_H5, HTML_H6:
      return segment.linkBytes * 2 > segment.range.count ? .other : .heading
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
      case HTML_P, HTML_LI, HTML_UL, HTML_OL, HTML_DL, HTML_DD, HTML_DT, HTML_TABLE, HTML_TBODY, HTML_TR,
        HTML_TD, HTML_TH,
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
        let isParagraph =
          block.tag == HTML_P || block.tag == HTML_LI || block.tag == HTML_TD || isQuoted(segment.block)
        if !isAtHome || (isDoubtful && !segment.endsSentence)
          || (index < first && !isParagraph && !segment.endsSentence)
        {
          kinds[index] = .furniture
        }
      case .heading where index > last && !homes.contains(home(of: segment.block)): kinds[index] = .furniture
      default: break
      }
    }
  }
}
