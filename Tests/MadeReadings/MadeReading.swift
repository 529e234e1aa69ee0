public import Diplomacy
public import Reports

/// A report and a reading of it, made up sentence by sentence: every item has quotes that stand in the text.
///
/// The people and events are invented; the texts have accents, wide letters and emoji on purpose.
public struct MadeReading: Sendable {
  /// The report.
  public var report: Report
  /// What is to be read in it.
  public var reading: Reading

  /// The `number`-th report of a seed. Reports with near numbers tell of the same occasions now and then.
  public init(seed: UInt64, number: Int) {
    var random = SplitMix(seed &* 1_000_003 &+ UInt64(number))
    // Every third report retells an occasion that its neighbours know too.
    var shared = SplitMix(seed &* 7_919 &+ UInt64(number / 3))
    var text = MadeText()
    let id = "made/\(seed)-\(number)"
    let title = text.add(.title, "Ministers and envoys of the week, number \(number)")
    var reading = Reading(reportID: id)
    reading.engagements.append(Self.engagement(&text, &shared))
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      text.fill(&random)
      reading.engagements.append(Self.engagement(&text, &random))
    }
    for _ in 0..<Int.random(in: 2...7, using: &random) {
      text.fill(&random)
      reading.statements.append(Self.statement(&text, reading.engagements[0], &random))
    }
    if Bool.random(using: &random) { reading.relations.append(Self.relation(&text, &random)) }
    text.fill(&random)
    report = Report(id: id, text: text.bytes, blocks: text.blocks)
    report.title = title
    report.source = ["Gazette of Arden", "Ósta Telegraph"].randomElement(using: &random)
    report.published =
      "2024-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
    self.reading = reading
  }

  /// The first `count` reports of a seed.
  public static func some(_ count: Int, seed: UInt64 = 1) -> [MadeReading] {
    (0..<count).map { MadeReading(seed: seed, number: $0) }
  }

  private static let people: [(name: String, office: String, country: String)] = [
    ("Tô Hoài An", "Foreign Minister", "VNM"), ("To Hoai An", "Foreign Minister", "VNM"),
    ("Mara Lindqvist", "Prime Minister", "SWE"), ("Ji Haoyu", "State Councilor", "CHN"),
    ("季浩宇", "State Councilor", "CHN"), ("Kofi Badu", "President", "GHA"),
    ("Lena Ortiz", "Deputy Minister", "MEX"),
    ("Ana-Maria O'Dwyer", "Ambassador", "IRL"), ("Samir Haddad", "Special Envoy", "JOR"),
    ("Peter Krämer", "State Secretary", "DEU"), ("Ruth Ngata", "Speaker of the Parliament", "NZL"),
  ]

  private static func engagement(_ text: inout MadeText, _ random: inout SplitMix) -> Engagement {
    let kind = Engagement.Kind.allCases.randomElement(using: &random) ?? .meeting
    let host = Int.random(in: 0..<people.count, using: &random)
    let guest = (host + 2 + Int.random(in: 0..<(people.count - 3), using: &random)) % people.count
    let day = Int.random(in: 1...28, using: &random)
    let month = Int.random(in: 1...9, using: &random)
    let city = ["Hanoi", "São Miguel", "東都", "Arden"].randomElement(using: &random) ?? "Arden"
    var engagement = Engagement(type: kind)
    var sources: [FieldSource] = []
    text.begin()
    var parties: [Party] = []
    for (index, person) in [host, guest].enumerated() {
      let party = people[person]
      sources.append(FieldSource(field: "parties[\(index)].office", ranges: [text.put(party.office)]))
      text.put(" ")
      sources.append(FieldSource(field: "parties[\(index)].name", ranges: [text.put(party.name)]))
      text.put(index == 0 ? " received " : " in ")
      parties.append(
        Party(
          name: party.name, office: party.office, country: party.country, role: index == 0 ? .host : .guest))
    }
    sources.append(FieldSource(field: "place", ranges: [text.put(city)], basis: "gazetteer: capital"))
    text.put(" on ")
    let date = text.put("\(day) of month \(month)")
    sources.append(FieldSource(field: "when", ranges: [date], basis: "publication date"))
    text.put(" for talks on trade 🤝 and energy.")
    engagement.evidence = [text.end()]
    engagement.sources = sources
    engagement.parties = parties
    engagement.place = .init(name: city, country: parties[0].country)
    engagement.when = "2024-0\(month)-\(day < 10 ? "0" : "")\(day)"
    engagement.whenBasis = .relative
    engagement.topics = [.trade, .energy]
    engagement.background = Int.random(in: 0..<6, using: &random) == 0
    engagement.status = Int.random(in: 0..<6, using: &random) == 0 ? .planned : .held
    engagement.confidence = Double(Int.random(in: 30...99, using: &random)) / 100
    return engagement
  }

  private static func statement(
    _ text: inout MadeText, _ engagement: Engagement, _ random: inout SplitMix
  ) -> Statement {
    var statement = Statement(kind: Statement.Kind.allCases.randomElement(using: &random) ?? .affirm)
    let speaker = engagement.parties[Int.random(in: 0...1, using: &random)]
    text.begin()
    let name = text.put(speaker.name ?? "")
    text.put(" said that the two countries would go on with what they began, number \(random.next() % 1000).")
    statement.evidence = [text.end()]
    statement.sources = [FieldSource(field: "by", ranges: [name])]
    statement.by = [speaker.name ?? ""]
    statement.to = Bool.random(using: &random) ? ["USA: officials of the Congress"] : []
    statement.topics = [.politics]
    statement.about = ["VNM"]
    statement.confidence = 0.75
    return statement
  }

  private static func relation(_ text: inout MadeText, _ random: inout SplitMix) -> Relation {
    var relation = Relation(change: Relation.Change.allCases.randomElement(using: &random) ?? .standsAt)
    text.begin()
    text.put("The tie became a strategic partnership in 20\(Int.random(in: 10...23, using: &random)).")
    relation.evidence = [text.end()]
    relation.between = ["GHA", "VNM"]
    relation.level = "strategic partnership"
    relation.when = "2018"
    relation.confidence = 0.9
    return relation
  }
}

/// A text that grows block by block.
struct MadeText {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Report.Block] = []
  private var start = 0

  mutating func add(_ kind: Report.Block.Kind, _ text: String) -> ByteRange {
    begin()
    let range = put(text)
    blocks.append(Report.Block(kind, range))
    return range
  }

  /// Begins a paragraph.
  mutating func begin() {
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    start = bytes.count
  }

  @discardableResult mutating func put(_ text: String) -> ByteRange {
    let from = bytes.count
    bytes += Array(text.utf8)
    return from..<bytes.count
  }

  /// Ends the paragraph; it is its own evidence.
  mutating func end() -> Evidence {
    let range = start..<bytes.count
    blocks.append(Report.Block(.paragraph, range))
    return Evidence(range: range, quote: String(decoding: bytes[range], as: UTF8.self))
  }

  /// Adds a paragraph that says nothing.
  mutating func fill(_ random: inout SplitMix) {
    let sentence =
      "The weather over the harbour was mild, and the delegations’ cars waited along the quay until noon. "
    _ = add(
      .paragraph, String(repeating: sentence, count: Int.random(in: 1...4, using: &random)) + "Evening came.")
  }
}
