import PlanCore
package import PlanService
import PlanStore
package import PlanWords

/// The sentences of a change of fields or nodes that is refused.
extension EditRefusal {
  /// What happened.
  package func text(_ words: ErrorWords) -> String {
    let localized = words.localized
    return switch self {
    case .field(let refusal): refusal.text(localized)
    case .broken(let finding) where finding.detail == .missingKey("title"): localized(EditPhrase.noTitle)
    case .broken(let finding): FindingText(finding, localized).message
    case .valueNotStorable(let word): localized(EditPhrase.notStorable, ["word": word.value])
    case .unreadablePlan(let path): StoreError.file(path: path, .unreadable).text(localized)
    case .missingTitle: localized(ErrorPhrase.missingArgument, ["what": localized.usage("TITLE").value])
    case .codeExists(let code, let plan):
      localized(EditPhrase.codeExists, ["code": code.value, "plan": plan.value])
    case .noParent(let code, let parent, let plan):
      localized(EditPhrase.noParent, ["code": code.value, "parent": parent.value, "plan": plan.value])
    case .fitsSeveral(let code, let plans):
      localized(
        EditPhrase.fitsSeveral, ["code": code.value, "plans": localized.list(plans.map(\.description)).value])
    case .addedTwice(let code): localized(TablePhrase.repeatedRow, ["code": code.value])
    case .alreadyDropped(let code, let date):
      localized(EditPhrase.alreadyDropped, ["code": code.value, "date": date.value])
    case .otherPlan(let code, let word, let plan):
      localized(EditPhrase.otherPlan, ["code": code.value, "word": word.value, "plan": plan.value])
    case .otherLevel(let code, let new, let plan):
      localized(
        EditPhrase.otherLevel,
        [
          "code": code.value, "new": new.value,
          "level": (plan.level(of: code).map(words.terms(plan).name) ?? "").value,
        ])
    }
  }

  /// What to do about it.
  package func hint(_ localized: Localizer) -> String? {
    switch self {
    case .field(let refusal): refusal.hint(localized)
    case .broken(let finding) where finding.detail == .missingKey("title"):
      localized(EditPhrase.hintSetKey, ["key": "title"])
    case .broken(let finding): FindingText(finding, localized).hint
    case .valueNotStorable: nil
    case .unreadablePlan(let path): StoreError.file(path: path, .unreadable).hint(localized)
    case .missingTitle: localized.usage("plan add CODE TITLE [KEY=VALUE…]")
    case .codeExists(let code, _): localized(EditPhrase.hintExists, ["code": code.value])
    case .noParent(_, let parent, _): localized(EditPhrase.hintParent, ["parent": parent.value])
    case .fitsSeveral(let code, let plans):
      localized(HintPhrase.qualify, ["example": "\(plans.last?.description ?? "")/\(code)".value])
    case .addedTwice: localized(TablePhrase.hintTable)
    case .alreadyDropped(let code, _): localized(EditPhrase.hintDropped, ["code": code.value])
    case .otherPlan: localized(EditPhrase.hintOtherPlan)
    case .otherLevel(let code, _, _): localized(EditPhrase.hintOtherLevel, ["code": code.value])
    }
  }
}
