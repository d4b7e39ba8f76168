package import PlanCore

/// One deliverable that somebody has looked at (Y15).
package struct ReviewRequest: Sendable {
  package let plan: PlanTree
  /// The node's index in the plan.
  package let node: Int
  /// What was found.
  package let verdict: Review.Verdict
  /// The period of a recurring deliverable that was looked at; nil for whatever is to be reviewed.
  package let period: PeriodName?
  /// The day on which it was looked at: what stands on that day.
  package let day: PlanDate
  package let note: String
  /// The version of the deliverable's file that was shown to whoever reviews (`Workspace.version`); nil where nothing was shown.
  package let seen: String?

  package init(
    plan: PlanTree, node: Int, _ verdict: Review.Verdict, period: PeriodName? = nil, day: PlanDate,
    note: String = "", seen: String? = nil
  ) {
    (self.plan, self.node, self.verdict, self.period) = (plan, node, verdict, period)
    (self.day, self.note, self.seen) = (day, note, seen)
  }
}
