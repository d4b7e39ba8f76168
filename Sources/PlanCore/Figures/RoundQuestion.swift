/// What a round asks of one deliverable (Y9): where it stands, or what it has reached in a period where it recurs.
package struct RoundQuestion: Hashable, Sendable {
  /// The deliverable's index in the plan.
  package let node: Int
  /// The period whose mark is asked for; nil for where the deliverable stands as a whole.
  package let period: PeriodName?
  /// The day that is proposed for the answer.
  package let proposedDay: PlanDate
  /// Where it stands now; of a period what it has reached.
  package let now: EffectiveStatus

  init(_ node: Int, _ period: PeriodName?, in progress: RoundProgress) {
    (self.node, self.period) = (node, period)
    proposedDay = progress.round.proposedDay(of: period)
    let basis = period.map { FigureBasis.period($0, by: progress.day) } ?? .day(progress.day)
    now = progress.plan.nodes[node].effectiveStatus(basis, in: progress.plan.header)
  }

  /// Whether the answer can be that nothing has changed: not of a period, and not where nothing was said (Y7).
  package var canBeConfirmed: Bool { period == nil && now.word != nil }
}

extension RoundProgress {
  /// What is asked of a deliverable: of one that recurs the mark of the period that holds that of the round, or of each part
  /// of it that has begun and has no mark yet.
  ///
  /// - Complexity: O(parts × marks).
  package func questions(about index: Int) -> [RoundQuestion] {
    let node = plan.nodes[index]
    let asked = round.period.period
    let marked = Set(node.marks.filter { $0.day >= asked.first && $0.day <= day }.map(\.period))
    let periods = node.recurrence.flatMap { recurrence in
      recurrence.ordinals(begunBy: day, touching: asked)?.map { PeriodName(ordinal: $0, recurrence.length) }
    }
    let open = (periods ?? []).filter { !marked.contains($0) }
    return open.isEmpty
      ? [RoundQuestion(index, nil, in: self)] : open.map { RoundQuestion(index, $0, in: self) }
  }
}
