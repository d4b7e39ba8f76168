/// Rows whose columns are aligned.
struct Table: Sendable {
  enum Alignment: Sendable { case left, right }

  let alignments: [Alignment]
  /// The columns that give way where a terminal is too narrow, the first one first.
  let flexible: [Int]
  private(set) var rows: [[Text]] = []

  init(_ alignments: [Alignment], flexible: Int...) {
    self.alignments = alignments
    self.flexible = flexible
  }

  mutating func add(_ cells: [Text]) { rows.append(cells) }

  /// The widths of the columns, the flexible ones held to what a terminal leaves them, but to 16 at least.
  private func widths(_ columns: Int?) -> [Int] {
    var widths = alignments.indices.map { index in
      rows.map { index < $0.count ? $0[index].width : 0 }.max() ?? 0
    }
    for column in flexible {
      guard let columns else { break }
      let others = widths.indices.reduce(0) { $0 + ($1 == column || widths[$1] == 0 ? 0 : widths[$1] + 2) }
      widths[column] = max(min(widths[column], columns - others), min(16, widths[column]))
    }
    return widths
  }

  /// The lines of the table, and their common width.
  ///
  /// - Parameter columns: the width of the terminal; nil leaves every text whole.
  func lines(within columns: Int?) -> (lines: [Text], width: Int) {
    let widths = widths(columns)
    let shown = widths.indices.filter { widths[$0] > 0 }
    let lines = rows.map { row in
      var line = Text(pieces: 4 * shown.count)
      let last = shown.last { $0 < row.count && row[$0].width > 0 } ?? -1
      for index in shown where index <= last {
        let cell = index < row.count ? row[index].truncated(to: widths[index]) : Text()
        let blanks = widths[index] - cell.width
        if index != shown.first { line.append(blanks: 2) }
        if alignments[index] == .right { line.append(blanks: blanks) }
        line.append(cell)
        if alignments[index] == .left, index != last { line.append(blanks: blanks) }
      }
      return line
    }
    return (lines, shown.reduce(0) { $0 + widths[$1] } + 2 * max(shown.count - 1, 0))
  }
}
