extension DiffPhrase {
  package var french: String {
    switch self {
    case .nothing: "rien n'a changé"
    case .files: "les fichiers"
    case .onDay: "état au {date}"
    case .mixed: "impossible de comparer un jour ou une période à une révision : {first}, {second}"
    case .hintMixed:
      "pour comparer deux jours tels qu'ils étaient alors enregistrés : plan diff A B --rev REV"
    case .reversed: "le {to} précède le {from}"
    case .hintReversed: "pour les comparer : plan diff {to} {from}"
    }
  }
}
