extension GazetteerBuilder {
  /// `code · short code · name · official name · other names · adjectives · person · people · capitals · region`.
  mutating func addCountry(_ line: LexiconFile.Line) throws(LexiconError) {
    let code = try self.code(line, 0)
    if made.countries.index(forKey: code) != nil { throw line.failure("country \(code) is there already") }
    var country = Country(
      code: code, shortCode: line.text(1), name: "", officialName: "", otherNames: plain(line, 4),
      adjectives: plain(line, 5), peoples: plain(line, 6) + plain(line, 7),
      capitals: plain(line, 8),
      region: line.text(9), memberships: [])
    country.name = plain(line, 2).first ?? ""
    country.officialName = plain(line, 3).first ?? country.name
    if country.name.isEmpty { throw line.failure("column 3, the name, is empty") }
    made.countries[code] = country

    func entry(_ kind: Kind, _ name: String, _ flags: EntryFlags = []) -> Entry {
      Entry(kind: kind, code: code, name: name, flags: flags)
    }
    try addNames(line, 2, entry(.country, country.name))
    try addNames(line, 3, entry(.country, country.name, .otherName))
    try addNames(line, 4, entry(.country, country.name, .otherName))
    try addNames(line, 5, entry(.demonym, country.name, .adjective))
    try addNames(line, 6, entry(.demonym, country.name, .person))
    try addNames(line, 7, entry(.demonym, country.name, .people))
    try addCapitals(line, code)
  }

  /// Capitals with variants: `Kyiv=Kiev|Kharkiv` names two cities, the first with two spellings.
  private mutating func addCapitals(_ line: LexiconFile.Line, _ code: String) throws(LexiconError) {
    try line.alternatives(8) { city throws(LexiconError) in
      let spellings = city.split(separator: UInt8(ascii: "="))
      guard let first = spellings.first else { return }
      let name = String(decoding: Self.marks(of: UnsafeBufferPointer(rebasing: first)).0, as: UTF8.self)
      var one = line
      for spelling in spellings {
        one.columns = [UnsafeBufferPointer(rebasing: spelling)]
        try addNames(one, 0, Entry(kind: .capital, code: code, name: name, flags: []))
      }
    }
  }

  /// `body · countries`.
  mutating func addMembership(_ line: LexiconFile.Line) throws(LexiconError) {
    let body = try line.required(0, "the body")
    for code in line.list(1) where made.countries.index(forKey: code) == nil {
      throw line.failure("unknown country \"\(code)\"")
    }
    made.members[body, default: []].append(contentsOf: line.list(1))
  }

  /// `country · name · other spellings`.
  mutating func addPlace(_ line: LexiconFile.Line) throws(LexiconError) {
    let entry = Entry(kind: .city, code: try knownCountry(line, 0), name: try name(line, 1), flags: [])
    try addNames(line, 1, entry)
    try addNames(line, 2, entry)
  }

  /// `code · names · adjectives · people`.
  mutating func addRegion(_ line: LexiconFile.Line) throws(LexiconError) {
    let entry = Entry(
      kind: .region, code: try line.required(0, "the code"), name: try name(line, 1), flags: [])
    try addNames(line, 1, entry)
    try addNames(line, 2, entry, marking: .adjective)
    try addNames(line, 3, entry, marking: .people)
  }

  /// `country · names · adjectives · people`; the names may be left out where only the adjective is of use.
  mutating func addSubstate(_ line: LexiconFile.Line) throws(LexiconError) {
    let code = try knownCountry(line, 0)
    guard let name = plain(line, 1).first ?? plain(line, 2).first else {
      throw line.failure("columns 2 and 3, the names and the adjectives, are empty")
    }
    let entry = Entry(kind: .substate, code: code, name: name, flags: [])
    try addNames(line, 1, entry)
    try addNames(line, 2, entry, marking: .adjective)
    try addNames(line, 3, entry, marking: .people)
  }

  /// `code · sort · names · adjectives`; the sort is `body` or `organ`.
  mutating func addBody(_ line: LexiconFile.Line) throws(LexiconError) {
    var entry = Entry(kind: .body, code: try line.required(0, "the code"), name: try name(line, 2), flags: [])
    switch line.text(1) {
    case "body": break
    case "organ": entry.flags.insert(.organ)
    case "parliament": entry.flags.formUnion([.organ, .parliament])
    default: throw line.failure("column 2 must be body, organ or parliament")
    }
    try addNames(line, 2, entry)
    try addNames(line, 3, entry, marking: .adjective)
  }

  /// `country · names`.
  mutating func addMetonym(_ line: LexiconFile.Line) throws(LexiconError) {
    let entry = Entry(kind: .metonym, code: try knownCountry(line, 0), name: try name(line, 1), flags: [])
    try addNames(line, 1, entry)
  }

  /// `country or - · sort · names`; the sort is `parliament`, `party` or `government`.
  mutating func addNationalBody(_ line: LexiconFile.Line) throws(LexiconError) {
    let code = line.text(0) == "-" ? "" : try knownCountry(line, 0)
    var entry = Entry(kind: .nationalBody, code: code, name: try name(line, 2), flags: [])
    switch line.text(1) {
    case "parliament": entry.flags.insert(.parliament)
    case "party": entry.flags.insert(.party)
    case "government": break
    default: throw line.failure("column 2 must be parliament, party or government")
    }
    try addNames(line, 2, entry)
  }

  /// A code of three capital letters or digits.
  private func code(_ line: LexiconFile.Line, _ column: Int) throws(LexiconError) -> String {
    let code = try line.required(column, "the code")
    let isCode =
      code.utf8.count == 3 && code.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    if !isCode { throw line.failure("\"\(code)\" is no code of three capital letters") }
    return code
  }

  private func knownCountry(_ line: LexiconFile.Line, _ column: Int) throws(LexiconError) -> String {
    let code = try self.code(line, column)
    if made.countries.index(forKey: code) == nil && code != "EUE" {
      throw line.failure("unknown country \"\(code)\"")
    }
    return code
  }

  /// The first name of a column, without marks.
  private func name(_ line: LexiconFile.Line, _ column: Int) throws(LexiconError) -> String {
    guard let first = plain(line, column).first else {
      throw line.failure("column \(column + 1), the name, is empty")
    }
    return first
  }

  /// The alternatives of a column without marks; `=` parts alternatives, too.
  private func plain(_ line: LexiconFile.Line, _ column: Int) -> [String] {
    line.bytes(column).split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "=") }.map { spelling in
      String(decoding: Self.marks(of: UnsafeBufferPointer(rebasing: spelling)).0, as: UTF8.self)
    }
  }
}
