import Reports

/// Reads the place, agency and date that open a report.
///
/// The grammar, with everything in brackets optional but never all of it missing:
///
///     dateline = [agency dash] place {("," | "/") place} [[","] date] [[","] agency] end
///     agency   = "(" words ")" | "[" words "]" | "/" words "/" | "," name | "/" name | dash name
///     end      = dash | ":" | "." | ";" | nothing, after an agency
///
/// What stands there must be told from an ordinary sentence, so the fewer the parts, the stricter the form they need.
struct DatelineGrammar {
  let text: [UInt8]
  let tokens: [DatelineTokens.Token]
  let range: ByteRange
  var index = 0

  var placeTokens: Range<Int>?
  var placeIsShouted = true
  var agency: ByteRange?
  var agencyIsKnown = false
  var agencyIsBracketed = false
  var date: ByteRange?

  /// How a dateline ends.
  enum End { case dash(isLong: Bool), colon, stop, nothing }

  /// The dateline that opens `range`, nil when there is none.
  ///
  /// - Parameters:
  ///   - text: the report's text.
  ///   - range: the paragraph.
  ///   - isOpening: the paragraph is the body's first, where a place and a dash alone are believed.
  /// - Returns: the dateline, whose range ends where the first sentence begins.
  static func dateline(in text: [UInt8], _ range: ByteRange, isOpening: Bool) -> Report.Dateline? {
    var grammar = DatelineGrammar(text: text, range: range)
    return grammar.read(isOpening: isOpening)
  }

  private init(text: [UInt8], range: ByteRange) {
    self.text = text
    self.range = range
    tokens = DatelineTokens(of: text, range).tokens
  }

  func kind(_ offset: Int = 0) -> DatelineTokens.Kind? {
    index + offset < tokens.count ? tokens[index + offset].kind : nil
  }

  private func bytes(_ offset: Int = 0) -> ArraySlice<UInt8> {
    index + offset < tokens.count ? text[tokens[index + offset].range] : []
  }

  private mutating func take(_ mark: UInt8) -> Bool {
    guard kind() == .mark(mark) else { return false }
    index += 1
    return true
  }

  private mutating func read(isOpening: Bool) -> Report.Dateline? {
    readBracketedAgency()
    if agency != nil, !readsDash() {
      // Only `(Yonhap) --` opens with its agency; other brackets belong to the sentence.
      return nil
    }
    let beforePlace = index
    readPlaces()
    if placeTokens == nil {
      guard agency != nil, agencyIsKnown, beforePlace == index else { return nil }
      return dateline(end: .dash(isLong: true), isOpening: isOpening)
    }
    // KYIV. March 3. — a stop stands before the date now and then.
    if kind() == .mark(UInt8(ascii: ",")) || (kind() == .mark(UInt8(ascii: ".")) && isMonth(1)) { index += 1 }
    readBracketedDate()
    if date == nil { readDate() }
    // MOSCOW, March 3. /TASS/.
    if kind() == .mark(UInt8(ascii: ".")), kind(1) == .mark(UInt8(ascii: "/")) { index += 1 }
    if agency == nil { readAgency() }
    if date == nil {
      let mark = index
      _ = take(UInt8(ascii: ","))
      readDate()
      if date == nil { index = mark }
    }
    let end = readEnd()
    return dateline(end: end, isOpening: isOpening)
  }
}

// MARK: - Parts

extension DatelineGrammar {
  private mutating func readsDash() -> Bool {
    guard kind() == .dash else { return false }
    index += 1
    return true
  }

  /// One to three places of one to four capitalised words each.
  private mutating func readPlaces() {
    let start = index
    var parts = 0
    while parts < 3 {
      let before = index
      guard readPlaceName(isFirstPlace: parts == 0) else {
        index = before
        break
      }
      parts += 1
      guard kind() == .mark(UInt8(ascii: ",")) || kind() == .mark(UInt8(ascii: "/")) else { break }
      // A comma may also come before the date or a bare agency.
      guard case .word(isCapitalised: true, _)? = kind(1), Month.number(of: bytes(1)) == nil,
        !isWeekday(bytes(1)),
        !isBareAgency(at: 1)
      else { break }
      index += 1
    }
    if parts > 0 {
      placeTokens = start..<index
      if kind(-1) == .mark(UInt8(ascii: ",")) { index -= 1 }
    }
  }

  private mutating func readPlaceName(isFirstPlace: Bool) -> Bool {
    var words = 0
    while words < 5, case .word(let isCapitalised, let isShouted)? = kind() {
      let word = bytes()
      if Month.number(of: word) != nil, words > 0 || isNumber(1) { break }
      if isWeekday(word) { break }
      if !isCapitalised {
        guard words > 0, Self.connectors.contains(String(decoding: word, as: UTF8.self)),
          case .word(isCapitalised: true, _)? = kind(1)
        else { return false }
      } else {
        if Self.notPlaces.contains(String(decoding: ASCII.lowercased(word), as: UTF8.self)) { return false }
        if !isShouted, isFirstPlace { placeIsShouted = false }
      }
      words += 1
      index += 1
    }
    return words > 0
  }

  private func isNumber(_ offset: Int) -> Bool { kind(offset) == .number }

  /// `April 22`, `5 March 2025`, `3rd March, 2025`, `Mar. 05`, `Tuesday, March 5`, `12 Ramadan 1446`.
  private mutating func readDate() {
    let start = index
    if isWeekday(bytes()) {
      index += 1
      _ = take(UInt8(ascii: ","))
    }
    let first = index
    if isMonth(0) {
      index += 1
      _ = take(UInt8(ascii: "."))
      if Month.isIslamic(text[tokens[first].range]), case .word? = kind(), !isNumber(0) { index += 1 }
      guard isNumber(0) else {
        index = start
        return
      }
      index += 1
    } else if isNumber(0), isMonth(1) || (kind(1) == .mark(UInt8(ascii: ".")) && isMonth(2)) {
      index += kind(1) == .mark(UInt8(ascii: ".")) ? 3 : 2
      _ = kind() == .mark(UInt8(ascii: ".")) && isNumber(1) ? take(UInt8(ascii: ".")) : false
      if Month.isIslamic(bytes(-1)), case .word? = kind(), isNumber(1) { index += 1 }
    } else {
      index = start
      return
    }
    readYear()
    date = tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound
  }

  /// `GENEVA (5 March 2025) –`
  private mutating func readBracketedDate() {
    let start = index
    guard take(UInt8(ascii: "(")) else { return }
    readDate()
    if date == nil || !take(UInt8(ascii: ")")) {
      date = nil
      index = start
    }
  }

  private mutating func readYear() {
    let mark = index
    switch kind() {
    case .mark(UInt8(ascii: ",")), .mark(UInt8(ascii: ".")), .mark(UInt8(ascii: "/")): index += 1
    default: break
    }
    if isNumber(0), bytes().count == 4 {
      index += 1
      if ASCII.equals("h", bytes()) || ASCII.equals("ah", bytes()) || ASCII.equals("ce", bytes()) {
        index += 1
      }
    } else {
      index = mark
    }
  }

  private func isMonth(_ offset: Int) -> Bool {
    guard case .word? = kind(offset) else { return false }
    return Month.number(of: bytes(offset)) != nil || Month.isIslamic(bytes(offset))
  }

  private func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 3 else { return false }
    return Self.weekdays.contains { ASCII.equals($0, word) }
  }

  private mutating func readAgency() {
    readBracketedAgency()
    if agency != nil { return }
    let mark = index
    let isAfterSlash = kind() == .mark(UInt8(ascii: "/"))
    switch kind() {
    case .mark(UInt8(ascii: ",")), .mark(UInt8(ascii: "/")), .mark(UInt8(ascii: ".")), .dash: index += 1
    default: break
    }
    if let length = bareAgencyLength(at: 0, isAfterSlash: isAfterSlash) {
      agency = tokens[index].range.lowerBound..<tokens[index + length - 1].range.upperBound
      agencyIsKnown = true
      index += length
      _ = take(UInt8(ascii: "/"))
    } else {
      index = mark
    }
  }

  /// Words that name a known agency, before a dash, stop, colon or slash.
  private func bareAgencyLength(at offset: Int, isAfterSlash: Bool = false) -> Int? {
    for length in 1...3 {
      guard case .word? = kind(offset + length - 1) else { return nil }
      let first = tokens[index + offset].range.lowerBound
      let last = tokens[index + offset + length - 1].range.upperBound
      guard Agencies.contains(text[first..<last]) else { continue }
      switch kind(offset + length) {
      case .dash, .mark(UInt8(ascii: ".")), .mark(UInt8(ascii: ":")), .mark(UInt8(ascii: "/")), nil:
        return length
      default:
        if isAfterSlash { return length }
      }
    }
    return nil
  }

  private func isBareAgency(at offset: Int) -> Bool { bareAgencyLength(at: offset) != nil }

  /// `(VNA)`, `[Yonhap]`, `/TASS/` with at most five words inside.
  private mutating func readBracketedAgency() {
    let close: UInt8
    switch kind() {
    case .mark(UInt8(ascii: "(")): close = UInt8(ascii: ")")
    case .mark(UInt8(ascii: "[")): close = UInt8(ascii: "]")
    case .mark(UInt8(ascii: "/")): close = UInt8(ascii: "/")
    default: return
    }
    var offset = 1
    while offset <= 7, let kind = kind(offset), kind != .mark(close) {
      switch kind {
      case .word, .number, .dash, .mark(UInt8(ascii: "/")), .mark(UInt8(ascii: "&")),
        .mark(UInt8(ascii: ".")):
        offset += 1
      default: return
      }
    }
    guard offset > 1, kind(offset) == .mark(close), case .word(isCapitalised: true, _)? = kind(1) else {
      return
    }
    let last = (2..<offset).first { kind($0) == .mark(UInt8(ascii: "/")) } ?? offset
    let range = tokens[index + 1].range.lowerBound..<tokens[index + last - 1].range.upperBound
    agency = range
    agencyIsBracketed = true
    agencyIsKnown = Agencies.contains(text[range]) || close == UInt8(ascii: "/")
    index += offset + 1
  }

  private mutating func readEnd() -> End {
    switch kind() {
    case .dash:
      index += 1
      return .dash(isLong: bytes(-1).count >= 2)
    case .mark(UInt8(ascii: ":")):
      index += 1
      return .colon
    case .mark(UInt8(ascii: ".")), .mark(UInt8(ascii: ";")), .mark(UInt8(ascii: ",")):
      index += 1
      if readsDash() { return .dash(isLong: true) }
      return .stop
    default: return .nothing
    }
  }
}
