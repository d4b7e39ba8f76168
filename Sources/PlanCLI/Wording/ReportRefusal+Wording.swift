import PlanCore
import PlanWording
import PlanWords
import SystemPackage

extension ReportRefusal {
  /// What happened.
  func text(_ localized: Localizer) -> String {
    switch self {
    case .unknownReport(let word, _): localized(ReportingPhrase.unknownReport, ["word": word.value])
    case .needsPlan(let plans):
      localized(ReportingPhrase.needsPlan, ["plans": localized.list(plans.map(\.description)).value])
    case .needsPeriod: localized(ReportingPhrase.needsPeriod)
    case .notForReport(let option, let report):
      localized(ReportingPhrase.notForReport, ["option": option.value, "report": report.value])
    case .needsFile(let form): localized(ReportingPhrase.needsFile, ["form": form.value])
    case .unknownEnding(let ending): localized(ReportingPhrase.unknownEnding, ["ending": ending.value])
    case .noPrinter: localized(ReportingPhrase.noPrinter)
    case .printing(let program, let reason):
      localized(ReportingPhrase.printing, ["program": program.value, "reason": reason.value])
    case .unreadable(let paths):
      localized(
        ReportingPhrase.unreadable,
        ["count": paths.count.value, "paths": localized.shortList(paths.map(\.description)).value])
    case .foreignFiles(let folder, let examples, let count):
      localized(
        ReportingPhrase.foreignFiles,
        ["folder": folder.value, "count": count.value, "paths": localized.shortList(examples).value])
    case .existingFiles(let folder, let examples, let count):
      localized(
        SendingPhrase.existing,
        ["folder": folder.value, "count": count.value, "paths": localized.shortList(examples).value])
    case .wrongKind(let path, let isFolder):
      localized(isFolder ? ReportingPhrase.isFolder : .isNoFolder, ["path": path.value])
    case .template(let path, let line, let reason):
      localized(
        ReportingPhrase.template, ["path": path.value, "line": String(line).value, "reason": reason.value])
    case .noTemplates(let path): localized(ReportingPhrase.noTemplates, ["path": path.value])
    case .writing(let path, let reason):
      localized(ReportingPhrase.writing, ["path": path.value, "reason": reason.description.value])
    case .noProgram(let program): localized(ReportingPhrase.noProgram, ["program": program.value])
    }
  }

  /// What to do about it.
  func hint(_ localized: Localizer) -> String? {
    switch self {
    case .unknownReport(_, let nearest?):
      localized(HintPhrase.didYouMean, ["word": nearest.value])
    case .unknownReport, .notForReport: localized(ReportingPhrase.hintReports)
    case .needsPlan(let plans):
      localized(
        ReportingPhrase.hintPlan, ["report": "summary", "plan": (plans.first?.description ?? "").value])
    case .needsPeriod: localized(ReportingPhrase.hintPeriod)
    case .needsFile: localized(ReportingPhrase.hintFile)
    case .unknownEnding: localized(ReportingPhrase.hintEnding)
    case .noPrinter: localized(ReportingPhrase.hintPrinter)
    case .printing(let program, _): localized(ReportingPhrase.hintPrinting, ["program": program.value])
    case .unreadable: localized(ReportingPhrase.hintUnreadable)
    case .foreignFiles: localized(ReportingPhrase.hintForce)
    case .existingFiles(_, _, let count):
      localized(SendingPhrase.hintReplace, ["count": count.value])
    case .wrongKind, .writing: localized(ReportingPhrase.hintPath)
    case .template: localized(ReportingPhrase.hintTemplate)
    case .noTemplates: localized(ReportingPhrase.hintTemplates)
    case .noProgram: localized(ReportingPhrase.hintProgram)
    }
  }
}
