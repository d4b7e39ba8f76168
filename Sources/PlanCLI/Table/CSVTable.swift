import PlanCore

/// A table of separated values as it was read: RFC 4180, with `,`, `;` or a tab between cells, with or without a
/// byte order mark, lines ending in LF, CR LF or CR.
struct CSVTable {
  /// A row and the line it begins on, 1-based.
  struct Row {
    let line: Int
    let cells: [String]
  }

  let header: [String]
  let rows: [Row]

  /// Reads a table whose first row names its columns.
  init(_ text: String) throws(CommandError) {
    let rows = try Self.rows(of: text)
    guard let first = rows.first else { throw .table(.empty) }
    header = first.cells.map { $0.trimmingBlanks.lowercased() }
    self.rows = Array(rows.dropFirst())
  }

  /// The rows of a table; those without any text are left out.
  ///
  /// - Parameter comments: whether lines that begin with `#` are left out.
  static func rows(of text: String, comments: Bool = false) throws(CommandError) -> [Row] {
    var rows: [Row] = []
    var parser = CSVParser(text, comments: comments)
    while let row = try parser.next() {
      if row.cells.contains(where: { !$0.trimmingBlanks.isEmpty }) { rows.append(row) }
    }
    return rows
  }
}

/// Takes one row after the other off a text's bytes: what separates is ASCII, and no character of Unicode that joins
/// it or looks like it counts.
private struct CSVParser {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let comments: Bool
  private var position: Int
  private var line = 1

  private static let quote = UInt8(ascii: "\"")

  init(_ text: String, comments: Bool) {
    bytes = Array(text.utf8)
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.comments = comments
    separator = Self.separator(of: bytes[position...], comments: comments)
  }

  /// The separator that comes first in the first line, outside of quotes: the first cell is a column's name or a code,
  /// which holds none.
  private static func separator(of bytes: ArraySlice<UInt8>, comments: Bool) -> UInt8 {
    let lines = bytes.split { $0 == 10 || $0 == 13 }
    let line = lines.first { !comments || $0.first != UInt8(ascii: "#") } ?? []
    var isQuoted = false
    for byte in line {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, [UInt8(ascii: ","), UInt8(ascii: ";"), 9].contains(byte) { return byte }
    }
    return UInt8(ascii: ",")
  }

  private func isAtEnd(_ position: Int) -> Bool { position >= bytes.count }

  private func isLineBreak(_ position: Int) -> Bool { bytes[position] == 10 || bytes[position] == 13 }

  /// Whether a cell ends at a position.
  private func isCellEnd(_ position: Int) -> Bool {
    isAtEnd(position) || bytes[position] == separator || isLineBreak(position)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The next row; nil at the end.
  mutating func next() throws(CommandError) -> CSVTable.Row? {
    if comments {
      while !isAtEnd(position), bytes[position] == UInt8(ascii: "#") {
        while !isAtEnd(position), !isLineBreak(position) { position += 1 }
        passLineBreak()
      }
    }
    if isAtEnd(position) { return nil }
    let start = line
    var cells = [try cell(from: start)]
    while !isAtEnd(position), bytes[position] == separator {
      position += 1
      cells.append(try cell(from: start))
    }
    passLineBreak()
    return CSVTable.Row(line: start, cells: cells)
  }

  private mutating func passLineBreak() {
    if isAtEnd(position) { return }
    let isPair = bytes[position] == 13 && !isAtEnd(position + 1) && bytes[position + 1] == 10
    position += isPair ? 2 : 1
    line += 1
  }

  /// A cell, up to the separator or line break after it.
  private mutating func cell(from start: Int) throws(CommandError) -> String {
    if !isAtEnd(position), bytes[position] == Self.quote {
      let begin = (position, line)
      if let cell = quotedCell() { return cell }
      // Between tabs, quotes are rarely there to quote: a cell that they do not enclose has them as its own.
      if separator != 9 { throw .table(.openQuote(line: start)) }
      (position, line) = begin
    }
    let begin = position
    while !isCellEnd(position) { position += 1 }
    return text(begin..<position)
  }

  /// A cell in quotes; nil where they do not enclose it.
  private mutating func quotedCell() -> String? {
    var cell: [UInt8] = []
    position += 1
    while !isAtEnd(position) {
      let byte = bytes[position]
      if byte == Self.quote {
        position += 1
        guard !isAtEnd(position), bytes[position] == Self.quote else {
          if separator == 9, !isCellEnd(position) { return nil }
          // What follows the closing quote belongs to the cell as it is.
          let begin = position
          while !isCellEnd(position) { position += 1 }
          return String(decoding: cell, as: UTF8.self) + text(begin..<position)
        }
      } else if isLineBreak(position), !(byte == 10 && bytes[position - 1] == 13) {
        line += 1
      }
      cell.append(byte)
      position += 1
    }
    return nil
  }
}

/// Why a table cannot be taken.
enum TableError: Sendable {
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
  /// A row of a sheet has a note and no answer; the column of answers.
  case noteAlone(String, column: String)
  /// The title of a row of a sheet is that of another node.
  case otherTitle(String, of: String)
  /// A status cannot be taken back by a table.
  case unreported(String)
}
