package import PlanCore
package import PlanService
package import PlanWords

/// The words in which an error is told: the tool's, and those of the plans that it is about.
package struct ErrorWords {
  package let localized: Localizer
  package let terms: (PlanHeader) -> PlanTerms

  package init(localized: Localizer, terms: @escaping (PlanHeader) -> PlanTerms) {
    (self.localized, self.terms) = (localized, terms)
  }
}

extension Refusal {
  /// What happened.
  package func text(_ words: ErrorWords) -> String {
    let localized = words.localized
    switch self {
    case .code(let refusal): return refusal.text(words)
    case .edit(let refusal): return refusal.text(words)
    case .closing(let refusal): return refusal.text(localized)
    case .people(let refusal): return refusal.text(localized)
    case .adoption(let refusal): return refusal.text(localized)
    case .round(let refusal): return refusal.text(localized)
    case .review(let refusal): return refusal.text(localized)
    case .planExists(let plan): return localized(InitPhrase.planExists, ["plan": plan.value])
    case .faultyFiles(let findings):
      return localized(ErrorPhrase.savingFaultyFiles, ["count": findings.count.value])
    case .removals(let paths):
      return localized(
        ErrorPhrase.savingRemovals,
        ["count": paths.count.value, "paths": localized.shortList(paths.map(\.description)).value])
    case .several(let refusals):
      return localized(ErrorPhrase.severalFaults, ["count": refusals.count.value])
    case .notADeliverable(let code, let plan, let deliverables):
      let level = plan.level(of: code).map(words.terms(plan).name) ?? ""
      if deliverables.isEmpty {
        return localized(ErrorPhrase.emptyParent, ["code": code.value, "level": level.value])
      }
      return localized(
        ErrorPhrase.notADeliverable,
        [
          "code": code.value, "level": level.value,
          "deliverables": localized.shortList(deliverables.map(\.description)).value,
        ])
    case .futureDate(let date, let today):
      return localized(ErrorPhrase.futureDate, ["date": date.value, "today": today.value])
    case .twoStatuses(let code, let day, let first, let line, let second):
      return localized(
        ErrorPhrase.twoStatuses,
        [
          "code": code.value, "date": day.value, "first": localized.name(of: first).value,
          "line": String(line).value, "second": localized.name(of: second).value,
        ])
    case .twoMarks(let code, let period, let first, let line, let second):
      return localized(
        ErrorPhrase.twoMarks,
        [
          "code": code.value, "period": period.value, "first": localized.name(of: first).value,
          "line": String(line).value, "second": localized.name(of: second).value,
        ])
    case .notRecurring(let code, let period):
      return localized(ErrorPhrase.notRecurring, ["code": code.value, "period": period.value])
    case .otherLength(let code, let period, let length, _):
      return localized(
        ErrorPhrase.otherLength,
        ["code": code.value, "period": period.value, "every": localized(length.phrase).value])
    case .periodOutside(let code, let period):
      return localized(ErrorPhrase.periodOutside, ["code": code.value, "period": period.value])
    case .periodNotBegun(let period, let today):
      return localized(ErrorPhrase.periodNotBegun, ["period": period.value, "today": today.value])
    case .dayBeforePeriod(let day, let period):
      return localized(
        ErrorPhrase.dayBeforePeriod,
        ["date": day.value, "period": period.value, "first": period.period.first.value])
    case .periodNotConfirmed(let code, let period):
      return localized(ErrorPhrase.periodNotConfirmed, ["code": code.value, "period": period.value])
    case .notCounted(let code, let day, _, let added?, _):
      return localized(
        ErrorPhrase.notYetAdded, ["code": code.value, "date": day.value, "added": added.value])
    case .notCounted(let code, let day, _, _, let dropped):
      return localized(
        ErrorPhrase.dropped,
        ["code": code.value, "date": day.value, "dropped": (dropped?.description ?? "").value])
    case .nothingToConfirm(let code, let day):
      return localized(ErrorPhrase.nothingToConfirm, ["code": code.value, "date": day.value])
    case .unreadableNode(let code, let path):
      return localized(ErrorPhrase.unreadableNode, ["code": code.value, "path": path.value])
    case .noSuchEvidence(let path): return localized(ErrorPhrase.noSuchEvidence, ["path": path.value])
    case .evidenceTooLarge(let path, let bytes):
      return localized(ErrorPhrase.evidenceTooLarge, ["path": path.value, "count": bytes.value])
    case .lineBreakInNote: return localized(ErrorPhrase.lineBreakInNote)
    case .noteTooLong: return localized(ErrorPhrase.noteTooLong)
    case .reasonNeeded(let period, let day):
      return localized(
        ClosingPhrase.reasonNeeded,
        ["date": day.value, "period": period.name.value, "counts": period.counts.value])
    case .reasonNeededBy(let one):
      let period = one.restatement.period
      return localized(
        ClosingPhrase.reasonNeededBy,
        [
          "period": period.name.value, "counts": period.counts.value,
          "changes": one.changes(words.terms(one.plan.header), localized).value,
        ])
    case .reasonNeededByLine(let period):
      return localized(
        ClosingPhrase.altersLine, ["period": period.name.value, "counts": period.counts.value])
    case .passedDue(let code, let due):
      return localized(DuePhrase.reasonNeeded, ["code": code.value, "due": due.value])
    }
  }

  /// What to do about it.
  ///
  /// - Parameter example: a code of a plan here.
  package func hint(_ words: ErrorWords, example: String) -> String? {
    let localized = words.localized
    return switch self {
    case .code(let refusal): refusal.hint(localized, example: example)
    case .edit(let refusal): refusal.hint(localized)
    case .closing(let refusal): refusal.hint(localized)
    case .people(let refusal): refusal.hint(localized)
    case .adoption(let refusal): refusal.hint(localized)
    case .round(let refusal): refusal.hint(localized)
    case .review(let refusal): refusal.hint(localized)
    case .planExists(let plan): localized(InitPhrase.hintExists, ["plan": plan.value])
    case .faultyFiles: localized(HintPhrase.check)
    case .removals(let paths):
      localized(HintPhrase.removals, ["count": paths.count.value, "paths": paths.typed(localized).value])
    case .several: nil
    case .notADeliverable(_, _, let deliverables):
      deliverables.first.map {
        localized(HintPhrase.setChild, ["code": $0.value, "status": localized(Word.done).value])
      }
    case .futureDate: localized(HintPhrase.dueInstead)
    case .notCounted(_, let day, let node, let added?, _):
      localized(HintPhrase.addedLater, ["added": added.value, "code": node.value, "date": day.value])
    case .notCounted(_, _, let node, _, _): localized(EditPhrase.hintDropped, ["code": node.value])
    case .twoStatuses, .twoMarks: localized(HintPhrase.twoStatuses)
    case .notRecurring(let code, let period):
      localized(
        HintPhrase.recurring, ["code": code.value, "edit": "every=\(period.length)".value])
    case .otherLength(_, _, _, let meant): localized(HintPhrase.didYouMean, ["word": meant.value])
    case .periodOutside(let code, _): localized(HintPhrase.periods, ["code": code.value])
    case .periodNotBegun: localized(HintPhrase.dueInstead)
    case .dayBeforePeriod: localized(HintPhrase.withoutDay)
    case .periodNotConfirmed(let code, let period):
      localized(HintPhrase.markPeriod, ["code": code.value, "period": period.value])
    case .nothingToConfirm(let code, _): localized(HintPhrase.firstStatus, ["code": code.value])
    case .unreadableNode: localized(HintPhrase.check)
    case .noSuchEvidence, .evidenceTooLarge, .lineBreakInNote, .noteTooLong: nil
    case .reasonNeeded, .reasonNeededBy, .reasonNeededByLine, .passedDue: localized(ClosingPhrase.hintReason)
    }
  }
}

extension Localizer {
  /// A recorded status as it can be typed, where no plan says its own word.
  fileprivate func name(of word: StatusWord) -> String {
    word.subStatus ?? (language == .english ? word.description : self(NodeStatus(word.status).word))
  }
}
