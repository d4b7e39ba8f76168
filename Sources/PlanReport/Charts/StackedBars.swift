import PlanCore
import PlanWords

/// Bars of equal length, one for the whole plan and one for each part, divided by status.
enum StackedBars {
  /// A bar: the name beside it, and its counts.
  struct Row: Sendable {
    let name: String
    let rollup: Rollup
    var answered: Answered?
  }

  /// Draws the bars.
  static func markup(_ rows: [Row], name: String, _ page: ReportLocale) -> String {
    let locale = page.spoken
    let (left, length, step, height) = (64.0, 290.0, 28.0, 18.0)
    var drawing = SVG(
      name, on: page, height: Int(step) * rows.count + 6,
      title: locale.ofDeliverables(.stackedBars).capitalizedFirst,
      details: locale.localized.clauses(
        rows.map { row in
          locale.localized.label(row.name)
            + locale.localized.series(
              NodeStatus.shown([row.rollup]).map { status in
                "\(row.rollup.count(of: status)) \(locale.word(status, for: row.rollup.count(of: status)))"
              })
        }))
    for (index, row) in rows.enumerated() {
      let top = Double(index) * step + 4
      drawing.text(row.name.shortened(to: 8), left - 8, top + 14, anchor: .end, isStrong: index == 0)
      let all = Double(row.rollup.deliverables)
      var x = left
      for status in NodeStatus.counted where row.rollup.count(of: status) > 0 {
        let width = length * Double(row.rollup.count(of: status)) / all
        drawing.bar(x, top, width, height, status)
        x += width
      }
      if all == 0 { drawing.line(left, top + height / 2, left + length, top + height / 2) }
      drawing.text(
        "\(locale.number(row.rollup.done))/\(locale.number(row.rollup.deliverables))  \(locale.percent(row.rollup, row.answered))",
        left + length + 8, top + 14, isStrong: index == 0)
    }
    return drawing.markup
  }
}

extension String {
  /// The text cut to a number of characters, with an ellipsis where something is missing.
  func shortened(to count: Int) -> String { self.count <= count ? self : prefix(count - 1) + "…" }
}
