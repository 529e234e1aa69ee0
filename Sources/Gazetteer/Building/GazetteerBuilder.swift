/// Puts a gazetteer together, list by list.
struct GazetteerBuilder {
  var made = Gazetteer.empty
  var words = WordTable()
  var cutter = PhraseCutter()
  /// Lines that repeat what an earlier one said; harmless in a user's list, a defect in ours.
  private(set) var repeats: [LexiconError] = []

  /// Adds a list held in memory.
  mutating func add(_ bytes: [UInt8], named name: String) throws(LexiconError) {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(LexiconError) in try add(LexiconFile(name: name, bytes: buffer)) }
    }
    try result.get()
  }

  /// Adds a list.
  mutating func add(_ file: LexiconFile) throws(LexiconError) {
    try file.forEachLine { line throws(LexiconError) in
      switch line.section {
      case .about, .reading: break
      case .countries: try addCountry(line)
      case .memberships: try addMembership(line)
      case .places: try addPlace(line)
      case .regions: try addRegion(line)
      case .substates: try addSubstate(line)
      case .bodies: try addBody(line)
      case .metonyms: try addMetonym(line)
      case .nationalBodies: try addNationalBody(line)
      case .offices: try addOffice(line)
      case .rankModifiers: try addRankModifier(line)
      case .portfolios: try addPortfolio(line)
      case .honorifics: try addHonorific(line)
      case .groups: try addGroup(line)
      case .names: try addName(line)
      case .nameParticles: try addNameParticle(line)
      case .nameOrder: try addNameOrder(line)
      case .topics: try addTopic(line)
      }
    }
  }

  /// Keeps a remark about a line that repeats another.
  mutating func note(_ remark: LexiconError) { repeats.append(remark) }

  /// The gazetteer of all lists added.
  func finish() -> Gazetteer {
    var made = made
    var words = words
    made.places.makeCompounds(&words)
    made.words = words
    for (body, countries) in made.members {
      for code in countries { made.countries[code]?.memberships.append(body) }
    }
    for code in made.countries.keys { made.countries[code]?.memberships.sort() }
    return made
  }

  /// Adds the names of a column; each may end in marks that say how far it can be trusted.
  mutating func addNames(
    _ line: LexiconFile.Line, _ column: Int, _ entry: Entry, marking first: EntryFlags = []
  ) throws(LexiconError) {
    var last: (flags: EntryFlags, index: Int32)?  // names with the same flags share an entry
    try line.alternatives(column) { name throws(LexiconError) in
      let (bytes, marks) = Self.marks(of: name)
      var entry = entry
      entry.flags.formUnion(marks)
      entry.flags.formUnion(first)
      if isAbbreviation(bytes) { entry.flags.insert(.abbreviation) }
      let index = last?.flags == entry.flags ? last?.index ?? 0 : made.places.add(entry)
      last = (entry.flags, index)
      let ways = cutter.cut(bytes)
      if ways == 0 {
        throw line.failure("\"\(String(decoding: bytes, as: UTF8.self))\" is no name or too long a one")
      }
      for way in 0..<ways {
        cutter.take(way, of: bytes, words: &words)
        if !made.places.add(cutter.phrase, entry: index) && way == 0 {
          note(line.failure("\"\(String(decoding: bytes, as: UTF8.self))\" is said twice"))
        }
      }
    }
  }

  /// A name without the marks at its end, and what they mean.
  static func marks(of name: UnsafeBufferPointer<UInt8>) -> (UnsafeBufferPointer<UInt8>, EntryFlags) {
    var flags: EntryFlags = []
    var count = name.count
    while count > 0 {
      switch name[count - 1] {
      case UInt8(ascii: "?"): flags.insert(.ambiguous)
      case UInt8(ascii: "~"): flags.insert(.personName)
      case UInt8(ascii: "!"): flags.insert(.commonWord)
      default: return (UnsafeBufferPointer(rebasing: name[..<count]), flags)
      }
      count -= 1
    }
    return (UnsafeBufferPointer(rebasing: name[..<count]), flags)
  }

  private func isAbbreviation(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    !name.contains(UInt8(ascii: " ")) && WordShape(name).contains(.allCapitals)
  }
}

extension Gazetteer {
  /// A gazetteer that knows nothing, to build upon.
  static let empty = Gazetteer()

  private init() {}
}
