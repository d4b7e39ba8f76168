import PlanCore

/// How the period went from month to month.
extension AnnualReport {
  /// What there is to show of it.
  enum Course: Sendable {
    /// Nothing counts, or nothing changed.
    case none
    /// Changes of the figures in several months.
    case steps
    /// Changes that took effect in one month: the figures before and after it, and the days between which they did.
    case step(from: Rollup, to: Rollup, days: ClosedRange<PlanDate>)
    /// Statuses changed, but not what is done.
    case level(Rollup)
  }

  /// The burn-up's points.
  var points: [BurnUp.Point] { milestones.map { ($0, frame.plan.figures(.period(period, by: $0)).total) } }

  /// What the points show.
  func course(_ points: [BurnUp.Point]) -> Course {
    guard points.count > 1, points.contains(where: { $0.rollup.deliverables > 0 }) else { return .none }
    let steps = zip(points, points.dropFirst()).filter { before, after in
      before.rollup.done != after.rollup.done || before.rollup.deliverables != after.rollup.deliverables
    }
    guard let (before, after) = steps.first, let last = points.last else {
      return differences.isEmpty ? .none : points.last.map { .level($0.rollup) } ?? .none
    }
    if steps.count > 1 { return .steps }
    let days = differences.compactMap(day)
    let first = before.day == points[0].day ? min(period.period.first, after.day) : before.day.adding(days: 1)
    let only = days.count == differences.count ? Set(days) : []
    let span = only.count == 1 ? days[0]...days[0] : first...after.day
    return .step(from: before.rollup, to: last.rollup, days: span)
  }

  /// The day on which a change took effect, where one line of a file says it.
  private func day(of difference: Difference) -> PlanDate? {
    switch difference.detail {
    case .status(_, let to): to.since
    case .dropped:
      (difference.code.map { [$0] + $0.ancestors } ?? []).compactMap {
        frame.plan.node($0)?.file?.dropped?.date
      }.min()
    default: nil
    }
  }

  /// The day on which everything that is known takes effect, where nothing was known before: the list of deliverables
  /// says all that there is to say of what changed.
  var onlyDay: (day: PlanDate, note: String)? {
    guard differences.count == outline.total.reported,
      let line = differences.first?.effectiveStatuses.to?.line
    else {
      return nil
    }
    let hasNotes = frame.disclosures.contains(.notes)
    for difference in differences {
      guard case .status(.unreported, .reported(let other)) = difference.detail, other.date == line.date,
        other.note == line.note || !hasNotes
      else { return nil }
    }
    return (line.date, hasNotes ? line.note : "")
  }
}
