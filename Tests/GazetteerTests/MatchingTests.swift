import Gazetteer
import Testing

@Suite("Names in text")
struct MatchingTests {
  let gazetteer = Gazetteer.standard

  @Test("Every country's names, adjectives, people and capitals lead to its own code")
  func everyCountry() throws {
    #expect(gazetteer.countryCodes.count >= 195)
    for code in gazetteer.countryCodes {
      let country = try #require(gazetteer.country(code))
      #expect(country.shortCode.count == 2)
      #expect(!country.region.isEmpty, "\(code)")
      #expect(!country.capitals.isEmpty, "\(code)")
      let all =
        [country.name, country.officialName] + country.otherNames + country.adjectives + country.peoples
        + country.capitals
      for name in all {
        let spaced = name.replacing("-", with: " - ").replacing("(", with: "( ").replacing(")", with: " )")
          .replacing(",", with: " ,").replacing("'s", with: " 's")
        let text = TestText(spaced)
        let matches = gazetteer.matches(text.words, shapes: text.shapes)
        let whole = matches.first { $0.words == text.words.indices }
        let codes = whole.map { [$0.entry.code] + $0.alternatives.map(\.code) } ?? []
        #expect(codes.contains(code), "\(name) of \(code) gives \(codes)")
      }
    }
  }

  @Test(
    "A name is found with its kind",
    arguments: [
      ("the Vietnamese delegation in Ha Noi", ["Vietnamese: demonym VNM", "Ha Noi: capital VNM"]),
      ("Viet Nam and VIETNAM", ["Viet Nam: country VNM", "VIETNAM: country VNM"]),
      ("Guinea - Bissau", ["Guinea - Bissau: country GNB"]),
      (
        "Guinea Bissau and Papua New Guinea", ["Guinea Bissau: country GNB", "Papua New Guinea: country PNG"]
      ),
      ("Niger 's and Nigeria 's", ["Niger: country NER", "Nigeria: country NGA"]),
      ("the U.S. and the US told us", ["U.S.: country USA", "US: country USA"]),
      ("CÔTE D’IVOIRE", ["CÔTE D’IVOIRE: country CIV"]),
      ("they ate turkey off china", []),
      ("Us and Who", []),
    ])
  func kinds(_ text: String, _ expected: [String]) {
    #expect(gazetteer.found(text) == expected)
  }
}
