import Gazetteer

/// Countries as people write them on a command line.
enum CountryNames {
  /// The ISO 3166-1 alpha-3 code of a country given by code or name, in any case and spelling.
  ///
  /// - Throws: ``Failure`` when no country is called so, with those that are called nearly so.
  static func code(_ text: String) throws(Failure) -> String {
    let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { ($0 >= 0x41 && $0 <= 0x5A) }
    if isCode { return text }
    let wanted = folded(text)
    guard !wanted.isEmpty else { throw Failure(.usage, "a country's name is empty") }
    let gazetteer = Gazetteer.standard
    let countries = gazetteer.countryCodes.compactMap(gazetteer.country)
    if let known = countries.first(where: { [$0.code, $0.shortCode, $0.name].map(folded).contains(wanted) })
      ?? countries.first(where: { ([$0.officialName] + $0.otherNames).map(folded).contains(wanted) })
      ?? countries.first(where: { ($0.adjectives + $0.peoples).map(folded).contains(wanted) })
    {
      return known.code
    }
    if ["eu", "european union"].contains(wanted) { return "EUE" }
    let near = countries.filter { country in
      [country.name, country.officialName].map(folded).contains { $0.contains(wanted) || wanted.contains($0) }
    }
    let hint =
      near.isEmpty
      ? nil : "Did you mean \(near.prefix(3).map { "\($0.name) (\($0.code))" }.joined(separator: ", "))?"
    throw Failure(
      .usage, "no country is called \(Printable.line(text)); use its name or its ISO 3166 code, as VNM",
      hint: hint)
  }

  private static func folded(_ text: String) -> String {
    text.split(separator: " ").map { Folding.fold(String($0)) }.joined(separator: " ")
  }
}
