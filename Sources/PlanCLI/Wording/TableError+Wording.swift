import PlanWording
import PlanWords

extension TableError {
  /// What happened.
  func text(_ localized: Localizer) -> String {
    switch self {
    case .empty: localized(TablePhrase.empty)
    case .openQuote(let line): localized(TablePhrase.openQuote, ["line": String(line).value])
    case .noCode(let known): localized(TablePhrase.noCode, ["known": localized.shortList(known).value])
    case .unknownColumn(let name, _, _): localized(TablePhrase.unknownColumn, ["column": name.value])
    case .repeatedColumn(let name): localized(TablePhrase.repeatedColumn, ["column": name.value])
    case .rowLength(let cells, let columns):
      localized(TablePhrase.rowLength, ["cells": cells.value, "columns": columns.value])
    case .fixed(let column, let typed, let actual):
      localized(TablePhrase.fixed, ["column": column.value, "typed": typed.value, "actual": actual.value])
    case .repeatedRow(let code): localized(TablePhrase.repeatedRow, ["code": code.value])
    case .date(let column, let typed):
      localized(TablePhrase.date, ["column": column.value, "typed": typed.value])
    case .noteAlone(let code, _): localized(TablePhrase.noteAlone, ["code": code.value])
    case .otherTitle(let code, let other):
      localized(TablePhrase.otherTitle, ["code": code.value, "other": other.value])
    case .unreported(let code): localized(TablePhrase.unreported, ["code": code.value])
    }
  }

  /// What to do about it.
  func hint(_ localized: Localizer) -> String {
    switch self {
    case .unknownColumn(_, let nearest?, _): localized(HintPhrase.didYouMean, ["word": nearest.value])
    case .unknownColumn(_, _, let known):
      localized(TablePhrase.hintColumns, ["known": localized.list(known).value])
    case .fixed: localized(TablePhrase.hintFixed)
    case .date: localized(HintPhrase.dates)
    case .noteAlone(_, let column):
      localized(
        TablePhrase.hintNoteAlone,
        ["column": column.value, "word": UnchangedWord.offered(localized).value])
    case .otherTitle: localized(TablePhrase.hintOtherTitle)
    case .unreported: localized(TablePhrase.hintUnreported)
    default: localized(TablePhrase.hintTable)
    }
  }
}
