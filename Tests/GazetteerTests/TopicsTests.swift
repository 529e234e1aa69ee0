import Gazetteer
import Testing

@Suite("Topics")
struct TopicsTests {
  let gazetteer = Gazetteer.standard

  @Test(
    "Phrases lead to the codebook's topics",
    arguments: [
      ("agreed to expand economic ties and two - way trade", ["trade"]),
      ("cooperation in agriculture , energy and higher education", ["energy", "agriculture", "education"]),
      ("freedom of navigation in the South China Sea", ["maritime"]),
      ("fight drug trafficking and irregular migration", ["crime_drugs", "migration_consular"]),
      ("people - to - people exchanges and direct flights", ["tourism", "people_to_people", "transport"]),
      ("a ceasefire and the release of hostages", ["peace_conflict"]),
      ("nuclear power plants", ["energy", "nuclear"]),
      ("wished him good health", []),
      ("in an atmosphere of trust", []),
      ("the defence minister arrived", []),
    ])
  func topics(_ text: String, _ codes: [String]) {
    #expect(gazetteer.topics.topics(in: TestText(text).words) == codes)
  }

  @Test("One hint is no topic, unless hints suffice")
  func hints() {
    let words = TestText("he thanked them for the invitation").words
    #expect(gazetteer.topics.topics(in: words) == [])
    #expect(gazetteer.topics.topics(in: words, hintsSuffice: true) == ["politics"])
  }

  @Test("The codes are the codebook's, in its order")
  func codes() {
    let codebook = """
      politics parliament party trade investment finance development_aid defence security terrorism crime_drugs border \
      maritime migration_consular energy nuclear climate_environment agriculture health science_technology digital \
      education culture tourism people_to_people transport labour human_rights humanitarian law_justice space sport media \
      local_cooperation regional_affairs multilateral_bodies peace_conflict
      """
    #expect(gazetteer.topics.allCodes == codebook.split(separator: " ").map(String.init))
  }

  @Test("A long and empty-handed text gives few topics and no trap")
  func hostile() {
    #expect(gazetteer.topics.topics(in: []) == [])
    #expect(gazetteer.topics.topics(in: [0, -1, .max]) == [])
    let long = TestText(String(repeating: "trade health energy ", count: 10_000))
    #expect(gazetteer.topics.topics(in: long.words) == ["trade", "energy", "health"])
  }
}
