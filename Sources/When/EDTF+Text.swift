extension EDTF: LosslessStringConvertible, CustomStringConvertible {
  /// Reads the canonical form; nil when `text` is not in the subset that the record uses or names no day of the
  /// calendar (`2025-02-30`).
  public init?(_ text: String) {
    var reader = Reader(bytes: Array(text.utf8))
    guard let value = reader.value() else { return nil }
    self = value
  }

  /// The canonical form, without spaces.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let start, let end): start.description + "/" + end.description
    case .oneOf(let dates): "[" + dates.map(\.description).joined(separator: ",") + "]"
    case .allOf(let dates): "{" + dates.map(\.description).joined(separator: ",") + "}"
    }
  }
}

extension EDTF.Endpoint: CustomStringConvertible {
  /// As it stands in an interval: a date, `..` or nothing.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTF.Date: CustomStringConvertible {
  /// `2025-03-20`, `2025-03`, `2025-21`, `XXXX-12-02`, `199X`, `2024~`.
  public var description: String {
    var bytes: [UInt8] = []
    let digits = EDTF.padded(year < 0 ? -year : year, width: 4)
    if year < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes += digits.dropLast(min(unspecifiedYearDigits, digits.count))
    bytes += repeatElement(UInt8(ascii: "X"), count: min(unspecifiedYearDigits, digits.count))
    for part in [month, day] {
      guard let part else { break }
      bytes.append(UInt8(ascii: "-"))
      bytes += part == 0 ? Array("XX".utf8) : EDTF.padded(part, width: 2)
    }
    switch qualifier {
    case .none: break
    case .approximate: bytes.append(UInt8(ascii: "~"))
    case .uncertain: bytes.append(UInt8(ascii: "?"))
    case .uncertainAndApproximate: bytes.append(UInt8(ascii: "%"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension EDTF {
  static func padded(_ number: Int, width: Int) -> [UInt8] {
    let digits = Array(String(number).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, width - digits.count)) + digits
  }

  /// Reads one value from bytes, front to back, without looking anything up twice.
  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    mutating func value() -> EDTF? {
      guard let first = bytes.first else { return nil }
      if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return set(opening: first) }
      guard let start = endpoint() else { return nil }
      if position == bytes.count, case .date(let date) = start { return .date(date) }
      guard take("/"), let end = endpoint(), position == bytes.count else { return nil }
      // `..`/`..` and the like say nothing.
      if case .date = start { return .interval(start, end) }
      if case .date = end { return .interval(start, end) }
      return nil
    }

    private mutating func set(opening: UInt8) -> EDTF? {
      let isChoice = opening == UInt8(ascii: "[")
      position = 1
      var dates: [Date] = []
      repeat {
        guard let date = date() else { return nil }
        dates.append(date)
      } while take(",")
      guard take(isChoice ? "]" : "}"), position == bytes.count, dates.count > 1 else { return nil }
      return isChoice ? .oneOf(dates) : .allOf(dates)
    }

    private mutating func endpoint() -> Endpoint? {
      if position == bytes.count || bytes[position] == UInt8(ascii: "/") { return .unknown }
      if take(".") { return take(".") ? .open : nil }
      return date().map { .date($0) }
    }

    private mutating func date() -> Date? {
      let isNegative = take("-")
      var date = Date(year: 0)
      for _ in 0..<4 {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        if byte == UInt8(ascii: "X") {
          date.unspecifiedYearDigits += 1
          date.year *= 10
        } else {
          guard date.unspecifiedYearDigits == 0, (0x30...0x39).contains(byte) else { return nil }
          date.year = date.year * 10 + Int(byte) - 0x30
        }
        position += 1
      }
      if isNegative {
        guard date.year > 0 else { return nil }
        date.year = -date.year
      }
      if take("-") {
        guard let month = pair(), Date.isMonthCode(month) else { return nil }
        date.month = month
        if month <= 12, take("-") {
          guard let day = pair(), date.allows(day: day) else { return nil }
          date.day = day
        }
      }
      if take("~") {
        date.qualifier = .approximate
      } else if take("?") {
        date.qualifier = .uncertain
      } else if take("%") {
        date.qualifier = .uncertainAndApproximate
      }
      return date
    }

    /// Two digits, or 0 for `XX`.
    private mutating func pair() -> Int? {
      guard position + 1 < bytes.count else { return nil }
      let (tens, ones) = (bytes[position], bytes[position + 1])
      position += 2
      if tens == UInt8(ascii: "X") && ones == UInt8(ascii: "X") { return 0 }
      guard (0x30...0x39).contains(tens), (0x30...0x39).contains(ones) else { return nil }
      let number = Int(tens - 0x30) * 10 + Int(ones - 0x30)
      return number == 0 ? nil : number
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
      position += 1
      return true
    }
  }
}

extension EDTF {
  /// Whether each day that it names is one of the calendar's.
  var isOfTheCalendar: Bool {
    let dates: [Date]
    switch self {
    case .date(let date): dates = [date]
    case .interval(let start, let end):
      dates = [start, end].compactMap { endpoint in
        if case .date(let date) = endpoint { return date }
        return nil
      }
    case .oneOf(let all), .allOf(let all): dates = all
    }
    return dates.allSatisfy { date in date.day.map { date.allows(day: $0) } ?? true }
  }
}

extension EDTF.Date {
  static func isMonthCode(_ month: Int) -> Bool {
    (0...12).contains(month) || (21...24).contains(month) || (33...36).contains(month)
      || (40...41).contains(month)
  }

  /// Whether the month may have this day; 29 February passes when the year's last digits are not known.
  func allows(day: Int) -> Bool {
    guard let month else { return false }
    if day == 0 || month == 0 { return (0...31).contains(day) }
    let leapOrKnown = unspecifiedYearDigits > 0 ? 2024 : year
    return (1...CivilDate.length(ofMonth: month, year: leapOrKnown)).contains(day)
  }
}
