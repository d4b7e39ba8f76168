/// The words of the pages that a server adds to a site: what is one's own, forms, and what became of them.
package enum WebPhrase: String, Phrase {
  // Ways.
  case ownPages, mine, changes, account, logOut, logOutEverywhere, people
  // Coming in.
  case loginTitle, continueAs, typeAddress, address, enter, wrongAddress, deadLink, deadLinkHelp, needLink,
    needLinkHelp
  // The account.
  case loggedInAs, anotherDevice, makeLink, linkMade, visitor
  // People.
  case peopleHelp, role, linkFor, linkForHelp
  // What is one's own.
  case asked, soon, recordFilled, unchanged, unchangedHelp, nothingYours, nothingYoursAny, nothingFilled,
    addEvidence, round, roundDone
  case choiceOf, keepStatus
  // Marking.
  case markTitle, mark, nowRecorded, status, about, whole, takesEffect, today, planEnd, otherDay, day, month,
    year, clock
  case noteHelp, reason, reasonHelp, file, fileHelp, webAddress, caption, record, preview, previewTitle, back,
    cancel
  case keptFile
  // What is wrong with a form.
  case errorTitle, toMend, chooseStatus, badDay, fileKind, fileTooLarge, badWebAddress, captionAlone
  // Changed meanwhile.
  case changedTitle, changedHelp, changedBy, theirs, yours, recordMine, leaveIt
  // What was recorded.
  case recorded, recordedMany, takeBack, takeBackTitle, takeBackHelp, takenBack, changesTitle, when, who,
    what, older, noChanges
  // Other answers.
  case notFound, notFoundHelp, forbidden, notKnown, forbiddenMark, forbiddenBack
  case busy, otherHost, otherOrigin, malformed, method
  case tooLarge, sessionOver, sessionOverHelp, confirmForm, failed, failedHelp, tooOften, unsupported
  // The state of the plans.
  case handEdits, planEnded, otherDayShown
  // Finding, and what needs attention.
  case find, findText, any, show, nothingFound, withoutOwner, withoutEvidence, attention, nothingToAttend
  case answered, answeredOf, missing, roundHeading, unownedMissing
  // Reviews.
  case toReview, accept, giveBack, notYet, nothingToReview, reviewHelp, verdictOf
  // Editing.
  case edit, editTitle, titleIn, dueHelp, ownersHelp, listHelp, description
  case why, whyHelp, recordedIs, nothingChanged
  // Reports as PDF.
  case pdf, pdfFailed, pdfMissing, pdfLate, pdfBusy, pdfBroken, pdfInstead, openReport
  // What others record while a page is open.
  case liveMarked, liveChanged, liveMany, liveSeveral, liveAny, reload, hide
  // People who are named by a server in front.
  case unnamed, unnamedHelp, namedInFront, peopleInFront
  // The day of a page.
  case showDay, backToToday
  // What is told of a period.
  case tell, tellTitle, tellHelp, introduction, textIn, textHelp, howItReads, wordCount
  case keepDraft, dropDraft, draftShown
  // Files that were edited by hand, and what did not work.
  case lookAtEdits, editedTitle, editedHelp, noEdits, allowRemovals, editsFound, filesDiffer
  case unreadable
  // Mails of a round.
  case mails, mailTo, mailText, writeMail, mailDraft
  // A session that is over.
  case typed, goOn, filesAgain
}
