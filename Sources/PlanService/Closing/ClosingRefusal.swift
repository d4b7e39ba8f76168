package import PlanCore

/// Why a period's figures cannot be stated as published.
package enum ClosingRefusal: Error, Sendable {
  case notOver(PeriodName, today: PlanDate)
  case outside(PeriodName, plan: PlanID, Period)
  case alreadyClosed(ClosedPeriod, plan: PlanID)
  /// It is to be published again, and never was.
  case neverClosed(PeriodName, plan: PlanID)
  /// Files of the plan are edited and not recorded.
  case unrecorded([PlanPath])
  case unreadable([PlanPath])
  /// No plan has days in the period; the plans that there are.
  case nowhere(PeriodName, [PlanID])
  /// Several plans have days in the period.
  case which(PeriodName, [PlanID])
}
