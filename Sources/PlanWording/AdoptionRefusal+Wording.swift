import PlanCore
package import PlanService
package import PlanWords

/// The sentences of a plan that cannot be stated as adopted.
extension AdoptionRefusal {
  /// What happened.
  package func text(_ localized: Localizer) -> String {
    func files(_ phrase: AdoptionPhrase, _ paths: [PlanPath]) -> String {
      localized(
        phrase, ["count": paths.count.value, "paths": localized.shortList(paths.map(\.description)).value])
    }
    return switch self {
    case .future(let date, let today):
      localized(AdoptionPhrase.future, ["date": date.value, "today": today.value])
    case .over(let date, let plan, let last):
      localized(AdoptionPhrase.over, ["plan": plan.value, "date": date.value, "last": last.value])
    case .already(let adoption, let plan):
      localized(AdoptionPhrase.already, ["plan": plan.value, "date": adoption.day.value])
    case .unrecorded(let paths): files(.unrecorded, paths)
    case .unreadable(let paths): files(.unreadable, paths)
    case .which(let plans):
      localized(AdoptionPhrase.which, ["plans": localized.list(plans.map(\.description)).value])
    case .never(let plans, let day):
      localized(
        AdoptionPhrase.never, ["plans": localized.list(plans.map(\.description)).value, "date": day.value])
    case .notRecorded(let adoption, let plan):
      localized(AdoptionPhrase.notRecorded, ["plan": plan.value, "date": adoption.day.value])
    }
  }

  /// What to do about it.
  package func hint(_ localized: Localizer) -> String? {
    switch self {
    case .future, .over: localized(AdoptionPhrase.hintDay)
    case .already(_, let plan): localized(AdoptionPhrase.hintAlready, ["plan": plan.value])
    case .unrecorded: localized(HintPhrase.save)
    case .unreadable: localized(HintPhrase.check)
    case .which(let plans):
      localized(AdoptionPhrase.hintWhich, ["plan": (plans.last?.description ?? "").value])
    case .never(let plans, _):
      localized(AdoptionPhrase.hintNever, ["plan": (plans.last?.description ?? "").value])
    case .notRecorded: localized(AdoptionPhrase.hintNotRecorded)
    }
  }
}
