import PlanCore
import PlanWords

/// What was done, and all that was to be done, over the days of a period.
enum BurnUp {
  /// A day and its counts.
  typealias Point = (day: PlanDate, rollup: Rollup)

  /// Draws the course; at least two points.
  static func markup(_ points: [Point], title: String, _ page: ReportLocale) -> String {
    let locale = page.spoken
    let (left, right, top, bottom) = (40.0, 464.0, 12.0, 160.0)
    let last = points.last
    var drawing = SVG(
      "burnup", on: page, height: 190, title: title,
      details: locale.localized.clauses(
        points.map { point in
          locale.localized.label(locale.date(point.day)) + "\(point.rollup.done)/\(point.rollup.deliverables)"
        }))
    guard let first = points.first, let last, first.day < last.day else { return drawing.markup }
    let most = max(points.map(\.rollup.deliverables).max() ?? 0, 1)
    let span = Double(last.day.daysSince1970 - first.day.daysSince1970)
    func x(_ day: PlanDate) -> Double {
      left + (right - left) * Double(day.daysSince1970 - first.day.daysSince1970) / span
    }
    func y(_ count: Int) -> Double { bottom - (bottom - top) * Double(count) / Double(most) }
    for count in Self.ticks(to: most) {
      drawing.line(left, y(count), right, y(count), colour: "#d5dae0")
      drawing.text(locale.number(count), left - 8, y(count) + 4, anchor: .end, size: 12)
    }
    let done = steps(points.map { (x: x($0.day), y: y($0.rollup.done)) })
    drawing.area([(x(first.day), bottom)] + done + [(x(last.day), bottom)])
    drawing.path(done, colour: NodeStatus.done.colour)
    drawing.path(steps(points.map { (x: x($0.day), y: y($0.rollup.deliverables)) }), colour: "#1f2933")
    drawing.line(left, bottom, right, bottom)
    // As many names of months as find room.
    let step = max((points.count + 7) / 8, 1)
    for (index, point) in points.enumerated()
    where index > 0 && (index % step == 0 || index == points.count - 1) {
      drawing.line(x(point.day), bottom, x(point.day), bottom + 4)
      drawing.text(
        locale.typography.month(point.day), x(point.day), bottom + 20,
        anchor: index == points.count - 1 ? .end : .middle, size: 12)
    }
    return drawing.markup
  }

  /// A line that stays level until the next point: nothing is known of the days between.
  private static func steps(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    zip(points, points.dropFirst()).flatMap { [$0, (x: $1.x, y: $0.y)] } + points.suffix(1)
  }

  /// Whole numbers at even steps, from 0 to the greatest.
  private static func ticks(to most: Int) -> [Int] {
    var step = 1
    while most / step > 5 { step = step % 2 == 0 || step == 1 ? (step == 1 ? 2 : step / 2 * 5) : step * 2 }
    return Array(stride(from: 0, through: most, by: step))
  }
}
