package import PlanCore
package import PlanStore

/// Reviews that were written by hand: they are held to what `plan review` allows (Y15).
extension HandEditSaving {
  /// Refuses reviews of what the same person has recorded, or records with them; where there is a people.txt, reviews of whoever
  /// is no editor.
  ///
  /// - Complexity: that of the histories of what is reviewed; nothing where no review was written.
  package func checkReviews(
    _ recording: RecordingContext, on today: PlanDate, in workspace: Workspace
  ) throws(ServiceError) {
    let claims = reviewed(on: today)
    if claims.isEmpty { return }
    let user = try orThrow(store: try workspace.author(recording))
    try Reviewer(user, in: workspace, today: today).check(claims, recordsRest: true)
  }

  /// What the new lines are about.
  private func reviewed(on today: PlanDate) -> [(plan: PlanTree, node: Node, claim: Claim)] {
    var found: [(plan: PlanTree, node: Node, claim: Claim)] = []
    for edit in edits {
      guard let place = PlanPlace(edit.path), let plan = place.plan.flatMap(plans.plan),
        plan.header.requiresReview, let node = place.code.flatMap({ plan.node($0) })
      else { continue }
      var known = edit.recorded.flatMap { try? NodeFile(parsing: $0) }?.reviews ?? []
      for review in edit.stored.flatMap({ try? NodeFile(parsing: $0) })?.reviews ?? [] {
        if let index = known.firstIndex(of: review) {
          known.remove(at: index)
          continue
        }
        let day =
          switch review.target {
          case .day(let day): day
          case .period(let period): max(period.period.last, today)
          }
        if let claim = node.claims(by: day).first(where: { $0.target == review.target }) {
          found.append((plan, node, claim))
        }
      }
    }
    return found
  }
}
