/// The bytes of a table's CSV file (F40): a head and rows, each of them one line, as spans. Nothing of it is decoded until it is asked for,
/// so that an edit is a splice (F48).
package struct RowsFile: Sendable {
  /// The most bytes that a file may have.
  package static let maximumSize = 16 << 20
  /// The most rows that a file may have.
  package static let mostRows = 1_000_000

  /// Why a file is refused as a whole.
  package enum Refusal: Error, Hashable, Sendable {
    case tooLarge(bytes: Int)
    case tooManyRows(line: Int)
    /// What stands there is no text.
    case noText(TextError.Kind, line: Int, column: Int)
    /// Git has left a conflict in it.
    case conflict(line: Int)
    /// It has no head.
    case empty
  }

  /// Why a row cannot be taken apart.
  package enum RowError: Hashable, Sendable {
    /// A quoted cell does not end in its line: a line break stands in it, or a quote is missing.
    case openQuote
    /// Something stands between the closing quote and the next cell.
    case textAfterQuote
  }

  /// A line of the file.
  package struct Row: Sendable {
    /// The 1-based line.
    package let line: Int
    /// The bytes of the line, its line break included.
    package let wholeLine: Range<Int>
    /// The bytes of the cells, quotes included.
    package let cells: [Range<Int>]
    /// Nil where the row can be read.
    package let error: RowError?
  }

  /// The file, byte for byte.
  package let bytes: [UInt8]
  /// What stands between cells: `,`, `;` or a tab.
  package let separator: UInt8
  /// Whether it begins with a byte order mark.
  package let hasByteOrderMark: Bool
  /// The names of the columns.
  package let head: Row

  /// Reads a file's bytes.
  ///
  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) throws(Refusal) {
    if bytes.count > Self.maximumSize { throw .tooLarge(bytes: bytes.count) }
    if let error = Self.firstFault(in: bytes) { throw error }
    let mark = bytes.withUnsafeBufferPointer { $0.startsWithByteOrderMark ? 3 : 0 }
    self.bytes = bytes
    hasByteOrderMark = mark > 0
    separator = Self.separator(in: bytes[mark...])
    var lines = LineScan(bytes, from: mark, separator: separator)
    guard let head = lines.next() else { throw .empty }
    self.head = head
  }

  /// The rows below the head, one after the other. Lines that hold nothing but blanks and separators are left out.
  package var rows: some Sequence<Row> {
    IteratorSequence(
      LineScan(bytes, from: head.wholeLine.upperBound, line: head.line + 1, separator: separator))
  }

  /// The text of a cell, without quotes and blanks around it.
  package func text(_ cell: Range<Int>) -> String {
    let bytes = bytes[cell]
    guard bytes.first == UInt8(ascii: "\"") else {
      return String(decoding: bytes, as: UTF8.self).trimmingBlanks
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isEscaped = false
    for byte in bytes.dropFirst().dropLast() {
      isEscaped = byte == UInt8(ascii: "\"") && !isEscaped
      if !isEscaped { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self).trimmingBlanks
  }

  /// The 1-based column of a cell's beginning in its line, in Unicode scalars.
  package func column(of cell: Range<Int>, in row: Row) -> Int {
    String(decoding: bytes[row.wholeLine.lowerBound..<cell.lowerBound], as: UTF8.self).unicodeScalars.count
      + 1
  }

  /// The separator that comes first in the first line, outside of quotes.
  private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    for byte in bytes.prefix(while: { $0 != 10 && $0 != 13 }) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 9 { return byte }
    }
    return UInt8(ascii: ",")
  }

  /// What makes the whole file unreadable: bytes that are no text, marks of a conflict, too many lines.
  private static func firstFault(in bytes: [UInt8]) -> Refusal? {
    if let offset = bytes.withUnsafeBufferPointer({ firstInvalidOffset(in: $0) }) {
      let before = bytes[..<offset]
      let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
      return .noText(
        bytes[offset] == 0 ? .nul : .byte(bytes[offset]), line: before.count { $0 == 10 } + 1,
        column: String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
    }
    var line = 1
    var start = 0
    while start < bytes.count {
      if bytes[start] == UInt8(ascii: "<"), bytes[start...].starts(with: Self.conflictStart) {
        return .conflict(line: line)
      }
      guard let end = bytes[start...].firstIndex(of: 10) else { break }
      (start, line) = (end + 1, line + 1)
      if line > mostRows + 1 { return .tooManyRows(line: line) }
    }
    return nil
  }

  private static let conflictStart = Array("<<<<<<< ".utf8)
}

/// Takes one line after the other, and cuts it into cells.
private struct LineScan: IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place: Int
  private var line: Int

  init(_ bytes: [UInt8], from place: Int, line: Int = 1, separator: UInt8) {
    (self.bytes, self.separator, self.place, self.line) = (bytes, separator, place, line)
  }

  mutating func next() -> RowsFile.Row? {
    while place < bytes.count {
      let start = place
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      let next = min(end + 1, bytes.count)
      if end > start, bytes[end - 1] == 13 { end -= 1 }
      defer { line += 1 }
      place = next
      if holdsNothing(start, end) { continue }
      return row(start, end, next)
    }
    return nil
  }

  private func holdsNothing(_ start: Int, _ end: Int) -> Bool {
    for place in start..<end where bytes[place] != separator && bytes[place] != 32 && bytes[place] != 9 {
      return false
    }
    return true
  }

  private func row(_ start: Int, _ end: Int, _ next: Int) -> RowsFile.Row {
    var cells: [Range<Int>] = []
    var error: RowsFile.RowError?
    var place = start
    while true {
      let begin = place
      if place < end, bytes[place] == UInt8(ascii: "\"") {
        place += 1
        while place < end {
          if bytes[place] != UInt8(ascii: "\"") {
            place += 1
          } else if place + 1 < end, bytes[place + 1] == UInt8(ascii: "\"") {
            place += 2
          } else {
            break
          }
        }
        if place == end {
          error = error ?? .openQuote
        } else {
          place += 1
          if place < end, bytes[place] != separator { error = error ?? .textAfterQuote }
        }
      }
      while place < end, bytes[place] != separator { place += 1 }
      cells.append(begin..<place)
      if place >= end { break }
      place += 1
    }
    return RowsFile.Row(line: line, wholeLine: start..<next, cells: cells, error: error)
  }
}
