package import PlanCore

/// What a plan does not allow: data only, worded by whoever asked.
package enum Refusal: Error, Sendable {
  /// A word means no plan or node.
  case code(CodeRefusal)
  /// Fields or nodes cannot be changed as asked.
  case edit(EditRefusal)
  /// A period's figures cannot be stated as published.
  case closing(ClosingRefusal)
  /// People cannot be changed as asked.
  case people(PeopleRefusal)
  /// A plan cannot be stated as adopted.
  case adoption(AdoptionRefusal)
  /// A round cannot be opened or shown.
  case round(RoundRefusal)
  /// Something cannot be reviewed as asked.
  case review(ReviewRefusal)
  /// There is a folder of a new plan's id already.
  case planExists(PlanID)
  /// Files that were edited by hand have errors.
  case faultyFiles([Finding])
  /// Files were removed by hand, which was not allowed.
  case removals([PlanPath])
  /// Several reasons at once; at least two, none of them `several` itself.
  indirect case several([Refusal])
  case notADeliverable(Code, of: PlanHeader, deliverables: [Code])
  case futureDate(PlanDate, today: PlanDate)
  /// A deliverable does not count on a day; `by` is the node whose line says so, itself or one above it.
  case notCounted(Code, on: PlanDate, by: Code, added: PlanDate?, dropped: PlanDate?)
  /// A batch says two statuses of one deliverable and day: what an earlier line says, and this one.
  case twoStatuses(Code, on: PlanDate, StatusWord, line: Int, StatusWord)
  /// The same about one period.
  case twoMarks(Code, PeriodName, StatusWord, line: Int, StatusWord)
  /// Nothing was reported of a deliverable by a day, so nothing can be confirmed (Y7).
  case nothingToConfirm(Code, on: PlanDate)
  case unreadableNode(Code, path: PlanPath)
  // Marks of periods (Y5).
  /// A period is named for what does not recur.
  case notRecurring(Code, PeriodName)
  /// The period is not as long as those of the deliverable; the one of them that is meant.
  case otherLength(Code, PeriodName, PeriodLength, meant: PeriodName)
  /// The deliverable does not count in the period.
  case periodOutside(Code, PeriodName)
  case periodNotBegun(PeriodName, today: PlanDate)
  /// The day on which a mark is to take effect comes before its period.
  case dayBeforePeriod(PlanDate, PeriodName)
  /// A confirmation would have to be of the mark of a period, and never stands for one (Y7).
  case periodNotConfirmed(Code, PeriodName)
  case noSuchEvidence(String)
  case evidenceTooLarge(String, bytes: Int)
  case lineBreakInNote
  case noteTooLong
  // Closed periods (F26).
  /// A status that takes effect in a closed period comes without a reason.
  case reasonNeeded(ClosedPeriod, PlanDate)
  /// A change restates a closed period without a reason.
  case reasonNeededBy(RestatementCheck.Restated)
  /// A change alters or removes the line of published figures without a reason.
  case reasonNeededByLine(ClosedPeriod)
  /// A due day that has passed is to become another one, without a reason (Y12).
  case passedDue(Code, PlanDate)
}
