extension RoundPhrase {
  package var catalan: String {
    switch self {
    case .about: "consulta sobre {period}"
    case .by: "respostes fins al {date}"
    case .daysLeft: "{count:queda|queden} {count} {count:dia|dies}"
    case .lastDay: "avui és l'últim dia"
    case .daysOver: "{count} {count:dia|dies} de retard"
    case .answered: "{answered} de {asked} amb resposta"
    case .nothingAsked: "no es demana per cap lliurable"
    case .missing: "hi falta"
    case .noPerson: "ningú a plans/people.txt no n'és responsable"
    case .withoutOwner: "sense responsable"
    case .opened:
      "{plan}: consulta sobre {period} oberta, es demana per {deliverables}, respostes fins al {date}"
    case .moved: "{plan}: consulta sobre {period}, respostes fins al {date} (abans, el {old})"
    case .renoted: "{plan}: consulta sobre {period}, una altra nota"
    case .open: "{plan}: la consulta sobre {period} ja és oberta, respostes fins al {date}"
    case .unanswered: "consulta sobre {period}: {missing} de {asked} sense resposta"
    case .notBegun: "{period} encara no ha començat: avui és {today}"
    case .outside: "{plan} no té cap dia a {period}: va del {first} al {last}"
    case .nowhere: "cap pla no té dies a {period}: {plans}"
    case .dueBeforePeriod: "no es poden demanar respostes fins al {date}: {period} comença el {first}"
    case .none: "no s'ha obert cap consulta a {plans}"
    case .noneAbout: "no s'ha obert cap consulta sobre {period} a {plans}"
    case .nobodyAsked: "la consulta no s'adreça a ningú que es digui «{who}»"
    case .hintDue: "indiqueu fins a quin dia es demanen respostes: --due DATA"
    case .hintOpen: "per obrir-ne una: plan round open {period} --due DATA"
    case .hintPlan: "una consulta tracta d'un període que ha començat, en un pla que hi té dies"
    case .hintPeriods: "n'hi ha una sobre {periods}"
    case .hintAsked: "per veure a qui es demana: plan round"
    case .hintShow: "per veure qui ha respost: plan round"
    case .hintPeople:
      "ningú a plans/people.txt no és responsable de {owners}: plan people add NOM ADREÇA owns='{owner}'"
    case .hintOwners: "{count} {count:lliurable no té|lliurables no tenen} responsable: plan list --no-owner"
    }
  }
}
