import PlanCore
import PlanWords
import SystemPackage

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
