/// What the header file of a table says, `tables/NAME.txt` (F38): what its columns hold, what names a row, what should hold of rows.
///
/// What cannot be understood is left out, and is among the faults.
package struct RecordTable: Sendable {
  /// How long rows live.
  package enum Rows: String, CaseIterable, Sendable {
    /// In one file, until they end.
    case register
    /// In a file for each period.
    case period
  }

  /// How a report prints a table.
  package enum Show: Hashable, Sendable {
    case table, list, calendar, matrix
    /// Bars as long as the numbers of a column.
    case bars(String)
  }

  package let name: RecordName
  /// The header file.
  package let file: NodeFile
  package let rows: Rows
  /// The columns that name a row.
  package let key: [String]
  package let columns: [RecordColumn]
  /// The columns of a register that say from when and until when a row is in force.
  package let inForce: (from: String?, until: String?)
  /// What an empty cell of a `yes-no` column and of a column of numbers means.
  package let empty: (flag: Cell, number: Cell)
  package let rules: [NamedRule]
  package let show: Show
  /// Whether a report prints filled cells and sums below each column.
  package let hasTotals: Bool
  /// The column by which a calendar is in order.
  package let date: String?
  /// The column whose rows are marked.
  package let flag: String?
  /// The columns that reports print; nil for all but those of persons.
  package let published: [String]?
  /// What could not be understood.
  package let faults: [RecordFault]

  /// Reads a header file.
  ///
  /// - Complexity: O(bytes).
  package init(_ name: RecordName, _ file: NodeFile) {
    var reader = RecordFields(file)
    self.name = name
    self.file = file
    columns = reader.columns()
    rows = reader.choice("rows", of: Rows.allCases.map(\.rawValue)).flatMap { Rows(rawValue: $0) } ?? .period
    key = reader.names("key", among: columns) ?? []
    inForce = (
      reader.column("from", among: columns) { $0.isTime },
      reader.column("until", among: columns) { $0.isTime }
    )
    empty = reader.empty()
    rules = reader.rules()
    show = reader.show(among: columns)
    hasTotals = reader.choice("total", of: ["sum"]) != nil
    date = reader.column("date", among: columns) { $0.isTime }
    flag = reader.column("flag", among: columns) { $0 == .yesNo }
    published = reader.names("public", among: columns)
    reader.checkKey(key, columns)
    faults = reader.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// What formulas have to know of it.
  package var shape: TableShape { TableShape(name, columns) }

  /// The cell of a column that a text is, as its type and `empty` say.
  ///
  /// - Parameter text: without blanks at its ends.
  package func cell(_ text: String, of column: RecordColumn) throws(CellError) -> Cell {
    switch text {
    case "": column.type == .yesNo ? empty.flag : column.type.isNumber ? empty.number : .empty
    case "?": .unknown
    default: try column.type.read(text)
    }
  }
}
