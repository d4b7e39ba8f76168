import PlanCore

extension [EditedFile] {
  /// Refuses another due day in the place of one that has passed, or none, if there is no reason (Y12): what is overdue would
  /// be so no longer, without a word.
  func checkDueDays(reason: String) throws(Refusal) {
    guard reason.trimmingBlanks.isEmpty else { return }
    let moved = compactMap { file -> Refusal? in
      guard let code = file.code, let due = file.plan.node(code)?.due, due < file.today,
        file.file.date(.due) != due
      else { return nil }
      return .passedDue(code, due)
    }
    if let refusal = Refusal(moved) { throw refusal }
  }
}
