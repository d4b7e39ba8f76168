extension EditPhrase {
  package var catalan: String {
    switch self {
    case .notAnEdit: "«{word}» no és un canvi"
    case .notStorable: "«{word}» no pot constar en una línia de fitxer"
    case .unknownKey: "clau desconeguda «{key}»"
    case .ofPlan: "«{key}» és una clau de plan.txt, no d'un element"
    case .ofNode: "«{key}» és una clau d'element, no de plan.txt"
    case .otherVerb: "«{key}» no es fixa amb CLAU=VALOR"
    case .notAList: "«{key}» només admet un valor, no una llista"
    case .repeated: "«{key}» s'indica dues vegades, però només admet un valor"
    case .noSuchValue: "«{key}» no conté «{value}»"
    case .periodHeading: "la línia «{line}» comença el text d'un període; una descripció va abans"
    case .noTitle: "cal un títol"
    case .hintTitleCell: "escriviu el títol a la seva cel·la o traieu la columna; no s'ha canviat res"
    case .hintPeriodHeading:
      "escriviu els textos per període al mateix fitxer; per registrar-los: plan save"
    case .hintEdit: "escriviu CLAU=VALOR, CLAU+=VALOR o CLAU-=VALOR; CLAU= buida el camp"
    case .hintPlanKey: "per canviar-la: plan edit PLAN {key}=…"
    case .hintNodeKey: "per canviar-la: plan edit CODI {key}=…"
    case .hintVerb: "per escriure-ho: plan {verb}"
    case .hintSetKey: "per indicar el valor: {key}=…"
    case .hintRepeated: "deixeu-ne només un"
    case .hintKnown: "valors presents: {known}"
    case .hintKeys: "les claus són {known}, i també x-…"
    case .changed: "{key}: {from} → {to}"
    case .unchanged: "{key}: sense canvis"
    case .alreadyDropped: "{code} ja no compta des del {date}"
    case .hintDropped: "per canviar-ho: plan edit {code} dropped=…; per anul·lar-ho: dropped="
    case .noLongerCount: "des del {date}, {count} {deliverables} ja no {count:compta|compten}"
    case .everyKeepsStatuses:
      "{count} {count:element té|elements tenen} un estat de conjunt, que es manté; per marcar un període: plan set {code} {status} --period {period}"
    case .added: "nou: {title}"
    case .addedAtEnd:
      "el pla {plan} es va acabar el {date} i els seus informes es tanquen aquell dia: el que s'afegeix compta des d'aquesta data; per triar-ne una altra: --at"
    case .countsFrom: "compta des del {date}"
    case .codeExists: "{code} ja existeix a {plan}"
    case .noParent: "{code} aniria sota {parent}, que no existeix a {plan}"
    case .hintExists: "per canviar-lo: plan edit {code}; per veure els codis ocupats: plan list"
    case .hintParent: "afegiu-lo abans: plan add {parent} TÍTOL"
    case .hintTable:
      "una fila conté CODI, TÍTOL, CLAU=VALOR…, o el que anuncia una primera fila: code, title, owner, …; "
        + "no s'ha canviat res"
    case .fitsSeveral: "{code} podria anar en diversos plans: {plans}"
    case .otherPlan: "{code} es queda a {plan}: {word} pertany a un altre pla"
    case .otherLevel: "{code} és de nivell «{level}», i {new} no ho és"
    case .hintOtherPlan: "per crear-hi l'element: plan add, amb continues=PLAN/CODI"
    case .hintOtherLevel: "el codi nou té les lletres {code:d'|de }{code}, amb altres números"
    case .referenceFollows: "{path} s'hi adapta (continues:)"
    case .nothingThere: "(buit)"
    }
  }
}
