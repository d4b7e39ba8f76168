extension ReviewPhrase {
  package var spanish: String {
    switch self {
    case .acceptForms: "aceptar | aceptado | aceptada"
    case .returnForms: "devolver | devuelto | devuelta"
    case .accepted: "{status}: aceptado"
    case .acceptedWith: "{status}: aceptado con la nota: {note}"
    case .returned: "{status}: devuelto"
    case .returnedWith: "{status}: devuelto con la nota: {note}"
    case .already: "{status}: ya {verdict}"
    case .unknownVerdict: "«{word}» no es ni aceptar ni devolver"
    case .notRequired: "el plan {plan} no exige revisiones"
    case .nothingDone: "nada dice que {code} esté realizado al {date}"
    case .nothingDoneInPeriod: "nada dice que {code} esté realizado para {period}"
    case .own: "{code}: usted mismo registró que está realizado ({target}), con la dirección {address}"
    case .notAnEditor: "{address} no es la dirección de ningún editor en plans/people.txt"
    case .unrecorded: "{code}: que está realizado ({target}) aún no está registrado"
    case .toReview:
      "lo que se marca como realizado cuenta como en curso hasta que otra persona lo acepta: {command}"
    case .hintRequire: "para exigirlas: plan edit {plan} require+=review"
    case .hintDone: "para ver lo que está por revisar: plan list --to-review"
    case .hintOther: "tiene que revisarlo otra persona"
    case .hintEditor:
      "para ver quién lo es: plan people; revisa un editor, o añade la dirección a la línea de uno"
    }
  }
}
