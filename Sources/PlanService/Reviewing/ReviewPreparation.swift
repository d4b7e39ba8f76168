package import PlanCore
package import PlanStore

/// Decides what somebody may review, and what is written (Y15).
package struct ReviewPreparation {
  private let reviewer: Reviewer
  private let today: PlanDate

  /// Where there is a people.txt, only its editors review.
  ///
  /// - Parameter reviewer: whose change it will be.
  package init(in workspace: Workspace, by reviewer: GitUser, today: PlanDate) throws(ServiceError) {
    self.reviewer = try Reviewer(reviewer, in: workspace, today: today)
    self.today = today
  }

  /// The reviews of some deliverables, all or none.
  ///
  /// - Complexity: that of their histories.
  package func prepare(_ requests: [ReviewRequest], note: String) throws(ServiceError) -> PreparedReviews {
    var list: [ReviewedDeliverable] = []
    for request in requests { list.append(try orThrow(plan: try reviewed(request))) }
    try reviewer.check(
      list.filter { !$0.isIdle }.flatMap { one in
        one.claims.map { (one.plan, one.plan.nodes[one.index], $0) }
      })
    let files = try orThrow(plan: try edited(list))
    let restatements = RestatementCheck(of: list.map(\.plan), files: files)
    try orThrow(plan: try restatements.check(reason: note))
    return PreparedReviews(list, restatements: restatements, note: note)
  }

  /// What is reviewed of one deliverable: whatever is to be reviewed on the day; where nothing is, what was found otherwise.
  private func reviewed(_ request: ReviewRequest) throws(Refusal) -> ReviewedDeliverable {
    let (plan, node) = (request.plan, request.plan.nodes[request.node])
    guard plan.isDeliverable(request.node) else {
      let below = plan.range(of: request.node).filter(plan.isDeliverable).map { plan.nodes[$0].code }
      throw .notADeliverable(node.code, of: plan.header, deliverables: below)
    }
    if request.day > today { throw .futureDate(request.day, today: today) }
    if !plan.header.requiresReview { throw .review(.notRequired(plan.id)) }
    if node.isUnreadable { throw .unreadableNode(node.code, path: plan.path(of: request.node)) }
    let all = node.claims(by: request.day).filter { claim in
      request.period.map { claim.target == .period($0) } ?? true
    }
    if all.isEmpty { throw .review(.nothingDone(node.code, on: request.day, request.period)) }
    let state: ReviewState = request.verdict == .accepted ? .accepted : .returned
    let open = all.filter { $0.state == .claimed }
    let other = all.filter { $0.state != state }
    // The status line says where it stands; of marks the last one does.
    let claims = open.isEmpty ? Array((other.filter { $0.isStated } + other.suffix(1)).prefix(1)) : open
    let reviews = claims.map { Review(date: request.day, request.verdict, of: $0.target, note: request.note) }
    return ReviewedDeliverable(
      plan: plan, index: request.node, claims: claims.isEmpty ? all : claims, reviews: reviews,
      verdict: request.verdict, seen: request.seen)
  }

  /// The files with the reviews in them.
  private func edited(
    _ list: [ReviewedDeliverable]
  ) throws(Refusal) -> [(path: PlanPath, file: NodeFile?)] {
    var files: [(path: PlanPath, file: NodeFile?)] = []
    for one in list where !one.isIdle {
      guard let file = one.plan.nodes[one.index].file else { continue }
      do throws(EditError) {
        files.append((one.path, try file.applying(one.reviews.map { .review($0) })))
      } catch .lineBreak {
        throw .lineBreakInNote
      } catch { throw .noteTooLong }
    }
    return files
  }
}

extension Claim {
  /// Whether a status line says it, not the mark of a period.
  fileprivate var isStated: Bool { if case .day = target { true } else { false } }
}
