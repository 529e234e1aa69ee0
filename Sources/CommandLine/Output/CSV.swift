/// Comma-separated values (RFC 4180): UTF-8, lines end with CR LF, the first line names the columns.
enum CSV {
  /// One line of cells.
  static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// Several values in one cell, parted by `|`; a bar inside a value becomes `¦`.
  static func list(_ values: [String]) -> String {
    values.map { $0.contains("|") ? String($0.map { $0 == "|" ? "¦" : $0 }) : $0 }.joined(separator: "|")
  }

  private static func cell(_ text: String) -> String {
    let safe = guarded(text)
    guard safe.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }) else {
      return safe
    }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// Spreadsheets take a cell that begins like a formula for one: an apostrophe before it keeps it text.
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
    return "'" + text
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
