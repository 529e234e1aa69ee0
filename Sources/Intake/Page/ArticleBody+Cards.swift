import HTMLTree

/// Teasers that a template repeats.
extension ArticleBody {
  /// Three or more parts of one pattern inside the root, each a link and hardly a sentence, are teasers.
  mutating func setCardsAside() {
    var patterns: [UInt64: [Int]] = [:]
    for index in (root + 1)..<max(root + 1, page.blocks[root].end) where isCard(index) {
      // Cards are siblings; what holds them all is none.
      patterns[
        page.blocks[index].pattern ^ (UInt64(page.blocks[index].parent) &* 0x9e37_79b9_7f4a_7c15), default: []
      ].append(index)
    }
    for cards in patterns.values where cards.count >= 3 {
      for card in cards {
        for segment in page.blocks[card].segments where kinds[segment] == .outside {
          setAside(segment, as: .other)
        }
      }
    }
  }

  private func isCard(_ index: Int) -> Bool {
    let block = page.blocks[index]
    switch block.tag {
    case HTML_P, HTML_BLOCKQUOTE, HTML_TD, HTML_TR, HTML_TH, HTML_TABLE: return false
    default: break
    }
    guard block.segments.count >= 2, block.segments.count <= 8, block.textBytes < 700, block.linkBytes > 12
    else { return false }
    let segments = page.segments[block.segments]
    let sentences = segments.count { $0.good > 0 }
    let links = segments.count { $0.linkBytes * 10 >= $0.range.count * 8 && $0.words >= 3 }
    return links >= 1 && sentences <= 2
  }
}
