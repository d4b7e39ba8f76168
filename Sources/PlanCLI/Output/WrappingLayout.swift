/// Where the cells of a table go that cuts nothing off: its flexible column is wrapped, and the last column, or both,
/// stand below the row where they have no room in it.
struct WrappingLayout {
  /// The least width at which the flexible column stands beside the others.
  private static let least = 24
  /// How far lines below a row are indented.
  private static let indent = 4

  private let rows: [[Text]]
  private let widths: [Int]
  private let columns: Int
  private let flexible: Int
  /// The columns that stand in the row, from left to right.
  private let inRow: [Int]
  /// The columns that stand below it.
  private let below: [Int]

  /// Makes the layout; nil if the table fits as it is.
  init?(_ table: Table, within columns: Int) {
    var widths = table.naturalWidths
    let shown = widths.indices.filter { widths[$0] > 0 }
    guard let flexible = table.flexible.first, let last = shown.last else { return nil }
    func width(_ indices: [Int]) -> Int { indices.reduce(0) { $0 + widths[$1] + 2 } - 2 }
    guard width(shown) > columns else { return nil }
    func room(_ indices: [Int]) -> Int { columns - width(indices.filter { $0 != flexible }) - 2 }
    let without = shown.filter { $0 != last }
    let least = min(widths[flexible], Self.least)
    if room(shown) >= least {
      (inRow, below) = (shown, [])
    } else if room(without) >= least {
      (inRow, below) = (without, [last])
    } else {
      (inRow, below) = (without.filter { $0 != flexible }, shown.filter { $0 == flexible || $0 == last })
    }
    if inRow.contains(flexible) { widths[flexible] = min(widths[flexible], max(room(inRow), 1)) }
    (rows, self.columns, self.flexible) = (table.rows, columns, flexible)
    self.widths = widths
  }

  /// The lines of all rows.
  var lines: [Text] { rows.flatMap(lines) }

  /// Writes the rows one after the other.
  func write(to output: inout String, colour: Bool) {
    for row in rows {
      for line in lines(of: row) {
        line.write(to: &output, colour: colour)
        output += "\n"
      }
    }
  }

  /// The lines of a row: what stands in it, and what stands below it.
  private func lines(of row: [Text]) -> [Text] {
    let further = below.filter { $0 < row.count && row[$0].width > 0 }.flatMap { index in
      row[index].wrapped(to: columns - Self.indent).map { line in
        var text = Text()
        text.append(blanks: Self.indent)
        return text + line
      }
    }
    return linesInRow(row) + further
  }

  /// The lines of what stands in the row: the first, and those on which the flexible column goes on.
  private func linesInRow(_ row: [Text]) -> [Text] {
    let parts = row.indices.contains(flexible) ? row[flexible].wrapped(to: widths[flexible]) : []
    let count = inRow.contains(flexible) ? max(parts.count, 1) : 1
    return (0..<count).map { number in
      var line = Text()
      var end = 0
      for index in inRow where index < row.count {
        let cell = index != flexible ? number == 0 ? row[index] : Text() : parts[number]
        if cell.width > 0 {
          line.append(blanks: end - line.width)
          line.append(cell)
        }
        end += widths[index] + 2
      }
      return line
    }
  }
}
