extension Node {
  /// The last day, up to a day, on which it was said where the deliverable stands (Y6): that of a status line or of the
  /// mark of a period.
  ///
  /// - Returns: nil where nothing was said by then, or the file cannot be read.
  /// - Complexity: O(log(status lines) + marks).
  package func lastSaid(on day: PlanDate) -> PlanDate? {
    if isUnreadable { return nil }
    let stated = report(on: day)?.date
    if marks.isEmpty { return stated }
    return ([stated] + marks.map { $0.day <= day ? $0.day : nil }).compactMap(\.self).max()
  }

  /// Whether something was said of the deliverable with an effective day in a period (Y6), as far as that has passed by
  /// a day. The mark of the period, or of a part of it, is an answer also where it was given later.
  ///
  /// - Complexity: O(log(status lines) + marks).
  package func isAnswered(in period: Period, by day: PlanDate) -> Bool {
    if isUnreadable { return false }
    if let date = report(on: min(day, period.last))?.date, date >= period.first { return true }
    return marks.contains { mark in
      let own = mark.period.period
      let isWithin = own.first >= period.first && own.last <= period.last
      return mark.day <= day && period.contains(mark.day) || isWithin && min(mark.day, own.last) <= day
    }
  }
}
