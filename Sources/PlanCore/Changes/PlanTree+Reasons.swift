extension PlanTree {
  /// What the files say of why a node stands or counts as it does after a difference: the note of the status line or mark, or the
  /// reason of the `dropped:` line of the node or of one above it; nil where they say nothing.
  public func statedReason(of difference: Difference) -> String? {
    let reason: String?
    switch difference.detail {
    case .dropped:
      let code = difference.code
      reason = (code.map { [$0] + $0.ancestors } ?? []).lazy.compactMap { node($0)?.file?.dropped?.reason }
        .first { !$0.isEmpty }
    default: reason = difference.effectiveStatuses.to?.note
    }
    return reason.flatMap { $0.isEmpty ? nil : $0 }
  }
}
