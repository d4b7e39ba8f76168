extension ReportingPhrase {
  package var english: String {
    switch self {
    case .unknownReport: "there is no report '{word}'"
    case .needsPlan: "a report is about one plan, and there are several: {plans}"
    case .needsPeriod: "an annual report needs its period"
    case .notForReport: "{option} does not go with plan report {report}"
    case .needsFile: "{form} is not text: it needs a place to go"
    case .noPrinter: "nothing here makes PDF: neither weasyprint nor chromium is installed"
    case .printing: "{program} could not make the PDF: {reason}"
    case .printedBy: "{program} could not make the PDF: {reason}; {other} made it"
    case .unknownEnding: "reports are not written as .{ending}"
    case .unreadable: "{count} {count:file|files} of the plan cannot be read: {paths}"
    case .foreignFiles: "{folder} holds {count} {count:file|files} that plan did not write: {paths}"
    case .isFolder: "{path} is a folder"
    case .isNoFolder: "{path} is not a folder"
    case .template: "{path}:{line}: this template cannot be read: {reason}"
    case .noTemplates: "there is no folder {path}"
    case .writing: "{path} could not be written: {reason}"
    case .noProgram: "{program}, which makes reports, is not installed"
    case .wrote: "wrote {path}"
    case .wroteSite: "wrote {count} {count:file|files}; open {path}"
    case .hintReports: "the reports are summary, annual, matrix and site"
    case .hintPlan: "name it: plan report {report} {plan}"
    case .hintPeriod: "for example --period 2019; a half is 2019-H1, a quarter 2019-Q3, a month 2019-05"
    case .hintFile: "name it with -o PATH"
    case .hintPrinter:
      "apt-get install weasyprint, or write HTML with --format html and print it from a browser"
    case .hintPrinting:
      "try {program} by itself, or write HTML with --format html and print it from a browser"
    case .hintEnding:
      "the endings are .html, .pdf, .md, .csv, .json and .txt; --format text writes text under any name"
    case .hintUnreadable: "plan check says what is wrong; without -o the report is printed without them"
    case .hintForce: "choose an empty folder; --force writes beside them and deletes nothing of theirs"
    case .hintTemplates: "docs/reports.md names the templates"
    case .hintTemplate: "mend it, or move it away to use the built-in one"
    case .hintProgram: "it comes with plan: make install puts both in place"
    case .hintPath: "choose another path"
    }
  }
}
