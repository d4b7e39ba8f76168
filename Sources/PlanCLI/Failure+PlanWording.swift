import PlanCore
import PlanWords

/// The sentences of what a plan does not have or allow.
extension Failure {
  func planText(_ say: Speech) -> String {
    switch self {
    case .noPlans(let folder): say(FailurePhrase.noPlans, ["path": folder.value])
    case .emptyWorkspace(let path): say(FailurePhrase.emptyWorkspace, ["path": path.value])
    case .noSuchPlan(let word, _, let known):
      say(
        FailurePhrase.noSuchPlan,
        ["plan": word.value, "known": say.list(known.map(\.description)).value])
    case .noSuchNode(let missing): missing.text(say)
    case .movedCode(let moved): moved.text(say)
    case .otherShape(let other): other.text(say)
    case .ambiguousCode(let code, let plans):
      say(
        FailurePhrase.ambiguousCode,
        ["code": code.value, "plans": say.list(plans.map(\.description)).value])
    case .ambiguousLabel(let label, let codes):
      say(FailurePhrase.ambiguousLabel, ["label": label.value, "codes": say.shortList(codes).value])
    case .severalPlans(let codes):
      say(FailurePhrase.severalPlans, ["codes": say.list(codes.map(\.description)).value])
    case .unknownLevel(let word, _, let known):
      say(FailurePhrase.unknownLevel, ["word": word.value, "known": say.list(known).value])
    case .savingFaultyFiles(let findings):
      say(FailurePhrase.savingFaultyFiles, ["count": findings.count.value])
    case .savingRemovals(let paths):
      say(
        FailurePhrase.savingRemovals,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    default: ""
    }
  }

  func planHint(_ say: Speech) -> String? {
    switch self {
    case .noPlans: say(HintPhrase.startPlan)
    case .emptyWorkspace: say(HintPhrase.startPlan)
    case .noSuchPlan(_, let nearest?, _): didYouMean(nearest, say)
    case .noSuchNode(let missing): missing.nearest.map { didYouMean($0.description, say) }
    case .movedCode(let moved): moved.hint(say)
    case .otherShape(let other): other.nearest.map { didYouMean($0.description, say) }
    case .ambiguousCode(let code, let plans):
      say(HintPhrase.qualify, ["example": "\(plans.first?.description ?? "")/\(code)".value])
    case .ambiguousLabel(_, let codes):
      say(HintPhrase.codeInstead, ["example": (codes.first ?? "").value])
    case .severalPlans: say(HintPhrase.onePlanAtATime)
    case .unknownLevel(_, let nearest?, _): didYouMean(nearest, say)
    case .savingFaultyFiles: say(HintPhrase.check)
    case .savingRemovals(let paths):
      say(HintPhrase.removals, ["count": paths.count.value, "paths": paths.typed(say).value])
    default: nil
    }
  }
}

extension NoSuchNode {
  func text(_ say: Speech) -> String {
    var values: [String: PhraseValue] = ["level": level.value, "code": code.value, "plan": plan.value]
    values["siblings"] = say.shortList(siblings.map { $0.last.description }).value
    values["parent"] = (parent?.description ?? plan.description).value
    if siblings.isEmpty { return say(FailurePhrase.noSuchNodeWithoutSiblings, values) }
    return say(parent == nil ? FailurePhrase.noSuchNodeAtTop : .noSuchNode, values)
  }
}

extension OtherShape {
  func text(_ say: Speech) -> String {
    if let letters {
      return say(
        FailurePhrase.otherLetters,
        [
          "code": code.value, "plan": plan.value, "letters": letters.plan.value,
          "typed": letters.typed.value,
        ])
    }
    return say(
      FailurePhrase.otherShape, ["code": code.value, "plan": plan.value, "example": example.value])
  }
}
