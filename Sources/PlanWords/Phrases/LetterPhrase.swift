/// What the sheets and the mails of a round say to owners (Y9, Y10).
package enum LetterPhrase: String, Phrase {
  // The mail.
  case subject, subjectLate, greeting, ask, askLate, part, since, due, words, day, dayBut, page, sheet, reply,
    thanks
  // The headings of a sheet's columns.
  case columnPlan, columnCode, columnTitle, columnDue, columnNow, columnAnswer, columnDay, columnNote,
    columnPeriod
  // Days and periods.
  case date, months, month, quarters, halves
}
