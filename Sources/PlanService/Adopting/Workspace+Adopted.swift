package import PlanCore
package import PlanStore

/// A plan as it was adopted last, and what was recorded of it.
package struct AdoptionInForce: Sendable {
  package let plan: PlanID
  package let adopted: AdoptedPlan
  /// The changes of the whole plan, newest first.
  package let changes: [Change]
}

extension Workspace {
  /// The adoptions that are in force on a day, of those plans that have one.
  ///
  /// - Throws: a refusal where no plan has one, or where the commit that brought it is not here.
  package func adoptionsInForce(
    of plans: [PlanTree], on day: PlanDate, from source: PlanSource
  ) throws(ServiceError) -> [AdoptionInForce] {
    var found: [AdoptionInForce] = []
    for plan in plans {
      guard
        let adopted = try orThrow(store: try adoptedPlans(of: plan, from: source, inForceOn: day)).first
      else { continue }
      guard adopted.tree != nil else {
        throw .refusal(.adoption(.notRecorded(adopted.adoption, plan: plan.id)))
      }
      let history = try orThrow(
        store: try self.history(of: [HistoryTarget(plan.header)], HistoryQuery(), from: source))
      found.append(AdoptionInForce(plan: plan.id, adopted: adopted, changes: history.changes))
    }
    if found.isEmpty { throw .refusal(.adoption(.never(plans.map(\.id), by: day))) }
    return found
  }

  /// The plan as it was adopted each time, the earliest first.
  ///
  /// - Parameters:
  ///   - plan: the plan as it is known now.
  ///   - source: where that was read from.
  ///   - day: the day whose adoption in force alone is wanted; nil for all of them.
  /// - Complexity: as of `adoptions(of:from:)`, and that of reading the plan once for each.
  package func adoptedPlans(
    of plan: PlanTree, from source: PlanSource, inForceOn day: PlanDate? = nil
  ) throws(StoreError) -> [AdoptedPlan] {
    let header = plan.header
    let wanted = day.map { header.adoption(by: $0).map { [$0] } ?? [] } ?? header.adoptions
    if wanted.isEmpty { return [] }
    let recorded = try workingTree == nil ? [] : adoptions(of: plan.id, from: source)
    var plans: [AdoptedPlan] = []
    for adoption in wanted {
      let commit = recorded.last { $0.adoption.day == adoption.day }?.revision
      let tree = try commit.flatMap { commit throws(StoreError) in
        try self.plans([plan.id], from: .revision(commit)).plans.first
      }
      plans.append(AdoptedPlan(adoption, commit: commit?.commit, tree: tree))
    }
    return plans
  }
}
