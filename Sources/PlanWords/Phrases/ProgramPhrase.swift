/// What the server says to programs that ask it for data or send marks, and what a page says of their tokens.
package enum ProgramPhrase: String, Phrase {
  // Tokens on the page of one's account.
  case programs, programsHelp, tokenName, makeToken, tokenMade, tokenFacts, tokenUnused, endToken,
    endTokenFor,
    unnamedToken
  // Who may ask.
  case needToken, unknownToken
  // What can be asked.
  case noData, noPlan, noCode, unknownParameter, repeatedParameter, missing, badFlag, readingOnly,
    sendingOnly
  // What can be sent.
  case wrongKind, notJSON, notMarks, mustBeText, mustBeDay, mustBePeriod, mustBeEvidence, unknownMember
  case unknownStatus, unknownCode, planNeeded, noSuchCommit, changedSince, keyUsed, badKey
}
