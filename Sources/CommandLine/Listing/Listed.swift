import Reports

/// A row of `chancery list`, in all the forms in which it can be written.
protocol Listed {
  /// The table's columns.
  static var tableColumns: [Table.Column] { get }
  /// The names of the columns of CSV; they stay as they are once released.
  static var csvColumns: [String] { get }
  /// The cells of the table, in the order of its columns.
  var tableCells: [String] { get }
  /// The cells of CSV, in the order of its columns.
  var csvCells: [String] { get }
  /// Writes the members of the row's JSON object.
  func writeMembers(to json: inout JSONWriter)
}

/// The forms of a list.
enum ListFormat: String, CaseIterable, Sendable {
  case table, json, ndjson, csv

  /// Writes rows in this form.
  func write<Row: Listed>(_ rows: [Row], to output: Output, _ terminal: Terminal) throws(Failure) {
    switch self {
    case .table:
      let table = Table(columns: Row.tableColumns, rows: rows.map(\.tableCells))
      for line in table.lines(terminal) { try output.write(line + "\n") }
    case .json:
      var json = JSONWriter()
      json.array(rows) { json, row in json.object { row.writeMembers(to: &$0) } }
      json.endLine()
      try output.write(json.bytes)
    case .ndjson:
      var json = JSONWriter()
      for row in rows {
        json.removeAll()
        json.object { row.writeMembers(to: &$0) }
        json.endLine()
        try output.write(json.bytes)
      }
    case .csv:
      try output.write(CSV.line(Row.csvColumns))
      for row in rows { try output.write(CSV.line(row.csvCells)) }
    }
  }
}
