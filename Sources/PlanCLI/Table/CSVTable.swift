import PlanCore

/// A table of comma-separated values as it was read: RFC 4180, with `,`, `;` or a tab between cells, with or without a
/// byte order mark, lines ending in any way.
struct CSVTable {
  /// A row and the line it begins on, 1-based.
  struct Row {
    let line: Int
    let cells: [String]
  }

  let header: [String]
  let rows: [Row]

  /// Reads a table; rows without any text are left out.
  init(_ text: String) throws(Failure) {
    let text = text.drop { $0 == "\u{FEFF}" }
    let separator = Self.separator(of: text)
    var rows: [Row] = []
    var parser = CSVParser(text, separator: separator)
    while let row = try parser.next() {
      if row.cells.contains(where: { !$0.trimmingBlanks.isEmpty }) { rows.append(row) }
    }
    guard let first = rows.first else { throw .table(.empty) }
    header = first.cells.map { $0.trimmingBlanks.lowercased() }
    self.rows = Array(rows.dropFirst())
  }

  /// The separator that stands most often in the first line.
  private static func separator(of text: Substring) -> Character {
    let line = text.prefix { !$0.isNewline }
    let counts = [",", ";", "\t"].map { (separator: Character) in line.count { $0 == separator } }
    return counts[1] > counts[0] && counts[1] >= counts[2] ? ";" : counts[2] > counts[0] ? "\t" : ","
  }
}

/// Takes one row after the other off a text.
private struct CSVParser {
  private var rest: Substring
  private let separator: Character
  private var line = 1

  init(_ text: Substring, separator: Character) { (rest, self.separator) = (text, separator) }

  /// The next row; nil at the end.
  mutating func next() throws(Failure) -> CSVTable.Row? {
    if rest.isEmpty { return nil }
    let start = line
    var cells: [String] = []
    while true {
      cells.append(try cell(from: start))
      guard let character = rest.popFirst() else { break }
      if character.isNewline {
        line += 1
        break
      }
    }
    return CSVTable.Row(line: start, cells: cells)
  }

  /// A cell, up to the separator or line break after it.
  private mutating func cell(from start: Int) throws(Failure) -> String {
    guard rest.first == "\"" else {
      let cell = rest.prefix { $0 != separator && !$0.isNewline }
      rest = rest[cell.endIndex...]
      return String(cell)
    }
    rest.removeFirst()
    var cell = ""
    while let character = rest.popFirst() {
      if character == "\"" {
        guard rest.first == "\"" else {
          // What follows the closing quote belongs to the cell as it is.
          let tail = rest.prefix { $0 != separator && !$0.isNewline }
          rest = rest[tail.endIndex...]
          return cell + tail
        }
        rest.removeFirst()
      }
      if character.isNewline { line += 1 }
      cell.append(character)
    }
    throw .table(.openQuote(line: start))
  }
}

/// Why a table cannot be taken.
enum TableFault: Sendable {
  case empty
  /// A quoted cell that begins in this row does not end.
  case openQuote(line: Int)
  /// There is no column for codes.
  case noCode(known: [String])
  case unknownColumn(String, nearest: String?, known: [String])
  case repeatedColumn(String)
  /// A row has more or fewer cells than the header.
  case rowLength(cells: Int, columns: Int)
  /// A cell that only says where a node is, and says it otherwise.
  case fixed(column: String, typed: String, actual: String)
  /// Two rows of one node.
  case repeatedRow(String)
  /// A day that a spreadsheet has written in its own way.
  case date(column: String, typed: String)
  /// A status cannot be taken back by a table.
  case unreported(String)
}
