import PlanCore
import PlanWords

/// Squares: a row for each year, a square for each deliverable, the parts of the plan side by side.
enum MatrixChart {
  /// Draws the squares of a matrix.
  static func markup(_ report: MatrixReport) -> String {
    let locale = report.frame.said
    let perRow = 29
    let (size, left) = (13.0, 64.0)
    // Each part begins on a line of its own; a long part goes on on the next.
    var places: [(section: Int, row: Int, line: Int, column: Int)] = []
    var line = 0
    var starts: [Int] = []
    for (index, section) in report.sections.enumerated() {
      starts.append(line)
      for row in section.rows.indices {
        places.append((index, row, line + row / perRow, row % perRow))
      }
      line += max((section.rows.count + perRow - 1) / perRow, 1)
    }
    let block = Double(line) * (size + 2) + 26
    var drawing = SVG(
      "matrix-squares", on: report.frame.locale, height: Int(block) * report.days.count + 4,
      title: locale.ofDeliverables(.stoodAt),
      details: locale.localized.clauses(
        zip(report.days, report.totals).map { day, total in
          locale.localized.label(locale.date(day)) + locale.counts(total)
        }))
    for (column, day) in report.days.enumerated() {
      let top = Double(column) * block
      drawing.text(
        "\(locale.date(day))  \(locale.counts(report.totals[column]))", left, top + 14, size: 12,
        isStrong: true)
      for (index, section) in report.sections.enumerated() {
        drawing.text(
          section.head.code.description, left - 8, top + 22 + Double(starts[index]) * (size + 2) + 11,
          anchor: .end,
          size: 12)
      }
      for place in places {
        guard
          let effectiveStatus = report.sections[place.section].rows[place.row].cells[column].effectiveStatus
        else {
          continue
        }
        drawing.bar(
          left + Double(place.column) * (size + 1), top + 22 + Double(place.line) * (size + 2), size, size,
          effectiveStatus.status)
      }
    }
    return drawing.markup
  }
}
