import PlanCore
import PlanService
import PlanStore
import PlanWords

extension Session {
  /// What a word selects for somebody who reads: a code that a node had before is followed to that node, and said so.
  ///
  /// - Parameters:
  ///   - plans: those among which the word is looked up.
  ///   - find: looks it up.
  func following(
    _ plans: [PlanTree], from source: PlanSource, in workspace: Workspace,
    _ find: () throws(Refusal) -> Selection
  ) throws(CommandError) -> Selection {
    do throws(Refusal) { return try find() } catch {
      guard case .code(.movedCode(let moved)) = error,
        let plan = plans.first(where: { $0.id == moved.plan })
      else { throw .refusal(error) }
      let (code, day) = workspace.destination(of: moved, in: plan.header, from: source)
      guard let code, let index = plan.index(of: code) else { throw .refusal(error) }
      let values = ["code": moved.code.value, "new": code.value]
      notice(
        note(
          day.map { localized(ErrorPhrase.nowMoved, values.merging(["date": $0.value]) { $1 }) }
            ?? localized(ErrorPhrase.nowCalled, values)))
      return Selection(plan: plan, node: index)
    }
  }
}
