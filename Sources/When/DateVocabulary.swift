/// What a word can be to the date grammar.
///
/// Words outside the list are `other`. Values that belong to a word (which month, which number) ride along in
/// ``DateAtom/value``.
enum DateWord: UInt8 {
  case none, other, number, ordinalNumber, decadeNumber, clock
  case month, shortMonth, weekday, shortWeekday, season, unit, pluralUnit, quarter, half, dayPart
  case cardinal, ordinalWord, several, vague
  case today, yesterday, tomorrow, tonight
  case last, past, previous, next, coming, following, this, current, same, that
  case early, mid, late, start, end, middle, earlier, later, ago, hence
  case the, article, of, on, `in`, at, from, between, to, until, through, by, since, before, after, during,
    within, over
  case forWord, towards, ahead, and, or, about, anniversary, old, am, pm, so, wideUnit
  case begin, instant, islamicMonth, persianMonth, islamicMark, persianMark
  case guardBefore, guardAfter, holy, preposition, pronoun, percent, possessive, ties, asWord, than, upWord,
    letterM
  case quarterLetter, now, time
  case comma, dash, slash, dot, open, close, apostrophe, colon, currency, mark
}

/// The words of the grammar, in a table that is looked up by hash: no string is made for a token.
struct DateVocabulary: Sendable {
  struct Entry {
    var hash: UInt64 = 0
    var word = DateWord.none
    var value: Int32 = 0
  }

  static let shared = DateVocabulary()

  private let slots: [Entry]
  private static let mask = 2047

  /// - Complexity: O(1); the table is a quarter full.
  @inline(__always) func find(_ hash: UInt64) -> Entry {
    var slot = Int(truncatingIfNeeded: hash) & Self.mask
    while true {
      let entry = slots[slot]
      if entry.word == .none || entry.hash == hash { return entry }
      slot = (slot + 1) & Self.mask
    }
  }

  /// FNV-1a over lower-case bytes (Fowler, Noll and Vo).
  static let hashStart: UInt64 = 0xcbf2_9ce4_8422_2325
  @inline(__always) static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private init() {
    var slots = [Entry](repeating: Entry(), count: Self.mask + 1)
    func add(_ words: String, _ word: DateWord, _ value: Int32 = 0) {
      for text in words.split(separator: " ") {
        var hash = Self.hashStart
        for byte in text.utf8 { hash = Self.hash(hash, byte) }
        var slot = Int(truncatingIfNeeded: hash) & Self.mask
        while slots[slot].word != .none { slot = (slot + 1) & Self.mask }
        slots[slot] = Entry(hash: hash, word: word, value: value)
      }
    }
    for (index, words) in Self.months.enumerated() {
      let parts = words.split(separator: " ", maxSplits: 1)
      add(String(parts[0]), .month, Int32(index + 1))
      if parts.count > 1 { add(String(parts[1]), .shortMonth, Int32(index + 1)) }
    }
    for (index, words) in Self.weekdays.enumerated() {
      let parts = words.split(separator: " ", maxSplits: 1)
      add(String(parts[0]), .weekday, Int32(index + 1))
      add(String(parts[1]), .shortWeekday, Int32(index + 1))
    }
    for (index, words) in ["spring", "summer", "autumn fall", "winter"].enumerated() {
      add(words, .season, Int32(index + 21))
    }
    for (index, word) in Self.cardinals.enumerated() { add(word, .cardinal, Int32(index + 1)) }
    for (index, word) in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
      .enumerated()
    {
      add(word, .cardinal, Int32(index * 10 + 20))
    }
    for (index, word) in Self.ordinals.enumerated() { add(word, .ordinalWord, Int32(index + 1)) }
    for (index, word) in Self.tensOrdinals.enumerated() { add(word, .ordinalWord, Int32(index * 10 + 20)) }
    add("hundredth", .ordinalWord, 100)
    add("couple", .cardinal, 2)
    for (unit, singular, plural) in Self.units {
      add(singular, .unit, Int32(unit.rawValue))
      add(plural, .pluralUnit, Int32(unit.rawValue))
    }
    add("weeklong", .wideUnit, Int32(CalendarUnit.week.rawValue))
    add("daylong", .wideUnit, Int32(CalendarUnit.day.rawValue))
    add("monthlong", .wideUnit, Int32(CalendarUnit.month.rawValue))
    for (part, words) in Self.dayParts { add(words, .dayPart, Int32(part.rawValue)) }
    for (word, words) in Self.functionWords { add(words, word) }
    for (word, words) in Self.otherWords { add(words, word) }
    self.slots = slots
  }

  private static let months = [
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
  ]
  private static let weekdays = [
    "monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri",
    "saturday sat",
    "sunday sun",
  ]
  private static let cardinals = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
  ]
  private static let tensOrdinals = [
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
  ]
  private static let units: [(CalendarUnit, String, String)] = [
    (.minute, "minute", "minutes"), (.hour, "hour", "hours"), (.day, "day", "days"),
    (.weekend, "weekend", "weekends"), (.week, "week", "weeks"), (.fortnight, "fortnight", "fortnights"),
    (.month, "month", "months"), (.year, "year", "years"), (.decade, "decade", "decades"),
    (.century, "century", "centuries"),
  ]
  private static let dayParts: [(DateExpression.DayPart, String)] = [
    (.morning, "morning dawn"), (.noon, "noon midday"), (.afternoon, "afternoon"), (.evening, "evening dusk"),
    (.night, "night midnight overnight"),
  ]
  private static let functionWords: [(DateWord, String)] = [
    (.the, "the"), (.article, "a an"), (.of, "of"), (.on, "on"), (.in, "in"), (.at, "at"), (.from, "from"),
    (.between, "between"), (.to, "to"), (.until, "until till"), (.through, "through thru"), (.by, "by"),
    (.since, "since"), (.before, "before"), (.after, "after"), (.during, "during throughout"),
    (.within, "within"), (.over, "over"), (.forWord, "for"), (.towards, "towards toward"),
    (.ahead, "ahead"), (.and, "and &"), (.or, "or"),
    (.about, "about around circa approximately roughly some"),
    (.preposition, "with into upon under against among along when where while which who"),
    (.pronoun, "his her their its our my your he she they it we i you"), (.so, "so"),
  ]
  private static let otherWords: [(DateWord, String)] = [
    (.today, "today"), (.yesterday, "yesterday"), (.tomorrow, "tomorrow"), (.tonight, "tonight"),
    (.last, "last"), (.past, "past"), (.previous, "previous preceding prior"), (.next, "next"),
    (.coming, "coming upcoming forthcoming"), (.following, "following ensuing subsequent"), (.this, "this"),
    (.current, "current ongoing"), (.same, "same"), (.that, "that"), (.early, "early"), (.mid, "mid"),
    (.late, "late"), (.start, "start beginning outset"), (.end, "end close"), (.middle, "middle"),
    (.earlier, "earlier"), (.later, "later"), (.ago, "ago"), (.hence, "hence"),
    (.quarter, "quarter quarters"),
    (.half, "half"), (.several, "several few many recent numerous"), (.vague, "recently lately"),
    (.anniversary, "anniversary jubilee anniversaries"),
    (.old, "old"), (.am, "am"), (.pm, "pm p"),
    (.begin, "starting beginning commencing effective"), (.instant, "inst instant"),
    (.islamicMonth, "muharram safar rabi jumada rajab shaban shaaban ramadan ramadhan shawwal hijjah qadah"),
    (.persianMonth, "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand"),
    (.islamicMark, "ah hijri h"), (.persianMark, "shamsi"),
    (
      .guardBefore,
      "resolution resolutions article articles paragraph section chapter no number nos agenda vision horizon expo "
        + "flight route room page building unscr clause annex protocol version model boeing airbus decree directive "
        + "regulation act law nearly almost least most only million billion thousand hundred exceeding "
        + "worth cop euro channel"
    ),
    (
      .guardAfter,
      "agenda vision million billion thousand trillion percent km kilometres kilometers metres meters tonnes tons "
        + "people persons troops soldiers participants delegates students workers citizens companies firms businesses "
        + "projects mw megawatts hectares dollars euros usd members cases villages households jobs doses visitors "
        + "tourists scholarships seats times telegraph mail express mirror league countries representatives guests"
    ),
    (.holy, "every each good black bloody ash palm easter holy maundy cyber super fat bright shrove golden"),
    (.percent, "per"), (.possessive, "s"), (.letterM, "m"), (.quarterLetter, "q"), (.now, "now"),
    (.time, "time"),
    (.ties, "relations ties relationship friendship partnership cooperation"), (.asWord, "as"),
    (.than, "than"),
    (.upWord, "up"),
  ]
}
