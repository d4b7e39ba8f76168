import PlanCore
package import PlanService
package import PlanWords

/// The sentences of what cannot be reviewed.
extension ReviewRefusal {
  /// What happened.
  package func text(_ localized: Localizer) -> String {
    switch self {
    case .notRequired(let plan): localized(ReviewPhrase.notRequired, ["plan": plan.value])
    case .nothingDone(let code, let day, nil):
      localized(ReviewPhrase.nothingDone, ["code": code.value, "date": day.value])
    case .nothingDone(let code, _, let period?):
      localized(ReviewPhrase.nothingDoneInPeriod, ["code": code.value, "period": period.value])
    case .own(let code, let target, let address):
      localized(
        ReviewPhrase.own,
        ["code": code.value, "target": target.description.value, "address": address.value])
    case .notAnEditor(let address): localized(ReviewPhrase.notAnEditor, ["address": address.value])
    case .unrecorded(let code, let target):
      localized(ReviewPhrase.unrecorded, ["code": code.value, "target": target.description.value])
    }
  }

  /// What to do about it.
  package func hint(_ localized: Localizer) -> String {
    switch self {
    case .notRequired(let plan): localized(ReviewPhrase.hintRequire, ["plan": plan.value])
    case .nothingDone: localized(ReviewPhrase.hintDone)
    case .own: localized(ReviewPhrase.hintOther)
    case .notAnEditor: localized(ReviewPhrase.hintEditor)
    case .unrecorded: localized(HintPhrase.save)
    }
  }
}
