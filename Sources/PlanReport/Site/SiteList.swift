import PlanCore
import PlanWords

/// The ready-made lists of a site: filters that need no script.
enum SiteList: String, CaseIterable, Sendable {
  case done
  case inProgress = "in-progress"
  case notDone = "not-done"
  case unreported, late, overdue, changed, dropped

  /// The heading.
  func title(_ locale: ReportLocale) -> String {
    switch self {
    case .done, .inProgress, .notDone, .unreported:
      status.map { "\(locale.mark($0)) \(locale.word($0, for: 2).capitalizedFirst)" } ?? ""
    case .late: locale(SitePhrase.late)
    case .overdue: locale(SitePhrase.overdue)
    case .changed: locale(SitePhrase.changed)
    case .dropped: locale(SitePhrase.notCounted)
    }
  }

  /// The language of the heading, where it is not the page's.
  func language(_ locale: ReportLocale) -> LanguageTag? {
    guard let status else { return locale.saidLanguage }
    return locale.language(of: status)
  }

  private var status: NodeStatus? { NodeStatus(rawValue: rawValue) }

  /// The last 90 days: up to the day that was asked for, or today, also where the plan is over.
  private static func days(_ plan: SitePlan) -> ClosedRange<PlanDate> {
    plan.lastDay.adding(days: -89)...plan.lastDay
  }

  /// Which days a list of changes is about; nil for other lists.
  func note(_ plan: SitePlan) -> String? {
    guard self == .changed else { return nil }
    let (locale, days) = (plan.locale.spoken, Self.days(plan))
    return locale(
      SitePhrase.days,
      ["first": locale.date(days.lowerBound).value, "last": locale.date(days.upperBound).value])
  }

  /// The deliverables of the list, each with what changed where the list is of changes.
  func rows(_ plan: SitePlan) -> [(row: DeliverableRow, change: Difference?)] {
    let rows = plan.outline.rows
    switch self {
    case .done, .inProgress, .notDone, .unreported:
      return rows.filter { $0.status == status }.map { ($0, nil) }
    case .late: return rows.filter(\.isLate).map { ($0, nil) }
    case .overdue: return rows.filter(\.isOverdue).map { ($0, nil) }
    case .dropped:
      let tree = plan.tree
      return tree.nodes.indices.filter { tree.isDeliverable($0) && !plan.figures.exists($0) }.map {
        (
          DeliverableRow(
            $0, of: tree, on: plan.frame.day, plan.locale, plan.frame.course, isCounted: false), nil
        )
      }
    case .changed:
      let day = plan.frame.day
      let comparison = PlanComparison(
        .init(plan.tree, on: min(Self.days(plan).lowerBound.adding(days: -1), day)), .init(plan.tree, on: day)
      )
      var changes: [Code: Difference] = [:]
      for difference in comparison.differencesOfDays {
        if let code = difference.code { changes[code] = difference }
      }
      return rows.compactMap { row in changes[row.head.code].map { (row, $0) } }
    }
  }
}
