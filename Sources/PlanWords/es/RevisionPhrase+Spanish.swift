extension RevisionPhrase {
  package var spanish: String {
    switch self {
    case .unknown: "no hay revisión «{word}»"
    case .nothingBy: "no había nada registrado al {date}"
    case .nothingYet: "aún no hay nada registrado"
    case .cutOff:
      "nada de lo que hay en esta copia estaba registrado al {date}: su historial se corta en {commit}"
    case .noPlans: "no había planes aquí en {commit}"
    case .hintUnknown:
      "una revisión es un día como 2021-01-15, una etiqueta, una rama, o un commit como lo muestra plan log"
    case .hintFirst: "el primer commit es del {date}"
    case .hintCutOff: "para traer el resto: git fetch --unshallow"
    case .asRecorded: "{day}, según lo registrado al {recorded} ({commit})"
    }
  }
}
