/// A list of phrases with a value each, found at a position of the words by longest match.
struct Phrases<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var rest: [String]
    var value: Value
  }
  /// By first word; the entries of one first word by falling length.
  private var entries: [String: [Entry]] = [:]

  init() {}

  /// Adds a phrase, written as in running text; it is cut into words as the tokenizer cuts them. A later entry of the same
  /// words does not replace an earlier one.
  mutating func add(_ phrase: String, _ value: Value) {
    let words = Self.words(of: phrase)
    guard let first = words.first else { return }
    let rest = Array(words.dropFirst())
    var list = entries[first, default: []]
    if list.contains(where: { $0.rest == rest }) { return }
    let place = list.firstIndex { $0.rest.count < rest.count } ?? list.count
    list.insert(Entry(rest: rest, value: value), at: place)
    entries[first] = list
  }

  /// The longest phrase that starts at word `index`.
  func match(_ words: [Word], at index: Int, before end: Int) -> (count: Int, value: Value)? {
    guard index < end, let list = entries[words[index].lower] else { return nil }
    next: for entry in list {
      let count = entry.rest.count + 1
      guard index + count <= end else { continue }
      for offset in entry.rest.indices where words[index + 1 + offset].lower != entry.rest[offset] {
        continue next
      }
      return (count, entry.value)
    }
    return nil
  }

  /// A single word's value, when the list has it as a phrase of one word.
  subscript(word: String) -> Value? {
    entries[word]?.first { $0.rest.isEmpty }?.value
  }

  /// The words of a phrase: cut at spaces, and around hyphens and slashes between letters, and before `'s`.
  static func words(of phrase: String) -> [String] {
    var words: [String] = []
    for part in phrase.split(separator: " ") {
      var word = ""
      for scalar in part.unicodeScalars {
        if (scalar == "-" || scalar == "/"), !word.isEmpty {
          words.append(word)
          words.append(String(scalar))
          word = ""
        } else {
          word.unicodeScalars.append(scalar)
        }
      }
      if word.hasSuffix("'s"), word.utf8.count > 2 {
        words.append(String(word.dropLast(2)))
        word = "'s"
      }
      if !word.isEmpty { words.append(word) }
    }
    return words
  }
}
