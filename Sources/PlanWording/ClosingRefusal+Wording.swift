import PlanCore
package import PlanService
package import PlanWords

/// The sentences of a period that cannot be closed.
extension ClosingRefusal {
  /// What happened.
  package func text(_ localized: Localizer) -> String {
    switch self {
    case .notOver(let name, _):
      localized(ClosingPhrase.notOver, ["period": name.value, "date": name.period.last.value])
    case .outside(let name, let plan, let period):
      localized(
        ClosingPhrase.outside,
        [
          "period": name.value, "plan": plan.value, "first": period.first.value, "last": period.last.value,
        ])
    case .alreadyClosed(let period, let plan):
      localized(
        ClosingPhrase.alreadyClosed,
        ["period": period.name.value, "plan": plan.value, "counts": period.counts.value])
    case .neverClosed(let name, let plan):
      localized(ClosingPhrase.neverClosed, ["period": name.value, "plan": plan.value])
    case .unrecorded(let paths):
      localized(
        ClosingPhrase.unrecorded,
        ["count": paths.count.value, "paths": localized.shortList(paths.map(\.description)).value])
    case .unreadable(let paths):
      localized(
        ClosingPhrase.unreadable,
        ["count": paths.count.value, "paths": localized.shortList(paths.map(\.description)).value])
    case .nowhere(let name, let plans):
      localized(
        ClosingPhrase.nowhere,
        [
          "period": name.value,
          "plans": localized.list(plans.map(\.description)).value,
        ])
    case .which(_, let plans):
      localized(ClosingPhrase.which, ["plans": localized.list(plans.map(\.description)).value])
    }
  }

  /// What to do about it.
  package func hint(_ localized: Localizer) -> String? {
    switch self {
    case .alreadyClosed(let period, _): localized(ClosingPhrase.hintAlready, ["period": period.name.value])
    case .neverClosed(let name, _): localized(ClosingPhrase.hintNever, ["period": name.value])
    case .unrecorded: localized(HintPhrase.save)
    case .unreadable: localized(HintPhrase.check)
    case .which(let name, let plans):
      localized(
        ClosingPhrase.hintWhich, ["period": name.value, "plan": (plans.last?.description ?? "").value])
    case .notOver, .outside, .nowhere: nil
    }
  }
}
