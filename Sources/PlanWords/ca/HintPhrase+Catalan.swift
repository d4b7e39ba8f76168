extension HintPhrase {
  package var catalan: String {
    switch self {
    case .didYouMean: "volíeu dir {word}?"
    case .verbs: "les ordres són {verbs}; per a les explicacions: plan help"
    case .codeVerb: "per veure'l: plan show {code}; per marcar-lo: plan set {code} ESTAT"
    case .statuses: "els estats són {known}"
    case .newCode: "escriviu el codi nou: {example}"
    case .codeInstead: "escriviu el codi: {example}"
    case .whichMark: "escriviu no realitzat o realitzat"
    case .codes: "un codi és com {example}: lletres i un número per a cada nivell"
    case .dates: "escriviu-la així: 2020-12-31"
    case .date: "escriviu {date}"
    case .person: "per exemple {option} \"Ana Ruiz <ana@example.org>\""
    case .startPlan: "creeu-ne un amb plan init"
    case .otherFolder:
      "els plans són en una carpeta anomenada plans; aneu a la carpeta que la conté o feu servir plan -C CARPETA"
    case .qualify: "indiqueu el pla: {example}"
    case .setChild: "marqueu el que hi ha a sota: plan set {code} {status}"
    case .addedLater:
      "registreu-ho amb --at {added} o una data posterior; perquè compti des del {date}: plan edit {code} added={date}"
    case .twoStatuses: "traieu una de les dues línies; no s'ha canviat res"
    case .recurring: "perquè sigui recurrent: plan edit {code} {edit}; sense --period es marca el conjunt"
    case .periods: "els seus períodes es veuen amb plan show {code}"
    case .withoutDay: "traieu --at, o indiqueu un dia del període o posterior"
    case .confirm: "per registrar que continua així: {command}"
    case .firstStatus: "per dir en quin estat es troba: plan set {code} ESTAT"
    case .markPeriod: "per dir què s'ha assolit: plan set {code} ESTAT --period {period}"
    case .noDay:
      "només un estat, un començament i un final tenen data: --at es fa servir amb plan set, plan add i plan drop"
    case .dueInstead: "per al que està previst, fixeu un termini (due); un estat es registra un cop assolit"
    case .check: "per saber què falla: plan check"
    case .save: "per registrar el que s'ha editat a mà: plan save"
    case .removals:
      "per {count:recuperar-lo|recuperar-los}: git restore {paths}; per tancar un element i conservar-ne l'historial: plan drop; "
        + "per eliminar igualment: plan save --allow-removals"
    case .report: "comuniqueu-ho, si us plau, amb el que heu escrit i el que mostra plan --version"
    case .batchLine: "una línia s'escriu CODI ESTAT [DATA] [NOTA]; no s'ha canviat res"
    }
  }
}
