extension RevisionPhrase {
  package var french: String {
    switch self {
    case .unknown: "il n'y a pas de révision « {word} »"
    case .nothingBy: "rien n'était enregistré au {date}"
    case .nothingYet: "rien n'est encore enregistré"
    case .cutOff:
      "rien de ce que contient cette copie n'était enregistré au {date} : son historique s'arrête à {commit}"
    case .noPlans: "il n'y avait pas de plans ici à {commit}"
    case .hintUnknown:
      "une révision est un jour comme 2021-01-15, une étiquette, une branche, ou un commit tel que plan log l'affiche"
    case .hintFirst: "le premier commit est du {date}"
    case .hintCutOff: "pour obtenir le reste : git fetch --unshallow"
    case .asRecorded: "{day}, tel qu'enregistré au {recorded} ({commit})"
    }
  }
}
