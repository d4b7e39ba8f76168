/// What is said when files or the history stand in the way.
package enum StorePhrase: String, Phrase {
  case writing, noRepository, gitDate, journal, recovery, noIdentity, busy, busyFor, lostRace, git
  case notRecorded, missing, stagedForRemoval, unmerged, sparse, link, unreadable, editedByHand
  case linesChanged, hintLinesChanged
  case stagedAsTakenBack, takenBack, attribute
  case edit, nothingMine, nothingAny, noSuchCommit, notInHistory, merge, firstCommit, changesNothing,
    outsidePlans
  case notMine, alreadyUndone, changedSince, hintRepository, hintGitDate, hintJournal, hintLock
  case hintPermission, hintSpace, hintIdentity, hintBusy, hintRestore, hintUnstage, hintMerge
  case hintTakenBack
  case hintSparse, hintLink, hintAttribute, hintAny, hintMergeUndo, hintChangedSince
  case afterIndex, afterChange, afterWorkingFile, unverified, hooks
  case uncertain, hintUncertain, ignored, hintIgnored, identityNotUTF8, hintIdentityNotUTF8
  case badConfiguration, missingConfiguration, hintConfiguration
}
