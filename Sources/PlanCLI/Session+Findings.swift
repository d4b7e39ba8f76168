import PlanCore
import PlanStore

extension Session {
  /// Everything that is wrong with the plans here, or with one of them.
  func findings(of plan: String?, in workspace: Workspace) throws(Failure) -> [Finding] {
    let set = try plans(in: workspace)
    let ids = set.plans.map(\.id)
    guard let plan else {
      return set.findings + set.plans.flatMap { $0.findings(on: today, among: ids) }
    }
    guard let tree = set.plans.first(where: { $0.id.description == plan.lowercased() }) else {
      throw .noSuchPlan(plan, nearest: plan.nearest(of: ids.map(\.description)), known: ids)
    }
    return tree.findings(on: today, among: ids)
  }
}
