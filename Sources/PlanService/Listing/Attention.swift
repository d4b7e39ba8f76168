package import PlanCore

/// What needs somebody's attention on a day: overdue, not overdue only because the due day moved, done without the evidence
/// that the plan requires, to be reviewed, unreported.
package struct Attention: Sendable {
  package private(set) var overdue = 0
  package private(set) var rescheduled = 0
  package private(set) var withoutEvidence = 0
  package private(set) var claimed = 0
  package private(set) var unreported = 0

  /// - Parameter courses: how the due days of a selection's plan have moved; nil where that is not known.
  package init(_ selections: [Selection], on day: PlanDate, _ courses: [DueCourses?]) {
    for (selection, courses) in zip(selections, courses) {
      let plan = selection.plan
      let figures = plan.figures(on: day)
      let requiresEvidence = plan.header.requirements.contains(.evidence)
      for index in plan.range(of: selection.node) where plan.isDeliverable(index) && figures.exists(index) {
        let node = plan.nodes[index]
        let status = node.effectiveStatus(on: day, in: plan.header).status
        if plan.delay(of: index, figures)?.isOverdue == true {
          overdue += 1
        } else if let first = courses?[node.code]?.first, first < day, status != .done,
          plan.continuations(of: index).isEmpty
        {
          rescheduled += 1
        }
        if requiresEvidence, status == .done, node.evidence.isEmpty { withoutEvidence += 1 }
        if status == .unreported { unreported += 1 }
        if plan.header.requiresReview, node.hasClaim(by: day) { claimed += 1 }
      }
    }
  }
}
