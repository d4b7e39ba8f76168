extension FileCheck {
  /// A confirmation (Y7): it stands on a deliverable, on a day that has come, and of what had been reported by then.
  mutating func checkConfirmed(_ field: Field) {
    if let children { return report(.confirmedOnParent(children: children), keyOf: field) }
    guard let date = checkFirstDay(field) else { return }
    if let today = self.day, date > today { return report(.futureStatus(date), valueOf: field) }
    if file.status(on: date, plan.subStatuses) == nil { report(.nothingConfirmed(date), valueOf: field) }
  }
}
