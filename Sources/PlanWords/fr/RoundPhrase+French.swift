extension RoundPhrase {
  package var french: String {
    switch self {
    case .about: "collecte sur {period}"
    case .by: "réponses attendues pour le {date}"
    case .daysLeft: "encore {count} {count:jour|jours}"
    case .lastDay: "dernier jour aujourd'hui"
    case .daysOver: "{count} {count:jour|jours} de retard"
    case .answered: "{answered} sur {asked} avec réponse"
    case .nothingAsked: "aucun livrable n'est concerné"
    case .missing: "il manque"
    case .noPerson: "personne dans plans/people.txt n'en est responsable"
    case .withoutOwner: "sans responsable"
    case .opened:
      "{plan} : collecte sur {period} ouverte, question posée pour {deliverables}, réponses attendues pour le {date}"
    case .moved: "{plan} : collecte sur {period}, réponses attendues pour le {date} (auparavant le {old})"
    case .renoted: "{plan} : collecte sur {period}, autre note"
    case .open: "{plan} : la collecte sur {period} est déjà ouverte, réponses attendues pour le {date}"
    case .unanswered: "collecte sur {period} : {missing} sur {asked} sans réponse"
    case .notBegun: "{period} n'a pas encore commencé : nous sommes le {today}"
    case .outside: "le plan {plan} n'a aucun jour en {period} : il va du {first} au {last}"
    case .nowhere: "aucun plan n'a de jour en {period} : {plans}"
    case .dueBeforePeriod: "on ne peut pas attendre de réponses pour le {date} : {period} commence le {first}"
    case .none: "aucune collecte n'a été ouverte pour {plans}"
    case .noneAbout: "aucune collecte sur {period} n'a été ouverte pour {plans}"
    case .nobodyAsked: "la collecte ne s'adresse à personne du nom de « {who} »"
    case .hintDue: "indiquez pour quand les réponses sont attendues : --due DATE"
    case .hintOpen: "pour en ouvrir une : plan round open {period} --due DATE"
    case .hintPlan: "une collecte porte sur une période qui a commencé, dans un plan qui y a des jours"
    case .hintPeriods: "il y en a une sur {periods}"
    case .hintAsked: "pour voir à qui la collecte s'adresse : plan round"
    case .hintShow: "pour voir qui a répondu : plan round"
    case .hintPeople:
      "personne dans plans/people.txt n'est responsable pour {owners} : plan people add NOM ADRESSE owns='{owner}'"
    case .hintOwners: "{count} {count:livrable n'a|livrables n'ont} pas de responsable : plan list --no-owner"
    }
  }
}
