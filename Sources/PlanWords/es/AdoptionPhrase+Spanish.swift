extension AdoptionPhrase {
  package var spanish: String {
    switch self {
    case .future: "el {date} está por venir: hoy es {today}"
    case .over: "el plan {plan} había terminado el {date}: su último día es el {last}"
    case .already: "el plan {plan} ya consta como aprobado el {date}"
    case .unrecorded:
      "lo que se aprueba debe estar registrado, y {count} {count:archivo no lo está|archivos no lo están}: {paths}"
    case .unreadable: "{count} {count:archivo|archivos} del plan no se {count:puede|pueden} leer: {paths}"
    case .which: "varios planes han podido aprobarse: {plans}"
    case .adopted: "plan {plan} aprobado el {date}: {deliverables}"
    case .hintDay: "indique el día de la aprobación: --at FECHA"
    case .hintAlready:
      "para ver lo que ha cambiado desde entonces: plan diff adopted {plan}; un plan enmendado se aprueba en otra fecha"
    case .hintWhich: "indique el plan: plan adopt {plan}"
    case .never: "ninguna línea dice que {plans} se haya aprobado al {date}"
    case .notRecorded: "el plan {plan} se aprobó el {date}, y el commit que lo dice no está aquí"
    case .hintNever: "para hacerlo constar: plan adopt {plan} --at FECHA"
    case .hintNotRecorded:
      "para registrar lo editado a mano: plan save; para completar un clon superficial: git fetch --unshallow"
    case .since: "aprobado: {deliverables} ({date}); desde entonces: {changes}"
    case .unchanged: "aprobado: {deliverables} ({date}); sin cambios desde entonces"
    case .unknown: "aprobado el {date}; lo que se aprobó no está registrado aquí"
    case .added: "{count} {count:incorporación|incorporaciones}"
    case .dropped: "{count} {count:retirada|retiradas}"
    case .reworded: "{count} {count:reformulación|reformulaciones}"
    case .rescheduled: "{count} {count:vencimiento cambiado|vencimientos cambiados}"
    case .addedOn: "incorporación del {date}"
    case .droppedOn: "retirada del {date}"
    case .formerTitle: "aprobado como «{title}»"
    case .heading: "Desde la aprobación"
    case .change: "Cambio"
    case .state: "aprobado el {date} ({commit})"
    }
  }
}
