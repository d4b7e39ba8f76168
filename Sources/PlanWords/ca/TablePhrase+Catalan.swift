extension TablePhrase {
  package var catalan: String {
    switch self {
    case .empty: "la taula és buida"
    case .openQuote: "una cel·la entre cometes que comença a la línia {line} no es tanca"
    case .noCode: "la taula no té cap columna «code»: té {known}"
    case .unknownColumn: "columna desconeguda «{column}»"
    case .repeatedColumn: "la columna «{column}» hi és dues vegades"
    case .rowLength: "{cells} {cells:cel·la|cel·les}, però {columns} {columns:columna|columnes}"
    case .fixed: "{column} és «{actual}», no «{typed}»"
    case .repeatedRow: "{code} és en dues files"
    case .date: "{column}: «{typed}» no és una data"
    case .unreported: "una taula no pot deixar {code} sense informació"
    case .noteAlone: "hi ha un comentari sobre {code}, però cap estat"
    case .otherTitle: "el títol al costat de {code} és el de {other}: potser s'han barrejat les files"
    case .derived:
      "{count:línia|línies} {lines}: «{column}» es dedueix de status, de due i del dia, i no es registra; canvieu status o due"
    case .inherited:
      "{count:línia|línies} {lines}: buidar «{column}» no canvia res; el valor ve d'un element superior o d'una altra llengua, i es canvia allà"
    case .notInSheet:
      "{count:línia|línies} {lines}: un altre títol no es pren d'una taula així; per canviar-lo: plan edit"
    case .hintColumns: "les columnes són {known}"
    case .hintFixed:
      "plan, code, level i path només diuen de quin element es tracta; per canviar un codi: plan move"
    case .hintUnreported: "per desfer el que s'ha registrat: plan undo"
    case .hintTable: "per obtenir una taula així: plan list --format csv; no s'ha canviat res"
    case .hintNoteAlone: "escriviu un estat a la columna «{column}», o «{word}»"
    case .hintOtherTitle: "poseu les files en ordre, o buideu la cel·la; no s'ha canviat res"
    }
  }
}
