/// What is said of closed periods and of what restates them.
package enum ClosingPhrase: String, Phrase {
  case badPeriod, notOver, outside, nowhere, alreadyClosed, neverClosed, unrecorded, unreadable, which,
    reasonNeeded
  case reasonNeededBy, tagExists, closed, closedAgain, tagged, tagFailed, published, restatedNow, notRecorded
  case publishedAgain, restatedSame, restates, altersLine, doneLate, overdue
  case reasonPublished
  case hintPeriods, hintAlready, hintNever, hintWhich, hintReason
}
