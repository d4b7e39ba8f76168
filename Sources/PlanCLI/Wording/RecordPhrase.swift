import PlanCore

/// What writers say of what they did.
enum RecordPhrase: String, Phrase {
  case onDay, stillOnDay, todayUnchanged, already, evidenceAdded, recorded, undone, nothing, dryRun, edited,
    unshared,
    planEnded
  case beforePlan, tookBack, wouldTakeBack, saved, wouldSave, added, modified, deleted, nothingToSave
  case idleRows, nothingInRows
  case passedOverEmpty, passedOverOther, passedOverUndo, passedOverMore
  case recoveredFinished, recoveredUndone, indexMended, recordedAgain, takenBack
  case interrupted, notOfPlan, unsaved, removedByHand

  var texts: Texts {
    switch self {
    case .onDay: Texts("on {date}: {from} → {to}", "au {date} : {from} → {to}", "al {date}: {from} → {to}")
    case .stillOnDay:
      Texts(
        "on {date}: still {to}, with the note: {note}", "au {date} : toujours {to}, avec la note : {note}",
        "al {date}: sigue {to}, con la nota: {note}")
    case .todayUnchanged:
      Texts(
        "today unchanged: {status} (since {date})", "aujourd'hui inchangé : {status} (depuis le {date})",
        "hoy sin cambios: {status} (desde el {date})")
    case .already:
      Texts(
        "already {status} (since {date})", "déjà {status} (depuis le {date})", "ya {status} (desde el {date})"
      )
    case .evidenceAdded:
      Texts("evidence: {reference}", "pièce justificative : {reference}", "evidencia: {reference}")
    case .recorded:
      Texts(
        "recorded as {commit} by {author}; plan undo takes it back",
        "enregistré sous {commit} par {author} ; pour l'annuler : plan undo",
        "registrado como {commit} por {author}; para deshacerlo: plan undo")
    case .undone:
      Texts(
        "recorded as {commit} by {author}", "enregistré sous {commit} par {author}",
        "registrado como {commit} por {author}")
    case .nothing:
      Texts("nothing to record", "rien à enregistrer", "nada que registrar")
    case .idleRows:
      Texts(
        "{count} {count:row changes|rows change} nothing",
        "{count} {count:ligne ne change|lignes ne changent} rien",
        "{count} {count:fila no cambia|filas no cambian} nada")
    case .nothingInRows:
      Texts(
        "nothing to record: {count} {count:row changes|rows change} nothing",
        "rien à enregistrer : {count} {count:ligne ne change|lignes ne changent} rien",
        "nada que registrar: {count} {count:fila no cambia|filas no cambian} nada")
    case .passedOverEmpty:
      Texts(
        "passed over {commit}, which changes nothing: {subject}",
        "laissé de côté : {commit}, qui ne change rien : {subject}",
        "se deja de lado {commit}, que no cambia nada: {subject}")
    case .passedOverOther:
      Texts(
        "passed over {commit}, by {author}: {subject}",
        "laissé de côté : {commit}, {author:d'|de }{author} : {subject}",
        "se deja de lado {commit}, de {author}: {subject}")
    case .passedOverUndo:
      Texts(
        "passed over {commit}, which took back {other}", "laissé de côté : {commit}, qui a annulé {other}",
        "se deja de lado {commit}, que deshizo {other}")
    case .passedOverMore:
      Texts(
        "passed over {count} more {count:change|changes}",
        "encore {count} {count:changement laissé|changements laissés} de côté",
        "se {count:deja|dejan} de lado {count} {count:cambio|cambios} más")
    case .dryRun:
      Texts(
        "nothing was written: this was a trial", "rien n'a été écrit : c'était un essai",
        "no se escribió nada: era un ensayo")
    case .edited:
      Texts(
        "edited, not recorded; plan save records it",
        "modifié, mais pas enregistré ; pour l'enregistrer : plan save",
        "editado, pero sin registrar; para registrarlo: plan save")
    case .unshared:
      Texts(
        "{count} {count:change|changes} not shared yet (git push shares {count:it|them})",
        "{count} {count:changement pas encore partagé|changements pas encore partagés} (pour {count:le|les} partager : git push)",
        "{count} {count:cambio aún sin compartir|cambios aún sin compartir} (para {count:compartirlo|compartirlos}: git push)"
      )
    case .planEnded:
      Texts(
        "plan {plan} ended on {date}, and its reports stand on that day; --at {date} records for it",
        "le plan {plan} a pris fin le {date}, et ses rapports s'arrêtent à ce jour ; pour enregistrer à cette date : --at {date}",
        "el plan {plan} terminó el {date} y sus informes se cierran ese día; para registrar con esa fecha: --at {date}"
      )
    case .beforePlan:
      Texts(
        "{date} is before plan {plan}, which begins on {start}",
        "le {date} précède le plan {plan}, qui commence le {start}",
        "{date} es anterior al plan {plan}, que empieza el {start}")
    case .tookBack:
      Texts("took back {commit}: {subject}", "annulé {commit} : {subject}", "deshecho {commit}: {subject}")
    case .wouldTakeBack:
      Texts(
        "would take back {commit}: {subject}", "annulerait {commit} : {subject}",
        "desharía {commit}: {subject}")
    case .saved: Texts("{kind}: {path}", "{kind} : {path}", "{kind}: {path}")
    case .wouldSave:
      Texts("would save {kind}: {path}", "enregistrerait {kind} : {path}", "guardaría {kind}: {path}")
    case .added: Texts("new", "nouveau", "nuevo")
    case .modified: Texts("edited", "modifié", "editado")
    case .deleted: Texts("removed", "supprimé", "eliminado")
    case .recoveredFinished:
      Texts(
        "an earlier recording, {commit}, had been interrupted; it is finished now",
        "un enregistrement précédent, {commit}, avait été interrompu ; il est terminé maintenant",
        "un registro anterior, {commit}, se había interrumpido; ya está terminado")
    case .recoveredUndone:
      Texts(
        "an earlier recording had been interrupted before anything was recorded; what it left is removed",
        "un enregistrement précédent avait été interrompu avant que rien ne soit enregistré ; ses restes sont supprimés",
        "un registro anterior se había interrumpido antes de registrar nada; sus restos se han eliminado")
    case .indexMended:
      Texts(
        "git had put back an older index, in which {nodes} {count:was|were} staged as taken back; it is in order again",
        "git avait remis un index plus ancien, où {nodes} {count:figurait comme annulé|figuraient comme annulés} ; il est de nouveau en ordre",
        "git había repuesto un índice anterior, en el que {nodes} {count:figuraba como deshecho|figuraban como deshechos}; ya está en orden"
      )
    case .recordedAgain:
      Texts(
        "git's commit {by} by {author} had taken back {commit}, \u{201C}{subject}\u{201D}; it is recorded again as {new}",
        "le commit {by} {author:d'|de }{author}, fait avec git, avait annulé {commit}, « {subject} » ; c'est de nouveau enregistré sous {new}",
        "el commit {by} de {author}, hecho con git, había deshecho {commit}, «{subject}»; se registró de nuevo como {new}"
      )
    case .takenBack:
      Texts(
        "git's commit {by} by {author} took back {commit}, \u{201C}{subject}\u{201D}; the file still has it, and the next recording records it again",
        "le commit {by} {author:d'|de }{author}, fait avec git, a annulé {commit}, « {subject} » ; le fichier l'a toujours, et le prochain enregistrement le rétablira",
        "el commit {by} de {author}, hecho con git, deshizo {commit}, «{subject}»; el archivo aún lo tiene, y el próximo registro lo restablecerá"
      )
    case .interrupted:
      Texts(
        "a recording was interrupted here; the next plan set, save or undo finishes it or undoes it",
        "un enregistrement a été interrompu ici ; le prochain plan set, save ou undo le termine ou l'annule",
        "un registro se interrumpió aquí; el próximo plan set, save o undo lo termina o lo deshace")
    case .notOfPlan:
      Texts(
        "not recorded, since {count:it is no file|they are no files} of a plan: {paths}",
        "pas {count:enregistré|enregistrés}, car ce {count:n'est pas un fichier|ne sont pas des fichiers} de plan : {paths}",
        "sin registrar, porque no {count:es un archivo|son archivos} de un plan: {paths}")
    case .unsaved:
      Texts(
        "{count} {count:file|files} edited by hand, not recorded yet: plan save",
        "{count} {count:fichier modifié|fichiers modifiés} à la main, pas encore {count:enregistré|enregistrés} : plan save",
        "{count} {count:archivo editado|archivos editados} a mano, aún sin registrar: plan save")
    case .removedByHand:
      Texts(
        "{count} {count:file|files} deleted by hand; git restore {paths} brings {count:it|them} back",
        "{count} {count:fichier supprimé|fichiers supprimés} à la main ; pour {count:le|les} rétablir : git restore {paths}",
        "{count} {count:archivo eliminado|archivos eliminados} a mano; para {count:recuperarlo|recuperarlos}: git restore {paths}"
      )
    case .nothingToSave:
      Texts(
        "nothing was edited by hand", "rien n'a été modifié à la main", "no se editó nada a mano")
    }
  }
}
