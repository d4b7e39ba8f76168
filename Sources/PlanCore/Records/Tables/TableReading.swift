/// Reads the rows of one CSV file by a table's header file, one after the other (F40). Rows are not kept, only the keys that were seen.
package struct TableReading: Sendable {
  /// A row whose cells were read.
  package struct Row: Sendable {
    /// The 1-based line.
    package let line: Int
    /// The cells in the order of the table's columns; what could not be read is not known.
    package let cells: [Cell]
  }

  package let table: RecordTable
  package let file: RowsFile
  /// What is wrong so far; all of it once the rows have been read.
  package private(set) var faults: [RowFault] = []
  /// For each column of the table its place in the file; nil where the file lacks it.
  package let places: [Int?]

  /// Finds the columns in the file's head, in any order, by their names.
  package init(_ table: RecordTable, _ file: RowsFile) {
    (self.table, self.file) = (table, file)
    var places = [Int?](repeating: nil, count: table.columns.count)
    var seen: [String: Int] = [:]
    let head = file.head
    var faults: [RowFault] = []
    func report(_ detail: RowFault.Detail, _ cell: Range<Int>) {
      faults.append(RowFault(detail, line: head.line, column: file.column(of: cell, in: head)))
    }
    if file.hasByteOrderMark { faults.append(RowFault(.byteOrderMark, line: 1, column: 1)) }
    if file.separator != UInt8(ascii: ",") {
      let sign = String(decoding: [file.separator], as: UTF8.self)
      faults.append(RowFault(.separator(sign), line: head.line, column: 1))
    }
    for (place, cell) in head.cells.enumerated() {
      let name = file.text(cell).lowercased()
      if seen.updateValue(place, forKey: name) != nil { report(.repeatedColumn(name), cell) }
      if let index = table.columns.firstIndex(where: { $0.name == name }) {
        places[index] = places[index] ?? place
      } else if !table.isTranslation(name) {
        report(.unknownColumn(name, nearest: name.nearest(of: table.columns.map(\.name))), cell)
      }
    }
    for (index, column) in table.columns.enumerated() where places[index] == nil {
      let isNeeded = column.isRequired || table.key.contains(column.name)
      if isNeeded { faults.append(RowFault(.missingColumn(column.name), line: head.line, column: 1)) }
    }
    self.faults = faults
    self.places = places
  }

  /// Reads all rows.
  ///
  /// - Parameter body: takes each row that can be taken apart.
  /// - Complexity: O(bytes); memory O(keys).
  package mutating func forEach(_ body: (Row) -> Void) {
    let keyPlaces = table.key.compactMap { name in table.columns.firstIndex { $0.name == name } }
    let headTexts = file.head.cells.map { file.text($0).lowercased() }
    var lines: [[Cell]: Int] = [:]
    for row in file.rows {
      if let error = row.error {
        faults.append(RowFault(.row(error), line: row.line, column: 1))
        continue
      }
      if isHead(row, like: headTexts) {
        faults.append(RowFault(.secondHead(line: file.head.line), line: row.line, column: 1))
        continue
      }
      if row.cells.count > file.head.cells.count,
        let extra = row.cells[file.head.cells.count...].first(where: { !file.text($0).isEmpty })
      {
        report(.tooManyCells(row.cells.count, columns: file.head.cells.count), extra, row)
      }
      let read = Row(line: row.line, cells: cells(of: row))
      let key = keyPlaces.map { read.cells[$0] }
      if !key.isEmpty, !key.allSatisfy({ $0 == .empty || $0 == .unknown }) {
        if let line = lines[key] {
          faults.append(RowFault(.repeatedKey(key.map(\.text), line: line), line: row.line, column: 1))
        } else {
          lines[key] = row.line
        }
      }
      body(read)
    }
  }

  /// Whether a row is another head: after a merge in which both sides added a column, there are two (F47). Every cell is the name of a
  /// column then.
  private func isHead(_ row: RowsFile.Row, like head: [String]) -> Bool {
    row.cells.count > 1
      && row.cells.allSatisfy { cell in
        let text = file.text(cell).lowercased()
        return table.columns.contains { $0.name == text } || head.contains(text) && !text.isEmpty
      }
  }

  private mutating func cells(of row: RowsFile.Row) -> [Cell] {
    table.columns.indices.map { index in
      let column = table.columns[index]
      guard let place = places[index], place < row.cells.count else { return missing(column, row) }
      let text = file.text(row.cells[place])
      do throws(CellError) {
        if text.isEmpty, column.isRequired { report(.emptyCell(column.name), row.cells[place], row) }
        return try table.cell(text, of: column)
      } catch {
        report(.cell(error, column: column.name, text: text), row.cells[place], row)
        return .unknown
      }
    }
  }

  private mutating func missing(_ column: RecordColumn, _ row: RowsFile.Row) -> Cell {
    if column.isRequired { faults.append(RowFault(.emptyCell(column.name), line: row.line, column: 1)) }
    return (try? table.cell("", of: column)) ?? .empty
  }

  private mutating func report(_ detail: RowFault.Detail, _ cell: Range<Int>, _ row: RowsFile.Row) {
    faults.append(RowFault(detail, line: row.line, column: file.column(of: cell, in: row)))
  }
}

/// Something wrong in a table's CSV file.
package struct RowFault: Hashable, Sendable {
  package enum Detail: Hashable, Sendable {
    /// A spreadsheet has written it so; it is read all the same.
    case byteOrderMark
    case separator(String)
    /// The head has a name that is no column's.
    case unknownColumn(String, nearest: String?)
    case repeatedColumn(String)
    /// The head lacks a column that every row needs.
    case missingColumn(String)
    case row(RowsFile.RowError)
    /// A second head; the line of the first.
    case secondHead(line: Int)
    case tooManyCells(Int, columns: Int)
    /// The column's type refuses the cell.
    case cell(CellError, column: String, text: String)
    /// The column is required.
    case emptyCell(String)
    /// A row before has the same key; its line.
    case repeatedKey([String], line: Int)
  }

  package let detail: Detail
  /// The 1-based line.
  package let line: Int
  /// The 1-based column in Unicode scalars.
  package let column: Int

  package init(_ detail: Detail, line: Int, column: Int) {
    (self.detail, self.line, self.column) = (detail, line, column)
  }
}

extension RecordTable {
  /// Whether a name of a head is that of a text column in another language: `title.fr`.
  fileprivate func isTranslation(_ name: String) -> Bool {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, LanguageTag(parts[1]) != nil else { return false }
    return columns.contains { $0.name == parts[0] && $0.type == .text(hasLanguages: true) }
  }
}

extension Cell {
  /// The cell as files have it.
  package var text: String {
    switch self {
    case .empty: ""
    case .unknown: "?"
    case .text(let text): text
    case .number(let number): number.plainText
    case .flag(let flag): flag ? "yes" : "no"
    case .day(let day): day.description
    case .period(let period): period.description
    }
  }
}
