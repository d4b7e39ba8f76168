import PlanCore
import PlanWords

extension FieldRefusal {
  /// What happened.
  func text(_ say: Speech) -> String {
    switch self {
    case .unknownKey(let key, _, _): say(EditPhrase.unknownKey, ["key": key.value])
    case .ofPlan(let key): say(EditPhrase.ofPlan, ["key": key.value])
    case .ofNode(let key): say(EditPhrase.ofNode, ["key": key.value])
    case .otherVerb(let key, _): say(EditPhrase.otherVerb, ["key": key.value])
    case .repeated(let key): say(EditPhrase.repeated, ["key": key.value])
    case .notAList(let key): say(EditPhrase.notAList, ["key": key.value])
    case .periodHeading(let line): say(EditPhrase.periodHeading, ["line": line.value])
    case .noSuchValue(let key, let value, _):
      say(EditPhrase.noSuchValue, ["key": key.value, "value": value.value])
    }
  }

  /// What to do next.
  func hint(_ say: Speech) -> String? {
    switch self {
    case .unknownKey(_, let nearest?, _): say(HintPhrase.didYouMean, ["word": nearest.value])
    case .unknownKey(_, _, let known):
      known.isEmpty ? nil : say(EditPhrase.hintKeys, ["known": say.list(known).value])
    case .ofPlan(let key): say(EditPhrase.hintPlanKey, ["key": key.value])
    case .ofNode(let key): say(EditPhrase.hintNodeKey, ["key": key.value])
    case .otherVerb(_, let verb): say(EditPhrase.hintVerb, ["verb": verb.value])
    case .repeated: say(EditPhrase.hintRepeated)
    case .notAList(let key): say(EditPhrase.hintSetKey, ["key": key.value])
    case .periodHeading: say(EditPhrase.hintPeriodHeading)
    case .noSuchValue(_, _, let known):
      known.isEmpty ? nil : say(EditPhrase.hintKnown, ["known": say.list(known).value])
    }
  }
}
