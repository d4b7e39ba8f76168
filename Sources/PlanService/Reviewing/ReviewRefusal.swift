package import PlanCore

/// Why something cannot be reviewed (Y15).
package enum ReviewRefusal: Error, Sendable {
  /// The plan does not ask for reviews.
  case notRequired(PlanID)
  /// Nothing says that the deliverable is done by a day; for a period, nothing says that it is done there.
  case nothingDone(Code, on: PlanDate, PeriodName?)
  /// Whoever reviews has recorded what is reviewed, under that address.
  case own(Code, Review.Target, as: String)
  /// Whoever reviews is no editor in people.txt, or not in it at all.
  case notAnEditor(String)
  /// What is to be reviewed is not recorded yet.
  case unrecorded(Code, Review.Target)
}
