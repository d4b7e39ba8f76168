import PlanCore
import PlanWords

/// The changed cells of a table that record nothing, gathered so that each column is named once.
struct IgnoredCells {
  /// Why a cell records nothing.
  enum Reason: CaseIterable {
    /// The column is worked out from others and the day.
    case derived
    /// The cell was emptied, and what it showed was not the node's own: it stands in a node above, or in another language.
    case inherited
    /// In a sheet the cell only tells what the row is about.
    case informative
  }

  private var lines: [Reason: [TableColumn: [Int]]] = [:]

  /// Adds a cell.
  ///
  /// - Parameter line: the line on which its row begins, 1-based.
  mutating func add(_ reason: Reason, _ column: TableColumn, line: Int) {
    lines[reason, default: [:]][column, default: []].append(line)
  }

  /// A warning for each column, with the lines of its cells.
  func warnings(_ localized: Localizer) -> [String] {
    Reason.allCases.flatMap { reason in
      TableColumn.allCases.compactMap { column in
        lines[reason]?[column].map { lines in
          localized(
            reason.phrase,
            [
              "count": lines.count.value, "lines": localized.shortList(lines.map(String.init)).value,
              "column": column.rawValue.value,
            ])
        }
      }
    }
  }
}

extension IgnoredCells.Reason {
  fileprivate var phrase: TablePhrase {
    switch self {
    case .derived: .derived
    case .inherited: .inherited
    case .informative: .notInSheet
    }
  }
}
