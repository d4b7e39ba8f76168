import PlanCore
import PlanService
import PlanStore
import PlanWords

/// The sentences of a change of fields or nodes that is refused.
extension EditRefusal {
  /// What happened.
  func text(_ words: FailureWords) -> String {
    let say = words.say
    return switch self {
    case .field(let refusal): refusal.text(say)
    case .broken(let finding) where finding.problem == .missingKey("title"): say(EditPhrase.noTitle)
    case .broken(let finding): FindingText(finding, say).message
    case .valueNotStorable(let word): say(EditPhrase.notStorable, ["word": word.value])
    case .unreadablePlan(let path): StoreError.file(path: path, .unreadable).text(say)
    case .missingTitle: say(FailurePhrase.missingArgument, ["what": say.usage("TITLE").value])
    case .codeExists(let code, let plan):
      say(EditPhrase.codeExists, ["code": code.value, "plan": plan.value])
    case .noParent(let code, let parent, let plan):
      say(EditPhrase.noParent, ["code": code.value, "parent": parent.value, "plan": plan.value])
    case .fitsSeveral(let code, let plans):
      say(
        EditPhrase.fitsSeveral, ["code": code.value, "plans": say.list(plans.map(\.description)).value])
    case .addedTwice(let code): TableFault.repeatedRow(code.description).text(say)
    case .alreadyDropped(let code, let date):
      say(EditPhrase.alreadyDropped, ["code": code.value, "date": date.value])
    case .otherPlan(let code, let word, let plan):
      say(EditPhrase.otherPlan, ["code": code.value, "word": word.value, "plan": plan.value])
    case .otherLevel(let code, let new, let plan):
      say(
        EditPhrase.otherLevel,
        [
          "code": code.value, "new": new.value,
          "level": (plan.level(of: code).map(words.terms(plan).name) ?? "").value,
        ])
    }
  }

  /// What to do about it.
  func hint(_ say: Speech) -> String? {
    switch self {
    case .field(let refusal): refusal.hint(say)
    case .broken(let finding) where finding.problem == .missingKey("title"):
      say(EditPhrase.hintSetKey, ["key": "title"])
    case .broken(let finding): FindingText(finding, say).hint
    case .valueNotStorable: nil
    case .unreadablePlan(let path): StoreError.file(path: path, .unreadable).hint(say)
    case .missingTitle: say.usage("plan add CODE TITLE [KEY=VALUE…]")
    case .codeExists(let code, _): say(EditPhrase.hintExists, ["code": code.value])
    case .noParent(_, let parent, _): say(EditPhrase.hintParent, ["parent": parent.value])
    case .fitsSeveral(let code, let plans):
      say(HintPhrase.qualify, ["example": "\(plans.last?.description ?? "")/\(code)".value])
    case .addedTwice(let code): TableFault.repeatedRow(code.description).hint(say)
    case .alreadyDropped(let code, _): say(EditPhrase.hintDropped, ["code": code.value])
    case .otherPlan: say(EditPhrase.hintOtherPlan)
    case .otherLevel(let code, _, _): say(EditPhrase.hintOtherLevel, ["code": code.value])
    }
  }
}
