/// The words of `plan diff`, as they go with a number of deliverables.
extension DifferenceWord: Phrase {
  package var texts: Texts {
    switch self {
    case .completed: Self.forms("completed", "achevé", "completado")
    case .slipped:
      Texts("slipped back", "en recul", "en retroceso")
    case .started: Self.forms("started", "commencé", "iniciado")
    case .stopped: Self.forms("stopped", "arrêté", "detenido")
    case .reported:
      Texts(
        "reported for the first time", "{count:renseigné|renseignés} pour la première fois",
        "{count:informado|informados} por primera vez")
    case .withdrawn: Texts("withdrawn", "état retiré", "estado anulado")
    case .unreadable:
      Texts(
        "no longer readable", "{count:devenu illisible|devenus illisibles}", "ya no {count:legible|legibles}")
    case .added: Self.forms("added", "ajouté", "añadido")
    case .dropped: Self.forms("dropped", "abandonné", "retirado")
    case .removed: Self.forms("removed", "supprimé", "eliminado")
    case .renamed: Self.forms("renamed", "renommé", "renombrado")
    case .moved: Self.forms("moved", "déplacé", "trasladado")
    case .retitled:
      Texts("retitled", "{count:nouveau titre|nouveaux titres}", "{count:nuevo título|nuevos títulos}")
    case .owner: Texts("owner changed", "responsable modifié", "responsable cambiado")
    case .due: Texts("due date changed", "échéance modifiée", "vencimiento cambiado")
    case .evidence: Texts("evidence changed", "pièces justificatives modifiées", "evidencias cambiadas")
    case .late: Texts("delay changed", "retard modifié", "retraso cambiado")
    case .lineAdded:
      Texts(
        "status {count:line|lines} added", "{count:ligne d'état ajoutée|lignes d'état ajoutées}",
        "{count:línea de estado añadida|líneas de estado añadidas}")
    case .lineAltered:
      Texts(
        "status {count:line|lines} altered", "{count:ligne d'état modifiée|lignes d'état modifiées}",
        "{count:línea de estado cambiada|líneas de estado cambiadas}")
    case .lineRemoved:
      Texts(
        "status {count:line|lines} removed", "{count:ligne d'état supprimée|lignes d'état supprimées}",
        "{count:línea de estado eliminada|líneas de estado eliminadas}")
    }
  }

  /// Words whose French and Spanish take an `s` for many.
  private static func forms(_ english: String, _ french: String, _ spanish: String) -> Texts {
    Texts(english, "{count:\(french)|\(french)s}", "{count:\(spanish)|\(spanish)s}")
  }
}
