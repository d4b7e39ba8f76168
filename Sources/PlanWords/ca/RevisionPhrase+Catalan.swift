extension RevisionPhrase {
  package var catalan: String {
    switch self {
    case .unknown: "no hi ha cap revisió «{word}»"
    case .nothingBy: "no hi havia res registrat el {date}"
    case .nothingYet: "encara no hi ha res registrat"
    case .cutOff:
      "res del que hi ha en aquesta còpia no estava registrat el {date}: el seu historial es talla a {commit}"
    case .noPlans: "no hi havia plans aquí a {commit}"
    case .hintUnknown:
      "una revisió és un dia com 2021-01-15, una etiqueta, una branca, o un commit tal com el mostra plan log"
    case .hintFirst: "el primer commit és del {date}"
    case .hintCutOff: "per portar la resta: git fetch --unshallow"
    case .asRecorded: "{day}, segons el que hi havia registrat el {recorded} ({commit})"
    }
  }
}
