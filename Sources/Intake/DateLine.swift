/// A line that holds a date and nothing else, or says what the date is of.
struct DateLine {
  let date: CalendarDate
  /// A word such as `Published` stands before it.
  let isLabelled: Bool
  /// The word says that the text was changed then.
  let isUpdate: Bool

  static func reading(of line: ArraySlice<UInt8>, _ shape: LineShape) -> DateLine? {
    guard shape.words >= 2, shape.words <= 16, shape.digits >= 5, shape.digits <= 24, line.count <= 120,
      let date = CalendarDate(written: line), let first = shape.key.first
    else { return nil }
    let isLabelled = labels.contains(first) || updates.contains(first)
    let words = CalendarDate.pieces(of: line)
    var others = 0
    for piece in words where piece == .word { others += 1 }
    // Weekday, am or pm, a zone: three words beside the date; a label may bring a place or a section.
    guard others <= (isLabelled ? 8 : 3), isLabelled || isAllDate(line) else { return nil }
    return DateLine(date: date, isLabelled: isLabelled, isUpdate: updates.contains(first))
  }

  private static let labels: Set<String> = [
    "published", "posted", "date", "issued", "released", "release", "publication", "created", "dated",
    "publish", "first",
  ]
  private static let updates: Set<String> = ["updated", "last", "modified", "update", "edited", "revised"]

  /// Every word is part of a date or time.
  private static func isAllDate(_ line: ArraySlice<UInt8>) -> Bool {
    line.split(whereSeparator: { !($0.isLetter || $0 >= 0x80) }).allSatisfy { word in
      if Month.number(of: word) != nil || Month.isIslamic(word) { return true }
      return timeWords.contains(String(decoding: ASCII.lowercased(word), as: UTF8.self))
    }
  }

  private static let timeWords: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm a p m gmt utc est edt \
    cet cest ist bst eat wat sast msk jst kst hkt sgt pst pdt cst aest aedt at of the st nd rd th h hrs hours hrs t z et pt uhr
    """.split(separator: " ").map(String.init))
}
