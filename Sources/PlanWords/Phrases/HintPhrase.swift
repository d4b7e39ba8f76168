/// What hints say: the next step after an error.
package enum HintPhrase: String, Phrase {
  case didYouMean, verbs, codeVerb, statuses, whichMark, codeInstead, codes, dates, date, person
  case startPlan, otherFolder, qualify, setChild, dueInstead, check, save
  case removals, report, batchLine, addedLater, twoStatuses, noDay, newCode
  case recurring, periods, withoutDay, confirm, firstStatus, markPeriod
}
