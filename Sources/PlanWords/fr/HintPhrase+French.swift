extension HintPhrase {
  package var french: String {
    switch self {
    case .didYouMean: "vouliez-vous dire {word} ?"
    case .verbs: "les commandes sont {verbs} ; pour les explications : plan help"
    case .codeVerb: "pour le voir : plan show {code} ; pour le marquer : plan set {code} ÉTAT"
    case .statuses: "les états sont {known}"
    case .newCode: "tapez le nouveau code : {example}"
    case .codeInstead: "tapez le code : {example}"
    case .whichMark: "écrivez non réalisé ou réalisé"
    case .codes: "un code ressemble à {example} : des lettres et un nombre pour chaque niveau"
    case .dates: "écrivez-la ainsi : 2020-12-31"
    case .date: "écrivez {date}"
    case .person: "par exemple {option} \"Ana Ruiz <ana@example.org>\""
    case .startPlan: "créez-en un avec plan init"
    case .otherFolder:
      "les plans se trouvent dans un dossier nommé plans ; placez-vous dans le dossier qui le contient, ou tapez plan -C DOSSIER"
    case .qualify: "précisez le plan : {example}"
    case .setChild: "marquez ce qui se trouve dessous : plan set {code} {status}"
    case .addedLater:
      "enregistrez-le avec --at {added} ou une date ultérieure ; pour qu'il compte à partir du {date} : plan edit {code} added={date}"
    case .twoStatuses: "retirez une des deux lignes ; rien n'a été modifié"
    case .recurring:
      "pour qu'il soit récurrent : plan edit {code} {edit} ; sans --period, c'est l'ensemble qui est marqué"
    case .periods: "ses périodes se lisent avec plan show {code}"
    case .withoutDay: "retirez --at, ou indiquez un jour de la période ou d'après"
    case .confirm: "pour enregistrer que rien n'a changé : {command}"
    case .firstStatus: "pour dire où il en est : plan set {code} ÉTAT"
    case .markPeriod: "pour dire ce qui a été atteint : plan set {code} ÉTAT --period {period}"
    case .noDay:
      "seuls un état, un début et une fin sont datés : --at s'emploie avec plan set, plan add et plan drop"
    case .dueInstead:
      "pour ce qui est prévu, fixez une échéance (due) ; un état s'enregistre une fois atteint"
    case .check: "pour savoir ce qui ne va pas : plan check"
    case .save: "pour enregistrer ce qui a été modifié à la main : plan save"
    case .removals:
      "pour {count:le|les} rétablir : git restore {paths} ; pour clore un élément et garder son historique : plan drop ; "
        + "pour supprimer quand même : plan save --allow-removals"
    case .report: "merci de le signaler, avec ce que vous avez tapé et ce qu'affiche plan --version"
    case .batchLine: "une ligne s'écrit CODE ÉTAT [DATE] [NOTE] ; rien n'a été modifié"
    }
  }
}
