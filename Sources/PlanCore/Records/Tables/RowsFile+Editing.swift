/// Edits as splices: the line of a changed cell changes, and no other (F48).
extension RowsFile {
  /// A cell as it is written: in quotes where it has to be.
  private func written(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let mustQuote = bytes.contains { $0 == separator || $0 == 34 || $0 == 10 || $0 == 13 }
    guard mustQuote || text.first == " " || text.last == " " else { return bytes }
    return [34] + bytes.flatMap { $0 == 34 ? [34, 34] : [$0] } + [34]
  }

  /// The line break of the file's first line.
  private var lineEnding: [UInt8] {
    guard let first = bytes.firstIndex(of: 10) else { return [10] }
    return first > 0 && bytes[first - 1] == 13 ? [13, 10] : [10]
  }

  /// The file's bytes with another text in a cell. A row that ends before the column gets empty cells up to it.
  ///
  /// - Parameters:
  ///   - index: the cell's place in its row.
  ///   - text: without a line break.
  package func setting(_ index: Int, of row: Row, to text: String) -> [UInt8] {
    var bytes = bytes
    if index < row.cells.count {
      bytes.replaceSubrange(row.cells[index], with: written(text))
    } else if let last = row.cells.last {
      let missing = [UInt8](repeating: separator, count: index - row.cells.count + 1)
      bytes.insert(contentsOf: missing + written(text), at: last.upperBound)
    }
    return bytes
  }

  /// The file's bytes with one more row.
  ///
  /// - Parameters:
  ///   - cells: the texts, in the order of the head, without line breaks.
  ///   - next: the row before which it belongs; nil for the end.
  package func adding(_ cells: [String], before next: Row? = nil) -> [UInt8] {
    let line = Array(cells.map(written).joined(separator: [separator]))
    var bytes = bytes
    if let next {
      bytes.insert(contentsOf: line + lineEnding, at: next.wholeLine.lowerBound)
    } else if bytes.last == 10 {
      bytes += line + lineEnding
    } else {
      // The last line has no line break: nor does the new last one.
      bytes += lineEnding + line
    }
    return bytes
  }

  /// The file's bytes without a row.
  package func removing(_ row: Row) -> [UInt8] {
    var bytes = bytes
    var range = row.wholeLine
    if range.upperBound == bytes.count, bytes.last != 10, range.lowerBound > 0 {
      // The line before it is the last one now, and has no line break either.
      let isPair = range.lowerBound > 1 && bytes[range.lowerBound - 2] == 13
      range = (range.lowerBound - (isPair ? 2 : 1))..<range.upperBound
    }
    bytes.removeSubrange(range)
    return bytes
  }
}
