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
      ("Niger 's and Nigeria 's", ["Niger: country NER", "Nigeria: country NGA"]),
      ("CÔTE D’IVOIRE", ["CÔTE D’IVOIRE: country CIV"]),
      ("in Geneva and Sharm el - Sheikh", ["Geneva: city CHE", "Sharm el - Sheikh: city EGY"]),
      (
        "the Western Balkans and Asia - Pacific",
        ["Western Balkans: region western-balkans", "Asia - Pacific: region asia-pacific"]
      ),
      ("Scotland and Bavaria", ["Scotland: substate GBR", "Bavaria: substate DEU"]),
      ("the Kremlin and Downing Street", ["Kremlin: metonym RUS", "Downing Street: metonym GBR"]),
      ("the Bundestag , the Knesset", ["Bundestag: nationalBody DEU", "Knesset: nationalBody ISR"]),
      ("ASEAN and Asean", ["ASEAN: body ASEAN", "Asean: body ASEAN"]),
      (
        "in southern Africa , the central bank",
        ["southern Africa: region southern-africa", "central bank: nationalBody "]
      ),
      ("the European Parliament", ["European Parliament: body EUE", "European: region europe"]),
    ])
  func kinds(_ text: String, _ expected: [String]) {
    #expect(gazetteer.found(text) == expected)
  }

  @Test(
    "The longest name wins",
    arguments: [
      ("Guinea - Bissau", ["Guinea - Bissau: country GNB"]),
      (
        "Guinea Bissau and Papua New Guinea", ["Guinea Bissau: country GNB", "Papua New Guinea: country PNG"]
      ),
      ("New South Wales and Wales", ["New South Wales: substate AUS", "Wales: substate GBR"]),
      ("Northern Ireland , Ireland", ["Northern Ireland: substate GBR", "Ireland: country IRL"]),
      ("the Republic of the Congo", ["Republic of the Congo: country COG"]),
      ("the Democratic Republic of the Congo", ["Democratic Republic of the Congo: country COD"]),
      ("Indian Ocean", ["Indian Ocean: region indian-ocean"]),
    ])
  func longest(_ text: String, _ expected: [String]) {
    #expect(gazetteer.found(text) == expected)
  }

  @Test(
    "Common words and other words' capitals are no names",
    arguments: [
      "they ate turkey off china", "Us and Who", "he said it was as polish as can be", "a jordan almond",
    ])
  func noNames(_ text: String) {
    #expect(gazetteer.found(text) == [])
  }

  @Test("An abbreviation in capitals is told from the word only by the shapes")
  func abbreviations() {
    let text = TestText("The US told us about the WHO , who knew")
    let byShape = gazetteer.matches(text.words, shapes: text.shapes).map { text.text($0.words) }
    #expect(byShape == ["US", "WHO"])
    let byCapital = gazetteer.matches(text.words, capitalised: text.shapes.map { $0.contains(.capitalised) })
    #expect(byCapital.map { text.text($0.words) } == ["US", "WHO"])
  }

  @Test("A headline in capitals is read as well")
  func headline() {
    let found = gazetteer.found(
      "MALAYSIAN PRIME MINISTER VISITS UNITED ARAB EMIRATES , MEETS UN CHIEF IN ABU DHABI")
    #expect(
      found == [
        "MALAYSIAN: demonym MYS", "UNITED ARAB EMIRATES: country ARE", "UN: body UN",
        "ABU DHABI: capital ARE",
      ])
  }

  @Test("A name of many things says so and gives the others")
  func ambiguous() throws {
    let text = TestText("Georgia Singapore Congo Korea")
    let matches = gazetteer.matches(text.words, shapes: text.shapes)
    #expect(matches.count == 4)
    let georgia = try #require(matches.first)
    #expect(georgia.entry.code == "GEO")
    #expect(georgia.entry.flags.isSuperset(of: [.ambiguous, .personName]))
    #expect(georgia.alternatives.map(\.code) == ["USA"])
    #expect(matches[1].entry.kind == .country)
    #expect(Set([matches[2].entry.code] + matches[2].alternatives.map(\.code)) == ["COD", "COG"])
    #expect(matches[3].entry.flags.contains(.ambiguous))
  }

  @Test("A place inside a body's name is nested")
  func nested() {
    let text = TestText("the African Union and an African leader at the Bank of Japan")
    let nested = gazetteer.matches(text.words, shapes: text.shapes).map { ($0.entry.kind, $0.isNested) }
    #expect(nested.map(\.0) == [.body, .region, .region, .country])
    #expect(nested.map(\.1) == [false, true, false, false])
  }

  @Test("A token that tokenisers leave whole holds two names")
  func compounds() {
    #expect(gazetteer.found("U.S.-China ties") == ["U.S.-China: country USA", "U.S.-China: country CHN"])
    #expect(
      gazetteer.found("the U.S.-South Korea alliance") == [
        "U.S.-South: country USA", "U.S.-South Korea: country KOR",
      ])
    #expect(gazetteer.found("U.S.-led") == [])
  }

  @Test("Countries know their bodies, and bodies their countries")
  func memberships() throws {
    let vietnam = try #require(gazetteer.country("VNM"))
    #expect(vietnam.memberships.contains("ASEAN"))
    #expect(gazetteer.members(of: "EUE").count == 27)
    #expect(gazetteer.country("XKX")?.name == "Kosovo")
    #expect(gazetteer.country("ZZZ") == nil)
  }
}
