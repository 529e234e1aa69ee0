/// Rows under headings, in columns that fit the terminal.
struct Table {
  var columns: [Column]
  var rows: [[String]] = []

  struct Column {
    var heading: String
    /// Whether the column may be cut when the terminal is too narrow; the others are always whole.
    var canShrink = false
  }

  /// Two blanks part the columns.
  private static let gap = 2
  /// A column is not cut below this width while another can still give.
  private static let narrowest = 12

  /// The table in lines. Cells are shown without control characters.
  func lines(_ terminal: Terminal) -> [String] {
    let cells = rows.map { $0.map(Printable.line) }
    var widths = columns.indices.map { index in
      max(DisplayWidth.of(columns[index].heading), cells.map { DisplayWidth.of($0[index]) }.max() ?? 0)
    }
    if let width = terminal.width { shrink(&widths, to: width) }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (index, cell) in cells.enumerated() {
        let cut = DisplayWidth.cut(cell, to: widths[index])
        line += index == cells.count - 1 ? cut : DisplayWidth.padded(cut, to: widths[index] + Self.gap)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    return [terminal.bold(line(columns.map(\.heading)))] + cells.map(line)
  }

  /// Takes columns away from the widest that can give until all fit.
  private func shrink(_ widths: inout [Int], to width: Int) {
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - width
    while excess > 0 {
      let givers = columns.indices.filter { columns[$0].canShrink && widths[$0] > Self.narrowest }
      guard let widest = givers.max(by: { widths[$0] < widths[$1] }) else { return }
      let second = givers.filter { widths[$0] < widths[widest] }.map { widths[$0] }.max() ?? Self.narrowest
      let give = min(excess, max(1, widths[widest] - max(second, Self.narrowest)))
      widths[widest] -= give
      excess -= give
    }
  }
}
