package import PlanCore

/// What a plan does not allow: data only, worded by whoever asked.
package enum Refusal: Error, Sendable {
  /// A status that takes effect in a closed period comes without a reason.
  case reasonNeeded(ClosedPeriod, PlanDate)
  /// A change restates a closed period without a reason.
  case reasonNeededBy(RestatementCheck.Restated)
  /// A change alters or removes the line of published figures without a reason.
  case reasonNeededByLine(ClosedPeriod)
}
