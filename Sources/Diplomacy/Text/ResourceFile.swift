import LexiconData

/// A word list that is embedded in the program: lines of tab-separated columns, `#` starts a comment line.
enum ResourceFile {
  /// The lines of the file of that name, cut at tabs; empty lines and comments are left out. An unknown name has no lines.
  static func rows(_ name: String) -> [[String]] {
    for index in 0..<lexicon_file_count() {
      let file = lexicon_file_at(index)
      guard let label = file.name, let bytes = file.bytes, String(cString: label) == name else { continue }
      let text = String(decoding: UnsafeBufferPointer(start: bytes, count: file.count), as: UTF8.self)
      return rows(in: text)
    }
    return []
  }

  /// The same for text that was read from a user's own file.
  static func rows(in text: String) -> [[String]] {
    var rows: [[String]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) where !line.hasPrefix("#") {
      rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
    return rows
  }

  /// The phrases of a column that holds several, separated by "; ".
  static func phrases(_ column: String) -> [String] {
    column.split(separator: ";").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
  }
}
