import Gazetteer

/// A text cut at blanks, numbered by a gazetteer. Tests write it as the tokeniser would cut it: `Asia - Pacific 's`.
struct TestText {
  var tokens: [String]
  var words: [Int32]
  var shapes: [WordShape]

  init(_ text: String, _ gazetteer: Gazetteer = .standard) {
    tokens = text.split(separator: " ").map(String.init)
    words = tokens.map { gazetteer.words.id(of: $0) }
    shapes = tokens.map { token in
      var token = token
      return token.withUTF8 { WordShape($0) }
    }
  }

  /// What the tokens of a range say.
  func text(_ range: Range<Int>) -> String { tokens[range].joined(separator: " ") }
}

extension Gazetteer {
  /// The names found in a text, each as `words kind code`.
  func found(_ text: String) -> [String] {
    let text = TestText(text, self)
    return matches(text.words, shapes: text.shapes).map {
      "\(text.text($0.words)): \($0.entry.kind) \($0.entry.code)"
    }
  }
}
