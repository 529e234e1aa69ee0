import Reports

/// Words that say: what follows is another story.
enum Marker {
  /// Nothing of the kind.
  case none
  /// A line that is itself a link to another story: `ALSO READ: …`.
  case link
  /// A heading of a short list of links, which often stands in the middle of a report: `Related`, `Read also`.
  case aside
  /// A heading of the lists that end a page: `See more`, `Latest news`, `You may also like`.
  case pageEnd

  static func reading(of line: ArraySlice<UInt8>, _ shape: LineShape) -> Marker {
    guard shape.words >= 1, shape.words <= 45, !shape.key.isEmpty else { return .none }
    if shape.words <= 7, shape.ending != .sentence || shape.words <= 3, let phrase = shape.phrase {
      if let kind = wholeLine(phrase, shape) { return kind }
    }
    return isLink(line, shape) ? .link : .none
  }

  private static func wholeLine(_ phrase: String, _ shape: LineShape) -> Marker? {
    if asides.contains(phrase) { return .aside }
    if pageEnds.contains(phrase) { return .pageEnd }
    let key = shape.key
    guard let first = key.first, let last = key.last, key.count >= 2 else { return nil }
    // more from Country, more in Politics, more on this topic
    if first == "more", ["from", "in", "on", "about", "by", "for"].contains(key[1]) {
      return key[1] == "on" || key[1] == "about" ? .aside : .pageEnd
    }
    if first == "related", stories.contains(last) { return .aside }
    if kinds.contains(first), stories.contains(last), key.count <= 4 { return .pageEnd }
    return nil
  }

  private static let stories: Set<String> = [
    "news", "story", "stories", "article", "articles", "posts", "post", "headlines", "content", "coverage",
    "reads", "reading",
    "topics", "links", "items", "updates", "reports", "releases", "videos", "contents", "publications",
  ]
  private static let kinds: Set<String> = [
    "more", "other", "others", "latest", "top", "trending", "popular", "recommended", "suggested", "featured",
    "similar", "hot",
    "recent", "most", "next", "previous", "today's", "further", "newest", "older", "newer", "same",
    "selected", "best", "also",
  ]
  private static let asides: Set<String> = Set(
    """
    related|read also|also read|see also|also see|read more|read more on this|more on this|more on this story|must read|must reads|\
    further reading|dig deeper|go deeper|learn more|background reading|also watch|watch also|watch|listen|explore more|related to this|\
    read this|read this too|don't miss|dont miss|in case you missed it|read next|keep reading|related links|also on site
    """.split(separator: "|").map(String.init))
  private static let pageEnds: Set<String> = Set(
    """
    see more|view more|show more stories|other news|in other news|also in the news|trending|trending now|trending topics|most read|most popular|\
    most viewed|most shared|most commented|most recent|popular|popular now|recommended|recommended for you|for you|you may also like|\
    you might also like|you may like|you might like|you may be interested in|you might be interested in|you might also be interested in|\
    you may also be interested in|what to read next|what others are reading|up next|next up|editor's pick|editor's picks|editors' picks|\
    editors picks|our picks|top picks|latest|the latest|just in|from the web|around the web|sponsored content|promoted content|\
    paid content|partner content|more like this|people also read|readers also like|others also read|today's headlines|headlines|\
    more stories for you|follow this story|comments|about the author|about the authors|previous|next|same category|in the same category|\
    same section|in this section|same topic|other articles|elsewhere|news in pictures|in pictures|viewed recently
    """.split(separator: "|").map(String.init))

  /// `ALSO READ: Title`, `READ | Title`, `Read more about … here`, `Related: Title`.
  private static func isLink(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
    let key = shape.key
    guard shape.words >= 3 else { return false }
    for length in [3, 2, 1] where key.count > length {
      let opening = key[..<length].joined(separator: " ")
      guard let needsMark = linkOpenings[opening] else { continue }
      let end = endOfWords(length, in: line)
      let after = line[end...].first { !$0.isSpace && $0 != 0x29 && $0 != 0x5D && $0 != 0x2A }
      let hasMark =
        after == 0x3A || after == 0x7C || after == 0x3E || after == 0x2D || after == 0xC2 || after == 0xE2
      if hasMark && (after != 0xE2 || line[end...].prefix(2).contains(0x20)) { return true }
      if needsMark { continue }
      let isShouted = line[..<end].allSatisfy { !$0.isLower }
      if isShouted || (shape.words <= 25 && shape.ending == .none) { return true }
    }
    return false
  }

  /// The end of the first `count` words.
  private static func endOfWords(_ count: Int, in line: ArraySlice<UInt8>) -> Int {
    var index = line.startIndex
    var left = count
    while index < line.endIndex, left > 0 {
      while index < line.endIndex, !(line[index].isLetter || line[index].isDigit) { index += 1 }
      while index < line.endIndex, line[index].isLetter || line[index].isDigit || line[index] == 0x27 {
        index += 1
      }
      left -= 1
    }
    return index
  }

  /// How a link to another story opens, and whether a colon, bar or dash must follow.
  private static let linkOpenings: [String: Bool] = [
    "also read": false, "read also": false, "read more": false, "see also": false, "also see": false,
    "see more": false,
    "must read": false, "related story": false, "related article": false, "related news": false,
    "related stories": false,
    "you may also like": false, "you might also like": false, "read this": true, "don't miss": true,
    "read": true,
    "related": true, "watch": true, "more": true, "also watch": false, "watch also": false,
    "read next": false,
    "recommended": true, "trending": true, "must watch": true, "listen": true, "also": true,
    "explainer": true,
    "more on this": false, "in pictures": true, "related link": false, "related links": false,
    "live updates": true,
  ]
}
