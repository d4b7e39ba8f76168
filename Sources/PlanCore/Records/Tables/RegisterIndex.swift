/// The rows of a register by their keys and by other spellings of these (F42): what a reference leads to.
package struct RegisterIndex: Sendable {
  /// What a reference leads to.
  package enum Found: Hashable, Sendable {
    /// The row of this key.
    case row(Int)
    /// The row of which the text is another spelling.
    case alias(Int)
    /// Nobody; the nearest key.
    case nobody(nearest: String?)
  }

  package let table: RecordTable
  /// The rows, in the order of the file.
  package private(set) var rows: [TableReading.Row] = []
  private var keys: [String: Int] = [:]
  private var aliases: [String: Int] = [:]
  /// Spellings that two rows claim, with the lines of both.
  package private(set) var disputed: [(spelling: String, first: Int, second: Int)] = []
  private let keyPlace: Int?
  private let aliasPlaces: [Int]

  /// An index of a table whose rows are named by one column; others cannot be referred to.
  package init(_ table: RecordTable) {
    self.table = table
    keyPlace = table.key.count == 1 ? table.shape.index(of: table.key[0]) : nil
    aliasPlaces = table.columns.indices.filter { table.columns[$0].type == .aliases }
  }

  /// Takes a row.
  package mutating func add(_ row: TableReading.Row) {
    guard let keyPlace, row.cells[keyPlace] != .empty, row.cells[keyPlace] != .unknown else { return }
    let index = rows.count
    rows.append(row)
    let key = row.cells[keyPlace].text.folded
    if keys[key] == nil { keys[key] = index }
    for place in aliasPlaces {
      for alias in row.cells[place].text.split(separator: "|").map({ String($0).trimmingBlanks })
      where !alias.isEmpty {
        if let other = keys[alias.folded] ?? aliases[alias.folded], other != index {
          disputed.append((alias, rows[other].line, row.line))
        } else {
          aliases[alias.folded] = index
        }
      }
    }
  }

  /// The key of a row, as the register writes it.
  package func key(_ row: Int) -> String { keyPlace.map { rows[row].cells[$0].text } ?? "" }

  /// Finds the row that a text names. Capitals and accents do not matter; of two keys that differ by them alone the first is meant.
  package func find(_ text: String) -> Found {
    let folded = text.trimmingBlanks.folded
    if let row = keys[folded] { return .row(row) }
    if let row = aliases[folded] { return .alias(row) }
    return .nobody(nearest: text.nearest(of: rows.indices.map(key)))
  }

  /// The cell of a column in the row that a text names; empty where there is none.
  package func cell(_ column: String, of text: String) -> Cell {
    guard let place = table.shape.index(of: column) else { return .empty }
    switch find(text) {
    case .row(let row), .alias(let row): return rows[row].cells[place]
    case .nobody: return .empty
    }
  }

  /// Whether a row is in force on some day of a period (F44): a row without days always is.
  package func isInForce(_ row: Int, in period: Period) -> Bool {
    func days(_ column: String?) -> Period? {
      column.flatMap(table.shape.index(of:)).flatMap { rows[row].cells[$0].days }
    }
    if let from = days(table.inForce.from), from.first > period.last { return false }
    if let until = days(table.inForce.until), until.last < period.first { return false }
    return true
  }
}
