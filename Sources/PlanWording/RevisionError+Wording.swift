import PlanCore
package import PlanWords
package import PlanStore

extension RevisionError {
  /// What happened.
  package func text(_ localized: Localizer) -> String {
    switch self {
    case .unknown(let word): localized(RevisionPhrase.unknown, ["word": word.value])
    case .nothingBy(_, nil): localized(RevisionPhrase.nothingYet)
    case .nothingBy(let day, _): localized(RevisionPhrase.nothingBy, ["date": day.value])
    case .cutOff(let day, let commit):
      localized(RevisionPhrase.cutOff, ["date": day.value, "commit": commit.shortCommit.value])
    case .noPlans(let commit): localized(RevisionPhrase.noPlans, ["commit": commit.shortCommit.value])
    }
  }

  /// What to do next.
  package func hint(_ localized: Localizer) -> String? {
    switch self {
    case .unknown(let word):
      PlanDate(guessing: word).map { localized(HintPhrase.date, ["date": $0.value]) }
        ?? localized(RevisionPhrase.hintUnknown)
    case .nothingBy(_, let first?): localized(RevisionPhrase.hintFirst, ["date": first.value])
    case .cutOff: localized(RevisionPhrase.hintCutOff)
    case .nothingBy, .noPlans: nil
    }
  }
}
