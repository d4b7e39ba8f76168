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
        "un jour ou une période et une révision ne se comparent pas : {first}, {second}",
        "un día o un período y una revisión no se comparan: {first}, {second}")
    case .hintMixed:
      Texts(
        "plan diff A B --rev REV compares two days as they had been recorded then",
        "plan diff A B --rev REV compare deux jours tels qu'ils étaient alors enregistrés",
        "plan diff A B --rev REV compara dos días según lo registrado entonces")
    case .reversed:
      Texts("{to} comes before {from}", "le {to} précède le {from}", "el {to} es anterior al {from}")
    case .hintReversed:
      Texts(
        "plan diff {to} {from} compares them", "plan diff {to} {from} les compare",
        "plan diff {to} {from} los compara")
    }
  }
}
