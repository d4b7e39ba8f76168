/// Rows whose columns are aligned.
struct Table: Sendable {
  enum Alignment: Sendable { case left, right }

  let alignments: [Alignment]
  /// The column that gives way where a terminal is too narrow.
  let flexible: Int?
  private(set) var rows: [[Text]] = []

  init(_ alignments: [Alignment], flexible: Int? = nil) {
    self.alignments = alignments
    self.flexible = flexible
  }

  mutating func add(_ cells: [Text]) { rows.append(cells) }

  /// The widths of the columns, the flexible one held to what a terminal leaves it, but to 16 at least.
  private func widths(_ columns: Int?) -> [Int] {
    var widths = alignments.indices.map { index in
      rows.map { index < $0.count ? $0[index].width : 0 }.max() ?? 0
    }
    if let columns, let flexible {
      let others = widths.indices.reduce(0) { $0 + ($1 == flexible || widths[$1] == 0 ? 0 : widths[$1] + 2) }
      widths[flexible] = max(min(widths[flexible], columns - others), min(16, widths[flexible]))
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
      var line = Text()
      let last = shown.last { $0 < row.count && row[$0].width > 0 } ?? -1
      for index in shown where index <= last {
        let cell = (index < row.count ? row[index] : Text()).truncated(to: widths[index])
        let blanks = String(repeating: " ", count: widths[index] - cell.width)
        if index != shown.first { line.append("  ") }
        if alignments[index] == .right { line.append(blanks) }
        line = line + cell
        if alignments[index] == .left, index != last { line.append(blanks) }
      }
      return line
    }
    return (lines, shown.reduce(0) { $0 + widths[$1] } + 2 * max(shown.count - 1, 0))
  }
}
