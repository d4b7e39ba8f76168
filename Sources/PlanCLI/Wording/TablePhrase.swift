import PlanCore

/// What is said of tables that come back from a spreadsheet.
enum TablePhrase: String, Phrase {
  case empty, openQuote, noCode, unknownColumn, repeatedColumn, rowLength, fixed, repeatedRow, date,
    unreported
  case atRow, hintColumns, hintFixed, hintDate, hintUnreported, hintTable

  var texts: Texts {
    switch self {
    case .empty: Texts("the table is empty", "le tableau est vide", "la tabla está vacía")
    case .openQuote:
      Texts(
        "a quoted cell that begins in line {line} does not end",
        "une cellule entre guillemets qui commence à la ligne {line} n'est pas fermée",
        "una celda entre comillas que empieza en la línea {line} no se cierra")
    case .noCode:
      Texts(
        "the table has no column 'code': it has {known}",
        "le tableau n'a pas de colonne « code » : il a {known}",
        "la tabla no tiene columna «code»: tiene {known}")
    case .unknownColumn:
      Texts("unknown column '{column}'", "colonne inconnue « {column} »", "columna desconocida «{column}»")
    case .repeatedColumn:
      Texts(
        "the column '{column}' stands twice", "la colonne « {column} » figure deux fois",
        "la columna «{column}» está dos veces")
    case .rowLength:
      Texts(
        "{cells} {cells:cell|cells}, but {columns} {columns:column|columns}",
        "{cells} {cells:cellule|cellules}, mais {columns} {columns:colonne|colonnes}",
        "{cells} {cells:celda|celdas}, pero {columns} {columns:columna|columnas}")
    case .fixed:
      Texts(
        "the {column} is '{actual}', not '{typed}'", "{column} est « {actual} », pas « {typed} »",
        "{column} es «{actual}», no «{typed}»")
    case .repeatedRow:
      Texts("{code} stands in two rows", "{code} figure dans deux lignes", "{code} está en dos filas")
    case .date:
      Texts(
        "{column}: '{typed}' is not a date", "{column} : « {typed} » n'est pas une date",
        "{column}: «{typed}» no es una fecha")
    case .unreported:
      Texts(
        "a table cannot make {code} unreported", "un tableau ne peut pas rendre {code} non renseigné",
        "una tabla no puede dejar {code} sin informar")
    case .atRow: Texts("line {line}: {error}", "ligne {line} : {error}", "línea {line}: {error}")
    case .hintColumns:
      Texts("the columns are {known}", "les colonnes sont {known}", "las columnas son {known}")
    case .hintFixed:
      Texts(
        "plan, code, level and path only say which node it is; plan move changes a code",
        "plan, code, level et path disent seulement de quel élément il s'agit ; pour changer un code : plan move",
        "plan, code, level y path solo dicen de qué elemento se trata; para cambiar un código: plan move")
    case .hintDate:
      Texts("write it as 2020-12-31", "écrivez-la ainsi : 2020-12-31", "escríbala así: 2020-12-31")
    case .hintUnreported:
      Texts(
        "plan undo takes back what was recorded", "pour annuler ce qui a été enregistré : plan undo",
        "para deshacer lo registrado: plan undo")
    case .hintTable:
      Texts(
        "plan list --format csv prints such a table; nothing was changed",
        "pour obtenir un tel tableau : plan list --format csv ; rien n'a été modifié",
        "para obtener una tabla así: plan list --format csv; no se cambió nada")
    }
  }
}

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
    case .date: say(TablePhrase.hintDate)
    case .unreported: say(TablePhrase.hintUnreported)
    default: say(TablePhrase.hintTable)
    }
  }
}
