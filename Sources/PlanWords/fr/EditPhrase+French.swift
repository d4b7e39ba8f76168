extension EditPhrase {
  package var french: String {
    switch self {
    case .notAnEdit: "« {word} » n'est pas une modification"
    case .notStorable: "« {word} » ne peut pas figurer sur une ligne de fichier"
    case .unknownKey: "clé inconnue « {key} »"
    case .ofPlan: "« {key} » est une clé de plan.txt, pas d'un élément"
    case .ofNode: "« {key} » est une clé d'élément, pas de plan.txt"
    case .otherVerb: "« {key} » ne se fixe pas par CLÉ=VALEUR"
    case .notAList: "« {key} » n'admet qu'une valeur, pas une liste"
    case .repeated: "« {key} » est donné deux fois, mais n'admet qu'une valeur"
    case .noSuchValue: "« {key} » ne contient pas « {value} »"
    case .periodHeading:
      "la ligne « {line} » commence le texte d'une période ; une description se place avant"
    case .noTitle: "il faut un titre"
    case .hintTitleCell: "écrivez le titre dans sa cellule, ou supprimez la colonne ; rien n'a été modifié"
    case .hintPeriodHeading:
      "écrivez les textes par période dans le fichier lui-même ; pour les enregistrer : plan save"
    case .hintEdit: "écrivez CLÉ=VALEUR, CLÉ+=VALEUR ou CLÉ-=VALEUR ; CLÉ= vide le champ"
    case .hintPlanKey: "pour la modifier : plan edit PLAN {key}=…"
    case .hintNodeKey: "pour la modifier : plan edit CODE {key}=…"
    case .hintVerb: "pour l'écrire : plan {verb}"
    case .hintSetKey: "pour indiquer la valeur : {key}=…"
    case .hintRepeated: "n'en gardez qu'une"
    case .hintKnown: "valeurs présentes : {known}"
    case .hintKeys: "les clés sont {known}, et x-…"
    case .changed: "{key} : {from} → {to}"
    case .unchanged: "{key} : sans changement"
    case .alreadyDropped: "{code} ne compte plus depuis le {date}"
    case .hintDropped: "pour le modifier : plan edit {code} dropped=… ; pour y renoncer : dropped="
    case .noLongerCount: "à partir du {date}, {count} {deliverables} ne {count:compte|comptent} plus"
    case .everyKeepsStatuses:
      "{count} {count:élément a|éléments ont} un état d'ensemble, qui reste ; pour marquer une période : plan set {code} {status} --period {period}"
    case .added: "nouveau : {title}"
    case .addedAtEnd:
      "le plan {plan} a pris fin le {date}, et ses rapports s'arrêtent à ce jour : tout ajout compte à partir de cette date ; pour en choisir une autre : --at"
    case .countsFrom: "compte à partir du {date}"
    case .codeExists: "{code} existe déjà dans {plan}"
    case .noParent: "{code} se placerait sous {parent}, qui n'existe pas dans {plan}"
    case .hintExists: "pour le modifier : plan edit {code} ; pour voir les codes pris : plan list"
    case .hintParent: "ajoutez-le d'abord : plan add {parent} TITRE"
    case .hintTable:
      "une ligne contient CODE, TITRE, CLÉ=VALEUR…, ou ce qu'annonce une première ligne : code, title, owner, … ; "
        + "rien n'a été modifié"
    case .fitsSeveral: "{code} pourrait aller dans plusieurs plans : {plans}"
    case .otherPlan: "{code} reste dans {plan} : {word} appartient à un autre plan"
    case .otherLevel: "{code} est de niveau « {level} », mais pas {new}"
    case .hintOtherPlan: "pour y créer l'élément : plan add, avec continues=PLAN/CODE"
    case .hintOtherLevel: "le nouveau code a les lettres de {code}, avec d'autres nombres"
    case .referenceFollows: "{path} est adapté en conséquence (continues:)"
    case .nothingThere: "(vide)"
    }
  }
}
