import PlanCore
import PlanStore

extension Workspace {
  /// The files of a plan that are edited and not recorded: what is about to be stated of its commit would lack them.
  func unrecordedFiles(of plan: PlanTree) throws(StoreError) -> [PlanPath] {
    let folder = PlanPath.plan(plan.id).bytes + [47]
    return try handEdits().divided(by: [plan]).edits.map(\.path).filter { $0.bytes.starts(with: folder) }
  }
}
