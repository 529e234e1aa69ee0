struct Lemmatizer {
  static let partsWithTables = ["adj", "adv", "noun", "verb", "punct"]
}
