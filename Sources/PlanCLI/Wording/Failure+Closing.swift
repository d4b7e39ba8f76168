import PlanCore
import PlanWords

extension Failure {
  /// What happened with a closed period.
  func closingText(_ say: Speech) -> String {
    switch self {
    case .badPeriod(let word): say(ClosingPhrase.badPeriod, ["word": word.value])
    case .periodNotOver(let name, _):
      say(ClosingPhrase.notOver, ["period": name.value, "date": name.period.last.value])
    case .periodOutside(let name, let plan, let period):
      say(
        ClosingPhrase.outside,
        [
          "period": name.value, "plan": plan.value, "first": period.first.value, "last": period.last.value,
        ])
    case .alreadyClosed(let period, let plan):
      say(
        ClosingPhrase.alreadyClosed,
        ["period": period.name.value, "plan": plan.value, "counts": period.counts.value])
    case .neverClosed(let name, let plan):
      say(ClosingPhrase.neverClosed, ["period": name.value, "plan": plan.value])
    case .closingUnrecorded(let paths):
      say(
        ClosingPhrase.unrecorded,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    case .closingUnreadable(let paths):
      say(
        ClosingPhrase.unreadable,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    case .closingNowhere(let name, let plans):
      say(
        ClosingPhrase.nowhere,
        [
          "period": name.value,
          "plans": say.list(plans.map(\.description)).value,
        ])
    case .closingWhich(_, let plans):
      say(ClosingPhrase.which, ["plans": say.list(plans.map(\.description)).value])
    default: ""
    }
  }

  /// What to do about it.
  func closingHint(_ say: Speech) -> String? {
    switch self {
    case .badPeriod: say(ClosingPhrase.hintPeriods)
    case .alreadyClosed(let period, _): say(ClosingPhrase.hintAlready, ["period": period.name.value])
    case .neverClosed(let name, _): say(ClosingPhrase.hintNever, ["period": name.value])
    case .closingUnrecorded: say(HintPhrase.save)
    case .closingUnreadable: say(HintPhrase.check)
    case .closingWhich(let name, let plans):
      say(ClosingPhrase.hintWhich, ["period": name.value, "plan": (plans.last?.description ?? "").value])
    default: nil
    }
  }
}
