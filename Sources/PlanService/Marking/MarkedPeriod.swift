import PlanCore

/// The period of a recurring deliverable that a request marks (Y5).
struct MarkedPeriod {
  let name: PeriodName
  private let today: PlanDate

  /// Finds the period that a request is about.
  ///
  /// - Parameter file: the deliverable's file, as the markings so far leave it.
  /// - Returns: nil where the whole is meant.
  init?(_ request: MarkRequest, _ file: NodeFile, today: PlanDate) throws(Refusal) {
    let node = request.plan.nodes[request.node]
    self.today = today
    switch request.about {
    case .overall: return nil
    case .usual:
      guard let recurrence = node.recurrence,
        file.statusLines(request.plan.header.subStatuses).isEmpty
      else { return nil }
      name = recurrence.period(holding: request.day)
    case .period(let period):
      guard let recurrence = node.recurrence else { throw .notRecurring(node.code, period) }
      guard period.length == recurrence.length else {
        throw .otherLength(
          node.code, period, recurrence.length,
          meant: recurrence.period(holding: min(period.period.last, max(today, period.period.first))))
      }
      guard recurrence.contains(period) else { throw .periodOutside(node.code, period) }
      name = period
    }
    if name.period.first > today { throw .periodNotBegun(name, today: today) }
    if request.isDayNamed, request.day < name.period.first { throw .dayBeforePeriod(request.day, name) }
  }

  /// The marking of the period.
  func marking(_ request: MarkRequest, _ file: NodeFile) throws(Refusal) -> Marking {
    let plan = request.plan
    guard let word = request.status else { preconditionFailure("a confirmation is of the whole") }
    let marks = file.periodMarks(plan.header.subStatuses).filter { $0.period == name }
    let date = date(request, marks)
    let day = date ?? name.period.last
    let from =
      ReturnedMark(request, file, of: name)?.word ?? marks.filter { $0.effectiveDay <= day }.counted?.word
    let note = request.note.isEmpty && from != word ? request.sharedNote : request.note
    let stands = marks.contains { $0.effectiveDay == day && $0.word == word && $0.note == note }
    let isNew = from != word || (!note.isEmpty || request.isAnswer) && !stands
    if isNew, note.isEmpty, let closed = plan.header.closedPeriods(holding: day).first {
      throw .reasonNeeded(closed, day)
    }
    let later = marks.filter { $0.effectiveDay > day && $0.effectiveDay <= today }.counted
    return Marking(
      plan: plan, index: request.node, day: day, from: from, to: word, period: name,
      line: isNew ? .mark(PeriodMark(name, date: date, word: word, note: note)) : nil,
      later: later.map { ($0.word, $0.effectiveDay) }, isHintedAt: false)
  }

  /// The day that stands in the line: the one that was named, today while the period runs or where an earlier mark
  /// would otherwise count on, else none.
  private func date(_ request: MarkRequest, _ marks: [PeriodMark]) -> PlanDate? {
    if request.isDayNamed { return request.day }
    if today <= name.period.last { return today }
    return marks.contains { $0.effectiveDay > name.period.last } ? today : nil
  }
}
