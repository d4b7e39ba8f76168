extension AdoptionPhrase {
  package var catalan: String {
    switch self {
    case .future: "el {date} encara ha d'arribar: avui és {today}"
    case .over: "el pla {plan} s'havia acabat el {date}: l'últim dia és el {last}"
    case .already: "el pla {plan} ja consta com a aprovat el {date}"
    case .unrecorded:
      "el que s'aprova ha d'estar registrat, i {count} {count:fitxer no ho està|fitxers no ho estan}: {paths}"
    case .unreadable: "{count} {count:fitxer|fitxers} del pla no es {count:pot|poden} llegir: {paths}"
    case .which: "diversos plans es poden haver aprovat: {plans}"
    case .adopted: "pla {plan} aprovat el {date}: {deliverables}"
    case .hintDay: "indiqueu el dia de l'aprovació: --at DATA"
    case .hintAlready:
      "per veure què ha canviat des d'aleshores: plan diff adopted {plan}; un pla esmenat s'aprova en una altra data"
    case .hintWhich: "indiqueu el pla: plan adopt {plan}"
    case .never: "cap línia no diu que {plans} s'hagi aprovat a data {date}"
    case .notRecorded: "el pla {plan} es va aprovar el {date}, i el commit que ho diu no és aquí"
    case .hintNever: "per fer-ho constar: plan adopt {plan} --at DATA"
    case .hintNotRecorded:
      "per registrar el que s'ha editat a mà: plan save; per completar un clon superficial: git fetch --unshallow"
    case .since: "aprovat: {deliverables} ({date}); des d'aleshores: {changes}"
    case .unchanged: "aprovat: {deliverables} ({date}); sense canvis des d'aleshores"
    case .unknown: "aprovat {date:l'|el }{date}; el que es va aprovar no està registrat aquí"
    case .added: "{count} {count:incorporació|incorporacions}"
    case .dropped: "{count} {count:retirada|retirades}"
    case .reworded: "{count} {count:reformulació|reformulacions}"
    case .rescheduled: "{count} {count:termini canviat|terminis canviats}"
    case .addedOn: "incorporació {date:de l'|del }{date}"
    case .droppedOn: "retirada {date:de l'|del }{date}"
    case .formerTitle: "aprovat com a «{title}»"
    case .heading: "Des de l'aprovació"
    case .change: "Canvi"
    case .state: "aprovat el {date} ({commit})"
    }
  }
}
