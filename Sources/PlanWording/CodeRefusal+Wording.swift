import PlanCore
package import PlanService
package import PlanWords

/// The sentences of a word that means no node.
extension CodeRefusal {
  /// What happened.
  package func text(_ words: ErrorWords) -> String {
    let localized = words.localized
    return switch self {
    case .notACode(let word): localized(ErrorPhrase.notACode, ["word": word.value])
    case .noSuchPlan(let word, _, let known):
      localized(
        ErrorPhrase.noSuchPlan, ["plan": word.value, "known": localized.list(known.map(\.description)).value])
    case .noSuchNode(let missing): missing.text(words)
    case .movedCode(let moved):
      localized(
        ErrorPhrase.movedCode,
        [
          "code": moved.code.value, "plan": moved.plan.value,
          "codes": localized.list(moved.successors.map(\.description)).value,
        ])
    case .otherShape(let other): other.text(localized)
    case .ambiguousCode(let code, let plans):
      localized(
        ErrorPhrase.ambiguousCode,
        ["code": code.value, "plans": localized.list(plans.map(\.description)).value])
    case .ambiguousLabel(let label, let codes):
      localized(
        ErrorPhrase.ambiguousLabel, ["label": label.value, "codes": localized.shortList(codes).value])
    }
  }

  /// What to do about it.
  ///
  /// - Parameter example: a code of a plan here.
  package func hint(_ localized: Localizer, example: String) -> String? {
    switch self {
    case .notACode: localized(HintPhrase.codes, ["example": example.value])
    case .noSuchPlan(_, let nearest?, _): localized.didYouMean(nearest)
    case .noSuchNode(let missing): missing.nearest.map { localized.didYouMean($0.description) }
    case .movedCode(let moved):
      moved.successors.first.map { localized(HintPhrase.newCode, ["example": "\(moved.plan)/\($0)".value]) }
    case .otherShape(let other): other.nearest.map { localized.didYouMean($0.description) }
    case .ambiguousCode(let code, let plans):
      localized(HintPhrase.qualify, ["example": "\(plans.first?.description ?? "")/\(code)".value])
    case .ambiguousLabel(_, let codes):
      localized(HintPhrase.codeInstead, ["example": (codes.first ?? "").value])
    case .noSuchPlan: nil
    }
  }
}

extension NoSuchNode {
  fileprivate func text(_ words: ErrorWords) -> String {
    let localized = words.localized
    let level = plan.level(of: code).map(words.terms(plan).name) ?? ""
    var values: [String: PhraseValue] = ["level": level.value, "code": code.value, "plan": plan.id.value]
    values["siblings"] = localized.shortList(siblings.map { $0.last.description }).value
    values["parent"] = (parent?.description ?? plan.id.description).value
    if siblings.isEmpty { return localized(ErrorPhrase.noSuchNodeWithoutSiblings, values) }
    return localized(parent == nil ? ErrorPhrase.noSuchNodeAtTop : .noSuchNode, values)
  }
}

extension OtherShape {
  fileprivate func text(_ localized: Localizer) -> String {
    if let letters {
      return localized(
        ErrorPhrase.otherLetters,
        [
          "code": code.value, "plan": plan.value, "letters": letters.plan.value,
          "typed": letters.typed.value,
        ])
    }
    return localized(
      ErrorPhrase.otherShape, ["code": code.value, "plan": plan.value, "example": example.value])
  }
}

extension Localizer {
  package func didYouMean(_ word: String) -> String { self(HintPhrase.didYouMean, ["word": word.value]) }
}
