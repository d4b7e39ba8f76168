import PlanCore
import PlanService
import PlanWords

/// The words in which a failure is told: the tool's, and those of the plans that it is about.
struct FailureWords {
  let say: Speech
  let terms: (PlanHeader) -> PlanTerms
}

extension Refusal {
  /// What happened.
  func text(_ words: FailureWords) -> String {
    let say = words.say
    switch self {
    case .code(let refusal): return refusal.text(words)
    case .edit(let refusal): return refusal.text(words)
    case .closing(let refusal): return refusal.text(say)
    case .planExists(let plan): return say(InitPhrase.planExists, ["plan": plan.value])
    case .faultyFiles(let findings):
      return say(FailurePhrase.savingFaultyFiles, ["count": findings.count.value])
    case .removals(let paths):
      return say(
        FailurePhrase.savingRemovals,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    case .several(let refusals):
      return say(FailurePhrase.severalFaults, ["count": refusals.count.value])
    case .notADeliverable(let code, let plan, let deliverables):
      let level = plan.level(of: code).map(words.terms(plan).name) ?? ""
      if deliverables.isEmpty {
        return say(FailurePhrase.emptyParent, ["code": code.value, "level": level.value])
      }
      return say(
        FailurePhrase.notADeliverable,
        [
          "code": code.value, "level": level.value,
          "deliverables": say.shortList(deliverables.map(\.description)).value,
        ])
    case .futureDate(let date, let today):
      return say(FailurePhrase.futureDate, ["date": date.value, "today": today.value])
    case .twoStatuses(let code, let day, let first, let line, let second):
      return say(
        FailurePhrase.twoStatuses,
        [
          "code": code.value, "date": day.value, "first": say.name(of: first).value,
          "line": String(line).value, "second": say.name(of: second).value,
        ])
    case .notCounted(let code, let day, _, let added?, _):
      return say(FailurePhrase.notYetAdded, ["code": code.value, "date": day.value, "added": added.value])
    case .notCounted(let code, let day, _, _, let dropped):
      return say(
        FailurePhrase.dropped,
        ["code": code.value, "date": day.value, "dropped": (dropped?.description ?? "").value])
    case .unreadableNode(let code, let path):
      return say(FailurePhrase.unreadableNode, ["code": code.value, "path": path.value])
    case .noSuchEvidence(let path): return say(FailurePhrase.noSuchEvidence, ["path": path.value])
    case .evidenceTooLarge(let path, let bytes):
      return say(FailurePhrase.evidenceTooLarge, ["path": path.value, "count": bytes.value])
    case .lineBreakInNote: return say(FailurePhrase.lineBreakInNote)
    case .noteTooLong: return say(FailurePhrase.noteTooLong)
    case .reasonNeeded(let period, let day):
      return say(
        ClosingPhrase.reasonNeeded,
        ["date": day.value, "period": period.name.value, "counts": period.counts.value])
    case .reasonNeededBy(let one):
      let period = one.restatement.period
      return say(
        ClosingPhrase.reasonNeededBy,
        [
          "period": period.name.value, "counts": period.counts.value,
          "changes": one.changes(words.terms(one.plan.header), say).value,
        ])
    case .reasonNeededByLine(let period):
      return say(ClosingPhrase.altersLine, ["period": period.name.value, "counts": period.counts.value])
    }
  }

  /// What to do about it.
  ///
  /// - Parameter example: a code of a plan here.
  func hint(_ words: FailureWords, example: String) -> String? {
    let say = words.say
    return switch self {
    case .code(let refusal): refusal.hint(say, example: example)
    case .edit(let refusal): refusal.hint(say)
    case .closing(let refusal): refusal.hint(say)
    case .planExists(let plan): say(InitPhrase.hintExists, ["plan": plan.value])
    case .faultyFiles: say(HintPhrase.check)
    case .removals(let paths):
      say(HintPhrase.removals, ["count": paths.count.value, "paths": paths.typed(say).value])
    case .several: nil
    case .notADeliverable(_, _, let deliverables):
      deliverables.first.map {
        say(HintPhrase.setChild, ["code": $0.value, "status": say(Word.done).value])
      }
    case .futureDate: say(HintPhrase.dueInstead)
    case .notCounted(_, let day, let node, let added?, _):
      say(HintPhrase.addedLater, ["added": added.value, "code": node.value, "date": day.value])
    case .notCounted(_, _, let node, _, _): say(EditPhrase.hintDropped, ["code": node.value])
    case .twoStatuses: say(HintPhrase.twoStatuses)
    case .unreadableNode: say(HintPhrase.check)
    case .noSuchEvidence, .evidenceTooLarge, .lineBreakInNote, .noteTooLong: nil
    case .reasonNeeded, .reasonNeededBy, .reasonNeededByLine: say(ClosingPhrase.hintReason)
    }
  }
}

extension Speech {
  /// A recorded status as it can be typed, where no plan says its own word.
  fileprivate func name(of word: StatusWord) -> String {
    word.subStatus ?? (language == .english ? word.description : self(NodeStatus(word.status).word))
  }
}
