import PlanCore

/// What `plan init` asks and says.
enum InitPhrase: String, Phrase {
  case id, title, organisation, period, languages, levels, name, mail, yesNo, yesOrNo, makeRepository,
    carryOver
  case example, started, nodes, nextAdd, nextStatus, planExists, hintExists, noRepository, hintRepository,
    defaultLevels, startedIn, insideRepository, hintInsideRepository

  var texts: Texts {
    switch self {
    case .id:
      Texts(
        "Name of the plan's folder, such as 2026-2028", "Nom du dossier du plan, par exemple 2026-2028",
        "Nombre de la carpeta del plan, por ejemplo 2026-2028")
    case .title: Texts("Title of the plan", "Titre du plan", "Título del plan")
    case .organisation:
      Texts("Who delivers it (may stay empty)", "Qui le réalise (facultatif)", "Quién lo realiza (opcional)")
    case .period:
      Texts(
        "From when to when, such as 2026-2028 or 2026-01-01 2028-12-31",
        "De quand à quand, par exemple 2026-2028 ou 2026-01-01 2028-12-31",
        "Desde cuándo hasta cuándo, por ejemplo 2026-2028 o 2026-01-01 2028-12-31")
    case .languages:
      Texts(
        "Languages, the plan's own first, such as en fr es",
        "Langues, celle du plan d'abord, par exemple fr en es",
        "Idiomas, primero el del plan, por ejemplo es en fr")
    case .levels:
      Texts(
        "Levels, from the top down: letters and a name",
        "Niveaux, de haut en bas : des lettres et un nom", "Niveles, de arriba abajo: letras y un nombre")
    case .name: Texts("Your name", "Votre nom", "Su nombre")
    case .mail: Texts("Your e-mail address", "Votre adresse électronique", "Su dirección de correo")
    case .yesNo: Texts("Y/n", "O/n", "S/n")
    case .yesOrNo:
      Texts(
        "please answer yes or no (y or n)", "répondez par oui ou par non (o ou n)", "responda sí o no (s o n)"
      )
    case .makeRepository:
      Texts(
        "There is no git repository around {path}. Make one there?",
        "{path} n'est dans aucun dépôt git. En créer un ?",
        "{path} no está en ningún repositorio git. ¿Crear uno?")
    case .carryOver:
      Texts(
        "{code} {title} ({status}): carry over?", "{code} {title} ({status}) : reprendre ?",
        "{code} {title} ({status}): ¿retomar?")
    case .example: Texts("an example", "un exemple", "un ejemplo")
    case .started:
      Texts("new plan {plan}: {title}", "nouveau plan {plan} : {title}", "nuevo plan {plan}: {title}")
    case .nodes:
      Texts(
        "{count} {count:node|nodes} with it",
        "avec {count} {count:élément|éléments}", "con {count} {count:elemento|elementos}")
    case .nextAdd:
      Texts(
        "plan add adds {levels}, one by one or from a table",
        "pour ajouter {levels}, élément par élément ou depuis un tableau : plan add",
        "para añadir {levels}, de uno en uno o desde una tabla: plan add")
    case .nextStatus:
      Texts(
        "plan status {plan} shows where it stands", "pour voir où il en est : plan status {plan}",
        "para ver cómo está: plan status {plan}")
    case .startedIn:
      Texts("it is kept in {path}", "il se trouve dans {path}", "se guarda en {path}")
    case .insideRepository:
      Texts(
        "{folder} lies in the git repository {path}, so that no new one is made here",
        "{folder} se trouve dans le dépôt git {path} : aucun autre n'est créé ici",
        "{folder} está en el repositorio git {path}: aquí no se crea ningún otro")
    case .hintInsideRepository:
      Texts(
        "without --git the plan is recorded in that repository; git init makes one of this folder",
        "sans --git, le plan est enregistré dans ce dépôt ; pour faire un dépôt de ce dossier : git init",
        "sin --git, el plan se registra en ese repositorio; para hacer un repositorio de esta carpeta: git init"
      )
    case .planExists:
      Texts(
        "there is a folder plans/{plan} already", "le dossier plans/{plan} existe déjà",
        "la carpeta plans/{plan} ya existe")
    case .hintExists:
      Texts(
        "choose another name, or edit that plan with plan edit {plan}",
        "choisissez un autre nom, ou modifiez ce plan : plan edit {plan}",
        "elija otro nombre o cambie ese plan: plan edit {plan}")
    case .noRepository:
      Texts(
        "there is no git repository around {path} to record the plan in",
        "{path} n'est dans aucun dépôt git : le plan ne peut pas être enregistré",
        "{path} no está en ningún repositorio git: el plan no se puede registrar")
    case .defaultLevels:
      Texts(
        "L line, M measure, D deliverable", "L ligne directrice, M mesure, D livrable",
        "L línea estratégica, M medida, D entregable"
      )
    case .hintRepository:
      Texts(
        "plan init --git makes one", "pour en créer un : plan init --git", "para crear uno: plan init --git")
    }
  }
}
