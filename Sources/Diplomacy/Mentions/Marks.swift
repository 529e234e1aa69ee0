import Gazetteer
import Language

/// What the gazetteer and the entity model say of the words of a report, by word.
struct Marks {
  /// A name of the gazetteer in the text.
  struct Mark {
    var words: Range<Int>
    var kind: Kind
    /// ISO 3166-1 alpha-3, `EUE`, or nil when the name belongs to no one state.
    var country: String?
    /// The usual name.
    var name: String
    var flags: EntryFlags = []
  }

  /// A span of the entity model.
  struct Span {
    var words: Range<Int>
    var label: EntityLabel
  }

  /// The mark that covers a word, or nil. Where several do, the longest.
  private(set) var mark: [Int32]
  var list: [Mark] = []
  private(set) var span: [Int32]
  private(set) var spans: [Span] = []

  init(count: Int) {
    mark = Array(repeating: -1, count: count)
    span = Array(repeating: -1, count: count)
  }

  mutating func add(_ new: Mark) {
    // A state's own name goes before an ambiguous body's that overlaps it: "the Assembly of the Republic of Mozambique".
    if new.kind == .country {
      for index in new.words
      where mark[index] >= 0 && list[Int(mark[index])].flags.contains(.ambiguous)
        && list[Int(mark[index])].kind != .country
      {
        for other in list[Int(mark[index])].words { mark[other] = -1 }
      }
    } else if new.flags.contains(.ambiguous),
      new.words.contains(where: { mark[$0] >= 0 && list[Int(mark[$0])].kind == .country })
    {
      return
    }
    for index in new.words where mark[index] >= 0 && list[Int(mark[index])].words.count >= new.words.count {
      return
    }
    let number = Int32(list.count)
    list.append(new)
    for index in new.words { mark[index] = number }
  }

  mutating func add(_ new: Span) {
    let number = Int32(spans.count)
    spans.append(new)
    for index in new.words { span[index] = number }
  }

  subscript(word: Int) -> Mark? { mark[word] >= 0 ? list[Int(mark[word])] : nil }

  func entity(_ word: Int) -> Span? { span[word] >= 0 ? spans[Int(span[word])] : nil }

  func isPerson(_ word: Int) -> Bool { entity(word)?.label == .person }

  /// The entity model takes the word for part of a name that is no person's.
  func isNoPerson(_ word: Int) -> Bool {
    switch entity(word)?.label {
    case .organization, .geopolitical, .group, .facility, .location, .law, .event: true
    default: false
    }
  }

  func isCountry(_ word: Int) -> Bool {
    guard let mark = self[word] else { return false }
    return mark.kind == .country || mark.kind == .demonym
  }
}
