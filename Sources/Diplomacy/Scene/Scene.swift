import Gazetteer
import Language
import Reports
import When

/// One report while it is read: its words, mentions, cast and trees, which every later step looks at.
final class Scene {
  let report: Report
  let text: ReportWords
  let marks: Marks
  let gazetteer: Gazetteer
  let vocabulary: Vocabulary
  let frames: FrameLexicon
  var mentions: [Mention]
  var cast: Cast
  let tree: Tree
  var dates: Dates
  let places: Places
  /// Whether a block is a headline in title case.
  let isHeadline: [Bool]
  /// The state that the dateline's place lies in.
  let datelineCountry: String?
  /// The parties of the occasion that the text spoke of last: whom "the two sides" are.
  var lastOccasion: [Int] = []
  /// The guest whom the text spoke of last: whom "the guest" takes up.
  var lastGuest: Int?
  /// Who sent the message that the text spoke of last: whom "the telegram says" quotes.
  var lastSender: Int?
  /// By node: the person a pronoun subject was resolved to, kept because later pronouns go on from it.
  var resolvedPronouns: [Int: Int] = [:]
  /// The report is a list of what is ahead: a public schedule, a week-ahead note.
  private(set) lazy var isSchedule: Bool = {
    guard let title = text.blocks.first(where: { $0.kind == .title }) else { return false }
    let words = text.words[title.words].map(\.lower)
    if words.contains(where: {
      ["schedule", "schedules", "agenda", "itinerary", "diary", "advisory"].contains($0)
    }) {
      return true
    }
    return zip(words, words.dropFirst()).contains { ($0 == "day" || $0 == "week") && $1 == "ahead" }
  }()
  /// The place told last: what "there" means.
  var lastPlace: Places.Found?
  /// The dateline's place: what "here" means.
  private(set) lazy var datelinePlace: Places.Found? = {
    guard let place = report.dateline?.place, let range = report.dateline?.range else { return nil }
    return Places.Found(
      name: place, country: datelineCountry,
      words: text.words.firstIndex { $0.range.lowerBound >= range.lowerBound }.map { $0..<($0 + 1) } ?? 0..<0)
  }()
  /// By block: who speaks there in the first person.
  var speakers: [Int?]

  init(_ report: Report, analyzer: Analyzer, lexicons: Lexicons) {
    self.report = report
    gazetteer = lexicons.gazetteer
    vocabulary = lexicons.vocabulary
    frames = lexicons.frames
    text = ReportWords(report, analyzer, lexicons.gazetteer)
    let side = HomeSide(report, analyzer, lexicons)
    var marks = Marks(text, analyzer, lexicons.gazetteer)
    marks.settleAmbiguous(home: side.country)
    self.marks = marks
    var finder = MentionFinder(text, marks, lexicons.vocabulary)
    finder.find()
    var mentions = finder.mentions
    cast = Cast(
      &mentions, text, home: side.country, isOfficial: side.isOfficial, lacks: lexicons.vocabulary.lacks,
      seat: side.seat)
    self.mentions = mentions
    tree = Tree(text, finder, analyzer)
    isHeadline = text.blocks.map { finder.isTitleCase($0) }
    dates = Dates(text, report)
    places = Places(text: text, marks: marks)
    datelineCountry = report.dateline?.place.flatMap { HomeSide.country(of: $0, analyzer, lexicons) }
    speakers = Array(repeating: nil, count: text.blocks.count)
    findSpeakers(side)
    settleRivals()
    settleDates()
  }

  private func settleDates() {
    dates.settle { expression in
      let node = Int(tree.nodeOfWord[expression.words.lowerBound])
      guard node >= 0 else { return .unknown }
      return modality(ofVerb: tree.clause(of: node)).status == .held ? .past : .future
    }
  }

  func mention(_ node: Int) -> Mention? {
    let mention = tree.nodes[node].mention
    return mention >= 0 ? mentions[mention] : nil
  }

  func block(_ node: Int) -> Int { tree.sentences[tree.nodes[node].sentence].block }

  /// The entity of a state.
  func state(_ code: String) -> Int {
    if let known = cast.entities.firstIndex(where: { $0.kind == .country && $0.country == code }) {
      return known
    }
    var new = Entity(kind: .country)
    new.country = code
    return cast.add(new)
  }
}

/// The word lists that reading needs, loaded once and shared by all threads.
struct Lexicons: Sendable {
  var gazetteer: Gazetteer
  var vocabulary: Vocabulary
  var frames: FrameLexicon
  var statements: StatementLexicon
  var relations: RelationLexicon

  static let standard = Lexicons(
    gazetteer: .standard, vocabulary: .standard, frames: .standard, statements: .standard,
    relations: .standard)
}
