import PlanCore
import PlanStore

extension Session {
  /// Everything that is wrong with the plans here, or with one of them.
  func findings(
    of plan: String?, on day: PlanDate, from source: PlanSource, in workspace: Workspace
  ) throws(Failure) -> [Finding] {
    let set = try plans(from: source, in: workspace)
    let ids = set.plans.map(\.id)
    // Only the working tree can lack what is recorded.
    let deleted = source.revision == nil ? deletedNodes(of: set, in: workspace) : []
    guard let plan else {
      return set.findings + set.plans.flatMap { $0.findings(on: day, among: ids) } + deleted
    }
    guard let tree = set.plans.first(where: { $0.id.description == plan.lowercased() }) else {
      throw .noSuchPlan(plan, nearest: plan.nearest(of: ids.map(\.description)), known: ids)
    }
    return tree.findings(on: day, among: ids) + deleted.filter { $0.plan == tree.id }
  }

  /// Nodes that are recorded and whose files are gone (F25); none where git cannot be asked.
  private func deletedNodes(of set: PlanSet, in workspace: Workspace) -> [Finding] {
    guard workspace.workingTree != nil, let edits = try? workspace.handEdits() else { return [] }
    return edits.filter { $0.kind == .deleted }.compactMap { edit in
      let parts = edit.path.description.split(separator: "/")
      guard parts.count > 2, let id = PlanID(String(parts[1])), let tree = set.plan(id),
        let code = Code(bytes: edit.path.name.dropLast(4)), tree.header.admits(code),
        tree.node(code).map(\.isMissing) ?? true
      else { return nil }
      return Finding(Fault(.deleted), plan: id, code: code, path: edit.path)
    }
  }
}
