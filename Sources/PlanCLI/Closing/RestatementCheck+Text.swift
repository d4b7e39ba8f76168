import PlanCore
import PlanService
import PlanWording
import PlanWords

extension RestatementCheck {
  /// What is said of it, for each period.
  func notices(_ session: Session) -> [String] {
    let restatements = restated.map { one in
      let period = one.restatement.period
      let values: [String: PhraseValue] = [
        "period": period.name.value, "counts": period.counts.value,
        "changes": one.changes(session.words(one.plan.header), session.localized).value,
      ]
      return session.note(session.localized(ClosingPhrase.restates, values))
    }
    // Nothing restates a period without a reason.
    return restatements + (restatements.isEmpty ? [] : [session.reasonPublished])
  }
}

extension Session {
  /// That the reason which was given is public, since the figure is that it explains (Y16).
  var reasonPublished: String { note(localized(ClosingPhrase.reasonPublished)) }
}
