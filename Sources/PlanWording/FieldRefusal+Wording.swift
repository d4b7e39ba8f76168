package import PlanCore
package import PlanWords

extension FieldRefusal {
  /// What happened.
  package func text(_ localized: Localizer) -> String {
    switch self {
    case .unknownKey(let key, _, _): localized(EditPhrase.unknownKey, ["key": key.value])
    case .ofPlan(let key): localized(EditPhrase.ofPlan, ["key": key.value])
    case .ofNode(let key): localized(EditPhrase.ofNode, ["key": key.value])
    case .otherVerb(let key, _): localized(EditPhrase.otherVerb, ["key": key.value])
    case .repeated(let key): localized(EditPhrase.repeated, ["key": key.value])
    case .notAList(let key): localized(EditPhrase.notAList, ["key": key.value])
    case .periodHeading(let line): localized(EditPhrase.periodHeading, ["line": line.value])
    case .noSuchValue(let key, let value, _):
      localized(EditPhrase.noSuchValue, ["key": key.value, "value": value.value])
    }
  }

  /// What to do next.
  package func hint(_ localized: Localizer) -> String? {
    switch self {
    case .unknownKey(_, let nearest?, _): localized(HintPhrase.didYouMean, ["word": nearest.value])
    case .unknownKey(_, _, let known):
      known.isEmpty ? nil : localized(EditPhrase.hintKeys, ["known": localized.list(known).value])
    case .ofPlan(let key): localized(EditPhrase.hintPlanKey, ["key": key.value])
    case .ofNode(let key): localized(EditPhrase.hintNodeKey, ["key": key.value])
    case .otherVerb(_, let verb): localized(EditPhrase.hintVerb, ["verb": verb.value])
    case .repeated: localized(EditPhrase.hintRepeated)
    case .notAList(let key): localized(EditPhrase.hintSetKey, ["key": key.value])
    case .periodHeading: localized(EditPhrase.hintPeriodHeading)
    case .noSuchValue(_, _, let known):
      known.isEmpty ? nil : localized(EditPhrase.hintKnown, ["known": localized.list(known).value])
    }
  }
}
