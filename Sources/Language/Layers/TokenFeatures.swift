/// All that the networks see of one token: ids (hashes) of four strings, its word vector, and the white space.
///
/// A rule that wants the networks to see another word in a token's place gives that word's features.
struct TokenFeatures: Hashable, Sendable {
  /// Id of the normal form.
  var norm: UInt64
  /// Id of the first scalar.
  var prefix: UInt64
  /// Id of the last three scalars.
  var suffix: UInt64
  /// Id of the shape ("Xxxxx", "dd").
  var shape: UInt64
  /// Row of the word vector, or -1.
  var vectorRow: Int32
  /// Whether a space follows the token.
  var spaceFollows: Bool
  /// Whether the token is white space.
  var isSpace: Bool

  /// A feature with an embedding table of its own; raw values are spaCy's names.
  enum Column: String, Sendable {
    case norm = "NORM"
    case prefix = "PREFIX"
    case suffix = "SUFFIX"
    case shape = "SHAPE"
    case spaceFollows = "SPACY"
    case isSpace = "IS_SPACE"
  }

  /// The number that is hashed for `column`.
  subscript(column: Column) -> UInt64 {
    switch column {
    case .norm: norm
    case .prefix: prefix
    case .suffix: suffix
    case .shape: shape
    case .spaceFollows: spaceFollows ? 1 : 0
    case .isSpace: isSpace ? 1 : 0
    }
  }

  /// A hash for tables in memory; the ids are hashes already and only need mixing.
  var mixed: UInt64 {
    var h = norm &* 0x9e37_79b9_7f4a_7c15
    h = (h ^ suffix) &* 0xbf58_476d_1ce4_e5b9
    h = ((h >> 29) ^ h ^ shape) &* 0x94d0_49bb_1331_11eb
    h = ((h >> 31) ^ h ^ prefix) &* 0x9e37_79b9_7f4a_7c15
    h ^= UInt64(UInt32(bitPattern: vectorRow)) << 2 | self[.spaceFollows] << 1 | self[.isSpace]
    h = ((h >> 30) ^ h) &* 0xbf58_476d_1ce4_e5b9
    return h ^ h >> 32
  }
}
