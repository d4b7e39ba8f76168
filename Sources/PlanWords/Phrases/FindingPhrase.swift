/// What findings of `plan check` say.
package enum FindingPhrase: String, Phrase {
  case nulByte, invalidUTF8, conflict, lineTooLong, fileTooLarge, notAField, badKey, link, notAFile,
    notReadable
  case misplaced, missingParent, duplicateCode, notACode, notThisPlansCode, wrongCase, strayFile, badPlanID
  case missingKey, emptyValue, replacementCharacter, replacedInText, badDate, badStatus, incompleteStatus,
    contradiction, futureStatus
  case badInterval, badMarkPeriod, incompleteMark, markContradiction, markWithoutInterval, markOfOtherLength,
    markOutsidePlan, markWithoutDay
  case unknownKey, repeatedKey, keyOfPlan, keyOfNode, keyInBody, statusOnParent, statusOnEmptyParent
  case badGoal, badCode, badReference, unknownPlan, badEvidence, badPeriod
  case badLevelsCount, badLevelsPart, badLevelsRepeated, badLanguage, badColour, badSubStatus
  case badRequirement, badClosed, badRound, badForms, unknownStatusKey, unknownLevelKey, dropWithoutReason,
    dueBeforeStart, confirmedOnParent, confirmedOnEmptyParent, nothingConfirmed, badPublish
  case badReview, reviewOnParent, reviewOnEmptyParent, nothingReviewed, reviewNotRequired
  case lacks, untranslated, missingTranslation, outdatedTranslation, missingText, missingEvidence,
    missingLogo, largeLogo,
    brokenLogo, paleColour, badLogo, deleted
  case badWeb
  case keyOfPeople, badPerson, badAddress, badRole, unknownPart, emptyPart, repeatedPart, sharedAddress,
    sameName
  case unknownOwned, unowned, ownsNothing, similarOwners
}
