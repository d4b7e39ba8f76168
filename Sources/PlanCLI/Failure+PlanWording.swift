import PlanCore
import PlanWords

/// The sentences of what a plan does not have or allow.
extension Failure {
  func planText(_ say: Speech) -> String {
    switch self {
    case .noPlans(let folder): say(FailurePhrase.noPlans, ["path": folder.value])
    case .emptyWorkspace(let path): say(FailurePhrase.emptyWorkspace, ["path": path.value])
    case .unknownLevel(let word, _, let known):
      say(FailurePhrase.unknownLevel, ["word": word.value, "known": say.list(known).value])
    default: ""
    }
  }

  func planHint(_ say: Speech) -> String? {
    switch self {
    case .noPlans: say(HintPhrase.startPlan)
    case .emptyWorkspace: say(HintPhrase.startPlan)
    case .unknownLevel(_, let nearest?, _): say.didYouMean(nearest)
    default: nil
    }
  }
}
