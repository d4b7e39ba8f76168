/// What is said about making and writing reports.
package enum ReportingPhrase: String, Phrase {
  case unknownReport, needsPlan, needsPeriod, notForReport, needsFile, noPrinter, printing, unreadable
  case foreignFiles, isFolder, isNoFolder, template, noTemplates, writing, noProgram
  case wrote, wroteSite, printedBy, unknownEnding
  case hintReports, hintPlan, hintPeriod, hintFile, hintPrinter, hintUnreadable, hintForce, hintTemplates
  case hintTemplate, hintProgram, hintPath, hintPrinting, hintEnding
}
