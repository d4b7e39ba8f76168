extension PlanTree {
  /// What the files say of why a node stands or counts as it does after a difference: the note of the status line or mark, or
  /// of its review, or the reason of the `dropped:` line of the node or of one above it; nil where they say nothing.
  public func statedReason(of difference: Difference) -> String? {
    let reason: String?
    switch difference.detail {
    case .dropped:
      let code = difference.code
      reason = (code.map { [$0] + $0.ancestors } ?? []).lazy.compactMap { node($0)?.file?.dropped?.reason }
        .first { !$0.isEmpty }
    default: reason = acceptance(of: difference)?.note ?? difference.effectiveStatuses.to?.note
    }
    return reason.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The review by which it was accepted that a deliverable is done, where the plan requires reviews (Y15): it says why the
  /// figure is another one, not the line that was accepted.
  private func acceptance(of difference: Difference) -> Review? {
    guard header.requiresReview, let to = difference.effectiveStatuses.to, to.status == .done,
      let since = to.since, let node = difference.code.flatMap({ node($0) })
    else { return nil }
    return node.claims(by: since).first { $0.day == since && $0.state == .accepted }
      .flatMap { node.review(of: $0.target) }
  }
}
