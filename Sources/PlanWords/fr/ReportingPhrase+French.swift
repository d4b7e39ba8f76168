extension ReportingPhrase {
  package var french: String {
    switch self {
    case .unknownReport: "il n'y a pas de rapport « {word} »"
    case .needsPlan: "un rapport porte sur un plan, et il y en a plusieurs : {plans}"
    case .needsPeriod: "un rapport annuel demande une période"
    case .notForReport: "{option} ne va pas avec plan report {report}"
    case .needsFile: "{form} n'est pas du texte : il lui faut une destination"
    case .noPrinter: "aucun programme installé ne produit de PDF : ni weasyprint ni chromium n'est là"
    case .printing: "{program} n'a pas pu produire le PDF : {reason}"
    case .printedBy: "{program} n'a pas pu produire le PDF : {reason} ; {other} l'a produit"
    case .unknownEnding: "aucun rapport ne s'écrit en .{ending}"
    case .unreadable:
      "{count} {count:fichier|fichiers} du plan {count:est illisible|sont illisibles} : {paths}"
    case .foreignFiles:
      "{folder} contient {count} {count:fichier|fichiers} que plan n'a pas {count:écrit|écrits} : {paths}"
    case .isFolder: "{path} est un dossier"
    case .isNoFolder: "{path} n'est pas un dossier"
    case .template: "{path}:{line} : ce modèle est illisible : {reason}"
    case .noTemplates: "il n'y a pas de dossier {path}"
    case .writing: "{path} n'a pu être écrit : {reason}"
    case .noProgram: "{program}, qui produit les rapports, n'est pas installé"
    case .wrote: "écrit : {path}"
    case .wroteSite: "{count} {count:fichier écrit|fichiers écrits} ; ouvrez {path}"
    case .hintReports: "les rapports sont summary, annual, matrix et site"
    case .hintPlan: "précisez le plan : plan report {report} {plan}"
    case .hintPeriod:
      "par exemple --period 2019 ; un semestre est 2019-H1, un trimestre 2019-Q3, un mois 2019-05"
    case .hintFile: "indiquez-la avec -o CHEMIN"
    case .hintPrinter:
      "apt-get install weasyprint, ou écrivez du HTML avec --format html et imprimez-le depuis un navigateur"
    case .hintPrinting:
      "essayez {program} seul, ou écrivez du HTML avec --format html et imprimez-le depuis un navigateur"
    case .hintEnding:
      "les extensions sont .html, .pdf, .md, .csv, .json et .txt ; --format text écrit du texte sous n'importe quel nom"
    case .hintUnreadable:
      "pour savoir ce qui ne va pas : plan check ; sans -o, le rapport est imprimé sans eux"
    case .hintForce: "choisissez un dossier vide ; pour écrire à côté, sans rien supprimer : --force"
    case .hintTemplates: "la liste des modèles se trouve dans docs/reports.md"
    case .hintTemplate: "corrigez-le, ou retirez-le pour employer celui de l'outil"
    case .hintProgram: "il fait partie de plan ; pour installer les deux : make install"
    case .hintPath: "choisissez un autre chemin"
    }
  }
}
