import Testing

@testable import Gazetteer

@Suite("Word lists")
struct ListsTests {
  let gazetteer = Gazetteer.standard

  @Test("The built-in lists are well formed, and say nothing twice")
  func wellFormed() throws {
    var builder = GazetteerBuilder()
    try LexiconFile.forEachEmbedded { file throws(LexiconError) in try builder.add(file) }
    #expect(builder.repeats.isEmpty, "\(builder.repeats.map(\.description).joined(separator: "\n"))")
  }

  @Test("Each built-in list says what it holds and where it comes from")
  func headers() throws {
    try LexiconFile.forEachEmbedded { file throws(LexiconError) in
      let text = String(decoding: file.bytes, as: UTF8.self)
      let head = text.split(separator: "\n").prefix(while: { $0.hasPrefix("#") })
        .joined(separator: " ").replacing(" # ", with: " ")
      #expect(head.hasPrefix("# lexicon: "), "\(file.name)")
      if file.name == "about.tsv" || head.hasPrefix("# lexicon: reading") { return }
      #expect(head.contains("# Columns") || head.contains(" Columns"), "\(file.name)")
      #expect(
        head.contains("Written for this project") || head.contains("Source")
          || head.contains("general knowledge"), "\(file.name)")
      #expect(!text.contains("\r") && text.hasSuffix("\n"), "\(file.name)")
    }
  }

  @Test("Codes that lists name are in the lists that define them")
  func codes() {
    let regions = Set(gazetteer.places.entries.filter { $0.kind == .region }.map(\.code))
    let bodies = Set(gazetteer.places.entries.filter { $0.kind == .body }.map(\.code))
    for code in gazetteer.countryCodes {
      let region = gazetteer.country(code)?.region ?? ""
      #expect(regions.contains(region), "\(code): \(region)")
    }
    for body in gazetteer.members.keys { #expect(bodies.contains(body), "\(body)") }
  }

  @Test(
    "A broken line is named by file and line",
    arguments: [
      ("# lexicon: places\nXYZ\tNowhere\n", "mine.tsv:2: unknown country \"XYZ\""),
      ("\n# a comment\nVNM\tHue\n", "mine.tsv:3: no line \"# lexicon: …\" above says what this list holds"),
      ("# lexicon: poems\n", "mine.tsv:1: unknown sort of list \"poems\""),
      ("# lexicon: countries\nVN\tVN\tVietnam\n", "mine.tsv:2: \"VN\" is no code of three capital letters"),
      ("# lexicon: countries\nQQQ\tQQ\t\n", "mine.tsv:2: column 3, the name, is empty"),
      ("# lexicon: bodies\nABC\tclub\tA Club\n", "mine.tsv:2: column 2 must be body, organ or parliament"),
      ("# lexicon: bodies\nABC\tbody\tA Club||The Club\n", "mine.tsv:2: an empty alternative in column 3"),
      ("# lexicon: offices\nbaker\tbaker\n", "mine.tsv:2: unknown class \"baker\""),
      ("# lexicon: offices\nminister\tbaker\tmaybe\n", "mine.tsv:2: column 3 must be \"weak\" or empty"),
      ("# lexicon: names\nx\tAda\n", "mine.tsv:2: column 1 must be f, m, fm or family"),
      ("# lexicon: names\nf\tAda Lovelace\n", "mine.tsv:2: \"Ada Lovelace\" is not one word"),
      ("# lexicon: name-order\nQQQ\tfamily\tlast\n", "mine.tsv:2: unknown country \"QQQ\""),
      (
        "# lexicon: topics\ntrade\tmuch\ttrade\n",
        "mine.tsv:2: column 2 must be 2 or 1, or 0 under the code -"
      ),
      ("# lexicon: memberships\nABC\tVNM\n", "mine.tsv:2: unknown country \"VNM\""),
      ("# lexicon: regions\nx\ta\0b\n", "mine.tsv:2: a NUL character"),
    ])
  func errors(_ text: String, _ message: String) {
    #expect {
      try Gazetteer(lists: [("mine.tsv", text)])
    } throws: { error in
      (error as? LexiconError)?.description == message
    }
  }

  @Test("A list of one's own adds to the built-in ones, with any line ends")
  func own() throws {
    let text =
      "\u{FEFF}# lexicon: countries\r\nQQA\tQA\tZembla\t\t\tZemblan\t\tZemblans\tOnhava\teurope\r\n# lexicon: bodies\r\nZU\tbody\tZembla Union\r\n"
    let gazetteer = try Gazetteer(lists: [("mine.tsv", text)])
    #expect(
      gazetteer.found("the Zemblan king left Onhava for the Zembla Union") == [
        "Zemblan: demonym QQA", "Onhava: capital QQA", "Zembla Union: body ZU", "Zembla: country QQA",
      ])
    #expect(gazetteer.country("QQA")?.peoples == ["Zemblans"])
  }

  @Test("A file that is not there is an error, not a crash")
  func missing() {
    #expect(throws: LexiconError.self) { try Gazetteer(adding: ["no/such/list.tsv"]) }
  }
}
