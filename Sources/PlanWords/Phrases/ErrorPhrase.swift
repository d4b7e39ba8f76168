/// What errors say.
package enum ErrorPhrase: String, Phrase {
  case unknownVerb, codeAsVerb, unknownOption, missingOptionValue, unexpectedOptionValue
  case missingArgument, unexpectedArgument, conflictingOptions, unknownStatus, ambiguousMark, notACode,
    badDate, badNumber
  case badChoice, badLanguage, badPerson, badFolder, lineBreakInNote, noteTooLong
  case noPlans, emptyWorkspace, noSuchPlan, noSuchNode, noSuchNodeAtTop, noSuchNodeWithoutSiblings
  case movedCode, nowMoved, nowCalled
  case otherShape, otherLetters, ambiguousCode, ambiguousLabel
  case notADeliverable, emptyParent, unknownLevel, futureDate, notYetAdded, dropped, noDay
  case twoStatuses, twoMarks, notRecurring, otherLength, periodOutside, periodNotBegun, dayBeforePeriod
  case nothingToConfirm, periodNotConfirmed
  case unreadableNode, noSuchEvidence, evidenceTooLarge, emptyBatch, atLine, severalFaults, savingFaultyFiles,
    savingRemovals
  case reading, input, output, outputAfterRecording, bug
}
