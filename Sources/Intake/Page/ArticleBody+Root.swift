import HTMLTree

/// Where on the page the article stands.
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
  /// - Returns: the index of a block.
  func findRoot(title: Int?) -> Int {
    let worth = worths()
    let densest = densestBlock(worth)
    if let named = namedBlock(worth, title: title, densest: densest) { return named }
    if let title, let opened = blockOpened(by: title, worth),
      worth[opened] < worth[densest] || contains(densest, opened)
    {
      return descend(from: opened, worth)
    }
    return densest
  }

  private func contains(_ outer: Int, _ inner: Int) -> Bool {
    inner >= outer && inner < max(page.blocks[outer].end, outer + 1)
  }

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
    if named.count > 1, named.reduce(0, { $0 + worth[$1] }) * 20 >= worth[around] * 17,
      titlesInside(around) < 2
    {
      return around
    }
    return choice
  }

  private func commonAncestor(_ a: Int, _ b: Int) -> Int {
    var index = a
    while !contains(index, b) { index = page.blocks[index].parent }
    return index
  }

  /// First-level headings inside a block: more than one means more than one article.
  private func titlesInside(_ index: Int) -> Int {
    page.blocks[index..<max(page.blocks[index].end, index + 1)].count {
      $0.tag == HTML_H1 && !$0.segments.isEmpty
    }
  }

  /// The smallest block around the title that holds several sentences and a fair share of all.
  private func blockOpened(by title: Int, _ worth: [Int]) -> Int? {
    var index = page.segments[title].block
    while index != 0 {
      let sentences = page.segments.indices[page.blocks[index].segments].count {
        kinds[$0] == .outside && page.segments[$0].good > 0 && $0 > title
      }
      if worth[index] * 8 >= worth[0], sentences >= 3 || worth[index] >= 800 || worth[index] * 2 >= worth[0] {
        return index
      }
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
      let isNamed =
        hints.contains(.body) || page.blocks[best].tag == HTML_ARTICLE || page.blocks[best].tag == HTML_MAIN
      if share < (isNamed ? 0.5 : 0.75) { return current }
      current = best
    }
  }

  /// The first heading that repeats the title, else the first other run that does.
  func titleSegment(_ title: [UInt8]) -> Int? {
    guard title.count >= 10 else { return nil }
    let matches = page.segments.indices.filter {
      LineKey.same(page.text[page.segments[$0].range], title[...])
    }
    return matches.first { page.blocks[page.segments[$0].block].tag == HTML_H1 } ?? matches.first
  }

  /// A block in which runs stand on lines of their own, not a single paragraph.
  func holdsParagraphs(_ index: Int) -> Bool {
    let block = page.blocks[index]
    switch block.tag {
    case HTML_P, HTML_LI, HTML_H1, HTML_H2, HTML_H3, HTML_H4, HTML_H5, HTML_H6, HTML_BLOCKQUOTE, HTML_PRE,
      HTML_DT, HTML_DD:
      return block.segments.count > 3 && block.tag != HTML_BLOCKQUOTE
    case HTML_TR, HTML_TBODY: return true
    default: return block.segments.count > 0
    }
  }
}
