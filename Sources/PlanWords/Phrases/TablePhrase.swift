/// What is said of tables that come back from a spreadsheet.
package enum TablePhrase: String, Phrase {
  case empty, openQuote, noCode, unknownColumn, repeatedColumn, rowLength, fixed, repeatedRow, date,
    unreported
  case derived, inherited
  case hintColumns, hintFixed, hintUnreported, hintTable
}
