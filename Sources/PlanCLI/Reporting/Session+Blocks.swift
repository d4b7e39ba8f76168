import PlanCore

extension Session {
  /// Prints a report's blocks: paragraphs filled to the terminal, tables held to it.
  ///
  /// - Parameter isPlain: for a file, which no terminal limits.
  mutating func print(_ blocks: [ReportBlock], isPlain: Bool = false) {
    let columns = isPlain ? nil : columns
    let width = max(min(columns ?? 80, 100), 40)
    for (index, block) in blocks.enumerated() {
      switch block {
      case .title(let left, let right):
        let gap = max(width - left.columns - right.columns, 2)
        print(Text(left, isPlain ? .plain : .bold) + Text(String(repeating: " ", count: gap) + right))
      case .heading(let text):
        print()
        for line in text.filled(to: width) { print(Text(line, isPlain ? .plain : .bold)) }
      case .paragraph(let text):
        if index > 0 { print() }
        for line in text.filled(to: width) { print(Text(line)) }
      case .note(let text): for line in text.filled(to: width) { print(Text(line, isPlain ? .plain : .dim)) }
      case .table(let rows, let right, let flexible):
        let count = rows.map(\.count).max() ?? 0
        var table = Table((0..<count).map { right.contains($0) ? .right : .left }, flexible: flexible)
        for row in rows { table.add(row.map { cell($0, isPlain) }) }
        table.write(within: columns, to: &self, isPlain)
      }
    }
  }

  private func cell(_ cell: ReportCell, _ isPlain: Bool) -> Text {
    if isPlain { return Text(cell.text) }
    return Text(cell.text, cell.status?.style ?? (cell.isStrong ? .bold : .plain))
  }
}

extension Table {
  /// Prints the lines of the table.
  fileprivate func write(within columns: Int?, to session: inout Session, _ isPlain: Bool) {
    for line in lines(within: columns).lines { session.print(isPlain ? Text(line.plain) : line) }
  }
}

extension String {
  /// The text in lines of at most a number of columns, broken at blanks; its own line breaks are kept.
  func filled(to width: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line -> [String] in
      var lines: [String] = []
      var current = ""
      for word in line.split(separator: " ") {
        if !current.isEmpty, current.columns + 1 + String(word).columns > width {
          lines.append(current)
          current = ""
        }
        current += (current.isEmpty ? "" : " ") + word
      }
      return lines + [current]
    }
  }
}
