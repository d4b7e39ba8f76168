import PlanCore
import PlanService
import PlanWords

/// The sentences of a word that means no node.
extension CodeRefusal {
  /// What happened.
  func text(_ words: FailureWords) -> String {
    let say = words.say
    return switch self {
    case .notACode(let word): say(FailurePhrase.notACode, ["word": word.value])
    case .noSuchPlan(let word, _, let known):
      say(FailurePhrase.noSuchPlan, ["plan": word.value, "known": say.list(known.map(\.description)).value])
    case .noSuchNode(let missing): missing.text(words)
    case .movedCode(let moved):
      say(
        FailurePhrase.movedCode,
        [
          "code": moved.code.value, "plan": moved.plan.value,
          "codes": say.list(moved.successors.map(\.description)).value,
        ])
    case .otherShape(let other): other.text(say)
    case .ambiguousCode(let code, let plans):
      say(
        FailurePhrase.ambiguousCode,
        ["code": code.value, "plans": say.list(plans.map(\.description)).value])
    case .ambiguousLabel(let label, let codes):
      say(FailurePhrase.ambiguousLabel, ["label": label.value, "codes": say.shortList(codes).value])
    }
  }

  /// What to do about it.
  ///
  /// - Parameter example: a code of a plan here.
  func hint(_ say: Speech, example: String) -> String? {
    switch self {
    case .notACode: say(HintPhrase.codes, ["example": example.value])
    case .noSuchPlan(_, let nearest?, _): say.didYouMean(nearest)
    case .noSuchNode(let missing): missing.nearest.map { say.didYouMean($0.description) }
    case .movedCode(let moved):
      moved.successors.first.map { say(HintPhrase.newCode, ["example": "\(moved.plan)/\($0)".value]) }
    case .otherShape(let other): other.nearest.map { say.didYouMean($0.description) }
    case .ambiguousCode(let code, let plans):
      say(HintPhrase.qualify, ["example": "\(plans.first?.description ?? "")/\(code)".value])
    case .ambiguousLabel(_, let codes): say(HintPhrase.codeInstead, ["example": (codes.first ?? "").value])
    case .noSuchPlan: nil
    }
  }
}

extension NoSuchNode {
  fileprivate func text(_ words: FailureWords) -> String {
    let say = words.say
    let level = plan.level(of: code).map(words.terms(plan).name) ?? ""
    var values: [String: PhraseValue] = ["level": level.value, "code": code.value, "plan": plan.id.value]
    values["siblings"] = say.shortList(siblings.map { $0.last.description }).value
    values["parent"] = (parent?.description ?? plan.id.description).value
    if siblings.isEmpty { return say(FailurePhrase.noSuchNodeWithoutSiblings, values) }
    return say(parent == nil ? FailurePhrase.noSuchNodeAtTop : .noSuchNode, values)
  }
}

extension OtherShape {
  fileprivate func text(_ say: Speech) -> String {
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

extension Speech {
  func didYouMean(_ word: String) -> String { self(HintPhrase.didYouMean, ["word": word.value]) }
}
