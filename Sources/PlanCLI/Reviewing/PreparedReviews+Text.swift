import PlanCore
import PlanService
import PlanWords

extension PreparedReviews {
  /// What is said of them.
  func account(_ session: Session) -> Account {
    Account(
      lines: list.flatMap { $0.lines(session.words($0.plan.header)) },
      notices: restatements.notices(session))
  }
}

extension ReviewedDeliverable {
  fileprivate func lines(_ words: PlanTerms) -> [Account.Line] {
    claims.enumerated().map { index, claim in
      Account.Line(text: line(claim, isIdle ? nil : reviews[index], words), isIdle: isIdle)
    }
  }

  /// `L2M5D1  2026-03-31 done: accepted with the note: Seen`.
  private func line(_ claim: Claim, _ review: Review?, _ words: PlanTerms) -> Text {
    let localized = words.localized
    let verdict = localized(verdict == .accepted ? SubjectPhrase.accepted : .returned)
    let status = "\(claim.target) \(words.text(NodeStatus.done).plain)"
    let values: [String: PhraseValue] = [
      "status": status.value, "verdict": verdict.value, "note": (review?.note ?? "").value,
    ]
    let phrase: ReviewPhrase
    switch review {
    case nil: phrase = .already
    case let review? where review.note.isEmpty:
      phrase = review.verdict == .accepted ? .accepted : .returned
    case let review?: phrase = review.verdict == .accepted ? .acceptedWith : .returnedWith
    }
    return Text(code.description, .bold) + Text("  ") + Text(localized(phrase, values))
  }
}
