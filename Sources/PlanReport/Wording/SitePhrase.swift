import PlanCore

/// The words of sites.
enum SitePhrase: String, Phrase {
  case plans, standing, place, language, pages, home, data, history, noHistory, date, note, recorded,
    recordedBy,
    notRecorded
  case overdue, changed, notCounted, changedSince, owner, evidence, tags, goals, due, start, since
  case historyData, days, ended
  case continues, continuedBy, formerly, dropped, reason, added, byPeriod, late, languageName

  var texts: Texts {
    switch self {
    case .plans: Texts("Plans", "Les plans", "Los planes")
    case .standing: Texts("Where it stands", "État d'avancement", "Estado de avance")
    case .place: Texts("You are here", "Vous êtes ici", "Usted está aquí")
    case .language: Texts("Language", "Langue", "Idioma")
    case .pages: Texts("Pages of this plan", "Pages de ce plan", "Páginas de este plan")
    case .home: Texts("All plans", "Tous les plans", "Todos los planes")
    case .data: Texts("The same as data:", "Les mêmes données :", "Los mismos datos:")
    case .historyData:
      Texts(
        "Every change of a status as data:", "Tous les changements d'état, en données :",
        "Todos los cambios de estado como datos:")
    case .days: Texts("From {first} to {last}.", "Du {first} au {last}.", "Del {first} al {last}.")
    case .ended:
      Texts("The plan ended on {date}.", "Le plan a pris fin le {date}.", "El plan terminó el {date}.")
    case .history: Texts("History", "Historique", "Historial")
    case .noHistory:
      Texts("Nothing has been reported.", "Rien n'a été renseigné.", "No se ha informado nada.")
    case .date: Texts("Takes effect", "Prend effet", "Vigente desde")
    case .note: Texts("Note", "Note", "Nota")
    case .recorded: Texts("Recorded", "Enregistré", "Registrado")
    case .recordedBy: Texts("{date}, {name}", "{date}, {name}", "{date}, {name}")
    case .notRecorded: Texts("not recorded yet", "pas encore enregistré", "aún sin registrar")
    case .overdue: Texts("Overdue", "En retard", "Vencidos")
    case .late: Texts("Done late", "Réalisés en retard", "Realizados con retraso")
    case .changed:
      Texts(
        "Changed in the last 90 days", "Changements des 90 derniers jours", "Cambios de los últimos 90 días")
    case .notCounted:
      Texts("Not counted on that day", "Non comptés ce jour-là", "No contados ese día")
    case .changedSince: Texts("{word}, before: {from}", "{word}, avant : {from}", "{word}, antes: {from}")
    case .owner: Texts("Owner", "Responsable", "Responsable")
    case .evidence: Texts("Evidence", "Pièces justificatives", "Evidencias")
    case .tags: Texts("Tags", "Étiquettes", "Etiquetas")
    case .goals: Texts("Goals", "Objectifs", "Objetivos")
    case .due: Texts("Due", "Échéance", "Vencimiento")
    case .start: Texts("Start", "Début", "Inicio")
    case .since: Texts("Since", "Depuis le", "Desde el")
    case .continuedBy: Texts("Continued by", "Prolongé par", "Continuado por")
    case .continues: Texts("Continues", "Prolonge", "Continúa")
    case .formerly: Texts("Formerly", "Ancien code", "Código anterior")
    case .dropped: Texts("Dropped", "Abandonné", "Retirado")
    case .reason: Texts("Reason", "Motif", "Motivo")
    case .added: Texts("Counts from", "Compte dès le", "Cuenta desde el")
    case .byPeriod: Texts("In words", "En quelques mots", "En pocas palabras")
    case .languageName: Texts("English", "Français", "Español")
    }
  }
}
