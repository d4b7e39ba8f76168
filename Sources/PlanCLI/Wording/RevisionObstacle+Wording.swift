import PlanCore
import PlanWords
import PlanStore

extension RevisionObstacle {
  /// What happened.
  func text(_ say: Speech) -> String {
    switch self {
    case .unknown(let word): say(RevisionPhrase.unknown, ["word": word.value])
    case .nothingBy(_, nil): say(RevisionPhrase.nothingYet)
    case .nothingBy(let day, _): say(RevisionPhrase.nothingBy, ["date": day.value])
    case .cutOff(let day, let commit):
      say(RevisionPhrase.cutOff, ["date": day.value, "commit": commit.shortCommit.value])
    case .noPlans(let commit): say(RevisionPhrase.noPlans, ["commit": commit.shortCommit.value])
    }
  }

  /// What to do next.
  func hint(_ say: Speech) -> String? {
    switch self {
    case .unknown(let word):
      PlanDate(guessing: word).map { say(HintPhrase.date, ["date": $0.value]) }
        ?? say(RevisionPhrase.hintUnknown)
    case .nothingBy(_, let first?): say(RevisionPhrase.hintFirst, ["date": first.value])
    case .cutOff: say(RevisionPhrase.hintCutOff)
    case .nothingBy, .noPlans: nil
    }
  }
}
