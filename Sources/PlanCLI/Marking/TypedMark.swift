import PlanCore
import PlanService

/// One deliverable to be marked, as it was typed.
struct TypedMark {
  let code: TypedCode
  let status: TypedStatus
  /// What the status is of.
  var about = MarkTarget.usual
  let day: PlanDate
  /// Whether the day was named.
  let isDayNamed: Bool
  let note: String
  /// The note of a batch as a whole.
  var sharedNote = ""
  /// References as they were typed.
  let evidence: [OfferedEvidence]
  /// The line of a batch, 1-based.
  var line: Int?

  /// The day that says which plan is meant where several have the code.
  var planDay: PlanDate {
    if case .period(let period) = about, !isDayNamed { return period.period.last }
    return day
  }
}

/// A status as it was typed.
struct TypedStatus {
  let text: String
  /// What each plan means by it, where that is known already.
  var meanings: [PlanID: StatusWord]?
  /// Whether it says that the status is still what it was; nil where that is not known yet.
  var isUnchanged: Bool?

  /// The status is still what it was.
  static let unchanged = TypedStatus(text: "", meanings: [:], isUnchanged: true)
}
