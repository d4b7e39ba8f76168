import PlanCore

/// The words that output is made of.
enum Word: String, Phrase {
  case and, done, inProgress, notDone, unreported, unreadable, none
  case manyDone, manyInProgress, manyNotDone, manyUnreported, manyUnreadable
  case error, warning, note, hint
  case publishedAs, subStatus, since, owner, start, due, evidence, tags, goals, added, dropped, formerly
  case continues, path, partOf, statuses, counts, today, ofUnknown
  case recorded, corrected, correctedFrom, withdrawn, new, removed, moved, notCommitted, later, recordedOn
  case findings, nothing, cutOff, reading, manyOverdue, manyWithoutEvidence, filesWithErrors
  case dueOn, daysLate, daysOverdue, continuedBy
  case notBegun

  var texts: Texts {
    switch self {
    case .and: Texts("and", "et", "y")
    case .done: Texts("done", "réalisé", "realizado")
    case .inProgress: Texts("in progress", "en cours", "en curso")
    case .notDone: Texts("not done", "non réalisé", "no realizado")
    case .unreported: Texts("unreported", "non renseigné", "sin informar")
    case .unreadable: Texts("unreadable", "illisible", "ilegible")
    case .none: Texts("no {deliverables}", "sans {deliverables}", "sin {deliverables}")
    case .manyDone: Texts("done", "{count:réalisé|réalisés}", "{count:realizado|realizados}")
    case .manyInProgress: Texts("in progress", "en cours", "en curso")
    case .manyNotDone:
      Texts("not done", "{count:non réalisé|non réalisés}", "{count:no realizado|no realizados}")
    case .manyUnreported: Texts("unreported", "{count:non renseigné|non renseignés}", "sin informar")
    case .manyUnreadable: Texts("unreadable", "{count:illisible|illisibles}", "{count:ilegible|ilegibles}")
    case .error: Texts("error", "erreur", "error")
    case .warning: Texts("warning", "avertissement", "aviso")
    case .note: Texts("note", "remarque", "nota")
    case .hint: Texts("hint", "conseil", "sugerencia")
    case .publishedAs: Texts("published as {label}", "publié sous {label}", "publicado como {label}")
    case .subStatus: Texts("{status} ({word})", "{status} ({word})", "{status} ({word})")
    case .since: Texts("since {date}", "depuis le {date}", "desde el {date}")
    case .owner: Texts("owner", "responsable", "responsable")
    case .start: Texts("start", "début", "inicio")
    case .due: Texts("due", "échéance", "vencimiento")
    case .evidence: Texts("evidence", "pièce justificative", "evidencia")
    case .tags: Texts("tags", "étiquettes", "etiquetas")
    case .goals: Texts("SDG", "ODD", "ODS")
    case .added: Texts("counts from", "compte dès le", "cuenta desde")
    case .dropped: Texts("dropped", "abandonné", "retirado")
    case .formerly: Texts("formerly", "ancien code", "código anterior")
    case .continues: Texts("continues", "prolonge", "continúa")
    case .path: Texts("file", "fichier", "archivo")
    case .partOf: Texts("part of", "fait partie de", "parte de")
    case .statuses: Texts("status", "état", "estado")
    case .counts: Texts("counts", "décompte", "recuento")
    case .today: Texts("today", "aujourd'hui", "hoy")
    case .ofUnknown: Texts("unknown author", "auteur inconnu", "autor desconocido")
    case .recorded: Texts("recorded", "enregistré", "registrado")
    case .corrected: Texts("corrected", "corrigé", "corregido")
    case .correctedFrom: Texts("corrected from {old}", "corrigé, auparavant {old}", "corregido, antes {old}")
    case .withdrawn: Texts("withdrawn", "retiré", "anulado")
    case .new: Texts("new", "nouveau", "nuevo")
    case .removed: Texts("removed", "supprimé", "eliminado")
    case .moved: Texts("moved from {code}", "déplacé depuis {code}", "trasladado desde {code}")
    case .notCommitted: Texts("not committed yet", "pas encore enregistré", "aún sin registrar")
    case .later: Texts("later", "plus tard", "más tarde")
    case .recordedOn: Texts("recorded {date}", "enregistré le {date}", "registrado el {date}")
    case .findings:
      Texts(
        "{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, {notes} {notes:note|notes}",
        "{errors} {errors:erreur|erreurs}, {warnings} {warnings:avertissement|avertissements}, "
          + "{notes} {notes:remarque|remarques}",
        "{errors} {errors:error|errores}, {warnings} {warnings:aviso|avisos}, {notes} {notes:nota|notas}")
    case .nothing: Texts("nothing to list", "rien à afficher", "nada que mostrar")
    case .cutOff:
      Texts(
        "this copy's history is cut off at {commit}: older changes are not here",
        "l'historique de cette copie s'arrête à {commit} : les changements plus anciens n'y sont pas",
        "el historial de esta copia se corta en {commit}: los cambios anteriores no están aquí")
    case .manyOverdue: Texts("overdue", "en retard", "{count:vencido|vencidos}")
    case .manyWithoutEvidence:
      Texts(
        "done without evidence", "{count:réalisé|réalisés} sans pièce justificative",
        "{count:realizado|realizados} sin evidencia")
    case .filesWithErrors:
      Texts(
        "{count} {count:file has|files have} errors: {command}",
        "{count} {count:fichier a|fichiers ont} des erreurs : {command}",
        "{count} {count:archivo tiene|archivos tienen} errores: {command}")
    case .dueOn: Texts("due {date}", "échéance {date}", "vencimiento {date}")
    case .daysLate:
      Texts(
        "{count} {count:day|days} late", "{count} {count:jour|jours} de retard",
        "{count} {count:día|días} de retraso")
    case .daysOverdue:
      Texts(
        "{count} {count:day|days} overdue", "en retard de {count} {count:jour|jours}",
        "plazo vencido hace {count} {count:día|días}")
    case .continuedBy: Texts("continued by", "prolongé par", "continuado por")
    case .notBegun:
      Texts(
        "plan {plan} begins on {date}: nothing counts before that day; --at {date} shows it",
        "le plan {plan} commence le {date} : rien ne compte avant ce jour ; pour le voir : --at {date}",
        "el plan {plan} empieza el {date}: antes de ese día nada cuenta; para verlo: --at {date}")
    case .reading: Texts("reading… {count}", "lecture… {count}", "leyendo… {count}")
    }
  }
}
