extension GazetteerBuilder {
  /// `codes · weight · phrases`. Each phrase stands for its regular plural, too. `-` instead of codes: the phrases only hide
  /// shorter ones.
  mutating func addTopic(_ line: LexiconFile.Line) throws(LexiconError) {
    var meaning = TopicLexicon.Meaning()
    for code in line.list(0) where code != "-" {
      guard let bit = made.topics.bit(of: code) else { throw line.failure("more than 64 topics") }
      meaning.topics |= bit
    }
    guard let weight = UInt8(line.text(1)), weight <= 2 else {
      throw line.failure("column 2 must be 0, 1 or 2")
    }
    meaning.weight = weight
    try line.alternatives(2) { phrase throws(LexiconError) in
      meaning.phrase = Int32(made.topics.table.count + 1)
      if let before = made.topics.table.add(phrase, meaning, words: &words), before.phrase != meaning.phrase {
        note(line.failure("\"\(String(decoding: phrase, as: UTF8.self))\" is said twice"))
      }
      if let plural = Self.plural(of: phrase) {
        plural.withUnsafeBufferPointer { plural in
          _ = made.topics.table.add(plural, meaning, words: &words)
        }
      }
    }
  }

  /// The regular plural of a phrase's last word; nil when it seems to be one already or ends in no letter.
  static func plural(of phrase: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard phrase.count > 3, let last = phrase.last, last | 0x20 >= UInt8(ascii: "a"),
      last | 0x20 <= UInt8(ascii: "z")
    else { return nil }
    let before = phrase[phrase.count - 2]
    var plural = Array(phrase)
    switch last {
    case UInt8(ascii: "s"): return nil
    case UInt8(ascii: "y") where !"aeiou".utf8.contains(before):
      plural.removeLast()
      plural += Array("ies".utf8)
    case UInt8(ascii: "x"): plural += Array("es".utf8)
    case UInt8(ascii: "h") where "cs".utf8.contains(before): plural += Array("es".utf8)
    default: plural.append(UInt8(ascii: "s"))
    }
    return plural
  }
}
