extension ClosingPhrase {
  package var catalan: String {
    switch self {
    case .badPeriod: "«{word}» no és un període"
    case .notOver: "el període {period} no s'ha acabat: l'últim dia és el {date}"
    case .nowhere: "cap pla no comprèn el període {period}; plans existents: {plans}"
    case .outside: "el període {period} no forma part del pla {plan}, que va del {first} al {last}"
    case .alreadyClosed: "el període {period} ja està tancat a {plan} (publicat: {counts})"
    case .neverClosed: "el període {period} no s'ha tancat a {plan}"
    case .unrecorded:
      "el que es publica ha d'estar registrat, i {count} {count:fitxer no ho està|fitxers no ho estan}: {paths}"
    case .unreadable: "{count} {count:fitxer|fitxers} del pla no es {count:pot|poden} llegir: {paths}"
    case .which: "diversos plans comprenen aquest període: {plans}"
    case .reasonNeeded:
      "el {date} forma part del període tancat {period} (publicat: {counts}): el canvi necessita un motiu"
    case .reasonNeededBy:
      "això rectifica el període tancat {period} (publicat: {counts}) i necessita un motiu: {changes}"
    case .tagExists: "ja hi ha una etiqueta {tag}"
    case .closed: "període {period} tancat: {figures} a data {date}"
    case .closedAgain: "període {period} publicat de nou: {figures} a data {date}, abans {counts}"
    case .tagged: "etiquetat com a {tag}"
    case .tagFailed: "registrat com a {commit}, però no s'ha pogut crear l'etiqueta: {reason}"
    case .published: "publicat per al {period}: {counts} ({commit} {author}, registrat el {date})"
    case .restatedNow: "rectificat des d'aleshores: {counts}"
    case .publishedAgain: "publicat de nou: {counts} ({commit} {author}, registrat el {date})"
    case .restatedSame: "rectificat des d'aleshores, els totals són els mateixos: {counts}"
    case .notRecorded: "publicat per al {period}: {counts} (no registrat aquí)"
    case .restates: "això rectifica el període {period} (publicat: {counts}): {changes}"
    case .altersLine:
      "el que es va publicar per al {period} ({counts}) ja no constaria al pla: el canvi necessita un motiu"
    case .doneLate: "amb retard ({date}, termini: {due})"
    case .overdue: "fora de termini (vençut el {due})"
    case .reasonPublished: "aquest motiu es publicarà"
    case .hintPeriods: "un període és 2019, 2019-H1, 2019-Q3 o 2019-05"
    case .hintAlready:
      "per veure què ha canviat des d'aleshores: plan diff {period}; per publicar-lo de nou: plan close {period} --again -m MOTIU"
    case .hintNever: "per tancar-lo: plan close {period}"
    case .hintWhich: "indiqueu el pla: plan close {period} {plan}"
    case .hintReason: "indiqueu-lo amb -m \"…\""
    }
  }
}
