import PlanCore
import PlanService

/// One deliverable to be marked, as it was typed.
struct TypedMark {
  let code: TypedCode
  let status: TypedStatus
  let day: PlanDate
  let note: String
  /// The note of a batch as a whole.
  var sharedNote = ""
  /// References as they were typed.
  let evidence: [OfferedEvidence]
  /// The line of a batch, 1-based.
  var line: Int?
}

/// A status as it was typed.
struct TypedStatus {
  let text: String
  /// What each plan means by it, where that is known already.
  var meanings: [PlanID: StatusWord]?
}
