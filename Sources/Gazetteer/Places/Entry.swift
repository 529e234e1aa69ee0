/// What sort of thing a name names.
public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
  /// A state or a territory with a code of its own.
  case country
  /// An adjective or a people of a country: Vietnamese, Briton, US.
  case demonym
  /// A capital or seat of government.
  case capital
  /// Another city, or a place known for summits or institutions.
  case city
  /// A part of the world: Western Balkans, Africa, Asia-Pacific.
  case region
  /// A part of a state that acts abroad or is in the news: Scotland, Hong Kong, Bavaria; its code is the state's.
  case substate
  /// An international body, one of its organs or agencies.
  case body
  /// A building or street that stands for a government: Kremlin, Downing Street.
  case metonym
  /// A parliament, party organ or ministry known by a name of its own: Bundestag, Politburo.
  case nationalBody

  /// Names of this kind are joined with others by a hyphen: U.S.-China.
  var joinsWithHyphen: Bool { self == .country || self == .demonym || self == .region || self == .body }

  /// Names of places and of bodies are matched apart from each other.
  var isPlace: Bool { rawValue <= Kind.substate.rawValue }
}

/// What the reader must know about a name before it trusts it.
public struct EntryFlags: OptionSet, Sendable, Hashable {
  /// The set's bits.
  public let rawValue: UInt16

  /// A set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Other things bear the name, too: Georgia, Congo, America, Congress. Marked `?` in the lists.
  public static let ambiguous = EntryFlags(rawValue: 1 << 0)
  /// People bear the name: Jordan, Chad, Washington, Sydney. Marked `~`.
  public static let personName = EntryFlags(rawValue: 1 << 1)
  /// With a capital at the start of a sentence it may be a plain word: Polish, Nice, Mobile. Marked `!`.
  public static let commonWord = EntryFlags(rawValue: 1 << 2)
  /// An adjective: Vietnamese, African, Scottish.
  public static let adjective = EntryFlags(rawValue: 1 << 3)
  /// A word for one person of the country: Briton.
  public static let person = EntryFlags(rawValue: 1 << 4)
  /// A word for several: Britons, the Vietnamese.
  public static let people = EntryFlags(rawValue: 1 << 5)
  /// An abbreviation in capitals: UK, ASEAN.
  public static let abbreviation = EntryFlags(rawValue: 1 << 6)
  /// A former or official name: Burma, Republic of the Union of Myanmar.
  public static let otherName = EntryFlags(rawValue: 1 << 7)
  /// A body's organ or agency: European Commission.
  public static let organ = EntryFlags(rawValue: 1 << 8)
  /// A parliament or a chamber of one.
  public static let parliament = EntryFlags(rawValue: 1 << 9)
  /// A political party or one of its organs.
  public static let party = EntryFlags(rawValue: 1 << 10)
}

/// Something that a word list names.
public struct Entry: Sendable, Hashable {
  /// What sort of thing it is.
  public var kind: Kind
  /// ISO 3166-1 alpha-3 code (XKX for Kosovo), the code of a body (ASEAN; EUE for the European Union and its organs) or of
  /// a region; empty for a national body that several countries have.
  public var code: String
  /// The usual name: `Vietnam` for `Vietnamese` and `Viet Nam` alike, `European Commission`, `Kyiv` for `Kiev`.
  public var name: String
  /// What the spelling that was found is.
  public var flags: EntryFlags
}

/// A name in a text.
public struct Match: Sendable, Hashable {
  /// The words it takes.
  public var words: Range<Int>
  /// What it most probably names.
  public var entry: Entry
  /// What else it may name, likeliest first: the US state for Georgia, the capital for Singapore. Mostly empty.
  public var alternatives: [Entry]
  /// It stands inside a longer name of the other group: `African` in `African Union`.
  public var isNested: Bool
}
