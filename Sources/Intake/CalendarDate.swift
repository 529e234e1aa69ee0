/// A day in the Gregorian calendar.
struct CalendarDate: Hashable, CustomStringConvertible {
  let year: Int
  let month: Int
  let day: Int

  /// Nil when there is no such day, or the year lies outside 1800 to 2199.
  init?(year: Int, month: Int, day: Int) {
    guard (1800...2199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// `YYYY-MM-DD`.
  var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}

extension CalendarDate {
  /// The day that a publication date names: ISO 8601 (`2025-03-05`, `20250305`, `2025-03-05T10:00:00+07:00`), RFC 2822
  /// (`Wed, 05 Mar 2025 10:00:00 GMT`), or English words (`March 5, 2025`, `5th March 2025`).
  ///
  /// The day is the one written, in the zone in which it is written. Forms such as `05/03/2025`, whose order depends on the
  /// country, are read only when one order is possible. Text around the date is allowed; the first date counts.
  init?(written text: String) {
    self.init(written: Array(text.utf8)[...])
  }

  init?(written bytes: ArraySlice<UInt8>) {
    let pieces = Self.pieces(of: bytes.prefix(256))
    for index in pieces.indices {
      if let date = Self.date(pieces[index...]) {
        self = date
        return
      }
    }
    return nil
  }

  /// A number with its count of digits, a word's month (0 for other words), or a separator.
  enum Piece: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    case word
    case mark(UInt8)
  }

  static func pieces(of bytes: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let start = index
      if byte.isDigit {
        var value = 0
        while index < bytes.endIndex, bytes[index].isDigit {
          if index - start < 9 { value = value * 10 + Int(bytes[index] - 0x30) }
          index += 1
        }
        pieces.append(.number(value, digits: index - start))
        // 1st, 2nd, 3rd, 5th
        if index + 1 < bytes.endIndex, Self.isOrdinalSuffix(bytes[index...]) { index += 2 }
      } else if byte.isLetter || byte >= 0x80 {
        while index < bytes.endIndex, bytes[index].isLetter || bytes[index] >= 0x80 { index += 1 }
        let month = Month.number(of: bytes[start..<index])
        // The T between date and time must not glue to anything.
        pieces.append(month.map(Piece.month) ?? .word)
      } else {
        if !byte.isSpace { pieces.append(.mark(byte)) }
        index += 1
      }
    }
    return pieces
  }

  private static func isOrdinalSuffix(_ bytes: ArraySlice<UInt8>) -> Bool {
    let pair = (bytes[bytes.startIndex].lowered, bytes[bytes.startIndex + 1].lowered)
    let third = bytes.startIndex + 2
    if third < bytes.endIndex, bytes[third].isLetter { return false }
    return pair == (0x73, 0x74) || pair == (0x6E, 0x64) || pair == (0x72, 0x64) || pair == (0x74, 0x68)
  }

  private static func date(_ pieces: ArraySlice<Piece>) -> CalendarDate? {
    func piece(_ offset: Int) -> Piece? {
      let index = pieces.startIndex + offset
      return index < pieces.endIndex ? pieces[index] : nil
    }
    func skippingMark(_ offset: Int) -> Int {
      if case .mark(let byte)? = piece(offset), byte == 0x2C || byte == 0x2E || byte == 0x2F || byte == 0x2D {
        return offset + 1
      }
      return offset
    }
    guard let first = piece(0) else { return nil }
    switch first {
    case .number(let value, digits: 8):
      return CalendarDate(year: value / 10000, month: value / 100 % 100, day: value % 100)
    case .number(let year, digits: 4):
      // 2025-03-05, 2025/3/5, 2025 March 5
      let second = skippingMark(1)
      switch piece(second) {
      case .number(let month, let digits)? where second == 2 && digits <= 2:
        guard case .number(let day, digits: 1...2)? = piece(4), piece(3) == piece(1) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
      case .month(let month)?:
        guard case .number(let day, digits: 1...2)? = piece(skippingMark(second + 1)) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
      default: return nil
      }
    case .number(let day, digits: 1...2):
      return startingWithDay(day, piece: piece, skippingMark: skippingMark)
    case .month(let month):
      // March 5, 2025
      let second = skippingMark(1)
      guard case .number(let day, digits: 1...2)? = piece(second),
        case .number(let year, digits: 4)? = piece(skippingMark(second + 1))
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    default: return nil
    }
  }

  private static func startingWithDay(
    _ day: Int, piece: (Int) -> Piece?, skippingMark: (Int) -> Int
  ) -> CalendarDate? {
    var second = skippingMark(1)
    if piece(second) == .word, case .month? = piece(second + 1) { second += 1 }  // 5 of March
    switch piece(second) {
    case .month(let month)?:
      guard case .number(let year, digits: 4)? = piece(skippingMark(second + 1)) else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    case .number(let month, digits: 1...2)? where second == 2 && piece(3) == piece(1):
      guard case .number(let year, digits: 4)? = piece(4) else { return nil }
      if piece(1) == .mark(0x2E) { return CalendarDate(year: year, month: month, day: day) }
      if day > 12 || day == month { return CalendarDate(year: year, month: month, day: day) }
      return month > 12 ? CalendarDate(year: year, month: day, day: month) : nil
    default: return nil
    }
  }
}

/// English month names and their abbreviations, also those of the Islamic calendar, which datelines carry.
enum Month {
  /// 1 to 12 for a Gregorian month's name or abbreviation in any case; nil for other words.
  static func number(of word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3, word.count <= 9 else { return nil }
    for (index, name) in names.enumerated() {
      let length = name.utf8CodeUnitCount
      if word.count > length { continue }
      if word.count == length ? ASCII.equals(name, word) : word.count <= 4 && matches(name, word) {
        return index + 1
      }
    }
    return nil
  }

  /// Abbreviations are the first three letters; `Sept` is the only one of four that is common, `June` and `July` are whole.
  private static func matches(_ name: StaticString, _ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == 3 || ASCII.equals("sept", word) else { return false }
    return name.withUTF8Buffer { expected in
      for (index, byte) in word.enumerated() where byte.lowered != expected[index] { return false }
      return true
    }
  }

  private static let names: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// True for a month of the Islamic calendar, or the first word of one.
  static func isIslamic(_ word: ArraySlice<UInt8>) -> Bool {
    islamic.contains { ASCII.equals($0, word) }
  }

  private static let islamic: [StaticString] = [
    "muharram", "safar", "rabi", "rabi'", "jumada", "jumadi", "rajab", "shaban", "sha'ban", "shaaban",
    "ramadan",
    "ramazan", "shawwal", "dhu", "thul", "zul", "dhul-qadah", "dhul-hijjah", "zulhijjah", "zulqadah",
  ]
}
