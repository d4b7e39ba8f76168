extension TablePhrase {
  package var english: String {
    switch self {
    case .empty: "the table is empty"
    case .openQuote: "a quoted cell that begins in line {line} does not end"
    case .noCode: "the table has no column 'code': it has {known}"
    case .unknownColumn: "unknown column '{column}'"
    case .repeatedColumn: "the column '{column}' stands twice"
    case .rowLength: "{cells} {cells:cell|cells}, but {columns} {columns:column|columns}"
    case .fixed: "the {column} is '{actual}', not '{typed}'"
    case .repeatedRow: "{code} stands in two rows"
    case .date: "{column}: '{typed}' is not a date"
    case .unreported: "a table cannot make {code} unreported"
    case .noteAlone: "there is a note about {code}, but no status"
    case .otherTitle: "the title beside {code} is that of {other}: the rows may have been mixed up"
    case .derived:
      "{count:line|lines} {lines}: '{column}' follows from status, due and the day, and is not recorded; change status or due"
    case .inherited:
      "{count:line|lines} {lines}: emptying '{column}' changes nothing; its value comes from a node above or from another language, and is changed there"
    case .notInSheet:
      "{count:line|lines} {lines}: another title is not taken from a sheet; plan edit changes it"
    case .hintColumns: "the columns are {known}"
    case .hintFixed: "plan, code, level and path only say which node it is; plan move changes a code"
    case .hintUnreported: "plan undo takes back what was recorded"
    case .hintTable: "plan list --format csv prints such a table; nothing was changed"
    case .hintNoteAlone: "write a status into the column '{column}', or '{word}'"
    case .hintOtherTitle: "put the rows right, or empty the cell; nothing was changed"
    }
  }
}
