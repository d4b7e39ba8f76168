extension ClosingPhrase {
  package var french: String {
    switch self {
    case .badPeriod: "« {word} » n'est pas une période"
    case .notOver: "la période {period} n'est pas terminée : son dernier jour est le {date}"
    case .nowhere: "aucun plan ne comprend la période {period} ; plans existants : {plans}"
    case .outside: "la période {period} ne fait pas partie du plan {plan}, qui va du {first} au {last}"
    case .alreadyClosed: "la période {period} est déjà close dans {plan} (publié : {counts})"
    case .neverClosed: "la période {period} n'a pas été close dans {plan}"
    case .unrecorded:
      "ce qui est publié doit être enregistré, et {count} {count:fichier ne l'est|fichiers ne le sont} pas : {paths}"
    case .unreadable:
      "{count} {count:fichier|fichiers} du plan {count:est illisible|sont illisibles} : {paths}"
    case .which: "plusieurs plans comprennent cette période : {plans}"
    case .reasonNeeded:
      "le {date} fait partie de la période close {period} (publié : {counts}) : la modification demande un motif"
    case .reasonNeededBy:
      "cela rectifie la période close {period} (publié : {counts}) et demande un motif : {changes}"
    case .tagExists: "il y a déjà une étiquette {tag}"
    case .closed: "période {period} close : {figures} au {date}"
    case .closedAgain: "période {period} publiée à nouveau : {figures} au {date}, auparavant {counts}"
    case .tagged: "étiqueté {tag}"
    case .tagFailed: "enregistré sous {commit}, mais l'étiquette n'a pas pu être créée : {reason}"
    case .published: "publié pour {period} : {counts} ({commit} {author}, enregistré le {date})"
    case .restatedNow: "rectifié depuis : {counts}"
    case .publishedAgain: "publié à nouveau : {counts} ({commit} {author}, enregistré le {date})"
    case .restatedSame: "rectifié depuis, les totaux sont les mêmes : {counts}"
    case .notRecorded: "publié pour {period} : {counts} (pas enregistré ici)"
    case .restates: "cela rectifie {period} (publié : {counts}) : {changes}"
    case .altersLine:
      "ce qui a été publié pour {period} ({counts}) ne figurerait plus dans le plan : la modification demande un motif"
    case .doneLate: "réalisé en retard ({date}, échéance : {due})"
    case .overdue: "en retard (échéance : {due})"
    case .reasonPublished: "ce motif sera publié"
    case .hintPeriods: "une période est 2019, 2019-H1, 2019-Q3 ou 2019-05"
    case .hintAlready:
      "pour voir ce qui a changé depuis : plan diff {period} ; pour la publier à nouveau : plan close {period} --again -m MOTIF"
    case .hintNever: "pour la clore : plan close {period}"
    case .hintWhich: "précisez le plan : plan close {period} {plan}"
    case .hintReason: "donnez-le avec -m \"…\""
    }
  }
}
