import PlanCore

/// What `plan diff` says.
enum DiffPhrase: String, Phrase {
  case completed, slipped, started, stopped, reported, withdrawn, unreadable, added, dropped, removed, renamed
  case moved, retitled, owner, due, evidence, lineAdded, lineAltered, lineRemoved
  case nothing, files, onDay, mixed, hintMixed, reversed, hintReversed

  var texts: Texts {
    switch self {
    case .completed: Texts("completed", "achevés", "completados")
    case .slipped: Texts("slipped back", "revenus en arrière", "retrocedidos")
    case .started: Texts("started", "commencés", "iniciados")
    case .stopped: Texts("stopped", "arrêtés", "detenidos")
    case .reported:
      Texts("reported for the first time", "renseignés pour la première fois", "informados por primera vez")
    case .withdrawn: Texts("withdrawn", "état retiré", "estado anulado")
    case .unreadable: Texts("no longer readable", "devenus illisibles", "ya no legibles")
    case .added: Texts("added", "ajoutés", "añadidos")
    case .dropped: Texts("dropped", "abandonnés", "retirados")
    case .removed: Texts("removed", "supprimés", "eliminados")
    case .renamed: Texts("renamed", "renommés", "renombrados")
    case .moved: Texts("moved", "déplacés", "trasladados")
    case .retitled: Texts("retitled", "nouveaux titres", "nuevos títulos")
    case .owner: Texts("owner changed", "responsable modifié", "responsable cambiado")
    case .due: Texts("due date changed", "échéance modifiée", "vencimiento cambiado")
    case .evidence: Texts("evidence changed", "preuves modifiées", "pruebas cambiadas")
    case .lineAdded: Texts("status lines added", "lignes d'état ajoutées", "líneas de estado añadidas")
    case .lineAltered: Texts("status lines altered", "lignes d'état modifiées", "líneas de estado cambiadas")
    case .lineRemoved:
      Texts("status lines removed", "lignes d'état supprimées", "líneas de estado eliminadas")
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

extension DifferenceWord {
  /// What it is called in a heading.
  var phrase: DiffPhrase {
    switch self {
    case .completed: .completed
    case .slipped: .slipped
    case .started: .started
    case .stopped: .stopped
    case .reported: .reported
    case .withdrawn: .withdrawn
    case .unreadable: .unreadable
    case .added: .added
    case .dropped: .dropped
    case .removed: .removed
    case .renamed: .renamed
    case .moved: .moved
    case .retitled: .retitled
    case .owner: .owner
    case .due: .due
    case .evidence: .evidence
    case .lineAdded: .lineAdded
    case .lineAltered: .lineAltered
    case .lineRemoved: .lineRemoved
    }
  }
}
