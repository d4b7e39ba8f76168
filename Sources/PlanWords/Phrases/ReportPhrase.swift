/// The words of reports.
package enum ReportPhrase: String, Phrase {
  case summary, annual, matrix
  case delivered, deliveredBy, deliveredOne, deliveredByOne
  case delivers, deliversBy, deliversOne, deliversByOne
  case done, ratio, byLine, line, whole, percentDone, legend, goals, goalsName
  case lateBy, lateDue, overdueBy, overdueDue, overdueThen, continuedBy, overdueCount
  case overdueContinued, lateCount
  case onlyDay, note, courseDay, courseDays, courseLevel, doneOf
  case reported, lastReport, neverReported, standsOnReport
  case funder, contact, website, title, status, total
  case standsOn, otherStanding, revision, revisionAndEdits, noRevision, madeBy, formula, basis, explanation
  case explainedNone, stackedBars, stackedBarsNote, skip, asOf
  case changes, noChanges, before, after, narratives, restatements
  case reason, unreportedNote, nothingReported, notBegun, planNotBegun, burnUp, burnUpNote
  case reportedIn, answeredIn, answeredThen, carriedNote, sinceYear, sinceDay, lastSaid, doneSince
  case internalCopy
  case monthEnd, matrixNote, yearEnd, stoodAt, noDeliverables
}
