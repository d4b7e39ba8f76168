import PlanCore
import PlanWords

/// The sentences of what a plan does not have or allow.
extension Failure {
  func planText(_ say: Speech) -> String {
    switch self {
    case .noPlans(let folder): say(FailurePhrase.noPlans, ["path": folder.value])
    case .emptyWorkspace(let path): say(FailurePhrase.emptyWorkspace, ["path": path.value])
    case .noSuchPlan(let word, _, let known):
      say(
        FailurePhrase.noSuchPlan,
        ["plan": word.value, "known": say.list(known.map(\.description)).value])
    case .noSuchNode(let missing): missing.text(say)
    case .movedCode(let moved): moved.text(say)
    case .otherShape(let other): other.text(say)
    case .ambiguousCode(let code, let plans):
      say(
        FailurePhrase.ambiguousCode,
        ["code": code.value, "plans": say.list(plans.map(\.description)).value])
    case .ambiguousLabel(let label, let codes):
      say(FailurePhrase.ambiguousLabel, ["label": label.value, "codes": say.shortList(codes).value])
    case .severalPlans(let codes):
      say(FailurePhrase.severalPlans, ["codes": say.list(codes.map(\.description)).value])
    case .notADeliverable(let code, let level, let deliverables):
      deliverables.isEmpty
        ? say(FailurePhrase.emptyParent, ["code": code.value, "level": level.value])
        : say(
          FailurePhrase.notADeliverable,
          [
            "code": code.value, "level": level.value,
            "deliverables": say.shortList(deliverables.map(\.description)).value,
          ])
    case .unknownLevel(let word, _, let known):
      say(FailurePhrase.unknownLevel, ["word": word.value, "known": say.list(known).value])
    case .futureDate(let date, let today):
      say(FailurePhrase.futureDate, ["date": date.value, "today": today.value])
    case .twoStatuses(let code, let day, let first, let line, let second):
      say(
        FailurePhrase.twoStatuses,
        [
          "code": code.value, "date": day.value, "first": say.name(of: first).value,
          "line": String(line).value, "second": say.name(of: second).value,
        ])
    case .notCounted(let code, let day, _, let added?, _):
      say(FailurePhrase.notYetAdded, ["code": code.value, "date": day.value, "added": added.value])
    case .notCounted(let code, let day, _, _, let dropped):
      say(
        FailurePhrase.dropped,
        ["code": code.value, "date": day.value, "dropped": (dropped?.description ?? "").value])
    case .beforeStart(let code, let day, let start):
      say(FailurePhrase.beforeStart, ["code": code.value, "date": day.value, "start": start.value])
    case .unreadableNode(let code, let path):
      say(FailurePhrase.unreadableNode, ["code": code.value, "path": path.value])
    case .noSuchEvidence(let path): say(FailurePhrase.noSuchEvidence, ["path": path.value])
    case .evidenceTooLarge(let path, let bytes):
      say(FailurePhrase.evidenceTooLarge, ["path": path.value, "count": bytes.value])
    case .savingFaultyFiles(let findings):
      say(FailurePhrase.savingFaultyFiles, ["count": findings.count.value])
    case .savingRemovals(let paths):
      say(
        FailurePhrase.savingRemovals,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    default: ""
    }
  }

  func planHint(_ say: Speech) -> String? {
    switch self {
    case .noPlans: say(HintPhrase.startPlan)
    case .emptyWorkspace: say(HintPhrase.startPlan)
    case .noSuchPlan(_, let nearest?, _): didYouMean(nearest, say)
    case .noSuchNode(let missing): missing.nearest.map { didYouMean($0.description, say) }
    case .movedCode(let moved): moved.hint(say)
    case .otherShape(let other): other.nearest.map { didYouMean($0.description, say) }
    case .ambiguousCode(let code, let plans):
      say(HintPhrase.qualify, ["example": "\(plans.first?.description ?? "")/\(code)".value])
    case .ambiguousLabel(_, let codes):
      say(HintPhrase.codeInstead, ["example": (codes.first ?? "").value])
    case .severalPlans: say(HintPhrase.onePlanAtATime)
    case .notADeliverable(_, _, let deliverables):
      deliverables.first.map {
        say(HintPhrase.setChild, ["code": $0.value, "status": say(Word.done).value])
      }
    case .unknownLevel(_, let nearest?, _): didYouMean(nearest, say)
    case .futureDate: say(HintPhrase.dueInstead)
    case .notCounted(_, let day, let node, let added?, _):
      say(HintPhrase.addedLater, ["added": added.value, "code": node.value, "date": day.value])
    case .notCounted(_, _, let node, _, _): say(EditPhrase.hintDropped, ["code": node.value])
    case .twoStatuses: say(HintPhrase.twoStatuses)
    case .unreadableNode, .savingFaultyFiles: say(HintPhrase.check)
    case .savingRemovals(let paths):
      say(HintPhrase.removals, ["count": paths.count.value, "paths": paths.typed(say).value])
    default: nil
    }
  }
}

extension NoSuchNode {
  func text(_ say: Speech) -> String {
    var values: [String: PhraseValue] = ["level": level.value, "code": code.value, "plan": plan.value]
    values["siblings"] = say.shortList(siblings.map { $0.last.description }).value
    values["parent"] = (parent?.description ?? plan.description).value
    if siblings.isEmpty { return say(FailurePhrase.noSuchNodeWithoutSiblings, values) }
    return say(parent == nil ? FailurePhrase.noSuchNodeAtTop : .noSuchNode, values)
  }
}

extension OtherShape {
  func text(_ say: Speech) -> String {
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
  /// A recorded status as it can be typed, where no plan says its own word.
  fileprivate func name(of word: StatusWord) -> String {
    word.subStatus ?? (language == .english ? word.description : self(NodeStatus(word.status).word))
  }
}
