import PlanCore

/// Tells cells that somebody changed from those that differ because a table comes back on a later day than it was printed
/// on: what is worked out follows from the day.
struct PrintedDay {
  /// A row of which worked-out cells say something else than on the day.
  struct Row {
    let line: Int
    let cells: RowCells
  }

  /// The day with which the table is compared.
  let day: PlanDate
  /// The row of a node as it is printed on a day.
  let printed: (RowCells, PlanDate) -> [TableColumn: String]

  /// The cells that somebody changed. Where one earlier day explains at least two rows, these are as they were printed.
  ///
  /// - Complexity: O(rows), and the figures of three days.
  func changes(_ rows: [Row]) -> [(column: TableColumn, line: Int)] {
    var best: [Row] = rows
    for candidate in candidates(rows) {
      let others = rows.filter { !$0.cells.derivedChanges(from: printed($0.cells, candidate)).isEmpty }
      if others.count < best.count, rows.count - others.count >= 2 { best = others }
    }
    return best.flatMap { row in
      row.cells.derivedChanges(from: printed(row.cells, day)).map { ($0, row.line) }
    }
  }

  /// The days on which a row would have been printed, those of most rows first: an overdue node says how many days
  /// after its due day that was.
  private func candidates(_ rows: [Row]) -> [PlanDate] {
    var counts: [PlanDate: Int] = [:]
    for row in rows {
      guard let due = PlanDate(row.cells.shown[.due] ?? ""), let days = Int(row.cells.typed[.delay] ?? ""),
        (1..<100_000).contains(days)
      else { continue }
      let candidate = due.adding(days: days)
      if candidate < day { counts[candidate, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
  }
}
