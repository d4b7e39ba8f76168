extension FileCheck {
  /// A confirmation (Y7): it stands on a deliverable, on a day that has come, and of what had been reported by then.
  mutating func checkConfirmed(_ field: Field) {
    if let children { return report(.confirmedOnParent(children: children), keyOf: field) }
    let day = file.bytes.withUnsafeBufferPointer {
      $0.word(from: field.value.lowerBound, to: field.value.upperBound)
    }
    guard let date = PlanDate(bytes: file.bytes[day]) else { return checkDate(field, bytes: day) }
    if let today = self.day, date > today { return report(.futureStatus(date), valueOf: field) }
    if file.status(on: date, plan.subStatuses) == nil { report(.nothingConfirmed(date), valueOf: field) }
  }
}
