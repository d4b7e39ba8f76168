extension TablePhrase {
  package var spanish: String {
    switch self {
    case .empty: "la tabla está vacía"
    case .openQuote: "una celda entre comillas que empieza en la línea {line} no se cierra"
    case .noCode: "la tabla no tiene columna «code»: tiene {known}"
    case .unknownColumn: "columna desconocida «{column}»"
    case .repeatedColumn: "la columna «{column}» está dos veces"
    case .rowLength: "{cells} {cells:celda|celdas}, pero {columns} {columns:columna|columnas}"
    case .fixed: "{column} es «{actual}», no «{typed}»"
    case .repeatedRow: "{code} está en dos filas"
    case .date: "{column}: «{typed}» no es una fecha"
    case .unreported: "una tabla no puede dejar {code} sin informar"
    case .noteAlone: "hay un comentario sobre {code}, pero ningún estado"
    case .otherTitle: "el título junto a {code} es el de {other}: quizá se hayan mezclado las filas"
    case .derived:
      "{count:línea|líneas} {lines}: «{column}» se deduce de status, due y el día, y no se registra; cambie status o due"
    case .inherited:
      "{count:línea|líneas} {lines}: vaciar «{column}» no cambia nada; el valor viene de un elemento superior o de otro idioma, y se cambia allí"
    case .notInSheet:
      "{count:línea|líneas} {lines}: otro título no se toma de una tabla así; para cambiarlo: plan edit"
    case .hintColumns: "las columnas son {known}"
    case .hintFixed:
      "plan, code, level y path solo dicen de qué elemento se trata; para cambiar un código: plan move"
    case .hintUnreported: "para deshacer lo registrado: plan undo"
    case .hintTable: "para obtener una tabla así: plan list --format csv; no se cambió nada"
    case .hintNoteAlone: "escriba un estado en la columna «{column}», o «{word}»"
    case .hintOtherTitle: "ponga las filas en orden, o vacíe la celda; no se cambió nada"
    }
  }
}
