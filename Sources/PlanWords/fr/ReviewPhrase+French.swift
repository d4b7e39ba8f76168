extension ReviewPhrase {
  package var french: String {
    switch self {
    case .acceptForms: "accepter | accepté | acceptée"
    case .returnForms: "renvoyer | renvoyé | renvoyée"
    case .accepted: "{status} : accepté"
    case .acceptedWith: "{status} : accepté avec la note : {note}"
    case .returned: "{status} : renvoyé"
    case .returnedWith: "{status} : renvoyé avec la note : {note}"
    case .already: "{status} : déjà {verdict}"
    case .unknownVerdict: "« {word} » n'est ni accepter ni renvoyer"
    case .notRequired: "le plan {plan} n'exige pas de vérifications"
    case .nothingDone: "rien ne dit que {code} est réalisé au {date}"
    case .nothingDoneInPeriod: "rien ne dit que {code} est réalisé pour {period}"
    case .own:
      "{code} : vous avez enregistré vous-même que c'est réalisé ({target}), sous l'adresse {address}"
    case .notAnEditor: "{address} n'est l'adresse d'aucun éditeur dans plans/people.txt"
    case .unrecorded: "{code} : que c'est réalisé ({target}) n'est pas encore enregistré"
    case .toReview:
      "ce qui est indiqué comme réalisé compte comme en cours jusqu'à ce que quelqu'un d'autre l'ait accepté : {command}"
    case .hintRequire: "pour les exiger : plan edit {plan} require+=review"
    case .hintDone: "pour voir ce qui est à vérifier : plan list --to-review"
    case .hintOther: "c'est à quelqu'un d'autre de le vérifier"
    case .hintEditor:
      "pour voir qui l'est : plan people ; c'est à un éditeur de vérifier, ou d'ajouter l'adresse à la ligne de l'un d'eux"
    }
  }
}
