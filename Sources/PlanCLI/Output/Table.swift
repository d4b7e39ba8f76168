/// Rows whose columns are aligned.
struct Table: Sendable {
  enum Alignment: Sendable { case left, right }

  let alignments: [Alignment]
  /// The columns that give way where a terminal is too narrow, the first one first.
  let flexible: [Int]
  /// Whether nothing is cut: the flexible column goes on over several lines, and the last column goes to lines of its
  /// own where there is no room for it.
  let wraps: Bool
  private(set) var rows: [[Text]] = []

  init(_ alignments: [Alignment], flexible: Int..., wraps: Bool = false) {
    self.init(alignments, flexible: flexible, wraps: wraps)
  }

  init(_ alignments: [Alignment], flexible: [Int], wraps: Bool = false) {
    self.alignments = alignments
    self.flexible = flexible
    self.wraps = wraps
  }

  mutating func add(_ cells: [Text]) { rows.append(cells) }

  /// The widths of the columns that leave every text whole.
  var naturalWidths: [Int] {
    var widths = alignments.map { _ in 0 }
    for row in rows {
      for index in row.indices where index < widths.count {
        widths[index] = max(widths[index], row[index].width)
      }
    }
    return widths
  }

  /// The widths of the columns, the flexible ones held to what a terminal leaves them, but to 16 at least.
  private func widths(_ columns: Int?) -> [Int] {
    var widths = naturalWidths
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
    if wraps, let columns, let wrapping = WrappingLayout(self, within: columns) {
      return (wrapping.lines, columns)
    }
    let layout = Layout(self, within: columns)
    let lines = rows.map { row in
      var line = Text()
      layout.lay(row, blanks: { line.append(blanks: $0) }, text: { line.append($0) })
      return line
    }
    return (lines, layout.width)
  }

  /// Writes the lines of a long table, one after the other.
  func write(within columns: Int?, to output: inout String, colour: Bool) {
    if wraps, let columns, let wrapping = WrappingLayout(self, within: columns) {
      return wrapping.write(to: &output, colour: colour)
    }
    let layout = Layout(self, within: wraps ? nil : columns)
    let blanks = Array(repeating: " ", count: 256).joined()
    for row in rows {
      layout.lay(
        row,
        blanks: { count in
          // By bytes: characters would be looked for one by one.
          output +=
            count <= 256
            ? Substring(blanks.utf8.prefix(count)) : String(repeating: " ", count: count)[...]
        }, text: { $0.write(to: &output, colour: colour) })
      output += "\n"
    }
  }

  /// Where the cells of each row go.
  private struct Layout {
    private let alignments: [Alignment]
    private let widths: [Int]
    private let shown: [Int]

    init(_ table: Table, within columns: Int?) {
      alignments = table.alignments
      let widths = table.widths(columns)
      self.widths = widths
      shown = widths.indices.filter { widths[$0] > 0 }
    }

    var width: Int { shown.reduce(0) { $0 + widths[$1] } + 2 * max(shown.count - 1, 0) }

    /// Gives the pieces of a row from left to right; nothing stands behind its last text.
    func lay(_ row: [Text], blanks: (Int) -> Void, text: (Text) -> Void) {
      let last = shown.last { $0 < row.count && row[$0].width > 0 } ?? -1
      for index in shown where index <= last {
        let natural = index < row.count ? row[index].width : 0
        // What fits is not copied.
        let cut = natural > widths[index] ? row[index].truncated(to: widths[index]) : nil
        let free = widths[index] - (cut?.width ?? natural)
        let isRight = alignments[index] == .right
        let before = (index == shown.first ? 0 : 2) + (isRight ? free : 0)
        if before > 0 { blanks(before) }
        if let cut { text(cut) } else if natural > 0 { text(row[index]) }
        if !isRight, index != last, free > 0 { blanks(free) }
      }
    }
  }
}
