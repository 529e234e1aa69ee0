import Gazetteer
import Language
import Reports

/// The state that a report speaks from: its publisher's ("Prime Minister of Australia", "Kremlin"), its agency's, else its dateline's.
struct HomeSide {
  private(set) var country: String?
  /// The office that publishes it, when the publisher is one: who "I" is in a release.
  private(set) var office: Office?
  /// The publisher is a government or an office of one; false for agencies, papers and datelines.
  private(set) var isOfficial = false

  init(_ report: Report, _ analyzer: Analyzer, _ lexicons: Lexicons) {
    for source in [report.source, report.publisher, report.agency, report.dateline?.agency].compactMap({ $0 })
    {
      read(source, analyzer, lexicons)
      if country != nil {
        isOfficial = Agencies.country(of: source) == nil
        return
      }
    }
    if let place = report.dateline?.place { read(place, analyzer, lexicons) }
  }

  /// The state that a place's name lies in.
  static func country(of place: String, _ analyzer: Analyzer, _ lexicons: Lexicons) -> String? {
    var side = HomeSide()
    side.read(place, analyzer, lexicons)
    return side.country
  }

  private init() {}

  private mutating func read(_ phrase: String, _ analyzer: Analyzer, _ lexicons: Lexicons) {
    let bytes = Array(phrase.utf8)
    var block = Report(id: "", text: bytes, blocks: [Report.Block(.paragraph, 0..<bytes.count)])
    block.language = "en"
    let text = ReportWords(block, analyzer, lexicons.gazetteer)
    var marks = Marks(count: text.words.count)
    marks.add(lexicons.gazetteer, text)
    country = Agencies.country(of: phrase) ?? marks.list.lazy.compactMap { $0.country }.first
    let grammar = OfficeGrammar(text: text, marks: marks, vocabulary: lexicons.vocabulary)
    let all = 0..<text.words.count
    office = all.lazy.compactMap { grammar.office(at: $0, in: all) }.first.map { $0.office }
  }
}

/// Whose news agency or broadcaster a name is (`agencies.tsv`).
enum Agencies {
  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for row in ResourceFile.rows("agencies.tsv") where row.count >= 2 {
      for name in ResourceFile.phrases(row[1]) { table[name.lowercased()] = row[0] }
    }
    return table
  }()

  static func country(of name: String) -> String? { table[name.lowercased()] }
}
