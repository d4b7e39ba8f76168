import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The page from which editors record files that were edited by hand: what would be recorded is shown first (W13).
struct HandEditsPage {
  let context: PageContext
  let saving: HandEditSaving
  var note = ""
  var allowsRemovals = false

  /// Names what is shown: the files and what is in them.
  var version: String {
    let lines = saving.edits.map { edit -> String in
      let id = edit.stored.flatMap { try? Workspace.version(of: $0) }
      return "\(edit.kind.rawValue) \(edit.path) \(id ?? "")"
    }
    return context.settings.digest(Array(lines.joined(separator: "\n").utf8)).hexadecimal
  }

  func answer(_ errors: [FieldError] = [], status: Int = 200) -> WebAnswer {
    let (localized, edits) = (context.localized, saving.edits)
    let title = context.text(.editedTitle)
    let findings = saving.findings(on: context.state.today).map { FindingText($0, localized).summary }
    func error(_ field: String) -> any PageValue { errors.first { $0.field == field }?.text ?? false }
    var values: PageValues = [
      "heading": title, "action": context.address(.edits), "back": context.address(.attention),
      "recorded": false, "takeBack": false,
      "nothing": edits.isEmpty ? context.text(.noEdits) as any PageValue : false,
      "hasRows": !edits.isEmpty, "help": context.text(.editedHelp), "shown": version,
      "others": saving.others.isEmpty
        ? false
        : localized(
          RecordPhrase.notOfPlan,
          [
            "count": saving.others.count.value,
            "paths": localized.shortList(saving.others.map(\.description)).value,
          ]
        ).asSentence as any PageValue,
      "hasFindings": !findings.isEmpty, "foundHeading": context.text(.editsFound), "findings": findings,
      "removals": saving.hasRemovals
        ? context.text(.allowRemovals) as any PageValue : false,
      "removalsError": error("removals"), "isAllowed": allowsRemovals, "whyLabel": context.text(.why),
      "whyHelp": context.text(.whyHelp), "whyError": error("why"), "why": note,
      "record": context.text(.record), "backLabel": context.text(.cancel), "hasPreview": false,
    ]
    values = values.with(context.hidden)
    if !edits.isEmpty { values = values.with(context.values(Preview(of: edits), [])) }
    return context.answer("edits", values, title: title, errors: errors, status: status)
  }
}
