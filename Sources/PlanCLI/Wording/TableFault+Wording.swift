import PlanWords

extension TableFault {
  /// What happened.
  func text(_ say: Speech) -> String {
    switch self {
    case .empty: say(TablePhrase.empty)
    case .openQuote(let line): say(TablePhrase.openQuote, ["line": String(line).value])
    case .noCode(let known): say(TablePhrase.noCode, ["known": say.shortList(known).value])
    case .unknownColumn(let name, _, _): say(TablePhrase.unknownColumn, ["column": name.value])
    case .repeatedColumn(let name): say(TablePhrase.repeatedColumn, ["column": name.value])
    case .rowLength(let cells, let columns):
      say(TablePhrase.rowLength, ["cells": cells.value, "columns": columns.value])
    case .fixed(let column, let typed, let actual):
      say(TablePhrase.fixed, ["column": column.value, "typed": typed.value, "actual": actual.value])
    case .repeatedRow(let code): say(TablePhrase.repeatedRow, ["code": code.value])
    case .date(let column, let typed):
      say(TablePhrase.date, ["column": column.value, "typed": typed.value])
    case .unreported(let code): say(TablePhrase.unreported, ["code": code.value])
    }
  }

  /// What to do about it.
  func hint(_ say: Speech) -> String {
    switch self {
    case .unknownColumn(_, let nearest?, _): say(HintPhrase.didYouMean, ["word": nearest.value])
    case .unknownColumn(_, _, let known): say(TablePhrase.hintColumns, ["known": say.list(known).value])
    case .fixed: say(TablePhrase.hintFixed)
    case .date: say(HintPhrase.dates)
    case .unreported: say(TablePhrase.hintUnreported)
    default: say(TablePhrase.hintTable)
    }
  }
}
