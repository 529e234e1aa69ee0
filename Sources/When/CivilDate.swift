/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Arithmetic goes through day numbers (days since 1970-01-01), which are exact for every year from -9999 to 9999.
/// The conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `days_from_civil` and
/// `civil_from_days`.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Astronomical year: 2025 is the year 2025, 0 is 1 BC.
  public let year: Int
  /// 1 (January) to 12.
  public let month: Int
  /// 1 to the month's length.
  public let day: Int

  /// The day with these numbers, or nil when the calendar has no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies `number` days after 1970-01-01 (before it when negative).
  public init(dayNumber number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Reads `YYYY-MM-DD`, also when a time follows after `T` or a space; nil for anything else.
  public init?(iso text: String) {
    var numbers = (0, 0, 0)
    var index = 0
    for byte in text.utf8 {
      if index >= 10 {
        guard index > 10 || byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ") else { return nil }
        break
      }
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        let digit = Int(byte) - 0x30
        if index < 4 {
          numbers.0 = numbers.0 * 10 + digit
        } else if index < 7 {
          numbers.1 = numbers.1 * 10 + digit
        } else {
          numbers.2 = numbers.2 * 10 + digit
        }
      }
      index += 1
    }
    guard index >= 10 else { return nil }
    self.init(numbers.0, numbers.1, numbers.2)
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week.
  public var weekday: Weekday {
    let number = dayNumber
    // 1970-01-01 was a Thursday.
    let index = ((number + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The day `days` days later (earlier when negative).
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day `months` months later; the month's last day when that month is shorter.
  public func adding(months: Int) -> CivilDate {
    let index = year * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let newDay = min(day, CivilDate.length(ofMonth: newMonth, year: newYear))
    return CivilDate(newYear, newMonth, newDay) ?? self
  }

  /// The Monday on or before this day.
  public var startOfWeek: CivilDate { adding(days: 1 - weekday.rawValue) }

  /// Calendar order.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// 28 to 31; 31 for a month that does not exist, so that callers stay total.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the Gregorian calendar gives `year` a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

/// A day of the week, numbered as ISO 8601 does.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String { EDTF.Date(self).description }
}
