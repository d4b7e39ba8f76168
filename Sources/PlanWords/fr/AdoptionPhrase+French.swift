extension AdoptionPhrase {
  package var french: String {
    switch self {
    case .future: "le {date} est à venir : nous sommes le {today}"
    case .over: "le plan {plan} était terminé le {date} : son dernier jour est le {last}"
    case .already: "le plan {plan} est déjà adopté à la date du {date}"
    case .unrecorded:
      "ce qui est adopté doit être enregistré, et {count} {count:fichier ne l'est|fichiers ne le sont} pas : {paths}"
    case .unreadable:
      "{count} {count:fichier|fichiers} du plan {count:est illisible|sont illisibles} : {paths}"
    case .which: "plusieurs plans ont pu être adoptés : {plans}"
    case .adopted: "plan {plan} adopté le {date} : {deliverables}"
    case .hintDay: "indiquez le jour de l'adoption : --at DATE"
    case .hintAlready:
      "pour voir ce qui a changé depuis : plan diff adopted {plan} ; un plan amendé est adopté à une autre date"
    case .hintWhich: "précisez le plan : plan adopt {plan}"
    case .never: "aucune ligne ne dit que {plans} a été adopté au {date}"
    case .notRecorded: "le plan {plan} a été adopté le {date}, et le commit qui le dit n'est pas ici"
    case .hintNever: "pour le déclarer : plan adopt {plan} --at DATE"
    case .hintNotRecorded:
      "pour enregistrer ce qui a été modifié à la main : plan save ; pour compléter un clone superficiel : git fetch --unshallow"
    case .since: "adopté : {deliverables} ({date}) ; depuis : {changes}"
    case .unchanged: "adopté : {deliverables} ({date}) ; inchangé depuis"
    case .unknown: "adopté le {date} ; ce qui a été adopté n'est pas enregistré ici"
    case .added: "{count} {count:ajout|ajouts}"
    case .dropped: "{count} {count:abandon|abandons}"
    case .reworded: "{count} {count:reformulation|reformulations}"
    case .rescheduled: "{count} {count:échéance déplacée|échéances déplacées}"
    case .addedOn: "ajout du {date}"
    case .droppedOn: "abandon du {date}"
    case .formerTitle: "adopté sous le titre « {title} »"
    case .heading: "Depuis l'adoption"
    case .change: "Changement"
    case .state: "adopté le {date} ({commit})"
    }
  }
}
