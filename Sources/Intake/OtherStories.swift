import Reports

/// Finds the other stories that stand on the same page.
///
/// A marker (`See more`), an end mark or a signature opens the question; whether the body goes on afterwards is decided by what
/// follows: teasers come as titles with one paragraph each, a body as paragraphs in a row that speak of the same names.
extension Structure {
  ///
  /// - Parameter isMarkedUp: the page's own structure was used already, so that only headings and links beside a marker are in
  ///   question.
  mutating func markOtherStories(isMarkedUp: Bool) {
    if isMarkedUp {
      markLinksAfterMarkers()
      return
    }
    markAfterSecondDateline()
    var index = firstBodyLine
    while index < roles.count {
      switch roles[index] {
      case .marker(let pageEnd):
        index = markAfterMarker(index, isPageEnd: pageEnd)
      case .endMark:
        if bodyParagraphs(before: index) > 0, !continuesAfterEnd(index) {
          markRest(from: index + 1, isAfterEnd: true)
          return
        }
        index += 1
      case .signature:
        if bodyParagraphs(before: index) > 0, isFollowedByTeasers(index + 1) {
          markRest(from: index + 1, isAfterEnd: true)
          return
        }
        index += 1
      case .paragraph where endsReport(index):
        if isFollowedByTeasers(index + 1) {
          markRest(from: index + 1, isAfterEnd: true)
          return
        }
        index += 1
      default: index += 1
      }
    }
  }

  /// A second dateline with an agency, under a title of its own, opens the next story.
  private mutating func markAfterSecondDateline() {
    var datelines = 0
    for index in roles.indices where roles[index] == .paragraph && hasSignedDateline(lines[index].range) {
      datelines += 1
      guard datelines > 1 else { continue }
      var start = index
      while start > firstBodyLine, isCaption(start - 1) { start -= 1 }
      guard start > firstBodyLine, isTitleLike(start - 1), bodyParagraphs(before: start - 1) > 1 else {
        continue
      }
      start -= 1
      while start > firstBodyLine, isCaption(start - 1) { start -= 1 }
      markRest(from: start, isAfterEnd: true)
      return
    }
  }

  private func isCaption(_ index: Int) -> Bool {
    if case .caption = roles[index] { return true }
    return roles[index] == .credit
  }

  private mutating func markLinksAfterMarkers() {
    var isAfterMarker = false
    for index in roles.indices where index >= firstBodyLine {
      switch roles[index] {
      case .marker: isAfterMarker = true
      case .furniture, .credit, .caption, .dateLine: continue
      case .heading, .listItem, .short:
        if isAfterMarker, shapes[index].ending == .none { roles[index] = .other }
      default: isAfterMarker = false
      }
    }
  }

  /// A paragraph that ends with `./.` or `(END)`.
  private func endsReport(_ index: Int) -> Bool {
    let bytes = text[lines[index].range]
    return ASCII.hasSuffix("./.", bytes) || ASCII.hasSuffix("(end)", bytes) || ASCII.hasSuffix("###", bytes)
      || ASCII.hasSuffix("-30-", bytes)
  }

  private func bodyParagraphs(before index: Int) -> Int {
    roles[firstBodyLine..<index].count { $0 == .paragraph || $0 == .listItem }
  }

  /// Titles of other stories: lines without stop; a question or exclamation may be one too.
  private func isTitleLike(_ index: Int) -> Bool {
    switch roles[index] {
    case .short, .heading: return true
    case .paragraph:
      let shape = shapes[index]
      let last = text[lines[index].range.upperBound - 1]
      return shape.words <= 18 && shape.sentences <= 1 && shape.ending == .sentence && last != 0x2E
    default: return false
    }
  }

  private func isParagraph(_ index: Int) -> Bool {
    (roles[index] == .paragraph || roles[index] == .listItem) && !isTitleLike(index)
  }

  /// After a release's end mark come notes and contacts, which are part of what was released.
  private func continuesAfterEnd(_ index: Int) -> Bool {
    for next in roles.indices[(index + 1)...].prefix(3) {
      let key = shapes[next].key
      if key.first == "note" || key.first == "notes" || key.first == "background" { return true }
    }
    return false
  }

  /// Everything to the end is of other stories; furniture stays furniture.
  private mutating func markRest(from start: Int, isAfterEnd: Bool) {
    for index in start..<roles.count {
      switch roles[index] {
      case .furniture, .marker, .endMark, .signature, .credit: continue
      case .caption where isAfterEnd && !hasTitle(from: start):
        // Pictures of the report that stand after its end.
        continue
      default: roles[index] = .other
      }
    }
  }

  private func hasTitle(from start: Int) -> Bool {
    (start..<roles.count).contains { isTitleLike($0) || isParagraph($0) }
  }

  /// Marks what belongs to a marker and gives the line at which to go on.
  private mutating func markAfterMarker(_ marker: Int, isPageEnd: Bool) -> Int {
    let resume = resumption(after: marker, isPageEnd: isPageEnd)
    for index in (marker + 1)..<max(marker + 1, resume) {
      switch roles[index] {
      case .furniture, .marker, .endMark, .signature, .credit: continue
      default: roles[index] = .other
      }
    }
    return max(marker + 1, resume)
  }

  /// The line after a marker at which the report's body goes on; the end of the text when it does not.
  private func resumption(after marker: Int, isPageEnd: Bool) -> Int {
    var index = marker + 1
    let hasBody = bodyParagraphs(before: marker) > 0
    let isOver =
      roles[..<marker].contains { $0 == .endMark || $0 == .signature } && bodyParagraphs(before: marker) > 1
    while index < roles.count {
      guard isParagraph(index) else {
        index += 1
        continue
      }
      if !hasBody { return index }
      let run = paragraphRun(from: index)
      let precededByTitle = isTitleLike(index - 1) || roles[index - 1] == .other
      let linkage = self.linkage(of: index..<run.end, before: marker)
      if isOver || isPageEnd {
        // Only a long run about the same names is the report again.
        if !isOver, run.count >= 3, linkage > 0.6, !precededByTitle || run.count >= 5 { return index }
      } else if run.count >= 2 || !precededByTitle || endsWithSignature(run.end) {
        if linkage > 0.15 || !precededByTitle { return index }
      } else if linkage > 0.5 {
        return index
      }
      index = run.end
    }
    return roles.count
  }

  private func endsWithSignature(_ end: Int) -> Bool {
    end < roles.count && (roles[end] == .signature || roles[end] == .endMark)
  }

  /// Paragraphs in a row; captions, credits and furniture between them do not count.
  private func paragraphRun(from start: Int) -> (count: Int, end: Int) {
    var count = 0
    var end = start
    for index in start..<roles.count {
      if isParagraph(index) {
        count += 1
        end = index + 1
        continue
      }
      switch roles[index] {
      case .caption, .credit, .furniture, .dateLine, .other: continue
      default: return (count, end)
      }
    }
    return (count, end)
  }

  /// Titles with one paragraph each, after the report's end.
  private func isFollowedByTeasers(_ start: Int) -> Bool {
    var titles = 0
    var longestRun = 0
    var index = start
    while index < roles.count {
      if case .marker = roles[index] { break }
      if isTitleLike(index) { titles += 1 }
      if isParagraph(index) {
        let run = paragraphRun(from: index)
        longestRun = max(longestRun, run.count)
        index = run.end
      } else {
        index += 1
      }
    }
    // One short title and a long run is a subheading and the rest of the report.
    if titles == 0 { return false }
    return titles >= 2 && longestRun <= 2 || longestRun <= 1
      || linkage(of: start..<index, before: start) < 0.2
  }

  /// The share of a range's names (capitalised words of four letters or more) that stand in the report before `end` as well.
  private func linkage(of range: Range<Int>, before end: Int) -> Double {
    var known: Set<UInt64> = []
    for index in 0..<end where roles[index] != .other && roles[index] != .furniture {
      names(of: index) { known.insert($0) }
    }
    var (all, shared) = (0, 0)
    for index in range where isParagraph(index) {
      names(of: index) { name in
        all += 1
        if known.contains(name) { shared += 1 }
      }
    }
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  private func names(of index: Int, _ body: (UInt64) -> Void) {
    let range = lines[index].range
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      while at < range.upperBound, text[at].isLetter || text[at] >= 0x80 { at += 1 }
      if at - start >= 4, text[start].isUpper, start > range.lowerBound {
        body(LineKey.hash(text[start..<at]))
      }
      at = max(at, start + 1)
    }
  }
}
