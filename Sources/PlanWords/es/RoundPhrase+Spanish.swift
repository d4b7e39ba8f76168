extension RoundPhrase {
  package var spanish: String {
    switch self {
    case .about: "ronda sobre {period}"
    case .by: "respuestas hasta el {date}"
    case .daysLeft: "{count:queda|quedan} {count} {count:día|días}"
    case .lastDay: "hoy es el último día"
    case .daysOver: "{count} {count:día|días} de retraso"
    case .answered: "{answered} de {asked} con respuesta"
    case .nothingAsked: "no se pregunta por ningún entregable"
    case .missing: "falta"
    case .noPerson: "nadie en plans/people.txt es responsable"
    case .withoutOwner: "sin responsable"
    case .opened:
      "{plan}: ronda sobre {period} abierta, se pregunta por {deliverables}, respuestas hasta el {date}"
    case .moved: "{plan}: ronda sobre {period}, respuestas hasta el {date} (antes, el {old})"
    case .renoted: "{plan}: ronda sobre {period}, otra nota"
    case .open: "{plan}: la ronda sobre {period} ya está abierta, respuestas hasta el {date}"
    case .unanswered: "ronda sobre {period}: {missing} de {asked} sin respuesta"
    case .notBegun: "{period} aún no ha empezado: hoy es {today}"
    case .outside: "{plan} no tiene ningún día en {period}: va del {first} al {last}"
    case .nowhere: "ningún plan tiene días en {period}: {plans}"
    case .dueBeforePeriod: "no se pueden pedir respuestas hasta el {date}: {period} empieza el {first}"
    case .none: "no se ha abierto ninguna ronda en {plans}"
    case .noneAbout: "no se ha abierto ninguna ronda sobre {period} en {plans}"
    case .nobodyAsked: "la ronda no se dirige a nadie llamado «{who}»"
    case .hintDue: "indique hasta qué día se piden respuestas: --due FECHA"
    case .hintOpen: "para abrir una: plan round open {period} --due FECHA"
    case .hintPlan: "una ronda trata de un período que ha empezado, en un plan que tiene días en él"
    case .hintPeriods: "hay una sobre {periods}"
    case .hintAsked: "para ver a quién se pregunta: plan round"
    case .hintShow: "para ver quién ha respondido: plan round"
    case .hintPeople:
      "nadie en plans/people.txt es responsable de {owners}: plan people add NOMBRE CORREO owns='{owner}'"
    case .hintOwners:
      "{count} {count:entregable no tiene|entregables no tienen} responsable: plan list --no-owner"
    }
  }
}
