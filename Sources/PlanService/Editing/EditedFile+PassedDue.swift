import PlanCore
import PlanStore

extension [EditedFile] {
  /// Refuses another due day in the place of one that has passed, or none, if there is no reason (Y12): what is overdue would
  /// be so no longer, without a word.
  func checkDueDays(reason: String) throws(Refusal) {
    try checkPassedDue(reason: reason) { file in
      file.code.flatMap { passedDue($0, file.plan.node($0)?.due, file.file.date(.due), on: file.today) }
    }
  }
}

extension [HandEdit] {
  /// Refuses the same in files that were edited by hand.
  func checkDueDays(reason: String, on today: PlanDate) throws(Refusal) {
    try checkPassedDue(reason: reason) { edit in
      guard let code = PlanPlace(edit.path)?.code,
        let old = edit.recorded.flatMap({ try? NodeFile(parsing: $0) }),
        let new = edit.stored.flatMap({ try? NodeFile(parsing: $0) })
      else { return nil }
      return passedDue(code, old.date(.due), new.date(.due), on: today)
    }
  }
}

extension Array {
  /// Refuses what has a refusal, if there is no reason.
  fileprivate func checkPassedDue(reason: String, _ refusal: (Element) -> Refusal?) throws(Refusal) {
    guard reason.trimmingBlanks.isEmpty else { return }
    if let refusal = Refusal(compactMap(refusal)) { throw refusal }
  }
}

/// What refuses another day in the place of a due day; nil where that has not passed.
private func passedDue(_ code: Code, _ old: PlanDate?, _ new: PlanDate?, on today: PlanDate) -> Refusal? {
  guard let old, old < today, new != old else { return nil }
  return .passedDue(code, old)
}
