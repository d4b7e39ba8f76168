extension ReportingPhrase {
  package var spanish: String {
    switch self {
    case .unknownReport: "no hay ningún informe «{word}»"
    case .needsPlan: "un informe trata de un plan, y hay varios: {plans}"
    case .needsPeriod: "un informe anual necesita un período"
    case .notForReport: "{option} no se usa con plan report {report}"
    case .needsFile: "{form} no es texto: necesita un destino"
    case .noPrinter: "ningún programa instalado genera PDF: no están ni weasyprint ni chromium"
    case .printing: "{program} no pudo generar el PDF: {reason}"
    case .printedBy: "{program} no pudo generar el PDF: {reason}; lo generó {other}"
    case .unknownEnding: "los informes no se escriben como .{ending}"
    case .unreadable: "{count} {count:archivo|archivos} del plan no se {count:puede|pueden} leer: {paths}"
    case .foreignFiles: "{folder} contiene {count} {count:archivo|archivos} que plan no escribió: {paths}"
    case .isFolder: "{path} es una carpeta"
    case .isNoFolder: "{path} no es una carpeta"
    case .template: "{path}:{line}: esta plantilla no se puede leer: {reason}"
    case .noTemplates: "no hay ninguna carpeta {path}"
    case .writing: "no se pudo escribir {path}: {reason}"
    case .noProgram: "{program}, que genera los informes, no está instalado"
    case .wrote: "escrito: {path}"
    case .wroteSite: "{count} {count:archivo escrito|archivos escritos}; abra {path}"
    case .hintReports: "los informes son summary, annual, matrix y site"
    case .hintPlan: "indique el plan: plan report {report} {plan}"
    case .hintPeriod:
      "por ejemplo --period 2019; un semestre es 2019-H1, un trimestre 2019-Q3, un mes 2019-05"
    case .hintFile: "indíquelo con -o RUTA"
    case .hintPrinter:
      "apt-get install weasyprint, o escriba HTML con --format html e imprímalo desde un navegador"
    case .hintPrinting:
      "pruebe {program} por separado, o escriba HTML con --format html e imprímalo desde un navegador"
    case .hintEnding:
      "las extensiones son .html, .pdf, .md, .csv, .json y .txt; --format text escribe texto con cualquier nombre"
    case .hintUnreadable: "para saber qué falla: plan check; sin -o, el informe se imprime sin ellos"
    case .hintForce: "elija una carpeta vacía; para escribir junto a ellos, sin borrar nada: --force"
    case .hintTemplates: "la lista de plantillas está en docs/reports.md"
    case .hintTemplate: "corríjala, o quítela para usar la de la herramienta"
    case .hintProgram: "forma parte de plan; para instalar ambos: make install"
    case .hintPath: "elija otra ruta"
    }
  }
}
