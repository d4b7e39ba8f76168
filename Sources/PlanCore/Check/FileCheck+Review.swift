extension FileCheck {
  /// A review (Y15): it stands on a deliverable of a plan that requires it, below a line that says done.
  mutating func checkReview(_ field: Field) {
    if let children { return report(.reviewOnParent(children: children), keyOf: field) }
    guard let date = checkFirstDay(field) else { return }
    let value = file.value(of: field)
    guard let review = Review(value) else { return report(.badReview(value), valueOf: field) }
    if let today = self.day, date > today { return report(.futureStatus(date), valueOf: field) }
    if !plan.requiresReview { return report(.reviewNotRequired, keyOf: field) }
    if !saysDone(review.target, above: Int(field.line)) {
      report(.nothingReviewed(review.target), valueOf: field)
    }
  }

  /// Whether the last line of a day or a period above another line says done.
  private func saysDone(_ target: Review.Target, above line: Int) -> Bool {
    switch target {
    case .day(let day):
      let lines = file.statusLines(plan.subStatuses).filter { $0.date == day && $0.line < line }
      return lines.last?.word.status == .done
    case .period(let period):
      let marks = file.periodMarks(plan.subStatuses).filter { $0.period == period && $0.line < line }
      return marks.counted?.word.status == .done
    }
  }
}
