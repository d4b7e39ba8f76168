import PlanCore
import PlanService
import PlanWords

/// The sentences of a period that cannot be closed.
extension ClosingRefusal {
  /// What happened.
  func text(_ say: Speech) -> String {
    switch self {
    case .notOver(let name, _):
      say(ClosingPhrase.notOver, ["period": name.value, "date": name.period.last.value])
    case .outside(let name, let plan, let period):
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
    case .unrecorded(let paths):
      say(
        ClosingPhrase.unrecorded,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    case .unreadable(let paths):
      say(
        ClosingPhrase.unreadable,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    case .nowhere(let name, let plans):
      say(
        ClosingPhrase.nowhere,
        [
          "period": name.value,
          "plans": say.list(plans.map(\.description)).value,
        ])
    case .which(_, let plans):
      say(ClosingPhrase.which, ["plans": say.list(plans.map(\.description)).value])
    }
  }

  /// What to do about it.
  func hint(_ say: Speech) -> String? {
    switch self {
    case .alreadyClosed(let period, _): say(ClosingPhrase.hintAlready, ["period": period.name.value])
    case .neverClosed(let name, _): say(ClosingPhrase.hintNever, ["period": name.value])
    case .unrecorded: say(HintPhrase.save)
    case .unreadable: say(HintPhrase.check)
    case .which(let name, let plans):
      say(ClosingPhrase.hintWhich, ["period": name.value, "plan": (plans.last?.description ?? "").value])
    case .notOver, .outside, .nowhere: nil
    }
  }
}
