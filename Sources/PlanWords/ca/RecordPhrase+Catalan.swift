extension RecordPhrase {
  package var catalan: String {
    switch self {
    case .onDay: "el {date}: {from} → {to}"
    case .stillOnDay: "el {date}: continua {to}, amb la nota: {note}"
    case .todayUnchanged: "avui sense canvis: {status} (des del {date})"
    case .confirmed: "el {date}: continua {status}"
    case .confirmedWith: "el {date}: continua {status}, confirmat amb la nota: {note}"
    case .confirmedAlready: "{status}: ja es va dir el {date}"
    case .already: "ja {status} (des del {date})"
    case .forPeriod: "per a {period}: {from} → {to}"
    case .stillForPeriod: "per a {period}: continua {to}, amb la nota: {note}"
    case .alreadyForPeriod: "ja {status} per a {period}"
    case .overallMarked:
      "{code} és recurrent i se n'ha marcat l'estat de conjunt; per a un sol període: --period {period}; si es vol el conjunt: --overall"
    case .evidenceAdded: "justificant: {reference}"
    case .recorded: "registrat com a {commit} per {author}; per desfer-ho: plan undo"
    case .undone: "registrat com a {commit} per {author}"
    case .nothing: "res per registrar"
    case .idleRows: "{count} {count:fila no canvia|files no canvien} res"
    case .nothingInRows: "res per registrar: {count} {count:fila no canvia|files no canvien} res"
    case .passedOverEmpty: "es deixa de banda {commit}, que no canvia res: {subject}"
    case .passedOverOther: "es deixa de banda {commit}, {author:d'|de }{author}: {subject}"
    case .passedOverUndo: "es deixa de banda {commit}, que va desfer {other}"
    case .passedOverMore: "es {count:deixa|deixen} de banda {count} {count:canvi|canvis} més"
    case .dryRun: "no s'ha escrit res: era un assaig"
    case .edited: "editat, però sense registrar; per registrar-ho: plan save"
    case .unshared:
      "{count} {count:canvi encara sense compartir|canvis encara sense compartir} (per {count:compartir-lo|compartir-los}: git push)"
    case .planEnded:
      "el pla {plan} es va acabar el {date} i els seus informes es tanquen aquell dia; per registrar amb aquesta data: --at {date}"
    case .beforePlan: "{date} és anterior al pla {plan}, que comença el {start}"
    case .tookBack: "s'ha desfet {commit}: {subject}"
    case .wouldTakeBack: "es desfaria {commit}: {subject}"
    case .saved: "{kind}: {path}"
    case .wouldSave: "es desaria {kind}: {path}"
    case .added: "nou"
    case .modified: "editat"
    case .deleted: "eliminat"
    case .recoveredFinished: "un registre anterior, {commit}, s'havia interromput; ara ja està acabat"
    case .recoveredUndone:
      "un registre anterior s'havia interromput abans de registrar res; se n'han eliminat les restes"
    case .indexMended:
      "git havia reposat un índex anterior, en què {nodes} {count:constava com a desfet|constaven com a desfets}; ja està en ordre"
    case .recordedAgain:
      "el commit {by} {author:d'|de }{author}, fet amb git, havia desfet {commit}, «{subject}»; s'ha registrat de nou com a {new}"
    case .takenBack:
      "el commit {by} {author:d'|de }{author}, fet amb git, va desfer {commit}, «{subject}»; el fitxer encara ho té, i el proper registre ho restablirà"
    case .interrupted:
      "aquí es va interrompre un registre; el proper plan set, save o undo l'acaba o el desfà"
    case .notOfPlan: "sense registrar, perquè no {count:és un fitxer|són fitxers} d'un pla: {paths}"
    case .unsaved: "{count} {count:fitxer editat|fitxers editats} a mà, encara sense registrar: plan save"
    case .removedByHand:
      "{count} {count:fitxer eliminat|fitxers eliminats} a mà; per {count:recuperar-lo|recuperar-los}: git restore {paths}"
    case .nothingToSave: "no s'ha editat res a mà"
    }
  }
}
