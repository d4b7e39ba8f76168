/// What hints say: the next step after an error.
package enum HintPhrase: String, Phrase {
  case didYouMean, verbs, codeVerb, help, statuses, whichMark, codeInstead, tokens, codes, dates, date,
    choices, person
  case startPlan, otherFolder, qualify, qualifyNew, onePlanAtATime, setChild, dueInstead, check, save
  case removals, report, batchLine, fixFile, addedLater, twoStatuses, noDay, newCode
}
