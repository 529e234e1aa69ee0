/// The fine tag of a token: the Penn Treebank's tags as OntoNotes extends them, in the order of the model's classes.
public enum Tag: UInt8, CaseIterable, Sendable {
  /// "$": a currency sign.
  case currency
  /// "''": a closing quotation mark.
  case closingQuote
  /// ",": a comma.
  case comma
  /// "-LRB-": an opening bracket.
  case openingBracket
  /// "-RRB-": a closing bracket.
  case closingBracket
  /// ".": the end of a sentence.
  case period
  /// ":": a colon, semicolon or dash.
  case colon
  /// An address: a URL or the like.
  case add
  /// An affix.
  case afx
  /// A coordinating conjunction.
  case cc
  /// A cardinal number.
  case cd
  /// A determiner.
  case dt
  /// The "there" of "there is".
  case ex
  /// A foreign word.
  case fw
  /// A hyphen.
  case hyph
  /// A preposition or subordinating conjunction.
  case `in`
  /// An adjective.
  case jj
  /// A comparative adjective.
  case jjr
  /// A superlative adjective.
  case jjs
  /// A list item marker.
  case ls
  /// A modal verb.
  case md
  /// Superfluous punctuation.
  case nfp
  /// A noun in the singular.
  case nn
  /// A proper noun in the singular.
  case nnp
  /// A proper noun in the plural.
  case nnps
  /// A noun in the plural.
  case nns
  /// A word before the determiner.
  case pdt
  /// The "'s" of a possessor.
  case pos
  /// A personal pronoun.
  case prp
  /// "PRP$": a possessive pronoun.
  case possessivePronoun
  /// An adverb.
  case rb
  /// A comparative adverb.
  case rbr
  /// A superlative adverb.
  case rbs
  /// A particle.
  case rp
  /// A symbol.
  case sym
  /// The "to" of an infinitive.
  case to
  /// An interjection.
  case uh
  /// A verb in its base form.
  case vb
  /// A verb in the past tense.
  case vbd
  /// A gerund or present participle.
  case vbg
  /// A past participle.
  case vbn
  /// A verb in the present, not third person singular.
  case vbp
  /// A verb in the present, third person singular.
  case vbz
  /// A determiner that begins a question or relative clause.
  case wdt
  /// A pronoun that begins a question or relative clause.
  case wp
  /// "WP$": "whose".
  case possessiveQuestionPronoun
  /// An adverb that begins a question or relative clause.
  case wrb
  /// Something unknown.
  case xx
  /// "_SP": white space.
  case space
  /// "``": an opening quotation mark.
  case openingQuote

  static let names = [
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "HYPH", "IN",
    "JJ", "JJR",
    "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS",
    "RP", "SYM",
    "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX", "_SP", "``",
  ]
  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

  /// The tag's name in the Penn Treebank: "NNP", "-LRB-".
  public var name: String { Self.names[Int(rawValue)] }

  /// The tag with a name, or nil.
  public init?(name: String) {
    guard let tag = Self.byName[name] else { return nil }
    self = tag
  }
}
