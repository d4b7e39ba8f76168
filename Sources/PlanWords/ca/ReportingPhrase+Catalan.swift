extension ReportingPhrase {
  package var catalan: String {
    switch self {
    case .unknownReport: "no hi ha cap informe «{word}»"
    case .needsPlan: "un informe tracta d'un pla, i n'hi ha diversos: {plans}"
    case .needsPeriod: "un informe anual necessita un període"
    case .notForReport: "{option} no es fa servir amb plan report {report}"
    case .needsFile: "{form} no és text: necessita una destinació"
    case .noPrinter: "cap programa instal·lat no genera PDF: no hi ha ni weasyprint ni chromium"
    case .printing: "{program} no ha pogut generar el PDF: {reason}"
    case .printedBy: "{program} no ha pogut generar el PDF: {reason}; l'ha generat {other}"
    case .unknownEnding: "els informes no s'escriuen com a .{ending}"
    case .unreadable: "{count} {count:fitxer|fitxers} del pla no es {count:pot|poden} llegir: {paths}"
    case .foreignFiles: "{folder} conté {count} {count:fitxer|fitxers} que plan no ha escrit: {paths}"
    case .isFolder: "{path} és una carpeta"
    case .isNoFolder: "{path} no és una carpeta"
    case .template: "{path}:{line}: aquesta plantilla no es pot llegir: {reason}"
    case .noTemplates: "no hi ha cap carpeta {path}"
    case .writing: "no s'ha pogut escriure {path}: {reason}"
    case .noProgram: "{program}, que genera els informes, no està instal·lat"
    case .wrote: "escrit: {path}"
    case .wroteSite: "{count} {count:fitxer escrit|fitxers escrits}; obriu {path}"
    case .hintReports: "els informes són summary, annual, matrix i site"
    case .hintPlan: "indiqueu el pla: plan report {report} {plan}"
    case .hintPeriod:
      "per exemple --period 2019; un semestre és 2019-H1, un trimestre 2019-Q3, un mes 2019-05"
    case .hintFile: "indiqueu-la amb -o CAMÍ"
    case .hintPrinter:
      "apt-get install weasyprint, o escriviu HTML amb --format html i imprimiu-lo des d'un navegador"
    case .hintPrinting:
      "proveu {program} per separat, o escriviu HTML amb --format html i imprimiu-lo des d'un navegador"
    case .hintEnding:
      "les extensions són .html, .pdf, .md, .csv, .json i .txt; --format text escriu text amb qualsevol nom"
    case .hintUnreadable:
      "per saber què falla: plan check; sense -o, l'informe es mostra sense aquests fitxers"
    case .hintForce: "trieu una carpeta buida; per escriure-hi al costat, sense esborrar res: --force"
    case .hintTemplates: "la llista de plantilles és a docs/reports.md"
    case .hintTemplate: "corregiu-la, o traieu-la per fer servir la de l'eina"
    case .hintProgram: "forma part de plan; per instal·lar-los tots dos: make install"
    case .hintPath: "trieu un altre camí"
    }
  }
}
