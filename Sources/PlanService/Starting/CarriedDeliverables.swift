package import PlanCore

/// Deliverables of a plan that the next one may carry on.
package struct CarriedDeliverables: Sendable {
  package let plan: PlanTree
  /// The day on which they are looked at: the plan's last one, or today if that is earlier; later corrections of that day
  /// are known.
  package let day: PlanDate
  /// Their indices, in the order of the plan.
  package private(set) var deliverables: [Int]

  /// Every deliverable that counts and is not done.
  package init(of plan: PlanTree, today: PlanDate) {
    let day = min(today, plan.header.period?.last ?? today)
    let figures = plan.figures(on: day)
    (self.plan, self.day) = (plan, day)
    deliverables = plan.nodes.indices.filter { index in
      plan.isDeliverable(index) && figures.exists(index)
        && plan.nodes[index].effectiveStatus(on: day, in: plan.header).status != .done
    }
  }

  /// Leaves out those of which a question is answered with no.
  package mutating func keep<Failure: Error>(_ agrees: (Node) throws(Failure) -> Bool) throws(Failure) {
    var kept: [Int] = []
    for index in deliverables where try agrees(plan.nodes[index]) { kept.append(index) }
    deliverables = kept
  }
}
