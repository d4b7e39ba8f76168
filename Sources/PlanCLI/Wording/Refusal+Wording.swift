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
  func hint(_ words: FailureWords) -> String? {
    let say = words.say
    return switch self {
    case .reasonNeeded, .reasonNeededBy, .reasonNeededByLine: say(ClosingPhrase.hintReason)
    }
  }
}
