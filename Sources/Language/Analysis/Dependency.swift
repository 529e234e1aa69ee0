/// The relation of a token to its head: the ClearNLP labels that the English model was trained on.
public enum Dependency: UInt8, CaseIterable, Sendable {
  /// The head of a sentence; it is its own head.
  case root
  /// A clause that modifies a noun, without a relative pronoun: "the agreement *signed* in Hanoi".
  case acl
  /// An adjective as complement of a verb.
  case acomp
  /// A clause that modifies a verb.
  case advcl
  /// An adverb that modifies something.
  case advmod
  /// The "by" of a passive.
  case agent
  /// An adjective that modifies a noun.
  case amod
  /// An apposition: "Anna Berg, the *minister*".
  case appos
  /// The complement of a copula: "he is the *minister*".
  case attr
  /// An auxiliary verb.
  case aux
  /// The auxiliary of a passive.
  case auxpass
  /// A case marker: the "'s" of a possessor.
  case `case`
  /// A coordinating conjunction.
  case cc
  /// A clause as complement, with its own subject: "said that they *met*".
  case ccomp
  /// A noun that modifies the noun after it: "*Foreign* Minister".
  case compound
  /// A further member of a coordination; its head is the member before it.
  case conj
  /// A clause as subject.
  case csubj
  /// A clause as subject of a passive.
  case csubjpass
  /// An indirect object, or its preposition.
  case dative
  /// Something the annotators could not label; also white space.
  case dep
  /// A determiner.
  case det
  /// A direct object.
  case dobj
  /// An expletive: the "there" of "there is".
  case expl
  /// An interjection.
  case intj
  /// The word that introduces a subordinate clause.
  case mark
  /// Something that is not part of the sentence proper.
  case meta
  /// A negation.
  case neg
  /// Another modifier of a noun.
  case nmod
  /// A noun phrase used as an adverb: "met *Monday*".
  case npadvmod
  /// A subject.
  case nsubj
  /// The subject of a passive.
  case nsubjpass
  /// A number that modifies a noun.
  case nummod
  /// The predicate of an object: "named her *ambassador*".
  case oprd
  /// A clause set beside another.
  case parataxis
  /// A clause as complement of a preposition: "after *meeting*".
  case pcomp
  /// The object of a preposition.
  case pobj
  /// A possessor.
  case poss
  /// The "both" of "both ... and".
  case preconj
  /// A word before the determiner: "*all* the ministers".
  case predet
  /// A preposition.
  case prep
  /// The particle of a verb: "called *on*".
  case prt
  /// Punctuation.
  case punct
  /// A modifier of a number: "*about* 200".
  case quantmod
  /// A relative clause.
  case relcl
  /// A clause as complement, whose subject is that of the verb: "agreed to *meet*".
  case xcomp

  private static let names: [String] = allCases.map { $0 == .root ? "ROOT" : "\($0)" }
  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

  /// The label's name in the model: "nsubj", "ROOT".
  public var name: String { Self.names[Int(rawValue)] }

  /// The label with a name, or nil.
  public init?(name: String) {
    guard let label = Self.byName[name] else { return nil }
    self = label
  }
}
