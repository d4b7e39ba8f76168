/// What to do about findings of `plan check`.
package enum FindingHintPhrase: String, Phrase {
  case saveAsUTF8, conflict, shorten, field, key, replaceLink, removeOrReplace, permissions, moveTo, addParent
  case removeOne, rename, renameTo, stray, planID, didYouMean, ownKey, removeLine, useDeliverable, addTitle
  case addKey, date, dates, tokens, status, future, goal, code, reference
  case evidence, period, levels, language, colour, subStatus, requirement, closed, round, forms, reason,
    changeDates,
    drop, confirmBelow, firstStatus, publish, textHeading,
    missingEvidence, paleColour, logo, smallerLogo, outdated, writeAgain, moveUp
  case review, reviewBelow, reviewLine, requireReview
  case web
  case person, addresses, roles, parts, partValue, onePart, onePerson, oneLine, owned, letOwn, ownSomething,
    writeAlike
  case interval, mark, markInterval, markMeant, markLife, markDay
}
