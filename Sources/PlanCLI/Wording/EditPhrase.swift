import PlanCore

/// What is said of changing fields.
enum EditPhrase: String, Phrase {
  case notAnEdit, notStorable, unknownKey, ofPlan, ofNode, otherVerb, notAList, noSuchValue, repeated,
    periodHeading
  case hintPeriodHeading
  case hintEdit, hintPlanKey, hintNodeKey, hintVerb, hintSetKey, hintRepeated, hintKnown, hintKeys, changed,
    unchanged,
    nothingThere
  case alreadyDropped, hintDropped, noLongerCount, added, addedAtEnd, countsFrom, codeExists, noParent,
    emptyTable
  case hintExists, hintParent, hintTable, fitsSeveral
  case otherPlan, otherLevel, hintOtherPlan, hintOtherLevel, referenceFollows

  var texts: Texts {
    switch self {
    case .notAnEdit:
      Texts("'{word}' is not a change", "« {word} » n'est pas une modification", "«{word}» no es un cambio")
    case .notStorable:
      Texts(
        "'{word}' cannot stand in one line of a file", "« {word} » ne tient pas dans une ligne d'un fichier",
        "«{word}» no cabe en una línea de un archivo")
    case .unknownKey: Texts("unknown key '{key}'", "clé inconnue « {key} »", "clave desconocida «{key}»")
    case .ofPlan:
      Texts(
        "'{key}' is a key of plan.txt, not of a node", "« {key} » est une clé de plan.txt, pas d'un nœud",
        "«{key}» es una clave de plan.txt, no de un nodo")
    case .ofNode:
      Texts(
        "'{key}' is a key of a node, not of plan.txt", "« {key} » est une clé d'un nœud, pas de plan.txt",
        "«{key}» es una clave de un nodo, no de plan.txt")
    case .otherVerb:
      Texts(
        "'{key}' is not set by KEY=VALUE", "« {key} » ne se fixe pas par CLÉ=VALEUR",
        "«{key}» no se fija con CLAVE=VALOR")
    case .notAList:
      Texts(
        "'{key}' holds one value, not a list", "« {key} » contient une valeur, pas une liste",
        "«{key}» contiene un valor, no una lista")
    case .repeated:
      Texts(
        "'{key}' is set twice, and holds one value", "« {key} » est donné deux fois et contient une valeur",
        "«{key}» se da dos veces y contiene un valor")
    case .noSuchValue:
      Texts("'{key}' does not have '{value}'", "« {key} » n'a pas « {value} »", "«{key}» no tiene «{value}»")
    case .periodHeading:
      Texts(
        "the line '{line}' begins the text of a period; a description stands before it",
        "la ligne « {line} » commence le texte d'une période ; une description se place avant",
        "la línea «{line}» empieza el texto de un período; una descripción va antes")
    case .hintPeriodHeading:
      Texts(
        "write texts of periods in the file itself, then plan save",
        "écrivez les textes de périodes dans le fichier même, puis plan save",
        "escriba los textos de períodos en el propio archivo, y después plan save")
    case .hintEdit:
      Texts(
        "write KEY=VALUE, KEY+=VALUE or KEY-=VALUE; KEY= clears the field",
        "écrivez CLÉ=VALEUR, CLÉ+=VALEUR ou CLÉ-=VALEUR ; CLÉ= vide le champ",
        "escriba CLAVE=VALOR, CLAVE+=VALOR o CLAVE-=VALOR; CLAVE= vacía el campo")
    case .hintPlanKey:
      Texts(
        "plan edit PLAN {key}=… changes it", "plan edit PLAN {key}=… la modifie",
        "plan edit PLAN {key}=… la cambia")
    case .hintNodeKey:
      Texts(
        "plan edit CODE {key}=… changes it", "plan edit CODE {key}=… la modifie",
        "plan edit CODE {key}=… la cambia")
    case .hintVerb: Texts("plan {verb} writes it", "plan {verb} l'écrit", "plan {verb} lo escribe")
    case .hintSetKey: Texts("{key}=… sets it", "{key}=… la fixe", "{key}=… la fija")
    case .hintRepeated:
      Texts("leave one of them out", "n'en gardez qu'un", "deje solo uno")
    case .hintKnown: Texts("it has {known}", "il y a {known}", "hay {known}")
    case .hintKeys:
      Texts("the keys are {known}, and x-…", "les clés sont {known}, et x-…", "las claves son {known} y x-…")
    case .changed: Texts("{key}: {from} → {to}", "{key} : {from} → {to}", "{key}: {from} → {to}")
    case .unchanged: Texts("{key}: unchanged", "{key} : inchangé", "{key}: sin cambios")
    case .alreadyDropped:
      Texts(
        "{code} does not count any more since {date}", "{code} ne compte plus depuis le {date}",
        "{code} ya no cuenta desde el {date}")
    case .hintDropped:
      Texts(
        "plan edit {code} dropped=… changes that, dropped= takes it back",
        "plan edit {code} dropped=… le modifie, dropped= y renonce",
        "plan edit {code} dropped=… lo cambia, dropped= lo deshace")
    case .noLongerCount:
      Texts(
        "from {date} on, {count} {deliverables} no longer {count:counts|count}",
        "à partir du {date}, {count} {deliverables} ne {count:compte|comptent} plus",
        "desde el {date}, {count} {deliverables} ya no {count:cuenta|cuentan}")
    case .added: Texts("new: {title}", "nouveau : {title}", "nuevo: {title}")
    case .addedAtEnd:
      Texts(
        "plan {plan} ended on {date}, and its reports stand on that day: what is new counts from then on; --at says another day",
        "le plan {plan} s'est terminé le {date}, et ses rapports valent pour ce jour : ce qui est nouveau compte à partir de là ; --at donne un autre jour",
        "el plan {plan} terminó el {date}, y sus informes valen para ese día: lo nuevo cuenta desde entonces; --at indica otro día"
      )
    case .countsFrom:
      Texts("counts from {date} on", "compte à partir du {date}", "cuenta desde el {date}")
    case .codeExists:
      Texts("{plan} has {code} already", "{plan} a déjà {code}", "{plan} ya tiene {code}")
    case .noParent:
      Texts(
        "{code} would stand below {parent}, which {plan} does not have",
        "{code} serait sous {parent}, que {plan} n'a pas", "{code} estaría bajo {parent}, que {plan} no tiene"
      )
    case .emptyTable: Texts("the table is empty", "le tableau est vide", "la tabla está vacía")
    case .hintExists:
      Texts(
        "plan edit {code} changes it; plan list shows the codes that are taken",
        "plan edit {code} le modifie ; plan list montre les codes pris",
        "plan edit {code} lo cambia; plan list muestra los códigos ocupados")
    case .hintParent:
      Texts(
        "plan add {parent} TITLE adds it first", "plan add {parent} TITRE l'ajoute d'abord",
        "plan add {parent} TÍTULO lo añade antes")
    case .hintTable:
      Texts(
        "a row is CODE, TITLE, KEY=VALUE…, or what a first row names: code, title, owner, …; nothing was changed",
        "une ligne est CODE, TITRE, CLÉ=VALEUR…, ou ce que nomme une première ligne : code, title, owner, … ; "
          + "rien n'a été modifié",
        "una fila es CÓDIGO, TÍTULO, CLAVE=VALOR…, o lo que nombra una primera fila: code, title, owner, …; "
          + "no se cambió nada")
    case .fitsSeveral:
      Texts(
        "{code} would fit several plans: {plans}", "{code} irait dans plusieurs plans : {plans}",
        "{code} cabría en varios planes: {plans}")
    case .otherPlan:
      Texts(
        "{code} stays in {plan}: {word} is of another plan",
        "{code} reste dans {plan} : {word} est d'un autre plan",
        "{code} se queda en {plan}: {word} es de otro plan")
    case .otherLevel:
      Texts(
        "{code} is a {level}, and {new} is no code of one",
        "{code} est de niveau « {level} », {new} ne l'est pas",
        "{code} es de nivel «{level}», y {new} no lo es")
    case .hintOtherPlan:
      Texts(
        "plan add makes the node there, with continues=PLAN/CODE",
        "plan add y crée le nœud, avec continues=PLAN/CODE",
        "plan add crea allí el nodo, con continues=PLAN/CÓDIGO")
    case .hintOtherLevel:
      Texts(
        "the new code has the letters of {code}, with other numbers",
        "le nouveau code a les lettres de {code}, avec d'autres nombres",
        "el nuevo código tiene las letras de {code}, con otros números")
    case .referenceFollows:
      Texts("{path} follows (continues:)", "{path} suit (continues:)", "{path} sigue (continues:)")
    case .nothingThere: Texts("none", "rien", "nada")
    }
  }
}

extension FieldRefusal {
  /// What happened.
  func text(_ say: Speech) -> String {
    switch self {
    case .unknownKey(let key, _, _): say(EditPhrase.unknownKey, ["key": key.value])
    case .ofPlan(let key): say(EditPhrase.ofPlan, ["key": key.value])
    case .ofNode(let key): say(EditPhrase.ofNode, ["key": key.value])
    case .otherVerb(let key, _): say(EditPhrase.otherVerb, ["key": key.value])
    case .repeated(let key): say(EditPhrase.repeated, ["key": key.value])
    case .notAList(let key): say(EditPhrase.notAList, ["key": key.value])
    case .periodHeading(let line): say(EditPhrase.periodHeading, ["line": line.value])
    case .noSuchValue(let key, let value, _):
      say(EditPhrase.noSuchValue, ["key": key.value, "value": value.value])
    }
  }

  /// What to do next.
  func hint(_ say: Speech) -> String? {
    switch self {
    case .unknownKey(_, let nearest?, _): say(HintPhrase.didYouMean, ["word": nearest.value])
    case .unknownKey(_, _, let known):
      known.isEmpty ? nil : say(EditPhrase.hintKeys, ["known": say.list(known).value])
    case .ofPlan(let key): say(EditPhrase.hintPlanKey, ["key": key.value])
    case .ofNode(let key): say(EditPhrase.hintNodeKey, ["key": key.value])
    case .otherVerb(_, let verb): say(EditPhrase.hintVerb, ["verb": verb.value])
    case .repeated: say(EditPhrase.hintRepeated)
    case .notAList(let key): say(EditPhrase.hintSetKey, ["key": key.value])
    case .periodHeading: say(EditPhrase.hintPeriodHeading)
    case .noSuchValue(_, _, let known):
      known.isEmpty ? nil : say(EditPhrase.hintKnown, ["known": say.list(known).value])
    }
  }
}
