extension InitPhrase {
  package var spanish: String {
    switch self {
    case .id: "Nombre de la carpeta del plan, por ejemplo 2026-2028"
    case .title: "Título del plan"
    case .organisation: "Quién lo realiza (opcional)"
    case .period: "Desde cuándo hasta cuándo, por ejemplo 2026-2028 o 2026-01-01 2028-12-31"
    case .languages: "Idiomas, primero el del plan, por ejemplo es en fr"
    case .levels: "Niveles, de arriba abajo: letras y un nombre"
    case .name: "Su nombre"
    case .mail: "Su dirección de correo"
    case .yesNo: "S/n"
    case .yesOrNo: "responda sí o no (s o n)"
    case .makeRepository: "{path} no está en ningún repositorio git. ¿Crear uno?"
    case .carryOver: "{code} {title} ({status}): ¿retomar?"
    case .example: "un ejemplo"
    case .started: "nuevo plan {plan}: {title}"
    case .nodes: "con {count} {count:elemento|elementos}"
    case .nextAdd: "para añadir {levels}, de uno en uno o desde una tabla: plan add"
    case .nextStatus: "para ver cómo está: plan status {plan}"
    case .startedIn: "se guarda en {path}"
    case .insideRepository: "{folder} está en el repositorio git {path}: aquí no se crea ningún otro"
    case .hintInsideRepository:
      "sin --git, el plan se registra en ese repositorio; para hacer un repositorio de esta carpeta: git init"
    case .planExists: "la carpeta plans/{plan} ya existe"
    case .hintExists: "elija otro nombre o cambie ese plan: plan edit {plan}"
    case .noRepository: "{path} no está en ningún repositorio git: el plan no se puede registrar"
    case .defaultLevels: "L línea estratégica, M medida, D entregable"
    case .hintRepository: "para crear uno: plan init --git"
    }
  }
}
