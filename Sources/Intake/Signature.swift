import Reports

/// What agencies put after the last word: `./.`, `(END)`, `— Bernama`, `(VNA)`.
enum Signature {
  struct Split {
    var body: ByteRange
    /// Empty when there is none.
    var signature: ByteRange
    var agency: String?
  }

  /// Separates a paragraph from the signature at its end.
  ///
  /// - Parameters:
  ///   - text: the report's text.
  ///   - range: the paragraph.
  ///   - isLast: the paragraph is the body's last, where a dash and an agency's name are a signature.
  /// - Returns: the paragraph without its signature, and the signature.
  static func split(_ text: [UInt8], _ range: ByteRange, isLast: Bool) -> Split {
    var end = range.upperBound
    var agency: String?
    for _ in 0..<3 {
      let cut = cutPoint(text, range.lowerBound..<end, isLast: isLast, &agency)
      if cut == end { break }
      end = Line.trimmed(range.lowerBound..<cut, in: text).upperBound
    }
    let signature = Line.trimmed(end..<range.upperBound, in: text)
    return Split(body: range.lowerBound..<end, signature: signature, agency: agency)
  }

  /// The agency a signature line names, without dashes and stops.
  static func name(_ line: ArraySlice<UInt8>) -> String? {
    var name = line
    if ASCII.hasPrefix("source:", name) { name = name.dropFirst(7) }
    while let first = name.first, !(first.isLetter || first >= 0xC3) || first == 0xE2 {
      name = name.dropFirst()
    }
    while let last = name.last, !(last.isLetter || last.isDigit || last >= 0x80) { name = name.dropLast() }
    return Agencies.contains(name) ? String(decoding: name, as: UTF8.self) : nil
  }

  private static func cutPoint(_ text: [UInt8], _ range: ByteRange, isLast: Bool, _ agency: inout String?)
    -> Int
  {
    let bytes = text[range]
    let end = range.upperBound
    // time./. keeps its stop
    if ASCII.hasSuffix("./.", bytes) { return end - 2 }
    if ASCII.hasSuffix("/.", bytes), bytes.count > 20 { return end - 2 }
    for mark in endMarks where ASCII.hasSuffix(mark, bytes) { return end - mark.utf8CodeUnitCount }
    // (VNA) after a full sentence
    if bytes.last == 0x29 || bytes.last == 0x5D,
      let open = bytes.suffix(40).lastIndex(where: { $0 == 0x28 || $0 == 0x5B })
    {
      let inside = text[(open + 1)..<(end - 1)]
      let before = Line.trimmed(range.lowerBound..<open, in: text)
      if Agencies.contains(inside), !before.isEmpty, text[before.upperBound - 1] < 0x80,
        !text[before.upperBound - 1].isLetter
      {
        agency = String(decoding: inside, as: UTF8.self)
        return open
      }
    }
    if let start = initialsStart(text, range) {
      agency = text[start..<end].split(whereSeparator: \.isSpace).first.map {
        String(decoding: $0, as: UTF8.self)
      }
      return start
    }
    guard isLast else { return end }
    // — Bernama, -AFP, ./.VNA
    var start = end
    let earliest = max(range.lowerBound, end - 40)
    while start > earliest, text[start - 1] != 0x2D, text[start - 1] != 0x94, text[start - 1] != 0x93,
      text[start - 1] != 0x2E
    {
      start -= 1
    }
    guard start > earliest, let name = name(text[start..<end]) else { return end }
    let isDash = text[start - 1] != 0x2E
    let dashStart = text[start - 1] >= 0x80 ? start - 3 : start - 1
    let before = Line.trimmed(range.lowerBound..<(isDash ? dashStart : start), in: text)
    guard let last = text[before].last, !last.isLetter || last >= 0x80 else { return end }
    agency = name
    var cut = isDash ? dashStart : start
    while cut > range.lowerBound, text[cut - 1] == 0x2D { cut -= 1 }
    return cut
  }

  /// Where an agency's name and the initials of its editors follow the last sentence: `… he said. PTI ABC DE`.
  private static func initialsStart(_ text: [UInt8], _ range: ByteRange) -> Int? {
    let earliest = max(range.lowerBound, range.upperBound - 32)
    guard
      let stop = text[earliest..<range.upperBound].lastIndex(where: { $0 == 0x2E || $0 == 0x22 || $0 == 0x9D }
      )
    else {
      return nil
    }
    let words = text[(stop + 1)..<range.upperBound].split(whereSeparator: \.isSpace)
    guard let first = words.first, Agencies.contains(first), first.allSatisfy(\.isUpper), words.count <= 5,
      words.dropFirst().allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isUpper) }), text[stop + 1].isSpace
    else { return nil }
    return first.startIndex
  }

  private static let endMarks: [StaticString] = [
    "(end)", "[end]", "-end-", "-ends-", "(ends)", "###", "-30-", "-0-", "//end//", "- ends -", "enditem",
    "—end—", "■", "◼", "□",
  ]
}
