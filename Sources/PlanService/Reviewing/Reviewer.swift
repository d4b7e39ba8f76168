import PlanCore
import PlanStore

/// Whoever reviews, and what she may (Y15): not what she has recorded herself, and where there is a people.txt nothing
/// unless she is an editor.
struct Reviewer {
  private let user: GitUser
  private let people: People?
  private let workspace: Workspace

  /// Refuses whoever is no editor.
  init(_ user: GitUser, in workspace: Workspace, today: PlanDate) throws(ServiceError) {
    (self.user, self.workspace) = (user, workspace)
    people = try orThrow(store: try workspace.people())
    guard let people else { return }
    guard let person = people.person(of: user.email), person.role == .editor, person.isActive(on: today)
    else { throw .refusal(.review(.notAnEditor(user.email))) }
  }

  /// Refuses claims that she has recorded, under this address or another one of hers.
  ///
  /// - Parameter recordsRest: whether she is the one who records what is not recorded yet; otherwise that is refused.
  /// - Complexity: that of the deliverables' histories.
  func check(
    _ claims: [(plan: PlanTree, node: Node, claim: Claim)], recordsRest: Bool = false
  ) throws(ServiceError) {
    if claims.isEmpty { return }
    var targets: [HistoryTarget] = []
    for (plan, node, _) in claims
    where !targets.contains(where: { $0.plan.id == plan.id && $0.code == node.code }) {
      targets.append(HistoryTarget(plan.header, code: node.code))
    }
    let history = try orThrow(store: try workspace.history(of: targets, HistoryQuery()))
    for (plan, node, claim) in claims {
      let recorders = ClaimRecorders(history.changes, of: plan, node, rest: recordsRest ? user.email : nil)
      let addresses = recorders.addresses(of: claim)
      if addresses.isEmpty { throw .refusal(.review(.unrecorded(node.code, claim.target))) }
      if let own = addresses.first(where: isHers) {
        throw .refusal(.review(.own(node.code, claim.target, as: own)))
      }
    }
  }

  private func isHers(_ address: String) -> Bool {
    people?.areOne(address, user.email) ?? (address.lowercased() == user.email.lowercased())
  }
}
