import Gazetteer
import Language

extension NameGrammar {
  static let male: Set<String> = [
    "mr", "mr.", "sir", "shri", "monsieur", "lord", "sheikh", "shaikh", "señor", "ato", "u", "don", "samdech",
    "dato", "datuk",
  ]
  static let female: Set<String> = [
    "mrs", "mrs.", "ms", "ms.", "miss", "madam", "madame", "dame", "lady", "smt", "smt.", "sheikha", "señora",
    "daw", "baroness", "doña", "datin",
  ]
  static let doubtful: Set<String> = [
    "he", "m", "u", "don", "sec", "min", "chief", "count", "baron", "ir", "arch", "eng", "gen", "col", "maj",
    "nana", "tun", "sri", "ibu", "dom", "hm", "hh",
  ]
  static let retired: Set<String> = [
    "retd", "rtd", "ret", "retired", "retd.", "rtd.", "ret.", "r", "dr", "prof",
  ]
  /// Behind these any capital belongs to the name, titles too ("bin Sultan", "Al Emir").
  static let arabic: Set<String> = ["bin", "bint", "ibn", "al", "el", "ben", "abu", "ould"]
  /// Particles that are plain words as well: none of them opens a name.
  static let wordParticles: Set<String> = [
    "as", "an", "at", "do", "of", "e", "o", "y", "la", "le", "de", "del", "den", "der", "du", "the", "san",
    "ten", "ad", "st", "das", "da", "az",
  ]

  /// Capitalised words that stand behind an office or a name and belong to neither.
  static let neverNames: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "june", "july",
    "august", "september", "october", "november", "december", "today", "yesterday", "tomorrow", "the", "a",
    "an", "and", "or", "of", "in",
    "on", "at", "to", "for", "with", "from", "by", "as", "is", "was", "will", "has", "have", "had", "he",
    "she", "they", "we", "i", "it",
    "this", "that", "these", "those", "during", "after", "before", "while", "also", "both", "who", "whose",
    "which", "when", "where", "meets",
    "photo", "source", "file", "image", "caption", "left", "right", "et", "here", "his", "her", "their",
    "our", "my", "its", "elect", "designate",
    "covid-19", "summit", "agreement", "treaty", "street", "avenue", "square", "palace", "airport", "hotel",
    "house", "hall", "visits", "arrives",
    "holds", "calls", "says", "signs", "hosts", "receives", "welcomes", "attends", "discusses", "leaves",
    "speaks", "addresses", "greets", "thanks", "urges",
    "concludes", "sends", "congratulates", "departs", "begins", "opens", "participates", "meeting", "visit",
    "call", "readout", "remarks", "statement", "mr",
    "session", "ministerial", "guest", "chief", "local", "conference", "forum", "dialogue", "according",
    "speaking", "following", "addressing", "welcoming", "thanking", "earlier", "later", "but", "if", "there",
    "under", "since", "as", "so", "yes", "no", "not",
  ]

  /// What is named after persons, and is none: "Accords", "University", "Bridge".
  private static let thingNouns: Set<String> = [
    "accord", "accords", "university", "center", "centre", "bridge", "airport", "stadium", "prize", "award",
    "medal", "foundation", "institute", "act", "doctrine", "plan",
    "declaration", "convention", "protocol", "library", "hospital", "school", "college", "academy", "highway",
    "road", "street", "avenue", "square", "park", "garden",
    "gardens", "dam", "port", "canal", "tower", "building", "palace", "hall", "hotel", "museum", "theatre",
    "theater", "memorial", "mausoleum", "monument", "mosque",
    "cathedral", "church", "temple", "island", "islands", "river", "lake", "bay", "strait", "sea", "mountain",
    "mountains", "valley", "province", "district", "city", "county",
    "company", "corporation", "group", "bank", "holdings", "industries", "airlines", "motors", "inc", "inc.",
    "ltd", "ltd.", "plc", "llc", "gmbh", "forum", "dialogue", "summit",
    "conference", "fund", "trust", "fellowship", "fellows", "fellow", "scholarship", "scholarships",
    "scholars", "programme", "program", "initiative", "corps", "cup", "games", "championship", "formula",
    "committee", "commission", "council", "process", "agreement", "treaty", "guesthouse", "house", "chair",
    "lecture", "camp", "base", "field", "administration", "government",
    "regime", "line", "station", "barracks", "fort", "ship", "class", "missile", "tropical", "hurricane",
    "boulevard", "expressway", "terminal", "auditorium", "estate", "villa", "residence", "law", "effect",
  ]
  private static let thingPrefixes: Set<String> = [
    "hurricane", "cyclone", "typhoon", "storm", "uss", "hms", "hmas", "hmnzs", "hmcs", "ins", "mv", "ss",
    "lake", "mount", "mt", "mt.", "port", "fort", "cape", "river", "st.", "saint", "camp", "villa", "hotel",
    "operation", "project", "exercise", "supertyphoon",
  ]

  /// A list knows the word as a given name, or as a family name of those who put it first; or the report knows it.
  func isKnownName(_ index: Int) -> Bool {
    let word = text.words[index]
    return nameWords.contains(word.lower) || !word.shape.isDisjoint(with: [.givenName, .familyName])
  }

  /// Without an office before it, a run of capitals is a person only when the entity model, the report's own memory, or a given name says so.
  func isCredible(_ name: Range<Int>, in block: Range<Int>) -> Bool {
    if name.contains(where: { nameWords.contains(text.words[$0].lower) }) { return true }
    if name.count == 1 {
      let word = text.words[name.lowerBound]
      return marks.isPerson(name.lowerBound) && !word.shape.contains(.allCaps)
        && !word.shape.isDisjoint(with: [.givenName, .familyName])
    }
    if name.contains(where: { marks.isPerson($0) }) { return true }
    guard name.count >= 2, name.count <= 5, text.words[name.lowerBound].shape.contains(.givenName) else {
      return false
    }
    return !name.contains {
      marks[$0] != nil || marks.entity($0) != nil
        || vocabulary.institutionWords.contains(text.words[$0].lower)
    }
  }

  /// A ship, a storm, a university, a company: something that bears a person's name.
  func isThing(_ name: Range<Int>, in block: Range<Int>, expected: Bool) -> Bool {
    let words = text.words
    if name.lowerBound > block.lowerBound, !expected,
      Self.thingPrefixes.contains(words[name.lowerBound - 1].lower), words[name.lowerBound - 1].isCapitalised
    {
      return true
    }
    if Self.thingPrefixes.contains(words[name.lowerBound].lower), !expected, name.count > 1,
      !nameWords.contains(words[name.lowerBound].lower)
    {
      return true
    }
    guard name.upperBound < block.upperBound else { return false }
    let next = words[name.upperBound]
    if expected { return false }
    if Self.thingNouns.contains(next.lower),
      next.isCapitalised || ["administration", "government", "regime"].contains(next.lower)
    {
      return true
    }
    // A name known as a body's first words: "Konrad Adenauer Foundation".
    if let mark = marks[name.lowerBound], mark.words.upperBound > name.upperBound,
      mark.kind == .body || mark.kind == .nationalBody
    {
      return true
    }
    return name.contains {
      Self.thingNouns.contains(words[$0].lower) && $0 == name.upperBound - 1 && name.count > 1
        && !nameWords.contains(words[$0].lower) && !words[$0].shape.contains(.givenName)
        && !words[$0].shape.contains(.familyName)
    }
  }

  /// Can the word be part of a name?
  func isNameWord(
    _ index: Int, in block: Range<Int>, expected: Bool, isHeadline: Bool, isFirst: Bool, afterParticle: Bool
  ) -> Bool {
    let word = text.words[index]
    let lower = word.lower
    guard word.isCapitalised, !word.isPunctuation, !word.shape.contains(.hasDigit) else { return false }
    if afterParticle { return !Self.neverNames.contains(lower) }
    if nameWords.contains(lower) { return !isFirst || !opensOffice(index, in: block) }
    // In running text a small word has a capital behind an office only as a name: "General Secretary To Van Bao", "President An Van Do".
    if isFirst, expected, !isHeadline, index > block.lowerBound, lower.utf8.count <= 4,
      Self.neverNames.contains(lower), index + 1 < block.upperBound,
      text.words[index + 1].isCapitalised, lower != "the", !opensOffice(index + 1, in: block),
      !text.words[index - 1].isPunctuation, !Self.neverNames.contains(text.words[index + 1].lower)
    {
      return true
    }
    if Self.neverNames.contains(lower) { return false }
    let isPerson = marks.isPerson(index)
    if isHeadline { return isHeadlineName(index, isPerson: isPerson, expected: expected, isFirst: isFirst) }
    if isFirst, index + 1 < block.upperBound, Self.arabic.contains(text.words[index + 1].lower),
      expected || isPerson
    {
      return true
    }
    if let head = vocabulary.heads[lower], !head.isWeak || !isPerson {
      return Self.titleNames.contains(lower) && !isFirst && isPerson
    }
    if let mark = marks[index] {
      return isPlaceName(mark, index, isPerson: isPerson, expected: expected, isFirst: isFirst, in: block)
    }
    if vocabulary.institutionWords.contains(lower) {
      let isName = !word.shape.isDisjoint(with: [.givenName, .familyName])
      if isName { return isPerson || expected }
      return isPerson && !isFirst && !opensOffice(index, in: block)
    }
    if isPerson { return true }
    if word.shape.contains(.initial) { return expected || !isFirst }
    guard expected || !isFirst || word.shape.contains(.givenName) else { return false }
    // A person's span that ends before the words of another name.
    if !isFirst, marks.isPerson(index - 1), marks.isNoPerson(index), !isKnownName(index) { return false }
    return true
  }

  /// Words of rank that are parts of names in some countries: "Hassan Sheikh Mohamud", "Imran Sultan".
  private static let titleNames: Set<String> = [
    "sultan", "prince", "king", "emir", "amir", "sheikh", "judge", "duke", "pope", "marshal", "captain",
    "major", "general", "dean", "bishop", "abbot",
  ]

  /// A place's name as part of a person's: "Jordan", "Chad", "Florence".
  private func isPlaceName(
    _ mark: Marks.Mark, _ index: Int, isPerson: Bool, expected: Bool, isFirst: Bool, in block: Range<Int>
  ) -> Bool {
    guard mark.words.count == 1 else { return false }
    switch mark.kind {
    case .city, .capital, .substate, .region:
      if isFirst {
        return isPerson && (marks.entity(index)?.words.count ?? 0) > 1 || (expected && isKnownName(index))
      }
      return isPerson || (mark.kind == .city && expected)
    case .country, .demonym:
      guard isPerson, mark.flags.contains(.personName) || isKnownName(index) || !isFirst else { return false }
      return !opensOffice(index + 1, in: block)
    default:
      return isPerson && !isFirst
    }
  }

  /// The word begins an office: a head, or what stands before one ("Lao Deputy Prime Minister").
  func opensOffice(_ index: Int, in block: Range<Int>) -> Bool {
    var position = index
    let words = text.words
    while position < min(index + 4, block.upperBound) {
      if vocabulary.heads.match(words, at: position, before: block.upperBound) != nil { return true }
      let lower = words[position].lower
      guard words[position].isCapitalised,
        vocabulary.institutionWords.contains(lower) || vocabulary.modifiers[lower] != nil
          || marks.isCountry(position)
      else { return false }
      position += 1
    }
    return false
  }

  /// In title case the entity model takes verbs for names: the body's names and the lists of names know better.
  private func isHeadlineName(_ index: Int, isPerson: Bool, expected: Bool, isFirst: Bool) -> Bool {
    let word = text.words[index]
    if vocabulary.institutionWords.contains(word.lower) || vocabulary.heads[word.lower] != nil
      || marks.isCountry(index)
    {
      return false
    }
    let isListed = !word.shape.isDisjoint(with: [.givenName, .familyName])
    if isListed, expected || isPerson { return true }
    if word.shape.contains(.initial), !isFirst { return true }
    guard isPerson, let span = marks.entity(index), span.words.count <= 4 else { return false }
    if span.words.contains(where: {
      nameWords.contains(text.words[$0].lower) || vocabulary.institutionWords.contains(text.words[$0].lower)
        || vocabulary.heads[text.words[$0].lower] != nil
    }) {
      return false
    }
    // The tail of such a span is a verb more often than a name: "Modi Arrives".
    return index == span.words.lowerBound || !["s", "d", "g"].contains(word.lower.suffix(1))
  }
}
