extension HintPhrase {
  package var spanish: String {
    switch self {
    case .didYouMean: "¿quiso decir {word}?"
    case .verbs: "las órdenes son {verbs}; para las explicaciones: plan help"
    case .codeVerb: "para verlo: plan show {code}; para marcarlo: plan set {code} ESTADO"
    case .statuses: "los estados son {known}"
    case .newCode: "escriba el código nuevo: {example}"
    case .codeInstead: "escriba el código: {example}"
    case .whichMark: "escriba no realizado o realizado"
    case .codes: "un código es como {example}: letras y un número para cada nivel"
    case .dates: "escríbala así: 2020-12-31"
    case .date: "escriba {date}"
    case .person: "por ejemplo {option} \"Ana Ruiz <ana@example.org>\""
    case .startPlan: "cree uno con plan init"
    case .otherFolder:
      "los planes están en una carpeta llamada plans; vaya a la carpeta que la contiene, o use plan -C CARPETA"
    case .qualify: "indique el plan: {example}"
    case .setChild: "marque lo que hay debajo: plan set {code} {status}"
    case .addedLater:
      "regístrelo con --at {added} o una fecha posterior; para que cuente desde el {date}: plan edit {code} added={date}"
    case .twoStatuses: "quite una de las dos líneas; no se cambió nada"
    case .recurring: "para que sea recurrente: plan edit {code} {edit}; sin --period se marca el conjunto"
    case .periods: "sus períodos se ven con plan show {code}"
    case .withoutDay: "quite --at, o indique un día del período o posterior"
    case .confirm: "para registrar que sigue así: {command}"
    case .firstStatus: "para decir en qué estado está: plan set {code} ESTADO"
    case .markPeriod: "para decir lo alcanzado: plan set {code} ESTADO --period {period}"
    case .noDay:
      "solo un estado, un comienzo y un final tienen fecha: --at se usa con plan set, plan add y plan drop"
    case .dueInstead: "para lo previsto, fije un vencimiento (due); un estado se registra una vez alcanzado"
    case .check: "para saber qué falla: plan check"
    case .save: "para registrar lo que se editó a mano: plan save"
    case .removals:
      "para {count:recuperarlo|recuperarlos}: git restore {paths}; para cerrar un elemento y conservar su historial: plan drop; "
        + "para eliminar de todos modos: plan save --allow-removals"
    case .report: "por favor, comuníquelo junto con lo que escribió y lo que muestra plan --version"
    case .batchLine: "una línea se escribe CÓDIGO ESTADO [FECHA] [NOTA]; no se cambió nada"
    }
  }
}
