import PlanCore
import SystemPackage

/// What is said about making and writing reports.
enum ReportingPhrase: String, Phrase {
  case unknownReport, needsPlan, needsPeriod, notForReport, needsFile, noPrinter, printing, unreadable
  case foreignFiles, isFolder, isNoFolder, template, noTemplates, writing, noProgram
  case wrote, wroteSite, printedBy, unknownEnding
  case hintReports, hintPlan, hintPeriod, hintFile, hintPrinter, hintUnreadable, hintForce, hintTemplates
  case hintTemplate, hintProgram, hintPath, hintPrinting, hintEnding

  var texts: Texts {
    switch self {
    case .unknownReport:
      Texts(
        "there is no report '{word}'", "il n'y a pas de rapport « {word} »", "no hay ningún informe «{word}»")
    case .needsPlan:
      Texts(
        "a report is about one plan, and there are several: {plans}",
        "un rapport porte sur un plan, et il y en a plusieurs : {plans}",
        "un informe trata de un plan, y hay varios: {plans}")
    case .needsPeriod:
      Texts(
        "an annual report needs its period", "un rapport annuel demande une période",
        "un informe anual necesita un período")
    case .notForReport:
      Texts(
        "{option} does not go with plan report {report}", "{option} ne va pas avec plan report {report}",
        "{option} no se usa con plan report {report}")
    case .needsFile:
      Texts(
        "{form} is not text: it needs a place to go",
        "{form} n'est pas du texte : il lui faut une destination",
        "{form} no es texto: necesita un destino")
    case .noPrinter:
      Texts(
        "nothing here makes PDF: neither weasyprint nor chromium is installed",
        "aucun programme installé ne produit de PDF : ni weasyprint ni chromium n'est là",
        "ningún programa instalado genera PDF: no están ni weasyprint ni chromium")
    case .printing:
      Texts(
        "{program} could not make the PDF: {reason}", "{program} n'a pas pu produire le PDF : {reason}",
        "{program} no pudo generar el PDF: {reason}")
    case .printedBy:
      Texts(
        "{program} could not make the PDF: {reason}; {other} made it",
        "{program} n'a pas pu produire le PDF : {reason} ; {other} l'a produit",
        "{program} no pudo generar el PDF: {reason}; lo generó {other}")
    case .unknownEnding:
      Texts(
        "reports are not written as .{ending}", "aucun rapport ne s'écrit en .{ending}",
        "los informes no se escriben como .{ending}")
    case .unreadable:
      Texts(
        "{count} {count:file|files} of the plan cannot be read: {paths}",
        "{count} {count:fichier|fichiers} du plan {count:est illisible|sont illisibles} : {paths}",
        "{count} {count:archivo|archivos} del plan no se {count:puede|pueden} leer: {paths}")
    case .foreignFiles:
      Texts(
        "{folder} holds {count} {count:file|files} that plan did not write: {paths}",
        "{folder} contient {count} {count:fichier|fichiers} que plan n'a pas {count:écrit|écrits} : {paths}",
        "{folder} contiene {count} {count:archivo|archivos} que plan no escribió: {paths}")
    case .isFolder: Texts("{path} is a folder", "{path} est un dossier", "{path} es una carpeta")
    case .isNoFolder:
      Texts("{path} is not a folder", "{path} n'est pas un dossier", "{path} no es una carpeta")
    case .template:
      Texts(
        "{path}:{line}: this template cannot be read: {reason}",
        "{path}:{line} : ce modèle est illisible : {reason}",
        "{path}:{line}: esta plantilla no se puede leer: {reason}")
    case .noTemplates:
      Texts("there is no folder {path}", "il n'y a pas de dossier {path}", "no hay ninguna carpeta {path}")
    case .writing:
      Texts(
        "{path} could not be written: {reason}", "{path} n'a pu être écrit : {reason}",
        "no se pudo escribir {path}: {reason}")
    case .noProgram:
      Texts(
        "{program}, which makes reports, is not installed",
        "{program}, qui produit les rapports, n'est pas installé",
        "{program}, que genera los informes, no está instalado")
    case .wrote: Texts("wrote {path}", "écrit : {path}", "escrito: {path}")
    case .wroteSite:
      Texts(
        "wrote {count} {count:file|files}; open {path}",
        "{count} {count:fichier écrit|fichiers écrits} ; ouvrez {path}",
        "{count} {count:archivo escrito|archivos escritos}; abra {path}")
    case .hintReports:
      Texts(
        "the reports are summary, annual, matrix and site",
        "les rapports sont summary, annual, matrix et site",
        "los informes son summary, annual, matrix y site")
    case .hintPlan:
      Texts(
        "name it: plan report {report} {plan}", "précisez le plan : plan report {report} {plan}",
        "indique el plan: plan report {report} {plan}")
    case .hintPeriod:
      Texts(
        "for example --period 2019; a half is 2019-H1, a quarter 2019-Q3, a month 2019-05",
        "par exemple --period 2019 ; un semestre est 2019-H1, un trimestre 2019-Q3, un mois 2019-05",
        "por ejemplo --period 2019; un semestre es 2019-H1, un trimestre 2019-Q3, un mes 2019-05")
    case .hintFile:
      Texts("name it with -o PATH", "indiquez-la avec -o CHEMIN", "indíquelo con -o RUTA")
    case .hintPrinter:
      Texts(
        "apt-get install weasyprint, or write HTML with --format html and print it from a browser",
        "apt-get install weasyprint, ou écrivez du HTML avec --format html et imprimez-le depuis un navigateur",
        "apt-get install weasyprint, o escriba HTML con --format html e imprímalo desde un navegador")
    case .hintPrinting:
      Texts(
        "try {program} by itself, or write HTML with --format html and print it from a browser",
        "essayez {program} seul, ou écrivez du HTML avec --format html et imprimez-le depuis un navigateur",
        "pruebe {program} por separado, o escriba HTML con --format html e imprímalo desde un navegador")
    case .hintEnding:
      Texts(
        "the endings are .html, .pdf, .md, .csv, .json and .txt; --format text writes text under any name",
        "les extensions sont .html, .pdf, .md, .csv, .json et .txt ; --format text écrit du texte sous n'importe quel nom",
        "las extensiones son .html, .pdf, .md, .csv, .json y .txt; --format text escribe texto con cualquier nombre"
      )
    case .hintUnreadable:
      Texts(
        "plan check says what is wrong; without -o the report is printed without them",
        "pour savoir ce qui ne va pas : plan check ; sans -o, le rapport est imprimé sans eux",
        "para saber qué falla: plan check; sin -o, el informe se imprime sin ellos")
    case .hintForce:
      Texts(
        "choose an empty folder; --force writes beside them and deletes nothing of theirs",
        "choisissez un dossier vide ; pour écrire à côté, sans rien supprimer : --force",
        "elija una carpeta vacía; para escribir junto a ellos, sin borrar nada: --force")
    case .hintTemplates:
      Texts(
        "docs/reports.md names the templates", "la liste des modèles se trouve dans docs/reports.md",
        "la lista de plantillas está en docs/reports.md")
    case .hintTemplate:
      Texts(
        "mend it, or move it away to use the built-in one",
        "corrigez-le, ou retirez-le pour employer celui de l'outil",
        "corríjala, o quítela para usar la de la herramienta")
    case .hintProgram:
      Texts(
        "it comes with plan: make install puts both in place",
        "il fait partie de plan ; pour installer les deux : make install",
        "forma parte de plan; para instalar ambos: make install")
    case .hintPath: Texts("choose another path", "choisissez un autre chemin", "elija otra ruta")
    }
  }
}

extension ReportRefusal {
  /// What happened.
  func text(_ say: Speech) -> String {
    switch self {
    case .unknownReport(let word, _): say(ReportingPhrase.unknownReport, ["word": word.value])
    case .needsPlan(let plans):
      say(ReportingPhrase.needsPlan, ["plans": say.list(plans.map(\.description)).value])
    case .needsPeriod: say(ReportingPhrase.needsPeriod)
    case .notForReport(let option, let report):
      say(ReportingPhrase.notForReport, ["option": option.value, "report": report.value])
    case .needsFile(let form): say(ReportingPhrase.needsFile, ["form": form.value])
    case .unknownEnding(let ending): say(ReportingPhrase.unknownEnding, ["ending": ending.value])
    case .noPrinter: say(ReportingPhrase.noPrinter)
    case .printing(let program, let reason):
      say(ReportingPhrase.printing, ["program": program.value, "reason": reason.value])
    case .unreadable(let paths):
      say(
        ReportingPhrase.unreadable,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    case .foreignFiles(let folder, let examples, let count):
      say(
        ReportingPhrase.foreignFiles,
        ["folder": folder.value, "count": count.value, "paths": say.shortList(examples).value])
    case .wrongKind(let path, let isFolder):
      say(isFolder ? ReportingPhrase.isFolder : .isNoFolder, ["path": path.value])
    case .template(let path, let line, let reason):
      say(
        ReportingPhrase.template, ["path": path.value, "line": String(line).value, "reason": reason.value])
    case .noTemplates(let path): say(ReportingPhrase.noTemplates, ["path": path.value])
    case .writing(let path, let reason):
      say(ReportingPhrase.writing, ["path": path.value, "reason": reason.description.value])
    case .noProgram(let program): say(ReportingPhrase.noProgram, ["program": program.value])
    }
  }

  /// What to do about it.
  func hint(_ say: Speech) -> String? {
    switch self {
    case .unknownReport(_, let nearest?):
      say(HintPhrase.didYouMean, ["word": nearest.value])
    case .unknownReport, .notForReport: say(ReportingPhrase.hintReports)
    case .needsPlan(let plans):
      say(
        ReportingPhrase.hintPlan, ["report": "summary", "plan": (plans.first?.description ?? "").value])
    case .needsPeriod: say(ReportingPhrase.hintPeriod)
    case .needsFile: say(ReportingPhrase.hintFile)
    case .unknownEnding: say(ReportingPhrase.hintEnding)
    case .noPrinter: say(ReportingPhrase.hintPrinter)
    case .printing(let program, _): say(ReportingPhrase.hintPrinting, ["program": program.value])
    case .unreadable: say(ReportingPhrase.hintUnreadable)
    case .foreignFiles: say(ReportingPhrase.hintForce)
    case .wrongKind, .writing: say(ReportingPhrase.hintPath)
    case .template: say(ReportingPhrase.hintTemplate)
    case .noTemplates: say(ReportingPhrase.hintTemplates)
    case .noProgram: say(ReportingPhrase.hintProgram)
    }
  }
}
