/// What writers say of what they did.
package enum RecordPhrase: String, Phrase {
  case confirmed, confirmedWith, confirmedAlready, onDay, stillOnDay, todayUnchanged, already, evidenceAdded,
    recorded, undone, nothing, dryRun, edited,
    unshared,
    planEnded
  case beforePlan, tookBack, wouldTakeBack, saved, wouldSave, added, modified, deleted, nothingToSave
  case idleRows, nothingInRows
  case passedOverEmpty, passedOverOther, passedOverUndo, passedOverMore
  case recoveredFinished, recoveredUndone, indexMended, recordedAgain, takenBack
  case forPeriod, stillForPeriod, alreadyForPeriod, overallMarked
  case interrupted, notOfPlan, unsaved, removedByHand
}
