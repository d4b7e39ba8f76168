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
    case .derived:
      "{count:línea|líneas} {lines}: «{column}» se deduce de status, due y el día, y no se registra; cambie status o due"
    case .inherited:
      "{count:línea|líneas} {lines}: vaciar «{column}» no cambia nada; el valor viene de un elemento superior o de otro idioma, y se cambia allí"
    case .hintColumns: "las columnas son {known}"
    case .hintFixed:
      "plan, code, level y path solo dicen de qué elemento se trata; para cambiar un código: plan move"
    case .hintUnreported: "para deshacer lo registrado: plan undo"
    case .hintTable: "para obtener una tabla así: plan list --format csv; no se cambió nada"
    }
  }
}
