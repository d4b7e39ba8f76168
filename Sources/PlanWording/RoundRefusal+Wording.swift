import PlanCore
package import PlanService
package import PlanWords

/// The sentences of a round that cannot be opened or shown.
extension RoundRefusal {
  /// What happened.
  package func text(_ localized: Localizer) -> String {
    func list(_ plans: [PlanID]) -> PhraseValue { localized.list(plans.map(\.description)).value }
    return switch self {
    case .notBegun(let period, let today):
      localized(RoundPhrase.notBegun, ["period": period.value, "today": today.value])
    case .outside(let period, let plan, let days):
      localized(
        RoundPhrase.outside,
        ["plan": plan.value, "period": period.value, "first": days.first.value, "last": days.last.value])
    case .nowhere(let period, let plans):
      localized(RoundPhrase.nowhere, ["period": period.value, "plans": list(plans)])
    case .dueBeforePeriod(let day, let period):
      localized(
        RoundPhrase.dueBeforePeriod,
        ["date": day.value, "period": period.value, "first": period.period.first.value])
    case .none(let plans): localized(RoundPhrase.none, ["plans": list(plans)])
    case .noneAbout(let period, let plans, _):
      localized(RoundPhrase.noneAbout, ["plans": list(plans), "period": period.value])
    case .nobodyAsked(let who, _): localized(RoundPhrase.nobodyAsked, ["who": who.value])
    }
  }

  /// What to do about it.
  package func hint(_ localized: Localizer) -> String? {
    switch self {
    case .notBegun, .outside, .nowhere: localized(RoundPhrase.hintPlan)
    case .dueBeforePeriod: localized(RoundPhrase.hintDue)
    case .none: localized(RoundPhrase.hintOpen, ["period": localized(Placeholder.period).value])
    case .noneAbout(_, _, let known):
      localized(RoundPhrase.hintPeriods, ["periods": localized.shortList(known.map(\.description)).value])
    case .nobodyAsked(_, let nearest?): localized.didYouMean(nearest)
    case .nobodyAsked: localized(RoundPhrase.hintAsked)
    }
  }
}
