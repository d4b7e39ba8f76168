extension InitPhrase {
  package var catalan: String {
    switch self {
    case .id: "Nom de la carpeta del pla, per exemple 2026-2028"
    case .title: "Títol del pla"
    case .organisation: "Qui el porta a terme (opcional)"
    case .period: "Des de quan i fins quan, per exemple 2026-2028 o 2026-01-01 2028-12-31"
    case .languages: "Llengües, primer la del pla, per exemple ca es en"
    case .levels: "Nivells, de dalt a baix: lletres i un nom"
    case .name: "El vostre nom"
    case .mail: "La vostra adreça electrònica"
    case .yesNo: "S/n"
    case .yesOrNo: "responeu sí o no (s o n)"
    case .makeRepository: "{path} no és en cap repositori git. Voleu crear-n'hi un?"
    case .carryOver: "{code} {title} ({status}): voleu reprendre'l?"
    case .example: "exemple"
    case .started: "pla nou {plan}: {title}"
    case .nodes: "amb {count} {count:element|elements}"
    case .nextAdd: "per afegir {levels}, d'un en un o des d'una taula: plan add"
    case .nextStatus: "per veure com està: plan status {plan}"
    case .startedIn: "es desa a {path}"
    case .insideRepository: "{folder} és al repositori git {path}: aquí no se'n crea cap altre"
    case .hintInsideRepository:
      "sense --git, el pla es registra en aquell repositori; per fer un repositori d'aquesta carpeta: git init"
    case .planExists: "la carpeta plans/{plan} ja existeix"
    case .hintExists: "trieu un altre nom o canvieu aquell pla: plan edit {plan}"
    case .noRepository: "{path} no és en cap repositori git: el pla no es pot registrar"
    case .defaultLevels: "L línia estratègica, M mesura, D lliurable"
    case .hintRepository: "per crear-ne un: plan init --git"
    }
  }
}
