extension ClosingPhrase {
  package var spanish: String {
    switch self {
    case .badPeriod: "«{word}» no es un período"
    case .notOver: "el período {period} no ha terminado: su último día es el {date}"
    case .nowhere: "ningún plan comprende el período {period}; planes existentes: {plans}"
    case .outside: "el período {period} no forma parte del plan {plan}, que va del {first} al {last}"
    case .alreadyClosed: "el período {period} ya está cerrado en {plan} (publicado: {counts})"
    case .neverClosed: "el período {period} no se ha cerrado en {plan}"
    case .unrecorded:
      "lo que se publica debe estar registrado, y {count} {count:archivo no lo está|archivos no lo están}: {paths}"
    case .unreadable: "{count} {count:archivo|archivos} del plan no se {count:puede|pueden} leer: {paths}"
    case .which: "varios planes comprenden ese período: {plans}"
    case .reasonNeeded:
      "el {date} forma parte del período cerrado {period} (publicado: {counts}): el cambio necesita un motivo"
    case .reasonNeededBy:
      "esto rectifica el período cerrado {period} (publicado: {counts}) y necesita un motivo: {changes}"
    case .tagExists: "ya hay una etiqueta {tag}"
    case .closed: "período {period} cerrado: {figures} al {date}"
    case .closedAgain: "período {period} publicado de nuevo: {figures} al {date}, antes {counts}"
    case .tagged: "etiquetado como {tag}"
    case .tagFailed: "registrado como {commit}, pero no se pudo crear la etiqueta: {reason}"
    case .published: "publicado para {period}: {counts} ({commit} {author}, registrado el {date})"
    case .restatedNow: "rectificado desde entonces: {counts}"
    case .publishedAgain: "publicado de nuevo: {counts} ({commit} {author}, registrado el {date})"
    case .restatedSame: "rectificado desde entonces, los totales son los mismos: {counts}"
    case .notRecorded: "publicado para {period}: {counts} (no registrado aquí)"
    case .restates: "esto rectifica {period} (publicado: {counts}): {changes}"
    case .altersLine:
      "lo que se publicó para {period} ({counts}) ya no figuraría en el plan: el cambio necesita un motivo"
    case .doneLate: "con retraso ({date}, vencimiento: {due})"
    case .overdue: "fuera de plazo (vencimiento: {due})"
    case .reasonPublished: "este motivo se publicará"
    case .hintPeriods: "un período es 2019, 2019-H1, 2019-Q3 o 2019-05"
    case .hintAlready:
      "para ver lo que ha cambiado desde entonces: plan diff {period}; para publicarlo de nuevo: plan close {period} --again -m MOTIVO"
    case .hintNever: "para cerrarlo: plan close {period}"
    case .hintWhich: "indique el plan: plan close {period} {plan}"
    case .hintReason: "indíquelo con -m \"…\""
    }
  }
}
