/// Words around offices. Each table is searched on its own: an office is put together by the reader's grammar.
public struct OfficeLexicon: Sendable {
  /// President, prime minister, secretary-general: singular and plural.
  public internal(set) var heads = PhraseTable<OfficeHead>(capacity: 2048)
  /// Deputy, acting, former, -elect.
  public internal(set) var modifiers = PhraseTable<RankModifier>(capacity: 512)
  /// Foreign affairs, defence, trade.
  public internal(set) var portfolios = PhraseTable<Portfolio>(capacity: 2048)
  /// Mr, Her Excellency, Sheikh. Most must be written with a capital: search with the words' shapes.
  public internal(set) var honorifics = PhraseTable<Honorific>(capacity: 512)
  /// Officials, leaders, lawmakers.
  public internal(set) var groups = PhraseTable<GroupWord>(capacity: 512)
}
