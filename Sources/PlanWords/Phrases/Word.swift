package import PlanCore

/// The words that output is made of.
package enum Word: String, Phrase {
  case and, done, inProgress, notDone, unreported, unreadable, none
  case manyDone, manyInProgress, manyNotDone, manyUnreported, manyUnreadable
  case error, warning, note, hint
  case publishedAs, subStatus, since, owner, start, due, evidence, tags, goals, added, dropped, formerly
  case continues, path, partOf, statuses, counts
  case recorded, corrected, correctedFrom, withdrawn, new, removed, moved, notCommitted, recordedOn
  case findings, nothing, cutOff, reading, manyOverdue, manyWithoutEvidence, filesWithErrors
  case dueOn, daysLate, daysOverdue, continuedBy
  case notBegun, lastSaid, confirmed, unchangedForms
  case claimed, returned, claimedPart, manyClaimed, reviewed, accepted, returnedReview
  case recurs, periods, everyYear, everyHalf, everyQuarter, everyMonth
}

extension PeriodLength {
  /// How often something recurs whose periods have this length.
  package var phrase: Word {
    switch self {
    case .year: .everyYear
    case .half: .everyHalf
    case .quarter: .everyQuarter
    case .month: .everyMonth
    }
  }
}
