import Reports

/// Whether what was read is a dateline, and the words that it cannot begin with.
extension DatelineGrammar {
  func dateline(end: End, isOpening: Bool) -> Report.Dateline? {
    guard isBelievable(end, isOpening: isOpening) else { return nil }
    let next =
      index < tokens.count ? tokens[index].range.lowerBound : Line.trimmed(range, in: text).upperBound
    let start = range.lowerBound
    var result = Report.Dateline(range: start..<min(next, range.upperBound))
    if let placeTokens, let first = placeTokens.first, let last = placeTokens.last {
      result.place = string(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    }
    result.agency = agency.map(string)
    result.date = date.map(string)
    return result
  }

  private func string(_ range: ByteRange) -> String { String(decoding: text[range], as: UTF8.self) }

  private func isBelievable(_ end: End, isOpening: Bool) -> Bool {
    let isAtEnd = index >= tokens.count
    let opensSentence = isAtEnd || opensASentence
    switch (agency != nil, date != nil, end) {
    case (true, _, .dash), (true, true, _): return true
    case (true, false, .colon), (true, false, .stop): return agencyIsKnown || !agencyIsBracketed
    case (true, false, .nothing):
      return agencyIsKnown && opensSentence && (isAtEnd || placeIsShouted || isOpening)
    case (false, true, .dash): return opensSentence
    case (false, true, .colon): return opensSentence
    case (false, true, .stop): return opensSentence && placeIsShouted
    case (false, true, .nothing): return isAtEnd
    case (false, false, .dash(let isLong)):
      guard isOpening, opensSentence, !isAtEnd, let placeTokens else { return false }
      if placeIsShouted { return placeTokens.count <= 9 }
      return isLong && placeTokens.count <= 5
    case (false, false, .colon):
      guard isOpening, opensSentence, !isAtEnd, let placeTokens else { return false }
      return placeIsShouted && placeTokens.count <= 4 && shoutedLetters >= 4
    case (false, false, _): return false
    }
  }

  private var shoutedLetters: Int {
    guard let placeTokens, let first = placeTokens.first else { return 0 }
    return tokens[first].range.count
  }

  /// A capital, a digit or a quotation mark comes next.
  private var opensASentence: Bool {
    switch kind() {
    case .word(let isCapitalised, _): isCapitalised
    case .number: true
    case .mark(let byte): byte == 0x22 || byte == 0x27 || byte == 0x28
    default: false
    }
  }

  static let weekdays: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu",
    "thur", "thurs", "fri", "sat", "sun",
  ]

  static let connectors: Set<String> = [
    "de", "of", "la", "el", "al", "and", "da", "do", "du", "the", "del", "an", "am", "i",
  ]

  /// Words that open sentences, labels and titles, and so no dateline.
  static let notPlaces: Set<String> = Set(
    """
    the a an this that these those he she it they we in on at for from by with after before during following as if when while \
    president vice prime minister premier chancellor king queen prince princess sultan emir sheikh secretary deputy foreign \
    ambassador senator congressman congresswoman speaker chairman chairwoman chair governor mayor general admiral colonel \
    director spokesperson spokesman spokeswoman mr mrs ms miss dr professor prof sir lord lady pope cardinal archbishop \
    question answer q reporter journalist moderator interviewer host press statement remarks readout release transcript \
    fact note editor update breaking exclusive photo photos caption video watch read listen source title subject date time \
    venue place location who what where why how and but or so also however meanwhile background summary introduction \
    conclusion agenda topic theme warning correction clarification opinion analysis commentary editorial interview quote \
    today yesterday tomorrow both all no not it's his her its their our my your
    """.split(separator: " ").map(String.init))
}
