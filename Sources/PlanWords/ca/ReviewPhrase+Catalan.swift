extension ReviewPhrase {
  package var catalan: String {
    switch self {
    case .acceptForms: "acceptar | acceptat | acceptada"
    case .returnForms: "retornar | retornat | retornada"
    case .accepted: "{status}: acceptat"
    case .acceptedWith: "{status}: acceptat amb la nota: {note}"
    case .returned: "{status}: retornat"
    case .returnedWith: "{status}: retornat amb la nota: {note}"
    case .already: "{status}: ja {verdict}"
    case .unknownVerdict: "«{word}» no és ni acceptar ni retornar"
    case .notRequired: "el pla {plan} no exigeix revisions"
    case .nothingDone: "res no diu que {code} estigui realitzat a data {date}"
    case .nothingDoneInPeriod: "res no diu que {code} estigui realitzat per a {period}"
    case .own: "{code}: vós mateix vau registrar que està realitzat ({target}), amb l'adreça {address}"
    case .notAnEditor: "{address} no és l'adreça de cap editor a plans/people.txt"
    case .unrecorded: "{code}: que està realitzat ({target}) encara no està registrat"
    case .toReview:
      "el que es marca com a realitzat compta com en curs fins que una altra persona ho accepta: {command}"
    case .hintRequire: "per exigir-les: plan edit {plan} require+=review"
    case .hintDone: "per veure què hi ha per revisar: plan list --to-review"
    case .hintOther: "ho ha de revisar una altra persona"
    case .hintEditor:
      "per veure qui ho és: plan people; revisa un editor, o afegeix l'adreça a la línia d'un d'ells"
    }
  }
}
