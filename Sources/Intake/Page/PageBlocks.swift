import HTMLTree

/// A page's text as it is laid out: runs of inline text, and the block elements in which they stand.
struct PageBlocks {
  /// A run of text without a line break.
  struct Segment {
    /// In `PageBlocks.text`.
    var range: Range<Int>
    /// Index of the block in which it stands directly.
    var block: Int
    /// Bytes that stand inside links.
    var linkBytes: Int
    /// Bytes that stand in bold.
    var boldBytes: Int
    /// Worth of the run as article text: its bytes when it reads like a sentence.
    var good = 0
    var words = 0
    var endsSentence = false
  }

  /// A block element that holds text.
  struct Block {
    var tag: html_tag
    var node: Int
    var parent: Int
    /// One past the last block inside it.
    var end = 0
    var segments: Range<Int> = 0..<0
    var hints: PageHints
    /// Bytes of text, of links, and worth as article text, everything inside included.
    var textBytes = 0
    var linkBytes = 0
    var good = 0
    var holdsPicture = false
    /// Hash of tag and class: equal for the parts of a list that a template made.
    var pattern: UInt64 = 0
  }

  private(set) var text: [UInt8] = []
  private(set) var segments: [Segment] = []
  private(set) var blocks: [Block] = []

  /// Collects the text of the page's body.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - showsHidden: text that style sheets hide counts as well.
  init(_ tree: PageTree, showsHidden: Bool = false) {
    var collector = Collector(showsHidden: showsHidden)
    collector.run(tree)
    text = collector.text
    segments = collector.segments
    blocks = collector.blocks
    weigh()
  }

  private mutating func weigh() {
    for index in segments.indices {
      let shape = LineShape(of: text, segments[index].range, isKeyed: false)
      segments[index].words = shape.words
      segments[index].endsSentence = shape.ending == .sentence
      let bytes = segments[index].range.count
      let tag = blocks[segments[index].block].tag
      let isHeading = tag.rawValue >= HTML_H1.rawValue && tag.rawValue <= HTML_H6.rawValue
      let isSentence = shape.ending == .sentence && shape.words >= 6 || shape.words >= 25
      if isSentence, !isHeading, segments[index].linkBytes * 2 < bytes { segments[index].good = bytes }
    }
    // Sums up to each segment, so that a block's sum is a difference: pages nest deep.
    var sums: [(text: Int, link: Int, good: Int)] = [(0, 0, 0)]
    sums.reserveCapacity(segments.count + 1)
    for segment in segments {
      let last = sums[sums.count - 1]
      sums.append((last.text + segment.range.count, last.link + segment.linkBytes, last.good + segment.good))
    }
    for index in blocks.indices {
      let (first, last) = (sums[blocks[index].segments.lowerBound], sums[blocks[index].segments.upperBound])
      blocks[index].textBytes = last.text - first.text
      blocks[index].linkBytes = last.link - first.link
      blocks[index].good = last.good - first.good
    }
  }
}

extension PageBlocks {
  /// The walk over the nodes that cuts text at the borders of blocks.
  private struct Collector {
    var text: [UInt8] = []
    var segments: [Segment] = []
    var blocks: [Block] = []
    private var open: [(end: Int, block: Int, isLink: Bool, isBold: Bool)] = []
    private var current = 0
    private var start = 0
    private var linkBytes = 0
    private var boldBytes = 0
    private var links = 0
    private var bold = 0

    let showsHidden: Bool

    init(showsHidden: Bool) { self.showsHidden = showsHidden }

    mutating func run(_ tree: PageTree) {
      guard let body = tree.nodes.firstIndex(where: { $0.tag == HTML_BODY }) else { return }
      text.reserveCapacity(tree.text.count / 2)
      openBlock(body, tree)
      var index = body + 1
      let end = tree.end(of: body)
      while index < end {
        close(at: index)
        index = visit(index, tree)
      }
      close(at: end)
    }

    /// Gives the next node to visit.
    private mutating func visit(_ index: Int, _ tree: PageTree) -> Int {
      let node = tree.nodes[index]
      switch node.tag {
      case HTML_TEXT:
        let before = text.count
        let from = Int(node.text)
        InlineText.append(tree.text[from..<(from + Int(node.length))], to: &text, after: start)
        if links > 0 { linkBytes += text.count - before }
        if bold > 0 { boldBytes += text.count - before }
        return index + 1
      case HTML_SCRIPT, HTML_CONTROL, HTML_NOSCRIPT, HTML_IFRAME, HTML_MEDIA, HTML_HEAD, HTML_TITLE,
        HTML_META, HTML_LINK:
        return tree.end(of: index)
      case HTML_BR, HTML_HR:
        flush()
        return index + 1
      case HTML_A:
        links += 1
        open.append((tree.end(of: index), current, true, false))
        return index + 1
      case HTML_B, HTML_STRONG:
        bold += 1
        open.append((tree.end(of: index), current, false, true))
        return index + 1
      case HTML_IMG:
        markPicture()
        return index + 1
      case HTML_SPAN, HTML_I, HTML_EM, HTML_TIME, HTML_LABEL, HTML_INLINE:
        if node.attribute_count > 0, !showsHidden,
          !PageHints(of: index, in: tree).isDisjoint(with: [.hidden, .floating])
        {
          return tree.end(of: index)
        }
        return index + 1
      case HTML_SUP: return index + 1
      case HTML_OTHER where node.attribute_count == 0: return index + 1
      default:
        if openBlock(index, tree) { return index + 1 }
        return tree.end(of: index)
      }
    }

    /// Opens a block; false when it is hidden.
    @discardableResult
    private mutating func openBlock(_ index: Int, _ tree: PageTree) -> Bool {
      let hints = tree.nodes[index].attribute_count > 0 ? PageHints(of: index, in: tree) : []
      if hints.contains(.hidden), !showsHidden, tree.nodes[index].tag != HTML_BODY { return false }
      flush()
      var block = Block(
        tag: tree.nodes[index].tag, node: index, parent: current,
        segments: segments.count..<segments.count, hints: hints)
      block.pattern = FNV.add(block.tag.rawValue, to: FNV.seed)
      if let name = tree.attribute(HTML_ATTR_CLASS, of: index) {
        // The first class names the part; those after it may carry numbers and states.
        for byte in name.prefix(80) {
          if byte.isSpace { break }
          if !byte.isDigit { block.pattern = FNV.add(byte, to: block.pattern) }
        }
      }
      blocks.append(block)
      open.append((tree.end(of: index), current, false, false))
      current = blocks.count - 1
      return true
    }

    private mutating func close(at index: Int) {
      while let last = open.last, last.end <= index {
        if last.isLink {
          links -= 1
        } else if last.isBold {
          bold -= 1
        } else {
          flush()
          blocks[current].end = blocks.count
          blocks[current].segments = blocks[current].segments.lowerBound..<segments.count
          current = last.block
        }
        open.removeLast()
      }
    }

    /// The blocks around a picture know that they hold one, as far as captions may stand.
    private mutating func markPicture() {
      var block = current
      for _ in 0..<5 {
        if blocks[block].holdsPicture { return }
        blocks[block].holdsPicture = true
        block = blocks[block].parent
      }
    }

    private mutating func flush() {
      let range = Line.trimmed(start..<text.count, in: text)
      if !range.isEmpty {
        segments.append(
          Segment(
            range: range, block: current, linkBytes: min(linkBytes, range.count),
            boldBytes: min(boldBytes, range.count)))
      }
      start = text.count
      linkBytes = 0
      boldBytes = 0
    }
  }
}
