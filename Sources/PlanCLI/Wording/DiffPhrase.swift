import PlanCore

/// What `plan diff` says.
enum DiffPhrase: String, Phrase {
  case nothing, files, onDay, mixed, hintMixed, reversed, hintReversed

  var texts: Texts {
    switch self {
    case .nothing: Texts("nothing changed", "rien n'a changé", "nada cambió")
    case .files: Texts("the files", "les fichiers", "los archivos")
    case .onDay: Texts("status on {date}", "état au {date}", "estado al {date}")
    case .mixed:
      Texts(
        "a day or period and a revision cannot be compared: {first}, {second}",
        "impossible de comparer un jour ou une période à une révision : {first}, {second}",
        "no se puede comparar un día o un período con una revisión: {first}, {second}")
    case .hintMixed:
      Texts(
        "plan diff A B --rev REV compares two days as they had been recorded then",
        "pour comparer deux jours tels qu'ils étaient alors enregistrés : plan diff A B --rev REV",
        "para comparar dos días según lo registrado entonces: plan diff A B --rev REV")
    case .reversed:
      Texts("{to} comes before {from}", "le {to} précède le {from}", "el {to} es anterior al {from}")
    case .hintReversed:
      Texts(
        "plan diff {to} {from} compares them", "pour les comparer : plan diff {to} {from}",
        "para compararlos: plan diff {to} {from}")
    }
  }
}
