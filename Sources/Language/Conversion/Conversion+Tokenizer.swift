extension Conversion {
  /// spaCy's names of the attributes that a tokenizer exception may set.
  private static let orth: Int64 = 65
  private static let norm: Int64 = 67

  mutating func addTokenizer() throws(ModelError) {
    let name = "tokenizer"
    let value = try packed(name).value
    let patterns = [
      ("prefix", "prefix_search"), ("suffix", "suffix_search"), ("infix", "infix_finditer"),
      ("url", "url_match"),
    ]
    for (section, key) in patterns {
      guard let pattern = value[key]?.string else { throw fault(name, "it has no pattern \(key)") }
      writer.add("tokenizer/\(section)", .uint8, Array(Self.inPCRE2(pattern).utf8))
    }
    guard value["token_match"] == .null, let exceptions = value["exceptions"]?.entries else {
      throw fault(name, "its exceptions are not understood")
    }
    var chunks: [(chunk: String, pieces: [(form: String, norm: String)])] = []
    for exception in exceptions {
      guard let chunk = exception.key.string, let pieces = exception.value.array else {
        throw fault(name, "an exception is not understood")
      }
      chunks.append((chunk, try pieces.map(piece)))
    }
    chunks.sort { Array($0.chunk.unicodeScalars).lexicographicallyPrecedes(Array($1.chunk.unicodeScalars)) }
    var starts: [Int32] = [0]
    for chunk in chunks { starts.append(starts[starts.count - 1] + Int32(chunk.pieces.count)) }
    writer.add("tokenizer/exceptions", strings: chunks.map(\.chunk))
    writer.add("tokenizer/exceptions/starts", .int32, starts)
    writer.add("tokenizer/exceptions/forms", strings: chunks.flatMap { $0.pieces.map(\.form) })
    writer.add("tokenizer/exceptions/norms", strings: chunks.flatMap { $0.pieces.map(\.norm) })
    try addMatched(chunks.map(\.chunk), patterns: value)
  }

  /// The exceptions that the patterns would cut, with the tokens that they would be cut into: such sequences are put
  /// together again after the chunks of a text have been cut.
  private mutating func addMatched(_ chunks: [String], patterns value: MessagePack) throws(ModelError) {
    func pattern(_ key: String) throws(ModelError) -> Pattern {
      let text = Array(Self.inPCRE2(value[key]?.string ?? "").utf8)
      return try text.withUnsafeBufferPointer { text throws(ModelError) in try Pattern(text, path: path) }
    }
    let patterns = ChunkPatterns(
      prefix: try pattern("prefix_search"), suffix: try pattern("suffix_search"),
      infix: try pattern("infix_finditer"), url: try pattern("url_match"))
    let scratch = PatternScratch()
    var matched: [Int32] = []
    var starts: [Int32] = [0]
    var forms: [String] = []
    for (place, chunk) in chunks.enumerated() where !chunk.unicodeScalars.contains(where: \.isPythonSpace) {
      let text = Array(chunk.utf8)
      text.withUnsafeBufferPointer { text in
        guard patterns.anyMatch(text, scratch) else { return }
        matched.append(Int32(place))
        forms += patterns.pieces(text, scratch).map { String(decoding: text[$0], as: UTF8.self) }
        starts.append(Int32(forms.count))
      }
    }
    writer.add("tokenizer/matched", .int32, matched)
    writer.add("tokenizer/matched/starts", .int32, starts)
    writer.add("tokenizer/matched/forms", strings: forms)
  }

  /// One token of an exception: its form, and its normal form or "".
  private func piece(_ value: MessagePack) throws(ModelError) -> (form: String, norm: String) {
    var form: String?
    var norm = ""
    for entry in value.entries ?? [] {
      switch entry.key {
      case .integer(Self.orth): form = entry.value.string
      case .integer(Self.norm): norm = entry.value.string ?? ""
      default: throw fault("tokenizer", "an exception sets an attribute that is not known")
      }
    }
    guard let form else { throw fault("tokenizer", "an exception has no form") }
    return (form, norm)
  }

  /// A pattern of Python's `re` in the syntax of PCRE2.
  ///
  /// `\uXXXX` and `\UXXXXXXXX` become `\x{...}`. `\S` becomes any character, since a chunk holds no white space and
  /// the two libraries differ on what that is. The flag `(?u)` is what the library is asked for anyway.
  static func inPCRE2(_ pattern: String) -> String {
    var converted = ""
    var rest = pattern.unicodeScalars[...]
    if rest.starts(with: "(?u)".unicodeScalars) { rest = rest.dropFirst(4) }
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let escaped = rest.popFirst() else {
        converted.unicodeScalars.append(scalar)
        continue
      }
      switch escaped {
      case "u", "U":
        let digits = rest.prefix(escaped == "u" ? 4 : 8)
        rest = rest.dropFirst(digits.count)
        converted += "\\x{\(String(String.UnicodeScalarView(digits)))}"
      case "S": converted += "(?s:.)"
      default: converted += "\\" + String(escaped)
      }
    }
    return converted
  }
}
