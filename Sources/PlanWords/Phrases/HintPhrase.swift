/// What hints say: the next step after an error.
package enum HintPhrase: String, Phrase {
  case didYouMean, verbs, codeVerb, help, statuses, whichMark, codeInstead, tokens, codes, dates, date, person
  case startPlan, otherFolder, qualify, setChild, dueInstead, check, save
  case removals, report, batchLine, addedLater, twoStatuses, noDay, newCode
}
