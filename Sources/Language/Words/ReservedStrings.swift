/// The strings whose id in the model is not their hash but a small number: the names of spaCy's attributes, parts of
/// speech, entity types and dependency labels (`spacy.symbols`, spaCy 3, MIT licence).
///
/// It matters for plain words too: the form "mark", the prefix "X" and the shape "X" have such ids.
enum ReservedStrings {
  /// Runs of names with consecutive ids: the first name's id, and the names.
  private static let runs: [(first: UInt64, names: String)] = [
    (
      1,
      """
      IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM \
      LIKE_EMAIL IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT \
      IS_CURRENCY
      """
    ),
    (
      64,
      """
      ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE \
      HEAD SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON \
      PROPN PUNCT SCONJ SYM VERB X EOL SPACE
      """
    ),
    (
      380,
      """
      PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT \
      MONEY QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc \
      ccomp complm conj cop csubj csubjpass dep det dobj expl hmod hyph infmod intj iobj mark \
      meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis partmod pcomp \
      pobj poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID \
      MORPH ENT_ID IDX _
      """
    ),
  ]

  /// Id by hash of the string.
  static let ids: [UInt64: UInt64] = {
    var ids: [UInt64: UInt64] = [:]
    for run in runs {
      for (position, name) in run.names.split(separator: " ").enumerated() {
        ids[stringHash(String(name))] = run.first + UInt64(position)
      }
    }
    // Places kept free by spaCy for flags, and the names of tags that it dropped.
    for flag in UInt64(19)...63 { ids[stringHash("FLAG\(flag)")] = flag }
    for dropped in UInt64(1)...276 {
      let digits = String(dropped)
      let name = "DEPRECATED" + String(repeating: "0", count: 3 - digits.count) + digits
      ids[stringHash(name)] = 103 + dropped
    }
    return ids
  }()
}

/// The id of a string in the model: 0 for the empty string, its number if it is reserved, else its hash.
func stringID(_ utf8: UnsafeRawBufferPointer) -> UInt64 {
  guard !utf8.isEmpty else { return 0 }
  let hash = murmurHash64A(utf8, seed: 1)
  return ReservedStrings.ids[hash] ?? hash
}

/// The id of a string in the model.
func stringID(_ string: String) -> UInt64 {
  var string = string
  return string.withUTF8 { stringID(UnsafeRawBufferPointer($0)) }
}
