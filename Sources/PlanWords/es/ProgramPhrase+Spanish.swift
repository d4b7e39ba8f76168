extension ProgramPhrase {
  package var spanish: String {
    switch self {
    case .programs: "Programas"
    case .programsHelp:
      "Con un token, un programa consulta y registra en su nombre durante 365 días. Lo que puede pedir se describe en {address}."
    case .tokenName: "Uso del token"
    case .makeToken: "Crear un token"
    case .tokenMade:
      "El token solo se muestra ahora. Los programas lo envían en el campo Authorization, tras la palabra Bearer."
    case .tokenFacts: "creado el {made}, usado por última vez el {used}"
    case .tokenUnused: "creado el {made}, aún sin usar"
    case .endToken: "Revocar"
    case .endTokenFor: "Revocar: {name}"
    case .unnamedToken: "Un token sin nombre"
    case .needToken:
      "hace falta un token en el campo Authorization, tras la palabra Bearer; 'plan serve token' muestra uno"
    case .unknownToken: "este token no se conoce, o ya no funciona"
    case .noData: "no hay nada en esta dirección; /api/openapi.json describe lo que hay"
    case .noPlan: "«{word}» no es un plan de aquí"
    case .noCode: "«{word}» no es un código"
    case .unknownParameter: "«{name}» no es un parámetro aquí; hay {known}"
    case .repeatedParameter: "«{name}» solo puede aparecer una vez"
    case .missing: "falta «{name}»"
    case .badFlag: "«{name}» es true o false, no «{word}»"
    case .wrongKind: "el cuerpo de la petición debe ser application/json"
    case .notJSON: "el cuerpo de la petición no es JSON bien formado en UTF-8"
    case .notMarks:
      "el cuerpo de la petición debe ser un estado por registrar, o una lista de 1 a {count} estados"
    case .mustBeText: "«{name}» debe ser un texto"
    case .mustBeDay: "«{name}» debe ser un día, como 2020-12-31"
    case .mustBePeriod: "«{name}» debe ser un periodo, como 2020 o 2020-Q3, o bien overall"
    case .mustBeEvidence:
      "«{name}» debe contener direcciones web, cada una un texto o un objeto con ref y caption"
    case .unknownMember: "«{name}» no es un campo de un estado por registrar; hay {known}"
    case .unknownStatus: "«{word}» no es un estado que {plan} registre; hay {known}"
    case .unknownCode: "no hay ningún entregable {code} en {plan}"
    case .planNeeded: "«plan» debe decir a qué plan se refiere; hay {known}"
    case .noSuchCommit: "«{word}» no es un commit de estos planes"
    case .changedSince: "{code} ha cambiado desde {commit}; hay que volver a leerlo"
    case .keyUsed: "este Idempotency-Key ya vino con otra petición"
    case .badKey: "un Idempotency-Key tiene de 1 a {count} caracteres"
    case .sendingOnly: "los estados se envían: POST"
    case .readingOnly: "esto solo se puede leer: GET"
    }
  }
}
