extension ProgramPhrase {
  package var catalan: String {
    switch self {
    case .programs: "Programes"
    case .programsHelp:
      "Amb un testimoni, un programa consulta i registra en nom vostre durant 365 dies. El que pot demanar es descriu a {address}."
    case .tokenName: "Ús del testimoni"
    case .makeToken: "Crea un testimoni"
    case .tokenMade:
      "El testimoni només es mostra ara. Els programes l'envien en el camp Authorization, després de la paraula Bearer."
    case .tokenFacts: "creat el {made}, usat per darrera vegada el {used}"
    case .tokenUnused: "creat el {made}, encara sense usar"
    case .endToken: "Revoca"
    case .endTokenFor: "Revoca: {name}"
    case .unnamedToken: "Un testimoni sense nom"
    case .needToken:
      "cal un testimoni en el camp Authorization, després de la paraula Bearer; 'plan serve token' en mostra un"
    case .unknownToken: "aquest testimoni no es coneix, o ja no funciona"
    case .noData: "no hi ha res en aquesta adreça; /api/openapi.json descriu què hi ha"
    case .noPlan: "«{word}» no és cap pla d'aquí"
    case .noCode: "«{word}» no és cap codi"
    case .unknownParameter: "«{name}» no és un paràmetre aquí; hi ha {known}"
    case .repeatedParameter: "«{name}» només hi pot ser una vegada"
    case .missing: "hi falta «{name}»"
    case .badFlag: "«{name}» és true o false, no «{word}»"
    case .wrongKind: "el cos de la petició ha de ser application/json"
    case .notJSON: "el cos de la petició no és JSON ben format en UTF-8"
    case .notMarks: "el cos de la petició ha de ser un estat per registrar, o una llista d'1 a {count} estats"
    case .mustBeText: "«{name}» ha de ser un text"
    case .mustBeDay: "«{name}» ha de ser un dia, com ara 2020-12-31"
    case .mustBePeriod: "«{name}» ha de ser un període, com ara 2020 o 2020-Q3, o bé overall"
    case .mustBeEvidence:
      "«{name}» ha de contenir adreces web, cadascuna un text o un objecte amb ref i caption"
    case .unknownMember: "«{name}» no és un camp d'un estat per registrar; hi ha {known}"
    case .unknownStatus: "«{word}» no és un estat que {plan} registri; hi ha {known}"
    case .unknownCode: "no hi ha cap lliurable {code} a {plan}"
    case .planNeeded: "«plan» ha de dir a quin pla es refereix; hi ha {known}"
    case .noSuchCommit: "«{word}» no és cap commit d'aquests plans"
    case .changedSince: "{code} ha canviat des de {commit}; cal tornar-lo a llegir"
    case .keyUsed: "aquest Idempotency-Key ja va venir amb una altra petició"
    case .badKey: "un Idempotency-Key té d'1 a {count} caràcters"
    case .sendingOnly: "els estats s'envien: POST"
    case .readingOnly: "això només es pot llegir: GET"
    }
  }
}
