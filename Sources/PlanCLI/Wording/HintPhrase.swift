import PlanCore

/// What hints say: the next step after an error.
enum HintPhrase: String, Phrase {
  case didYouMean, verbs, codeVerb, help, statuses, whichMark, codeInstead, tokens, codes, dates, date,
    choices, person
  case startPlan, otherFolder, qualify, qualifyNew, onePlanAtATime, setChild, dueInstead, check, save
  case removals, report, batchLine, fixFile, addedLater, twoStatuses, noDay

  var texts: Texts {
    switch self {
    case .didYouMean: Texts("did you mean {word}?", "vouliez-vous dire {word} ?", "¿quería decir {word}?")
    case .verbs:
      Texts(
        "the commands are {verbs}; plan help explains them",
        "les commandes sont {verbs} ; plan help les explique",
        "las órdenes son {verbs}; plan help las explica")
    case .codeVerb:
      Texts(
        "plan show {code} shows it, plan set {code} STATUS marks it",
        "plan show {code} le montre, plan set {code} ÉTAT le marque",
        "plan show {code} lo muestra, plan set {code} ESTADO lo marca")
    case .help: Texts("see plan help {verb}", "voir plan help {verb}", "véase plan help {verb}")
    case .statuses:
      Texts("the statuses are {known}", "les états sont {known}", "los estados son {known}")
    case .codeInstead:
      Texts("type the code: {example}", "tapez le code : {example}", "escriba el código: {example}")
    case .whichMark:
      Texts(
        "write not-done or done", "écrivez not-done (non réalisé) ou done (réalisé)",
        "escriba not-done (no realizado) o done (realizado)")
    case .tokens:
      Texts("write one of {known}", "écrivez l'un de {known}", "escriba uno de {known}")
    case .codes:
      Texts(
        "a code looks like L2M5D1: letters and a number for each level",
        "un code ressemble à L2M5D1 : des lettres et un nombre pour chaque niveau",
        "un código es como L2M5D1: letras y un número para cada nivel")
    case .dates:
      Texts("write it as 2020-12-31", "écrivez-la ainsi : 2020-12-31", "escríbala así: 2020-12-31")
    case .date: Texts("write {date}", "écrivez {date}", "escriba {date}")
    case .choices: Texts("use one of {known}", "employez l'un de {known}", "use uno de {known}")
    case .person:
      Texts(
        "for example --author \"Ana Ruiz <ana@example.org>\"",
        "par exemple --author \"Ana Ruiz <ana@example.org>\"",
        "por ejemplo --author \"Ana Ruiz <ana@example.org>\"")
    case .startPlan: Texts("start one with plan init", "créez-en un avec plan init", "cree uno con plan init")
    case .otherFolder:
      Texts(
        "plans live in a folder named plans; go to the folder that holds it, or use plan -C FOLDER",
        "les plans sont dans un dossier nommé plans ; allez dans le dossier qui le contient, ou plan -C DOSSIER",
        "los planes están en una carpeta llamada plans; vaya a la carpeta que la contiene, o use plan -C CARPETA"
      )
    case .qualify:
      Texts("name the plan: {example}", "précisez le plan : {example}", "indique el plan: {example}")
    case .qualifyNew:
      Texts("name the plan: {example}", "précisez le plan : {example}", "indique el plan: {example}")
    case .onePlanAtATime:
      Texts(
        "record them one plan at a time", "enregistrez-les un plan à la fois",
        "regístrelos de un plan en un plan")
    case .setChild:
      Texts(
        "mark what is below: plan set {code} {status}",
        "marquez ce qui se trouve dessous : plan set {code} {status}",
        "marque lo que hay debajo: plan set {code} {status}")
    case .addedLater:
      Texts(
        "--at {added} or later records it; plan edit {code} added={date} lets it count from {date} on",
        "--at {added} ou plus tard l'enregistre ; plan edit {code} added={date} le fait compter à partir du {date}",
        "--at {added} o más tarde lo registra; plan edit {code} added={date} lo hace contar desde el {date}")
    case .twoStatuses:
      Texts(
        "leave one of the two lines out; nothing was changed",
        "retirez une des deux lignes ; rien n'a été modifié", "quite una de las dos líneas; no se cambió nada"
      )
    case .noDay:
      Texts(
        "a status, a beginning and an end have a day: plan set, plan add and plan drop take --at",
        "un état, un début et une fin ont un jour : plan set, plan add et plan drop prennent --at",
        "un estado, un comienzo y un final tienen día: plan set, plan add y plan drop admiten --at")
    case .dueInstead:
      Texts(
        "what is planned is a due date; record a status when it holds",
        "ce qui est prévu est une échéance ; enregistrez un état quand il vaut",
        "lo previsto es un vencimiento; registre un estado cuando valga")
    case .check:
      Texts("plan check says what is wrong", "plan check dit ce qui ne va pas", "plan check dice qué falla")
    case .save:
      Texts(
        "plan save records what was edited by hand", "plan save enregistre ce qui a été modifié à la main",
        "plan save registra lo que se editó a mano")
    case .removals:
      Texts(
        "git restore brings {count:it|them} back; to end a node and keep its history use plan drop; "
          + "to remove the files anyway: plan save --allow-removals",
        "git restore {count:le|les} rétablit ; pour clore un élément et garder son historique : plan drop ; "
          + "pour supprimer quand même : plan save --allow-removals",
        "git restore {count:lo|los} recupera; para cerrar un elemento y conservar su historial: plan drop; "
          + "para eliminar de todos modos: plan save --allow-removals")
    case .report:
      Texts(
        "please report it, with what you typed and what plan --version prints",
        "merci de le signaler, avec ce que vous avez tapé et ce qu'affiche plan --version",
        "por favor, comuníquelo junto con lo que escribió y lo que muestra plan --version")
    case .batchLine:
      Texts(
        "a line is CODE STATUS [DATE] [NOTE]; nothing was changed",
        "une ligne est CODE ÉTAT [DATE] [NOTE] ; rien n'a été changé",
        "una línea es CÓDIGO ESTADO [FECHA] [NOTA]; no se cambió nada")
    case .fixFile:
      Texts(
        "mend the file, then try again", "corrigez le fichier, puis réessayez",
        "corrija el archivo y vuelva a intentarlo")
    }
  }
}
