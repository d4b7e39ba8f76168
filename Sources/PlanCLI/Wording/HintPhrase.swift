import PlanCore

/// What hints say: the next step after an error.
enum HintPhrase: String, Phrase {
  case didYouMean, verbs, codeVerb, help, statuses, whichMark, codeInstead, tokens, codes, dates, date,
    choices, person
  case startPlan, otherFolder, qualify, qualifyNew, onePlanAtATime, setChild, dueInstead, check, save
  case removals, report, batchLine, fixFile, addedLater, twoStatuses, noDay, newCode

  var texts: Texts {
    switch self {
    case .didYouMean: Texts("did you mean {word}?", "vouliez-vous dire {word} ?", "¿quiso decir {word}?")
    case .verbs:
      Texts(
        "the commands are {verbs}; plan help explains them",
        "les commandes sont {verbs} ; pour les explications : plan help",
        "las órdenes son {verbs}; para las explicaciones: plan help")
    case .codeVerb:
      Texts(
        "plan show {code} shows it, plan set {code} STATUS marks it",
        "pour le voir : plan show {code} ; pour le marquer : plan set {code} ÉTAT",
        "para verlo: plan show {code}; para marcarlo: plan set {code} ESTADO")
    case .help: Texts("see plan help {verb}", "voir plan help {verb}", "véase plan help {verb}")
    case .statuses:
      Texts("the statuses are {known}", "les états sont {known}", "los estados son {known}")
    case .newCode:
      Texts(
        "type the new code: {example}", "tapez le nouveau code : {example}",
        "escriba el código nuevo: {example}")
    case .codeInstead:
      Texts("type the code: {example}", "tapez le code : {example}", "escriba el código: {example}")
    case .whichMark:
      Texts(
        "write not-done or done", "écrivez non réalisé ou réalisé", "escriba no realizado o realizado")
    case .tokens:
      Texts(
        "write one of {known}", "écrivez l'un de ces mots : {known}", "escriba una de estas palabras: {known}"
      )
    case .codes:
      Texts(
        "a code looks like {example}: letters and a number for each level",
        "un code ressemble à {example} : des lettres et un nombre pour chaque niveau",
        "un código es como {example}: letras y un número para cada nivel")
    case .dates:
      Texts("write it as 2020-12-31", "écrivez-la ainsi : 2020-12-31", "escríbala así: 2020-12-31")
    case .date: Texts("write {date}", "écrivez {date}", "escriba {date}")
    case .choices: Texts("use one of {known}", "choisissez parmi {known}", "elija entre {known}")
    case .person:
      Texts(
        "for example {option} \"Ana Ruiz <ana@example.org>\"",
        "par exemple {option} \"Ana Ruiz <ana@example.org>\"",
        "por ejemplo {option} \"Ana Ruiz <ana@example.org>\"")
    case .startPlan: Texts("start one with plan init", "créez-en un avec plan init", "cree uno con plan init")
    case .otherFolder:
      Texts(
        "plans live in a folder named plans; go to the folder that holds it, or use plan -C FOLDER",
        "les plans se trouvent dans un dossier nommé plans ; placez-vous dans le dossier qui le contient, ou tapez plan -C DOSSIER",
        "los planes están en una carpeta llamada plans; vaya a la carpeta que la contiene, o use plan -C CARPETA"
      )
    case .qualify:
      Texts("name the plan: {example}", "précisez le plan : {example}", "indique el plan: {example}")
    case .qualifyNew:
      Texts("name the plan: {example}", "précisez le plan : {example}", "indique el plan: {example}")
    case .onePlanAtATime:
      Texts(
        "record them one plan at a time", "enregistrez-les plan par plan",
        "regístrelos plan por plan")
    case .setChild:
      Texts(
        "mark what is below: plan set {code} {status}",
        "marquez ce qui se trouve dessous : plan set {code} {status}",
        "marque lo que hay debajo: plan set {code} {status}")
    case .addedLater:
      Texts(
        "--at {added} or later records it; plan edit {code} added={date} lets it count from {date} on",
        "enregistrez-le avec --at {added} ou une date ultérieure ; pour qu'il compte à partir du {date} : plan edit {code} added={date}",
        "regístrelo con --at {added} o una fecha posterior; para que cuente desde el {date}: plan edit {code} added={date}"
      )
    case .twoStatuses:
      Texts(
        "leave one of the two lines out; nothing was changed",
        "retirez une des deux lignes ; rien n'a été modifié", "quite una de las dos líneas; no se cambió nada"
      )
    case .noDay:
      Texts(
        "a status, a beginning and an end have a day: plan set, plan add and plan drop take --at",
        "seuls un état, un début et une fin sont datés : --at s'emploie avec plan set, plan add et plan drop",
        "solo un estado, un comienzo y un final tienen fecha: --at se usa con plan set, plan add y plan drop")
    case .dueInstead:
      Texts(
        "for what is planned set a due date; a status is recorded once it is true",
        "pour ce qui est prévu, fixez une échéance (due) ; un état s'enregistre une fois atteint",
        "para lo previsto, fije un vencimiento (due); un estado se registra una vez alcanzado")
    case .check:
      Texts(
        "plan check says what is wrong", "pour savoir ce qui ne va pas : plan check",
        "para saber qué falla: plan check")
    case .save:
      Texts(
        "plan save records what was edited by hand",
        "pour enregistrer ce qui a été modifié à la main : plan save",
        "para registrar lo que se editó a mano: plan save")
    case .removals:
      Texts(
        "git restore {paths} brings {count:it|them} back; to end a node and keep its history use plan drop; "
          + "to remove the files anyway: plan save --allow-removals",
        "pour {count:le|les} rétablir : git restore {paths} ; pour clore un élément et garder son historique : plan drop ; "
          + "pour supprimer quand même : plan save --allow-removals",
        "para {count:recuperarlo|recuperarlos}: git restore {paths}; para cerrar un elemento y conservar su historial: plan drop; "
          + "para eliminar de todos modos: plan save --allow-removals")
    case .report:
      Texts(
        "please report it, with what you typed and what plan --version prints",
        "merci de le signaler, avec ce que vous avez tapé et ce qu'affiche plan --version",
        "por favor, comuníquelo junto con lo que escribió y lo que muestra plan --version")
    case .batchLine:
      Texts(
        "a line is CODE STATUS [DATE] [NOTE]; nothing was changed",
        "une ligne s'écrit CODE ÉTAT [DATE] [NOTE] ; rien n'a été modifié",
        "una línea se escribe CÓDIGO ESTADO [FECHA] [NOTA]; no se cambió nada")
    case .fixFile:
      Texts(
        "mend the file, then try again", "corrigez le fichier, puis réessayez",
        "corrija el archivo y vuelva a intentarlo")
    }
  }
}
