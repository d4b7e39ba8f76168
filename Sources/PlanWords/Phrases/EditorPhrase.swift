/// The words of the forms by which editors change what a plan consists of, close periods, open rounds, and keep the people.
package enum EditorPhrase: String, Phrase {
  // Ways.
  case more, add, drop, move, closePeriod, openRound
  // A new node.
  case addBelow, addToPlan, code, codeHelp, codeTaken, labelField, addedAtEnd, restateHelp
  // A node that is dropped.
  case dropTitle, dropHelp, reasonPublic, reasonMissing, goesWith, wasShown, newSince, listChanged
  // A node that is moved.
  case moveTitle, moveHelp, below, newCode, newCodeHelp, codes, notBelow
  // A period that is closed.
  case closeHelp, period, closedAlready, closedFigures, closeAgain, againHelp, nothingOver,
    willPublish, publishedBefore, figuresChanged, figuresSame, stillMissing
  // A round.
  case roundHelp, roundDue, roundNote, openNow, nobodyFor, withoutOwner
  // People.
  case addPerson, editPerson, personName, addresses, addressesHelp, owns, ownsHelp, mailLanguage,
    planLanguage,
    lastDay, lastDayHelp, noEditor, noLongerYou, confirmIt, firstPerson, formerPeople, personChanged,
    nameMissing, addressMissing
  // Handing over.
  case handOver, handOverTitle, handOverHelp, ownerNow, newOwner, place, everywhere, newOwnerMissing,
    noOwners,
    stillOwned
}
