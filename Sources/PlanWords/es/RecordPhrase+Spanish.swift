extension RecordPhrase {
  package var spanish: String {
    switch self {
    case .onDay: "al {date}: {from} → {to}"
    case .stillOnDay: "al {date}: sigue {to}, con la nota: {note}"
    case .todayUnchanged: "hoy sin cambios: {status} (desde el {date})"
    case .confirmed: "al {date}: sigue {status}"
    case .confirmedWith: "al {date}: sigue {status}, confirmado con la nota: {note}"
    case .confirmedAlready: "{status}: ya se dijo al {date}"
    case .already: "ya {status} (desde el {date})"
    case .forPeriod: "para {period}: {from} → {to}"
    case .stillForPeriod: "para {period}: sigue {to}, con la nota: {note}"
    case .alreadyForPeriod: "ya {status} para {period}"
    case .overallMarked:
      "{code} es recurrente y se marcó su estado de conjunto; para un solo período: --period {period}; si se quiere el conjunto: --overall"
    case .evidenceAdded: "evidencia: {reference}"
    case .recorded: "registrado como {commit} por {author}; para deshacerlo: plan undo"
    case .undone: "registrado como {commit} por {author}"
    case .nothing: "nada que registrar"
    case .idleRows: "{count} {count:fila no cambia|filas no cambian} nada"
    case .nothingInRows: "nada que registrar: {count} {count:fila no cambia|filas no cambian} nada"
    case .passedOverEmpty: "se deja de lado {commit}, que no cambia nada: {subject}"
    case .passedOverOther: "se deja de lado {commit}, de {author}: {subject}"
    case .passedOverUndo: "se deja de lado {commit}, que deshizo {other}"
    case .passedOverMore: "se {count:deja|dejan} de lado {count} {count:cambio|cambios} más"
    case .dryRun: "no se escribió nada: era un ensayo"
    case .edited: "editado, pero sin registrar; para registrarlo: plan save"
    case .unshared:
      "{count} {count:cambio aún sin compartir|cambios aún sin compartir} (para {count:compartirlo|compartirlos}: git push)"
    case .planEnded:
      "el plan {plan} terminó el {date} y sus informes se cierran ese día; para registrar con esa fecha: --at {date}"
    case .beforePlan: "{date} es anterior al plan {plan}, que empieza el {start}"
    case .tookBack: "deshecho {commit}: {subject}"
    case .wouldTakeBack: "desharía {commit}: {subject}"
    case .saved: "{kind}: {path}"
    case .wouldSave: "guardaría {kind}: {path}"
    case .added: "nuevo"
    case .modified: "editado"
    case .deleted: "eliminado"
    case .recoveredFinished: "un registro anterior, {commit}, se había interrumpido; ya está terminado"
    case .recoveredUndone:
      "un registro anterior se había interrumpido antes de registrar nada; sus restos se han eliminado"
    case .indexMended:
      "git había repuesto un índice anterior, en el que {nodes} {count:figuraba como deshecho|figuraban como deshechos}; ya está en orden"
    case .recordedAgain:
      "el commit {by} de {author}, hecho con git, había deshecho {commit}, «{subject}»; se registró de nuevo como {new}"
    case .takenBack:
      "el commit {by} de {author}, hecho con git, deshizo {commit}, «{subject}»; el archivo aún lo tiene, y el próximo registro lo restablecerá"
    case .interrupted:
      "un registro se interrumpió aquí; el próximo plan set, save o undo lo termina o lo deshace"
    case .notOfPlan: "sin registrar, porque no {count:es un archivo|son archivos} de un plan: {paths}"
    case .unsaved: "{count} {count:archivo editado|archivos editados} a mano, aún sin registrar: plan save"
    case .removedByHand:
      "{count} {count:archivo eliminado|archivos eliminados} a mano; para {count:recuperarlo|recuperarlos}: git restore {paths}"
    case .nothingToSave: "no se editó nada a mano"
    }
  }
}
