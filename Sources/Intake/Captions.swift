import Reports

/// Tells a photo's caption and its credit from a paragraph.
enum Captions {
  /// What a line is as far as pictures go.
  enum Reading: Equatable {
    case none
    /// A caption; the credit's range when it names one.
    case caption(credit: ByteRange?)
    /// Nothing but a credit.
    case credit
  }

  static func reading(of text: [UInt8], _ range: ByteRange, _ shape: LineShape) -> Reading {
    guard shape.words <= 90 else { return .none }
    if shape.words <= 10, isCredit(text[range], alone: true) { return .credit }
    if let credit = credit(in: text, range, shape) {
      return credit.lowerBound <= range.lowerBound ? .credit : .caption(credit: credit)
    }
    if shape.words <= 70, opensLikeCaption(shape, text[range]) { return .caption(credit: nil) }
    if shape.words <= 60, shape.sentences <= 2, hasPosition(text[range]) { return .caption(credit: nil) }
    return .none
  }
}

// MARK: - Credits

extension Captions {
  /// The credit that ends a line: `(Photo: VNA)`, `[Photo/Xinhua]`, `Photo by A. Name`, `REUTERS/A. Name`, `/ AFP`, `© X`.
  private static func credit(in text: [UInt8], _ range: ByteRange, _ shape: LineShape) -> ByteRange? {
    if let group = closingGroup(text, range) {
      let inside = text[(group.lowerBound + 1)..<(group.upperBound - 1)]
      if isCredit(inside, alone: false) { return group.lowerBound..<range.upperBound }
      // An agency alone in the brackets credits a picture only when no sentence ended before it.
      let before = Line.trimmed(range.lowerBound..<group.lowerBound, in: text)
      if Agencies.contains(inside), !before.isEmpty, LineShape(of: text, before).ending == .none,
        shape.words <= 50
      {
        return group.lowerBound..<range.upperBound
      }
    }
    return unbracketedCredit(text, range)
  }

  /// The last `(…)` or `[…]` of a line when nothing but a stop follows it.
  private static func closingGroup(_ text: [UInt8], _ range: ByteRange) -> ByteRange? {
    var end = range.upperBound
    if end > range.lowerBound, text[end - 1] == 0x2E { end -= 1 }
    guard end > range.lowerBound else { return nil }
    let open: UInt8
    switch text[end - 1] {
    case UInt8(ascii: ")"): open = UInt8(ascii: "(")
    case UInt8(ascii: "]"): open = UInt8(ascii: "[")
    default: return nil
    }
    let earliest = max(range.lowerBound, end - 160)
    guard let start = text[earliest..<(end - 1)].lastIndex(of: open), end - start > 2 else { return nil }
    return start..<end
  }

  /// A credit without brackets at the end: from a credit word, an agency before a slash, or a copyright sign on.
  private static func unbracketedCredit(_ text: [UInt8], _ range: ByteRange) -> ByteRange? {
    let earliest = max(range.lowerBound, range.upperBound - 90)
    var index = range.upperBound
    while index > earliest {
      index -= 1
      let isStart = index == range.lowerBound || !(text[index - 1].isLetter || text[index - 1] >= 0x80)
      guard isStart, text[index].isLetter || text[index] == 0xC2 else { continue }
      let rest = text[index..<range.upperBound]
      let isCreditHere =
        opensCredit(rest) || rest.starts(with: [0xC2, 0xA9])
        || (isAfterSeparator(text, range, index) && isAgencyCredit(rest))
      guard isCreditHere, index == range.lowerBound || isAfterBreak(text, range, index) else { continue }
      var start = index
      while start > range.lowerBound, text[start - 1].isSpace || separators.contains(text[start - 1]) {
        start -= 1
      }
      return start..<range.upperBound
    }
    return nil
  }

  private static let separators: Set<UInt8> = Set("|/-(".utf8)

  /// A stop, a separator or a dash stands before `index`.
  private static func isAfterBreak(_ text: [UInt8], _ range: ByteRange, _ index: Int) -> Bool {
    var before = index
    while before > range.lowerBound, text[before - 1].isSpace { before -= 1 }
    guard before > range.lowerBound else { return true }
    let byte = text[before - 1]
    if byte == 0x2E || byte == 0x3A || byte == 0x22 || byte == 0x29 || byte == 0x2C
      || separators.contains(byte)
    {
      return true
    }
    return byte >= 0x80 && before - range.lowerBound >= 3 && text[before - 3] == 0xE2
  }

  /// A bar, a slash or a dash stands before `index`.
  private static func isAfterSeparator(_ text: [UInt8], _ range: ByteRange, _ index: Int) -> Bool {
    var before = index
    while before > range.lowerBound, text[before - 1].isSpace { before -= 1 }
    guard before > range.lowerBound else { return true }
    let byte = text[before - 1]
    return byte == 0x7C || byte == 0x2F || byte == 0x2E
  }

  /// `Photo: …`, `Photo by …`, `Photo credit …`, `Image courtesy of …`.
  private static func opensCredit(_ bytes: ArraySlice<UInt8>) -> Bool {
    // Most words are no credit words: they are told by their hash before anything is split.
    var end = bytes.startIndex
    var hash = FNV.seed
    while end < bytes.endIndex, bytes[end].isLetter || bytes[end] >= 0x80 {
      hash = FNV.add(bytes[end].lowered, to: hash)
      end += 1
    }
    guard let kind = creditWords[hash] else { return false }
    let first = bytes[..<end]
    var words = bytes[end...].split(maxSplits: 2, whereSeparator: { !($0.isLetter || $0 >= 0x80) })
      .makeIterator()
    let after = bytes[first.endIndex...].first { !$0.isSpace }
    if after == 0x3A || after == 0x2F || after == 0x7C { return kind != .weak || bytes.count <= 60 }
    guard kind == .strong, let second = words.next() else {
      return kind == .strong && bytes.count <= first.count + 2
    }
    let next = ASCII.lowercased(second)
    let isFollowed = [
      "by", "courtesy", "credit", "credits", "via", "supplied", "provided", "taken", "released",
    ]
    .contains(String(decoding: next, as: UTF8.self))
    return (isFollowed && bytes.count <= 90) || Agencies.contains(second)
  }

  private enum Strength { case strong, weak }

  private static let creditWords: [UInt64: Strength] = Dictionary(
    uniqueKeysWithValues: creditWordList.map { (FNV.hash($0.key), $0.value) })

  private static let creditWordList: [String: Strength] = [
    "photo": .strong, "photos": .strong, "photograph": .strong, "picture": .strong, "pictures": .strong,
    "image": .strong,
    "images": .strong, "foto": .strong, "pic": .strong, "pix": .strong, "credit": .weak, "credits": .weak,
    "source": .weak,
    "courtesy": .weak, "handout": .strong, "illustration": .strong, "screengrab": .strong,
    "screenshot": .strong,
    "video": .weak, "graphic": .weak, "photographer": .strong,
  ]

  /// `REUTERS/A. Name`, `AFP`, `EPA-EFE`, `AP Photo/A. Name`, `Handout via REUTERS`.
  private static func isAgencyCredit(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 60, holdsNamesOnly(bytes) else { return false }
    let parts = bytes.split(whereSeparator: { $0 == 0x2F || $0 == 0x7C })
    return parts.contains { part in
      var name = part
      while let last = name.last, last.isSpace || last == 0x2E || last == 0x29 { name = name.dropLast() }
      while let first = name.first, first.isSpace || first == 0x28 { name = name.dropFirst() }
      return Agencies.contains(name) || pictureSources.contains { ASCII.equals($0, name) }
    }
  }

  /// Every word begins with a capital or belongs to credits, and no sentence ends before the last word.
  private static func holdsNamesOnly(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = bytes.split(whereSeparator: { !($0.isLetter || $0 >= 0x80) })
    guard words.count <= 8 else { return false }
    if bytes.indices.dropLast().contains(where: {
      bytes[$0] == 0x2E && bytes[$0 + 1].isSpace && !isInitial(bytes, $0)
    }) {
      return false
    }
    return words.allSatisfy { word in
      guard let first = word.first, first.isLower else { return true }
      return creditJoints.contains(String(decoding: word, as: UTF8.self))
    }
  }

  private static func isInitial(_ bytes: ArraySlice<UInt8>, _ stop: Int) -> Bool {
    stop - 1 == bytes.startIndex || (stop - 2 >= bytes.startIndex && !bytes[stop - 2].isLetter)
  }

  private static let creditJoints: Set<String> = [
    "via", "by", "of", "the", "courtesy", "for", "photo", "file", "pool", "handout", "and", "pic", "images",
    "de", "van", "al",
  ]

  private static let pictureSources: [StaticString] = [
    "getty images", "getty", "ap photo", "afp photo", "reuters photo", "epa", "shutterstock", "istock",
    "pool", "handout",
    "file", "pool photo", "pti photo", "bernama pic", "afp pic", "nurphoto", "zuma", "alamy", "file photo",
  ]

  /// True when `bytes` are nothing but a credit.
  ///
  /// - Parameters:
  ///   - bytes: what may be a credit.
  ///   - alone: they are a whole line; else they stood in brackets.
  /// - Returns: whether they name a picture's source and nothing more.
  private static func isCredit(_ bytes: ArraySlice<UInt8>, alone: Bool) -> Bool {
    var inside = bytes
    while let first = inside.first, first.isSpace || first == 0x28 || first == 0x5B {
      inside = inside.dropFirst()
    }
    while let last = inside.last, last.isSpace || last == 0x29 || last == 0x5D { inside = inside.dropLast() }
    guard !inside.isEmpty else { return false }
    if inside.starts(with: [0xC2, 0xA9]) { return true }
    if alone {
      return (opensCredit(inside) && inside.count <= 70) || (inside.contains(0x2F) && isAgencyCredit(inside))
    }
    if opensCredit(inside) || inside.contains(0x2F) && isAgencyCredit(inside) { return true }
    let lowered = ASCII.lowercased(inside)
    let words = lowered.split(whereSeparator: { !($0.isLetter || $0 >= 0x80) })
    let isShort = words.count <= 8
    let names = words.map { String(decoding: $0, as: UTF8.self) }
    return isShort
      && names.contains {
        ["photo", "photos", "image", "picture", "pic", "foto", "handout", "photographer"].contains($0)
      }
      || names == ["file"] || names.first == "file" && names.count <= 3
  }
}

// MARK: - Words of captions

extension Captions {
  private static func opensLikeCaption(_ shape: LineShape, _ bytes: ArraySlice<UInt8>) -> Bool {
    let key = shape.key
    guard key.count >= 3 else { return false }
    let two = key[0] + " " + key[1]
    if two == "file photo" || two == "photo shows" || two == "photo caption" { return true }
    if key[0] == "file", !key[1].isEmpty, let after = bytes.dropFirst(4).first(where: { !$0.isSpace }) {
      if after == 0x2D || after == 0x3A || after == 0xE2 { return true }
    }
    if ["photo", "picture", "caption", "pictured", "image"].contains(key[0]),
      bytes.dropFirst(key[0].utf8.count).first == 0x3A
    {
      return true
    }
    // In this photo …, This handout picture taken on … shows …, In this Jan. 5, 2019, file photo, …, A file photo of …
    let openers: Set<String> = ["in", "this", "a", "an", "undated", "combination"]
    guard openers.contains(key[0]) else { return false }
    let isDated = key[0] == "in" && key[1] == "this" || key[0] == "this"
    for (position, word) in key.dropFirst().enumerated() {
      if pictureWords.contains(word) {
        return key[0] != "in" || key[1] == "this" || key[1] == "a" || position == 0
      }
      let isDate =
        isDated && (word.utf8.allSatisfy(\.isDigit) || Month.number(of: Array(word.utf8)[...]) != nil)
      if !isDate, !pictureQualifiers.contains(word) { return false }
    }
    return false
  }

  private static let pictureWords: Set<String> = [
    "photo", "photograph", "picture", "image", "photos", "handout", "screengrab", "photograph",
  ]
  private static let pictureQualifiers: Set<String> = [
    "this", "a", "file", "undated", "combination", "released", "the", "pool", "general", "grab", "archive",
    "still", "of", "from",
    "video", "frame",
  ]

  /// `(left)`, `(R)`, `(2nd L)`, `(second from right)`, `(C, front)`, `from left to right`.
  private static func hasPosition(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while let open = bytes[index...].firstIndex(of: 0x28) {
      guard let close = bytes[open...].prefix(40).firstIndex(of: 0x29) else { break }
      if isPosition(bytes[(open + 1)..<close]) { return true }
      index = close
    }
    return ASCII.find("from left to right", in: bytes) != nil
      || ASCII.find("left to right:", in: bytes) != nil
      || ASCII.find("from left,", in: bytes) != nil || ASCII.find("(from left", in: bytes) != nil
      || ASCII.find("from l to r", in: bytes) != nil
  }

  private static func isPosition(_ inside: ArraySlice<UInt8>) -> Bool {
    let words = ASCII.lowercased(inside).split(whereSeparator: { !($0.isLetter || $0.isDigit) })
    guard !words.isEmpty, words.count <= 6 else { return false }
    var hasSide = false
    for word in words {
      let name = String(decoding: word, as: UTF8.self)
      if sides.contains(name) {
        hasSide = true
      } else if !sideQualifiers.contains(name) {
        return false
      }
    }
    return hasSide
  }

  private static let sides: Set<String> = [
    "left", "right", "l", "r", "c", "center", "centre", "middle", "pictured", "foreground", "background",
  ]
  private static let sideQualifiers: Set<String> = [
    "from", "the", "first", "second", "third", "fourth", "fifth", "1st", "2nd", "3rd", "4th", "5th", "far",
    "front", "back",
    "row", "top", "bottom", "to", "in", "on", "seated", "standing", "and", "at", "extreme",
  ]
}
