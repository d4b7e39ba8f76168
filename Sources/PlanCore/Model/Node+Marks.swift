/// What says where a deliverable stands, as far as counting needs it.
enum StatusSource {
  case report(Node.Report)
  case marks(FoundMarks)

  var status: Status {
    switch self {
    case .report(let report): report.status
    case .marks(let found): found.status
    }
  }

  /// Where its review stands; nil where it does not say done, or none is needed (Y15).
  var review: ReviewState? {
    switch self {
    case .report(let report): report.review
    case .marks(let found): found.review
    }
  }

  /// Whether it says done, and nobody has looked at it yet.
  var isClaimed: Bool { review == .claimed }
}

/// The marks that are in force for some periods, one at most for each.
struct FoundMarks {
  /// In no order; not empty.
  let marks: [Node.Mark]
  /// How many periods have begun.
  let periods: Int
  /// How many had begun on the day of the newest mark, and the first day of the next one; nil where none has begun since.
  let earlier: (periods: Int, next: PlanDate)?

  /// What they say together (Y3).
  var status: Status { status(of: periods) }

  /// Done where all periods are, in progress where something has been begun, else not done.
  private func status(of periods: Int) -> Status {
    if marks.allSatisfy({ $0.status == .done }) { return marks.count >= periods ? .done : .inProgress }
    return marks.allSatisfy { $0.status == .notDone } ? .notDone : .inProgress
  }

  /// Where their review stands, if all periods are done as far as the marks say it: returned where one was, accepted where
  /// all are that need it; else nil, also where none needs it.
  var review: ReviewState? {
    let states = marks.compactMap(\.review)
    guard marks.count >= periods, !states.isEmpty, marks.allSatisfy({ $0.word.status == .done }) else {
      return nil
    }
    if states.contains(.returned) { return .returned }
    return states.allSatisfy { $0 == .accepted } ? .accepted : .claimed
  }

  /// The mark that says it where there is only one, or the last one that was returned.
  var decisive: Node.Mark? {
    marks.count == 1
      ? marks[0]
      : marks.filter { $0.review == .returned }.max { $0.period.ordinal < $1.period.ordinal }
  }

  /// The day from which they say it.
  var since: PlanDate {
    if let earlier, status(of: earlier.periods) != status { return earlier.next }
    return marks.reduce(marks[0].day) { max($0, $1.day) }
  }
}

extension FoundMarks {
  /// The status with its note.
  func status(of node: Node, _ plan: PlanHeader) -> MarkedStatus {
    guard periods == 1, let file = node.file else {
      // What they say, whether or not it counts already.
      return MarkedStatus(word: StatusWord(review == nil ? status : .done), since: since, note: "")
    }
    let mark = marks[0]
    let note = file.periodMark(of: file.fields[Int(mark.field)], plan.subStatuses)?.note ?? ""
    return MarkedStatus(word: mark.word, since: since, note: note)
  }
}

extension Node {
  /// What says where the deliverable stands; nil for nothing.
  ///
  /// - Complexity: O(log(status lines)), of a recurring one O(marks) too.
  func statusSource(_ basis: FigureBasis) -> StatusSource? {
    switch basis {
    case .day(let day):
      if let report = report(on: day) { return .report(report) }
      return marks(touching: nil, by: day).map { .marks($0) }
    case .period(let name, let day):
      // Outside of the days on which it recurs it stands as a whole.
      guard let recurrence, recurrence.touches(name.period) else { return statusSource(.day(day)) }
      if let found = marks(touching: name.period, by: day) { return .marks(found) }
      return report(on: day).flatMap { name.period.contains($0.date) ? .report($0) : nil }
    }
  }

  /// The marks in force by a day for the periods that have begun by then; nil for none.
  ///
  /// About a period it does not matter on which later day a mark for it, or for a part of it, was given.
  ///
  /// - Parameter limits: the days that the periods touch; nil for all.
  private func marks(touching limits: Period?, by day: PlanDate) -> FoundMarks? {
    guard !marks.isEmpty, let recurrence,
      let ordinals = recurrence.ordinals(begunBy: day, touching: limits)
    else { return nil }
    var best: [Int: Mark] = [:]
    for mark in marks where recurrence.contains(mark.period) && ordinals.contains(mark.period.ordinal) {
      guard mark.day <= day || limits != nil && mark.period.period.last <= day else { continue }
      // As of status lines: the latest day, and of one day the lower line (F14).
      if let other = best[mark.period.ordinal], other.day > mark.day { continue }
      best[mark.period.ordinal] = mark
    }
    guard let newest = best.values.map(\.day).max() else { return nil }
    var earlier: (periods: Int, next: PlanDate)?
    if let then = recurrence.ordinals(begunBy: newest, touching: limits),
      then.upperBound < ordinals.upperBound
    {
      let next = PeriodName(ordinal: then.upperBound + 1, recurrence.length)
      earlier = (then.count, next.period.first)
    }
    return FoundMarks(marks: Array(best.values), periods: ordinals.count, earlier: earlier)
  }

  /// What the deliverable reached in each period that has begun by a day: none of one that does not recur.
  ///
  /// - Complexity: O(periods × marks).
  public func periodStatuses(
    on day: PlanDate, in plan: PlanHeader
  ) -> [(period: PeriodName, status: EffectiveStatus)] {
    guard let recurrence else { return [] }
    return recurrence.periods(begunBy: day).map { period in
      (period, effectiveStatus(FigureBasis(period, until: day), in: plan))
    }
  }
}
