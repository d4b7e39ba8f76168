extension EditPhrase {
  package var spanish: String {
    switch self {
    case .notAnEdit: "«{word}» no es un cambio"
    case .notStorable: "«{word}» no puede figurar en una línea de archivo"
    case .unknownKey: "clave desconocida «{key}»"
    case .ofPlan: "«{key}» es una clave de plan.txt, no de un elemento"
    case .ofNode: "«{key}» es una clave de elemento, no de plan.txt"
    case .otherVerb: "«{key}» no se fija con CLAVE=VALOR"
    case .notAList: "«{key}» solo admite un valor, no una lista"
    case .repeated: "«{key}» se da dos veces, pero solo admite un valor"
    case .noSuchValue: "«{key}» no contiene «{value}»"
    case .periodHeading: "la línea «{line}» empieza el texto de un período; una descripción va antes"
    case .noTitle: "hace falta un título"
    case .hintTitleCell: "escriba el título en su celda, o quite la columna; no se cambió nada"
    case .hintPeriodHeading:
      "escriba los textos por período en el propio archivo; para registrarlos: plan save"
    case .hintEdit: "escriba CLAVE=VALOR, CLAVE+=VALOR o CLAVE-=VALOR; CLAVE= vacía el campo"
    case .hintPlanKey: "para cambiarla: plan edit PLAN {key}=…"
    case .hintNodeKey: "para cambiarla: plan edit CÓDIGO {key}=…"
    case .hintVerb: "para escribirlo: plan {verb}"
    case .hintSetKey: "para indicar el valor: {key}=…"
    case .hintRepeated: "deje solo uno"
    case .hintKnown: "valores presentes: {known}"
    case .hintKeys: "las claves son {known} y x-…"
    case .changed: "{key}: {from} → {to}"
    case .unchanged: "{key}: sin cambios"
    case .alreadyDropped: "{code} ya no cuenta desde el {date}"
    case .hintDropped: "para cambiarlo: plan edit {code} dropped=…; para anularlo: dropped="
    case .noLongerCount: "desde el {date}, {count} {deliverables} ya no {count:cuenta|cuentan}"
    case .everyKeepsStatuses:
      "{count} {count:elemento tiene|elementos tienen} un estado de conjunto, que se mantiene; para marcar un período: plan set {code} {status} --period {period}"
    case .added: "nuevo: {title}"
    case .addedAtEnd:
      "el plan {plan} terminó el {date} y sus informes se cierran ese día: lo añadido cuenta desde esa fecha; para elegir otra: --at"
    case .countsFrom: "cuenta desde el {date}"
    case .codeExists: "{code} ya existe en {plan}"
    case .noParent: "{code} iría bajo {parent}, que no existe en {plan}"
    case .hintExists: "para cambiarlo: plan edit {code}; para ver los códigos ocupados: plan list"
    case .hintParent: "añádalo antes: plan add {parent} TÍTULO"
    case .hintTable:
      "una fila contiene CÓDIGO, TÍTULO, CLAVE=VALOR…, o lo que anuncia una primera fila: code, title, owner, …; "
        + "no se cambió nada"
    case .fitsSeveral: "{code} podría ir en varios planes: {plans}"
    case .otherPlan: "{code} se queda en {plan}: {word} pertenece a otro plan"
    case .otherLevel: "{code} es de nivel «{level}», y {new} no lo es"
    case .hintOtherPlan: "para crear allí el elemento: plan add, con continues=PLAN/CÓDIGO"
    case .hintOtherLevel: "el nuevo código tiene las letras de {code}, con otros números"
    case .referenceFollows: "{path} se adapta en consecuencia (continues:)"
    case .nothingThere: "(vacío)"
    }
  }
}
