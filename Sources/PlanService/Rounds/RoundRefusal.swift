package import PlanCore

/// Why a round cannot be opened or shown.
package enum RoundRefusal: Error, Sendable {
  case notBegun(PeriodName, today: PlanDate)
  /// The plan has no day in the period.
  case outside(PeriodName, plan: PlanID, Period)
  /// No plan has a day in the period.
  case nowhere(PeriodName, [PlanID])
  /// Answers are asked for by a day before the period begins.
  case dueBeforePeriod(PlanDate, PeriodName)
  /// The plans have no round that has begun by the day.
  case none([PlanID])
  /// The plans have no round about the period; the periods of those that they have.
  case noneAbout(PeriodName, [PlanID], known: [PeriodName])
  /// Nobody who is asked in a round has the name or the address.
  case nobodyAsked(String, nearest: String?)
}
