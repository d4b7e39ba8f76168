import PlanCore

/// A status line or a mark in force that says done and was returned by whoever reviewed it (Y15): it counts as in progress,
/// so that `done` is said anew.
struct ReturnedMark {
  /// What it counts as.
  let word = StatusWord(.inProgress)

  /// - Parameters:
  ///   - file: the deliverable's file, as the markings so far leave it.
  ///   - period: the period that is marked; nil for the whole.
  /// - Returns: nil where nothing was returned.
  init?(_ request: MarkRequest, _ file: NodeFile, of period: PeriodName?) {
    let plan = request.plan
    guard plan.header.requiresReview else { return nil }
    // A mark without a day of its own holds from its period's last day.
    let day = period.map { max(request.day, $0.period.last) } ?? request.day
    let claims = plan.header.claims(of: file, at: plan.nodes[request.node].code, by: day)
    let isReturned = claims.contains { claim in
      guard claim.state == .returned else { return false }
      return switch claim.target {
      case .day: period == nil
      case .period(let name): name == period
      }
    }
    if !isReturned { return nil }
  }
}
