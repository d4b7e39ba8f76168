import PlanCore

/// What is said of changing fields.
enum EditPhrase: String, Phrase {
  case notAnEdit, notStorable, unknownKey, ofPlan, ofNode, otherVerb, notAList, noSuchValue, repeated,
    periodHeading
  case hintPeriodHeading, noTitle, hintTitleCell
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
        "'{word}' cannot stand in one line of a file",
        "« {word} » ne peut pas figurer sur une ligne de fichier",
        "«{word}» no puede figurar en una línea de archivo")
    case .unknownKey: Texts("unknown key '{key}'", "clé inconnue « {key} »", "clave desconocida «{key}»")
    case .ofPlan:
      Texts(
        "'{key}' is a key of plan.txt, not of a node", "« {key} » est une clé de plan.txt, pas d'un élément",
        "«{key}» es una clave de plan.txt, no de un elemento")
    case .ofNode:
      Texts(
        "'{key}' is a key of a node, not of plan.txt", "« {key} » est une clé d'élément, pas de plan.txt",
        "«{key}» es una clave de elemento, no de plan.txt")
    case .otherVerb:
      Texts(
        "'{key}' is not set by KEY=VALUE", "« {key} » ne se fixe pas par CLÉ=VALEUR",
        "«{key}» no se fija con CLAVE=VALOR")
    case .notAList:
      Texts(
        "'{key}' holds one value, not a list", "« {key} » n'admet qu'une valeur, pas une liste",
        "«{key}» solo admite un valor, no una lista")
    case .repeated:
      Texts(
        "'{key}' is set twice, and holds one value",
        "« {key} » est donné deux fois, mais n'admet qu'une valeur",
        "«{key}» se da dos veces, pero solo admite un valor")
    case .noSuchValue:
      Texts(
        "'{key}' does not have '{value}'", "« {key} » ne contient pas « {value} »",
        "«{key}» no contiene «{value}»")
    case .periodHeading:
      Texts(
        "the line '{line}' begins the text of a period; a description stands before it",
        "la ligne « {line} » commence le texte d'une période ; une description se place avant",
        "la línea «{line}» empieza el texto de un período; una descripción va antes")
    case .noTitle: Texts("a title is needed", "il faut un titre", "hace falta un título")
    case .hintTitleCell:
      Texts(
        "write the title into its cell, or leave the column out; nothing was changed",
        "écrivez le titre dans sa cellule, ou supprimez la colonne ; rien n'a été modifié",
        "escriba el título en su celda, o quite la columna; no se cambió nada")
    case .hintPeriodHeading:
      Texts(
        "write texts of periods in the file itself, then plan save",
        "écrivez les textes par période dans le fichier lui-même ; pour les enregistrer : plan save",
        "escriba los textos por período en el propio archivo; para registrarlos: plan save")
    case .hintEdit:
      Texts(
        "write KEY=VALUE, KEY+=VALUE or KEY-=VALUE; KEY= clears the field",
        "écrivez CLÉ=VALEUR, CLÉ+=VALEUR ou CLÉ-=VALEUR ; CLÉ= vide le champ",
        "escriba CLAVE=VALOR, CLAVE+=VALOR o CLAVE-=VALOR; CLAVE= vacía el campo")
    case .hintPlanKey:
      Texts(
        "plan edit PLAN {key}=… changes it", "pour la modifier : plan edit PLAN {key}=…",
        "para cambiarla: plan edit PLAN {key}=…")
    case .hintNodeKey:
      Texts(
        "plan edit CODE {key}=… changes it", "pour la modifier : plan edit CODE {key}=…",
        "para cambiarla: plan edit CÓDIGO {key}=…")
    case .hintVerb:
      Texts("plan {verb} writes it", "pour l'écrire : plan {verb}", "para escribirlo: plan {verb}")
    case .hintSetKey:
      Texts("{key}=… sets it", "pour indiquer la valeur : {key}=…", "para indicar el valor: {key}=…")
    case .hintRepeated:
      Texts("leave one of them out", "n'en gardez qu'une", "deje solo uno")
    case .hintKnown: Texts("it has {known}", "valeurs présentes : {known}", "valores presentes: {known}")
    case .hintKeys:
      Texts("the keys are {known}, and x-…", "les clés sont {known}, et x-…", "las claves son {known} y x-…")
    case .changed: Texts("{key}: {from} → {to}", "{key} : {from} → {to}", "{key}: {from} → {to}")
    case .unchanged: Texts("{key}: unchanged", "{key} : sans changement", "{key}: sin cambios")
    case .alreadyDropped:
      Texts(
        "{code} does not count any more since {date}", "{code} ne compte plus depuis le {date}",
        "{code} ya no cuenta desde el {date}")
    case .hintDropped:
      Texts(
        "plan edit {code} dropped=… changes that, dropped= takes it back",
        "pour le modifier : plan edit {code} dropped=… ; pour y renoncer : dropped=",
        "para cambiarlo: plan edit {code} dropped=…; para anularlo: dropped=")
    case .noLongerCount:
      Texts(
        "from {date} on, {count} {deliverables} no longer {count:counts|count}",
        "à partir du {date}, {count} {deliverables} ne {count:compte|comptent} plus",
        "desde el {date}, {count} {deliverables} ya no {count:cuenta|cuentan}")
    case .added: Texts("new: {title}", "nouveau : {title}", "nuevo: {title}")
    case .addedAtEnd:
      Texts(
        "plan {plan} ended on {date}, and its reports stand on that day: what is new counts from then on; --at says another day",
        "le plan {plan} a pris fin le {date}, et ses rapports s'arrêtent à ce jour : tout ajout compte à partir de cette date ; pour en choisir une autre : --at",
        "el plan {plan} terminó el {date} y sus informes se cierran ese día: lo añadido cuenta desde esa fecha; para elegir otra: --at"
      )
    case .countsFrom:
      Texts("counts from {date} on", "compte à partir du {date}", "cuenta desde el {date}")
    case .codeExists:
      Texts("{plan} has {code} already", "{code} existe déjà dans {plan}", "{code} ya existe en {plan}")
    case .noParent:
      Texts(
        "{code} would stand below {parent}, which {plan} does not have",
        "{code} se placerait sous {parent}, qui n'existe pas dans {plan}",
        "{code} iría bajo {parent}, que no existe en {plan}"
      )
    case .emptyTable: Texts("the table is empty", "le tableau est vide", "la tabla está vacía")
    case .hintExists:
      Texts(
        "plan edit {code} changes it; plan list shows the codes that are taken",
        "pour le modifier : plan edit {code} ; pour voir les codes pris : plan list",
        "para cambiarlo: plan edit {code}; para ver los códigos ocupados: plan list")
    case .hintParent:
      Texts(
        "plan add {parent} TITLE adds it first", "ajoutez-le d'abord : plan add {parent} TITRE",
        "añádalo antes: plan add {parent} TÍTULO")
    case .hintTable:
      Texts(
        "a row is CODE, TITLE, KEY=VALUE…, or what a first row names: code, title, owner, …; nothing was changed",
        "une ligne contient CODE, TITRE, CLÉ=VALEUR…, ou ce qu'annonce une première ligne : code, title, owner, … ; "
          + "rien n'a été modifié",
        "una fila contiene CÓDIGO, TÍTULO, CLAVE=VALOR…, o lo que anuncia una primera fila: code, title, owner, …; "
          + "no se cambió nada")
    case .fitsSeveral:
      Texts(
        "{code} would fit several plans: {plans}", "{code} pourrait aller dans plusieurs plans : {plans}",
        "{code} podría ir en varios planes: {plans}")
    case .otherPlan:
      Texts(
        "{code} stays in {plan}: {word} is of another plan",
        "{code} reste dans {plan} : {word} appartient à un autre plan",
        "{code} se queda en {plan}: {word} pertenece a otro plan")
    case .otherLevel:
      Texts(
        "{code} is {level:an|a} {level}, and {new} is no code of one",
        "{code} est de niveau « {level} », mais pas {new}",
        "{code} es de nivel «{level}», y {new} no lo es")
    case .hintOtherPlan:
      Texts(
        "plan add makes the node there, with continues=PLAN/CODE",
        "pour y créer l'élément : plan add, avec continues=PLAN/CODE",
        "para crear allí el elemento: plan add, con continues=PLAN/CÓDIGO")
    case .hintOtherLevel:
      Texts(
        "the new code has the letters of {code}, with other numbers",
        "le nouveau code a les lettres de {code}, avec d'autres nombres",
        "el nuevo código tiene las letras de {code}, con otros números")
    case .referenceFollows:
      Texts(
        "{path} follows (continues:)", "{path} est adapté en conséquence (continues:)",
        "{path} se adapta en consecuencia (continues:)")
    case .nothingThere: Texts("none", "(vide)", "(vacío)")
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
