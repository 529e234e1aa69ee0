/// What the reader knows of the world's names: countries and their people, cities, parts of the world, bodies, offices,
/// forms of address, given names and the words of the codebook's topics.
///
/// All of it comes from word lists that are plain text files with comments and sources, built into the program; see
/// `LexiconError` for what a broken line leads to. A gazetteer never changes once made and may be shared.
///
/// ```swift
/// let gazetteer = Gazetteer.standard
/// let found = gazetteer.matches(words, shapes: shapes)   // numbers of the text's tokens, and how they are written
/// ```
public struct Gazetteer: Sendable {
  /// The numbers of all words that occur in any list.
  public internal(set) var words = WordTable()
  /// Words for offices, ranks, portfolios, forms of address and groups.
  public internal(set) var offices = OfficeLexicon()
  /// Given names, name particles and each country's order of names.
  public internal(set) var names = NameLexicon()
  /// Words for the codebook's topics.
  public internal(set) var topics = TopicLexicon()

  var places = PlaceIndex()
  var countries: [String: Country] = [:]
  var members: [String: [String]] = [:]

  /// The gazetteer of the lists that are built into the program, loaded once.
  public static let standard: Gazetteer = {
    do throws(LexiconError) {
      return try Gazetteer(adding: [])
    } catch {
      // The lists are part of the program, and a test loads them: this is a build that must not be used.
      preconditionFailure("a built-in word list is broken: \(error)")
    }
  }()

  /// The built-in lists and, after them, your own, in the same form.
  ///
  /// - Parameter paths: word lists on disk, each with a line `# lexicon: …` that says what it holds.
  /// - Throws: the first line that is not well formed.
  public init(adding paths: [String]) throws(LexiconError) {
    var builder = GazetteerBuilder()
    try LexiconFile.forEachEmbedded { file throws(LexiconError) in try builder.add(file) }
    for path in paths {
      let bytes = try LexiconFile.contents(of: path)
      try builder.add(bytes, named: path)
    }
    self = builder.finish()
  }

  /// A gazetteer of nothing but the given lists, for tests.
  init(lists: [(name: String, text: String)]) throws(LexiconError) {
    var builder = GazetteerBuilder()
    for list in lists { try builder.add(Array(list.text.utf8), named: list.name) }
    self = builder.finish()
  }

  /// The number of a word given as UTF-8 in any case and spelling; 0 for a word that is in no list.
  ///
  /// - Complexity: O(length of the word), without allocation.
  public func wordID(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 { words.id(bytes) }

  /// What the lists say of the country with an ISO 3166-1 alpha-3 code.
  public func country(_ code: String) -> Country? { countries[code] }

  /// The codes of all countries, sorted.
  public var countryCodes: [String] { countries.keys.sorted() }

  /// The countries that belong to a body, by the body's code; empty when memberships.tsv does not tell.
  public func members(of body: String) -> [String] { members[body] ?? [] }
}
