extension InitPhrase {
  package var french: String {
    switch self {
    case .id: "Nom du dossier du plan, par exemple 2026-2028"
    case .title: "Titre du plan"
    case .organisation: "Qui le réalise (facultatif)"
    case .period: "De quand à quand, par exemple 2026-2028 ou 2026-01-01 2028-12-31"
    case .languages: "Langues, celle du plan d'abord, par exemple fr en es"
    case .levels: "Niveaux, de haut en bas : des lettres et un nom"
    case .name: "Votre nom"
    case .mail: "Votre adresse électronique"
    case .yesNo: "O/n"
    case .yesOrNo: "répondez par oui ou par non (o ou n)"
    case .makeRepository: "{path} n'est dans aucun dépôt git. En créer un ?"
    case .carryOver: "{code} {title} ({status}) : reprendre ?"
    case .example: "un exemple"
    case .started: "nouveau plan {plan} : {title}"
    case .nodes: "avec {count} {count:élément|éléments}"
    case .nextAdd: "pour ajouter {levels}, élément par élément ou depuis un tableau : plan add"
    case .nextStatus: "pour voir où il en est : plan status {plan}"
    case .startedIn: "il se trouve dans {path}"
    case .insideRepository: "{folder} se trouve dans le dépôt git {path} : aucun autre n'est créé ici"
    case .hintInsideRepository:
      "sans --git, le plan est enregistré dans ce dépôt ; pour faire un dépôt de ce dossier : git init"
    case .planExists: "le dossier plans/{plan} existe déjà"
    case .hintExists: "choisissez un autre nom, ou modifiez ce plan : plan edit {plan}"
    case .noRepository: "{path} n'est dans aucun dépôt git : le plan ne peut pas être enregistré"
    case .defaultLevels: "L ligne directrice, M mesure, D livrable"
    case .hintRepository: "pour en créer un : plan init --git"
    }
  }
}
