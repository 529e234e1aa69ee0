import Reports

/// A text taken apart: what each line is, the dateline, and what signatures and date lines say.
///
/// The work goes in passes over the lines, each of which looks at more of the neighbourhood than the one before it: the line
/// alone, its neighbours, the other stories of the page, the body's shape.
struct Structure {
  /// What a line is taken for.
  enum Role: Equatable {
    case title, paragraph, heading, listItem, other, furniture
    /// Short and without a stop: a heading, another story's title, or a part of the body.
    case short
    case caption(credit: ByteRange?)
    /// A credit alone.
    case credit
    case marker(pageEnd: Bool)
    /// The report is over: `(END)`, `###`.
    case endMark
    /// An agency's name alone.
    case signature
    /// A date alone, or with `Published:` before it.
    case dateLine
  }

  let text: [UInt8]
  let lines: [Line]
  let shapes: [LineShape]
  var roles: [Role]
  /// The first line after the title.
  let firstBodyLine: Int

  private(set) var blocks: [Report.Block] = []
  private(set) var dateline: Report.Dateline?
  private(set) var agency: String?
  /// The paragraph that sums the report up.
  private(set) var summary: ByteRange?
  /// The date of a line that says when the report was published.
  private(set) var published: CalendarDate?

  /// - Parameters:
  ///   - text: valid UTF-8 with line feeds only.
  ///   - title: the range of the title, which is a line of its own.
  ///   - hints: what mark-up says about the last `hints.count` lines.
  init(of text: [UInt8], title: ByteRange?, hints: [Line.Hint] = []) {
    self.text = text
    lines = Line.all(in: text)
    shapes = lines.map { LineShape(of: text, $0.range) }
    roles = []
    firstBodyLine = title != nil && !lines.isEmpty ? 1 : 0
    for index in lines.indices {
      let hint = index + hints.count - lines.count
      roles.append(
        index < firstBodyLine
          ? .title : role(of: index, hint: hint >= 0 && hint < hints.count ? hints[hint] : .none))
    }
    markNeighbours()
    markRepetitions(isMarkedUp: !hints.isEmpty)
    markDates()
    markOtherStories(isMarkedUp: !hints.isEmpty)
    markHeadings()
    findDateline()
    emitBlocks()
    if dateline == nil { agency = agency ?? nil } else { agency = dateline?.agency ?? agency }
  }

  private func role(of index: Int, hint: Line.Hint) -> Role {
    let (range, shape) = (lines[index].range, shapes[index])
    switch hint {
    case .other: return .other
    case .furniture: return .furniture
    case .caption:
      if case .caption(let credit) = Captions.reading(of: text, range, shape) {
        return .caption(credit: credit)
      }
      return .caption(credit: nil)
    case .heading, .listItem, .paragraph, .summary, .none: break
    }
    switch Marker.reading(of: text[range], shape) {
    case .link: return .other
    case .aside: return .marker(pageEnd: false)
    case .pageEnd: return .marker(pageEnd: true)
    case .none: break
    }
    if Furniture.isEndMark(text[range], shape) { return .endMark }
    if Furniture.isSignature(text[range], shape) { return .signature }
    if hasSignedDateline(range) { return .paragraph }
    switch Captions.reading(of: text, range, shape) {
    case .caption(let credit): return .caption(credit: credit)
    case .credit: return .credit
    case .none: break
    }
    if Furniture.isFurniture(text[range], shape) { return .furniture }
    switch hint {
    case .heading: return .heading
    case .listItem: return .listItem
    case .paragraph, .summary: return .paragraph
    default: break
    }
    if ListMark.length(text[range]) > 0 { return .listItem }
    return shape.ending == .none && shape.words <= 25 ? .short : .paragraph
  }
}

extension Structure {
  /// The line opens with a dateline that names an agency, and so is body whatever else it looks like.
  func hasSignedDateline(_ range: ByteRange) -> Bool {
    guard text[range].prefix(90).contains(where: { $0 == 0x28 || $0 == 0x2F || $0 == 0x5B }) else {
      return false
    }
    guard let dateline = DatelineGrammar.dateline(in: text, range, isOpening: false) else { return false }
    return dateline.agency != nil && dateline.place != nil
      && dateline.range.upperBound + 12 < range.upperBound
  }
}

// MARK: - Neighbours

extension Structure {
  /// A line without stop directly before a credit is the caption of that picture.
  private mutating func markNeighbours() {
    for index in roles.indices.dropFirst() where roles[index] == .credit {
      let before = index - 1
      let shape = shapes[before]
      switch roles[before] {
      case .short: roles[before] = .caption(credit: nil)
      case .paragraph where shape.words <= 45 && shape.sentences <= 1 && !lines[index].isAfterGap:
        roles[before] = .caption(credit: nil)
      default: break
      }
    }
    // An agency's name directly under a caption credits it.
    for index in roles.indices.dropFirst() where roles[index] == .signature {
      if case .caption = roles[index - 1] { roles[index] = .credit }
    }
  }

  /// A line that stands twice is a caption when the two are neighbours and hold no sentence; else the second is no news.
  ///
  /// - Parameter isMarkedUp: only neighbours count, for a page's own structure kept the rest of the page out.
  private mutating func markRepetitions(isMarkedUp: Bool) {
    var seen: [UInt64: Int] = [:]
    for index in roles.indices {
      let words = shapes[index].words
      guard words >= 4 || roles[index] == .title else { continue }
      let bytes = text[lines[index].range]
      let hash = LineKey.hash(bytes)
      guard let first = seen[hash], LineKey.same(text[lines[first].range], bytes) else {
        seen[hash] = index
        continue
      }
      if roles[index] == .other || roles[first] == .other { continue }
      if isMarkedUp, roles[first] != .title, index > first + 2 { continue }
      if roles[first] == .short, index == first + 1 { roles[first] = .caption(credit: nil) }
      roles[index] = .furniture
    }
  }

  /// Dates on lines of their own, before the body begins and after it ends, or with a word that says what they date.
  private mutating func markDates() {
    let body = roles.indices.filter { roles[$0] == .paragraph }
    let (first, last) = (body.first ?? roles.count, body.last ?? -1)
    for index in roles.indices where index >= firstBodyLine {
      switch roles[index] {
      case .short, .furniture, .paragraph: break
      default: continue
      }
      guard let reading = DateLine.reading(of: text[lines[index].range], shapes[index]) else { continue }
      if !reading.isLabelled, index > first, index < last { continue }
      // Over a list of hours the day is what the hours are of.
      if !reading.isLabelled, opensHours(index + 1) {
        roles[index] = .heading
        continue
      }
      roles[index] = .dateLine
      if !reading.isUpdate, published == nil { published = reading.date }
    }
  }

  /// The line begins with a time of day: `10:30`, `9 AM`.
  private func opensHours(_ index: Int) -> Bool {
    guard index < lines.count, text[lines[index].range.lowerBound].isDigit else { return false }
    let head = ASCII.lowercased(text[lines[index].range].prefix(9))
    return head.prefix(3).contains(0x3A) || ASCII.find("am", in: head[...]) != nil
      || ASCII.find("pm", in: head[...]) != nil
      || ASCII.find("a.m", in: head[...]) != nil || ASCII.find("p.m", in: head[...]) != nil
  }

  /// Short lines are headings where the body runs on after them.
  private mutating func markHeadings() {
    let body = roles.indices.filter {
      roles[$0] == .paragraph || roles[$0] == .short || roles[$0] == .listItem
    }
    let shorts = body.filter { roles[$0] == .short }
    // Schedules, tables and verse: where most lines have no stop, its absence says nothing.
    let isTerse = shorts.count * 2 > body.count && shorts.count > 3
    let opensAt = body.first { roles[$0] == .paragraph } ?? 0
    for (position, index) in body.enumerated() where roles[index] == .short {
      let shape = shapes[index]
      let next = position + 1 < body.count ? roles[body[position + 1]] : nil
      let opensPart = next == .paragraph || next == .listItem
      let isHeading =
        !isTerse && opensPart && shape.words <= 14 && shape.ending == .none && shape.sentences == 0
        && index > opensAt
        && text[lines[index].range.lowerBound] != 0x28
        && DatelineGrammar.dateline(in: text, lines[index].range, isOpening: false) == nil
      roles[index] = isHeading ? .heading : .paragraph
    }
  }
}

// MARK: - Dateline and blocks

extension Structure {
  /// The dateline opens one of the body's first paragraphs: a summary or two may stand before it.
  private mutating func findDateline() {
    var seen = 0
    for index in roles.indices where roles[index] == .paragraph || roles[index] == .heading {
      let found = DatelineGrammar.dateline(in: text, lines[index].range, isOpening: seen == 0)
      if let found, !(found.agency == nil && found.date == nil && labelsAreMany(found)) {
        dateline = found
        return
      }
      if shapes[index].words > 8 { seen += 1 }
      if seen == 4 { return }
    }
  }

  /// `GERMANY: …`, `FRANCE: …`: several paragraphs that open with capitals and a colon are speakers or sections.
  private func labelsAreMany(_ dateline: Report.Dateline) -> Bool {
    guard text[dateline.range].contains(0x3A) else { return false }
    var count = 0
    for index in roles.indices where roles[index] == .paragraph {
      let head = text[lines[index].range].prefix(40)
      guard let colon = head.firstIndex(of: 0x3A) else { continue }
      let label = head[..<colon]
      if label.count >= 2, label.allSatisfy({ !$0.isLower }), label.contains(where: \.isUpper) { count += 1 }
    }
    return count > 1
  }

  private mutating func emitBlocks() {
    let lastParagraph = roles.lastIndex { $0 == .paragraph || $0 == .listItem }
    for index in roles.indices {
      var range = lines[index].range
      switch roles[index] {
      case .title: append(.title, range)
      case .other: append(.other, range)
      case .heading, .paragraph:
        let kind: Report.Block.Kind = roles[index] == .heading ? .heading : .paragraph
        if let dateline, dateline.range.lowerBound >= range.lowerBound,
          dateline.range.upperBound <= range.upperBound
        {
          range = Line.trimmed(dateline.range.upperBound..<range.upperBound, in: text)
        }
        let tail = Signature.split(text, range, isLast: index == lastParagraph)
        if agency == nil, let name = tail.agency { agency = name }
        append(kind, tail.body)
        append(.furniture, tail.signature)
      case .listItem:
        let mark = ListMark.length(text[range])
        append(.listItem, Line.trimmed((range.lowerBound + mark)..<range.upperBound, in: text))
      case .caption(let credit):
        guard let credit else {
          append(.caption, range)
          continue
        }
        append(.caption, Line.trimmed(range.lowerBound..<credit.lowerBound, in: text))
        append(.furniture, Line.trimmed(credit, in: text))
      case .signature:
        if agency == nil { agency = Signature.name(text[range]) }
        append(.furniture, range)
      case .furniture, .credit, .marker, .endMark, .dateLine: append(.furniture, range)
      case .short: append(.paragraph, range)
      }
    }
  }

  private mutating func append(_ kind: Report.Block.Kind, _ range: ByteRange) {
    if !range.isEmpty { blocks.append(Report.Block(kind, range)) }
  }
}
