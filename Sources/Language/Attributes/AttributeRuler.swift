/// Gives tokens their part of speech and inflection, and some their lemma, by rules over tag, form and relation
/// (spaCy's attribute ruler).
///
/// All rules are matched against what the networks said; then they are applied in their order, so later ones win.
/// Each rule is kept with the token that it changes, so that only the rules that this token can fire are looked at.
struct AttributeRuler: Sendable {
  /// What a rule asks of one token.
  struct Test: Sendable {
    /// Bit n: tag n passes.
    var tags: UInt64 = .max
    /// Bit n: relation n passes.
    var relations: UInt64 = .max
    /// Places in ``AttributeRuler/words``; nil: any word passes.
    var words: Set<Int16>?
    /// Whether the token is white space; nil: either passes.
    var isSpace: Bool?
  }

  /// What a rule sets.
  struct Assignment: Sendable {
    var partOfSpeech: PartOfSpeech?
    var morph: MorphID?
    var lemma: String?
    var tag: Tag?
    var relation: Dependency?
  }

  /// One pattern of a rule.
  struct Rule: Sendable {
    var tests: [Test]
    /// The position of the token that is changed among the tests.
    var target: Int
    var assignment: Assignment
  }

  /// The rules in their order, one for each pattern.
  let rules: [Rule]
  /// The lower-case words that rules ask for.
  let words: [String]
  /// The inflections that rules give.
  let morphology: Morphology
  // Rules by what they ask of the token that they change: those that ask for a word by the word, others by the tag.
  private let byWord: [[Int32]]
  private let byTag: [[Int32]]

  init(rules: [Rule], words: [String], morphology: Morphology) {
    self.rules = rules
    self.words = words
    self.morphology = morphology
    var byWord = [[Int32]](repeating: [], count: words.count)
    var byTag = [[Int32]](repeating: [], count: Tag.allCases.count)
    for (place, rule) in rules.enumerated() {
      let test = rule.tests[rule.target]
      if let words = test.words {
        for word in words { byWord[Int(word)].append(Int32(place)) }
      } else {
        for tag in byTag.indices where test.tags >> UInt64(tag) & 1 == 1 { byTag[tag].append(Int32(place)) }
      }
    }
    self.byWord = byWord
    self.byTag = byTag
  }

  /// What rules see of a token.
  struct View {
    var tag: Tag
    var relation: Dependency
    var word: Int16
    var isSpace: Bool
  }

  /// Calls `apply` with each assignment that changes the token at `position`, in the order of the rules.
  func forEachMatch(_ tokens: UnsafeBufferPointer<View>, at position: Int, _ apply: (Assignment) -> Void) {
    let token = tokens[position]
    let tagged = byTag[Int(token.tag.rawValue)]
    guard token.word >= 0 else {
      for rule in tagged { check(rule, tokens, position, apply) }
      return
    }
    let worded = byWord[Int(token.word)]
    var (first, second) = (0, 0)
    while first < tagged.count || second < worded.count {
      if second == worded.count || (first < tagged.count && tagged[first] < worded[second]) {
        check(tagged[first], tokens, position, apply)
        first += 1
      } else {
        check(worded[second], tokens, position, apply)
        second += 1
      }
    }
  }

  @inline(__always)
  private func check(
    _ place: Int32, _ tokens: UnsafeBufferPointer<View>, _ position: Int, _ apply: (Assignment) -> Void
  ) {
    let rule = rules[Int(place)]
    let start = position - rule.target
    guard start >= 0, start + rule.tests.count <= tokens.count else { return }
    for (offset, test) in rule.tests.enumerated() where !Self.passes(tokens[start + offset], test) { return }
    apply(rule.assignment)
  }

  private static func passes(_ token: View, _ test: Test) -> Bool {
    guard test.tags >> UInt64(token.tag.rawValue) & 1 == 1,
      test.relations >> UInt64(token.relation.rawValue) & 1 == 1
    else { return false }
    if let isSpace = test.isSpace, isSpace != token.isSpace { return false }
    guard let words = test.words else { return true }
    return words.contains(token.word)
  }
}
