extension ProgramPhrase {
  package var french: String {
    switch self {
    case .programs: "Programmes"
    case .programsHelp:
      "Avec un jeton, un programme consulte et renseigne en votre nom, pendant 365 jours. Ce qu'il peut demander est décrit à l'adresse {address}."
    case .tokenName: "Usage du jeton"
    case .makeToken: "Créer un jeton"
    case .tokenMade:
      "Le jeton n'est affiché que maintenant. Les programmes l'envoient dans le champ Authorization, après le mot Bearer."
    case .tokenFacts: "créé le {made}, utilisé pour la dernière fois le {used}"
    case .tokenUnused: "créé le {made}, pas encore utilisé"
    case .endToken: "Révoquer"
    case .endTokenFor: "Révoquer : {name}"
    case .unnamedToken: "Un jeton sans nom"
    case .needToken:
      "il faut un jeton dans le champ Authorization, après le mot Bearer ; 'plan serve token' en affiche un"
    case .unknownToken: "ce jeton est inconnu, ou ne fonctionne plus"
    case .noData: "il n'y a rien à cette adresse ; /api/openapi.json décrit ce qui existe"
    case .noPlan: "« {word} » n'est pas un plan d'ici"
    case .noCode: "« {word} » n'est pas un code"
    case .unknownParameter: "« {name} » n'est pas un paramètre ici ; il y a {known}"
    case .repeatedParameter: "« {name} » ne peut figurer qu'une fois"
    case .missing: "« {name} » manque"
    case .badFlag: "« {name} » vaut true ou false, et non « {word} »"
    case .wrongKind: "le corps de la requête doit être de type application/json"
    case .notJSON: "le corps de la requête n'est pas du JSON bien formé en UTF-8"
    case .notMarks:
      "le corps de la requête doit être un état à enregistrer, ou un tableau de 1 à {count} états"
    case .mustBeText: "« {name} » doit être un texte"
    case .mustBeDay: "« {name} » doit être un jour, comme 2020-12-31"
    case .mustBePeriod: "« {name} » doit être une période, comme 2020 ou 2020-Q3, ou overall"
    case .mustBeEvidence:
      "« {name} » doit contenir des adresses web, chacune un texte ou un objet avec ref et caption"
    case .unknownMember: "« {name} » n'est pas un champ d'un état à enregistrer ; il y a {known}"
    case .unknownStatus: "« {word} » n'est pas un état que {plan} enregistre ; il y a {known}"
    case .unknownCode: "il n'y a pas de livrable {code} dans {plan}"
    case .planNeeded: "« plan » doit indiquer le plan visé ; il y a {known}"
    case .noSuchCommit: "« {word} » n'est pas un commit de ces plans"
    case .changedSince: "{code} a été modifié depuis {commit} ; il faut le relire"
    case .keyUsed: "cet Idempotency-Key a déjà accompagné une autre requête"
    case .badKey: "un Idempotency-Key compte de 1 à {count} caractères"
    case .sendingOnly: "les états s'envoient : POST"
    case .readingOnly: "ceci ne peut être que consulté : GET"
    }
  }
}
