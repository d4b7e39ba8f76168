extension Node {
  /// The last day, up to a day, on which it was said where the deliverable stands (Y6): that of a status line.
  ///
  /// - Returns: nil where nothing was said by then, or the file cannot be read.
  /// - Complexity: O(log(status lines)).
  package func lastSaid(on day: PlanDate) -> PlanDate? { isUnreadable ? nil : report(on: day)?.date }

  /// Whether something was said of the deliverable with an effective day in a period (Y6), as far as that has passed by
  /// a day.
  ///
  /// - Complexity: O(log(status lines)).
  package func isAnswered(in period: Period, by day: PlanDate) -> Bool {
    lastSaid(on: min(day, period.last)).map { $0 >= period.first } ?? false
  }
}
