extension Node {
  /// The last day, up to a day, on which it was said where the deliverable stands (Y6): that of a status line, of the mark of
  /// a period, or of a confirmation of what a status line had said (Y7).
  ///
  /// - Returns: nil where nothing was said by then, or the file cannot be read.
  /// - Complexity: O(fields + marks).
  package func lastSaid(on day: PlanDate) -> PlanDate? {
    if isUnreadable { return nil }
    let stated = report(on: day)?.date
    // A confirmation of what nobody had reported says nothing.
    let confirmed = stated.flatMap { stated in
      file?.lastConfirmed(on: day).flatMap { $0 > stated ? $0 : nil }
    }
    if marks.isEmpty { return confirmed ?? stated }
    return ([stated, confirmed] + marks.map { $0.day <= day ? $0.day : nil }).compactMap(\.self).max()
  }

  /// Whether something was said of the deliverable with an effective day in a period (Y6), as far as that has passed by
  /// a day. The mark of the period, or of a part of it, is an answer also where it was given later.
  ///
  /// - Complexity: O(fields + marks).
  package func isAnswered(in period: Period, by day: PlanDate) -> Bool {
    if isUnreadable { return false }
    let last = min(day, period.last)
    if let stated = report(on: last)?.date {
      if stated >= period.first { return true }
      if let confirmed = file?.lastConfirmed(on: last), confirmed >= period.first { return true }
    }
    return marks.contains { mark in
      let own = mark.period.period
      let isWithin = own.first >= period.first && own.last <= period.last
      return mark.day <= day && period.contains(mark.day) || isWithin && min(mark.day, own.last) <= day
    }
  }
}
