package import PlanCore
package import PlanStore

/// What was published for a period, each time that it was, and what is known otherwise since (F26).
package struct PublishedFigures: Sendable {
  /// One publication.
  package struct Edition: Sendable {
    package let publication: Publication
    /// The counts of the plan, or of the node that is asked about.
    package let figures: Rollup
    /// What had become other than in the publication before; nil for the first one.
    package fileprivate(set) var change: Restatement?
  }

  /// The line that is in force.
  package let period: ClosedPeriod
  /// The publications, the first one first, the one in force last; none where they are not recorded here.
  package private(set) var editions: [Edition] = []
  /// What is known otherwise now; nil where the publication in force is not here.
  package private(set) var restatement: Restatement?

  /// The commit that published what is in force; nil where it is not recorded here.
  package var publication: Publication? {
    editions.last.flatMap { $0.publication.period == period ? $0.publication : nil }
  }

  /// What was published for closed periods of a plan.
  ///
  /// - Parameters:
  ///   - periods: the periods, as they stand in the plan.
  ///   - plan: the plan as it is known now, read whole.
  ///   - scope: the node that is asked about, by its present code; nil for the whole plan.
  ///   - source: where the plan was read from.
  package static func of(
    _ periods: [ClosedPeriod], in plan: PlanTree, _ scope: Code?, from source: PlanSource,
    _ workspace: Workspace
  ) throws(StoreError) -> [PublishedFigures] {
    let publications = try workspace.publications(in: plan.id, from: source)
    var reasons = RecordedReasons(plan.header, workspace)
    var figures: [PublishedFigures] = []
    for period in periods {
      let own = publications.filter { $0.period.name == period.name }
      figures.append(try PublishedFigures(period, own, scope, plan, source, workspace, &reasons))
    }
    return figures
  }

  private init(
    _ period: ClosedPeriod, _ publications: [Publication], _ scope: Code?, _ current: PlanTree,
    _ source: PlanSource, _ workspace: Workspace, _ reasons: inout RecordedReasons
  ) throws(StoreError) {
    self.period = period
    // The one in force is the newest that says what stands in the plan now.
    let inForce = publications.lastIndex { $0.period == period }
    var order = publications
    if let inForce { order.append(order.remove(at: inForce)) }
    var earlier: (tree: PlanTree, period: ClosedPeriod)?
    for publication in order {
      guard let tree = try workspace.plans([current.id], from: .revision(publication.revision)).plans.first
      else { continue }
      var change = earlier.map { Restatement(of: $0.period, from: $0.tree, to: tree, scope: scope) }
      try reasons.add(to: &change, of: tree, from: .revision(publication.revision))
      let figures =
        scope.map {
          Restatement(of: publication.period, from: tree, to: current, scope: $0).was
        } ?? publication.period.published
      editions.append(Edition(publication: publication, figures: figures, change: change))
      earlier = (tree, publication.period)
    }
    if let earlier, earlier.period == period {
      restatement = Restatement(of: period, from: earlier.tree, to: current, scope: scope)
      try reasons.add(to: &restatement, of: current, from: source)
    }
  }
}
