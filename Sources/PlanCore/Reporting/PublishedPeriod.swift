/// What was published for a period, each time that it was, and what is known now (F26).
package struct PublishedPeriod: Sendable {
  /// The period and the counts that are in force.
  package let period: ClosedPeriod
  /// The day on which that was published; nil where it is not recorded here.
  package let recorded: PlanDate?
  /// The publications, the first one first, the one in force last; none where they are not recorded here.
  package let editions: [PublishedEdition]
  /// What is known otherwise now; nil where the plan as it was published is not here.
  package let restatement: Restatement?

  package init(
    _ period: ClosedPeriod, recorded: PlanDate?, editions: [PublishedEdition], restatement: Restatement?
  ) {
    (self.period, self.recorded) = (period, recorded)
    (self.editions, self.restatement) = (editions, restatement)
  }
}

/// One publication of a period; it names nobody.
package struct PublishedEdition: Sendable {
  /// The period and the counts that were published.
  package let period: ClosedPeriod
  /// The day on which it was recorded.
  package let recorded: PlanDate
  /// Why, as it was given; empty where nothing was.
  package let reason: String
  /// What had become other than in the publication before; nil for the first one.
  package let change: Restatement?

  package init(_ period: ClosedPeriod, recorded: PlanDate, reason: String, change: Restatement?) {
    (self.period, self.recorded, self.reason, self.change) = (period, recorded, reason, change)
  }
}
