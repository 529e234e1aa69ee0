extension GazetteerBuilder {
  /// `codes · weight · phrases`. Each phrase stands for its regular plural, too, and may stand under several topics. `-`
  /// instead of codes: the phrases only hide shorter ones.
  mutating func addTopic(_ line: LexiconFile.Line) throws(LexiconError) {
    var bits: UInt64 = 0
    for code in line.list(0) where code != "-" {
      guard let bit = made.topics.bit(of: code) else { throw line.failure("more than 64 topics") }
      bits |= bit
    }
    var meaning = TopicLexicon.Meaning()
    switch line.text(1) {
    case "2": meaning.topics = bits
    case "1": meaning.hints = bits
    case "0" where bits == 0: break
    default: throw line.failure("column 2 must be 2 or 1, or 0 under the code -")
    }
    try line.alternatives(2) { phrase throws(LexiconError) in
      meaning.phrase = Int32(made.topics.table.count + 1)
      var isRepeat = false
      func merge(_ known: inout TopicLexicon.Meaning) {
        if known.phrase == meaning.phrase { return }  // another spelling of this very phrase
        if known.topics | known.hints == 0 || (known.topics | known.hints) & bits != 0 || bits == 0 {
          isRepeat = true
        }
        known.topics |= meaning.topics
        known.hints |= meaning.hints & ~known.topics
      }
      made.topics.table.add(phrase, meaning, words: &words, merge: merge)
      if isRepeat { note(line.failure("\"\(String(decoding: phrase, as: UTF8.self))\" is said twice")) }
      if let plural = Self.plural(of: phrase) {
        plural.withUnsafeBufferPointer { made.topics.table.add($0, meaning, words: &words, merge: merge) }
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
