package import PlanCore

/// Why a plan cannot be stated as adopted.
package enum AdoptionRefusal: Error, Sendable {
  case future(PlanDate, today: PlanDate)
  /// The plan had ended by the day.
  case over(PlanDate, plan: PlanID, last: PlanDate)
  case already(Adoption, plan: PlanID)
  /// Files of the plan are edited and not recorded.
  case unrecorded([PlanPath])
  case unreadable([PlanPath])
  /// No plan, or several, had not ended by the day: the plans among which one has to be named.
  case which([PlanID])
  /// No plan that is asked about had been adopted by a day.
  case never([PlanID], by: PlanDate)
  /// The commit that brought the line is not here.
  case notRecorded(Adoption, plan: PlanID)
}
