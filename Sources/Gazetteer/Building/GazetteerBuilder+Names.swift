extension GazetteerBuilder {
  /// `sort · names`; the sort is `f`, `m` or `fm` for given names, `family` for family names that come first. `!` after a
  /// name says that it is a plain word, too.
  mutating func addName(_ line: LexiconFile.Line) throws(LexiconError) {
    let sort = line.text(0)
    let gender: Gender? = sort == "f" ? .female : sort == "m" ? .male : nil
    if gender == nil && sort != "fm" && sort != "family" {
      throw line.failure("column 1 must be f, m, fm or family")
    }
    try line.alternatives(1) { name throws(LexiconError) in
      let (bytes, marks) = Self.marks(of: name)
      let word = words.intern(bytes)
      if word == 0 || bytes.contains(UInt8(ascii: " ")) {
        throw line.failure("\"\(String(decoding: name, as: UTF8.self))\" is not one word")
      }
      if sort == "family" {
        made.names.add(family: word)
      } else {
        made.names.add(given: word, gender, isWord: marks.contains(.commonWord))
      }
    }
  }

  /// `before or after · particles`. Those written small in the list are small in names.
  mutating func addNameParticle(_ line: LexiconFile.Line) throws(LexiconError) {
    guard let place = NameParticle.Place(rawValue: line.text(0)) else {
      throw line.failure("column 1 must be before or after")
    }
    for particle in line.list(1) {
      let isLowerCase =
        particle.utf8.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
      let payload = NameParticle(place: place, isLowerCase: isLowerCase)
      if made.names.particles.add(particle, payload, words: &words) != nil {
        note(line.failure("\"\(particle)\" is said twice"))
      }
    }
  }

  /// `country · first part · short forms`.
  mutating func addNameOrder(_ line: LexiconFile.Line) throws(LexiconError) {
    let country = try line.required(0, "the country")
    if made.countries[country] == nil { throw line.failure("unknown country \"\(country)\"") }
    guard let first = NameOrder.First(rawValue: line.text(1)) else {
      throw line.failure("column 2 must be given, family or either")
    }
    var forms: [NameOrder.ShortForm] = []
    for text in line.list(2) {
      guard let form = NameOrder.ShortForm(rawValue: text) else {
        throw line.failure("unknown short form \"\(text)\"")
      }
      forms.append(form)
    }
    if forms.isEmpty { throw line.failure("column 3, the short forms, is empty") }
    made.names.orders[country] = NameOrder(first: first, shortForms: forms)
  }
}
