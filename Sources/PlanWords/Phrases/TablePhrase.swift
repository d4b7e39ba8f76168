/// What is said of tables that come back from a spreadsheet.
package enum TablePhrase: String, Phrase {
  case empty, openQuote, noCode, unknownColumn, repeatedColumn, rowLength, fixed, repeatedRow, date,
    unreported
  case noteAlone, otherTitle
  case derived, inherited, notInSheet
  case hintColumns, hintFixed, hintUnreported, hintTable, hintNoteAlone, hintOtherTitle
}
