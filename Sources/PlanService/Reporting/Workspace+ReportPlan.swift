package import PlanCore
package import PlanStore

extension Workspace {
  /// Reads what reports need of a plan beside its files: its logo, what was published and adopted, and what was recorded.
  ///
  /// - Parameters:
  ///   - tree: the plan, read whole.
  ///   - joined: the same, where it knows which of its nodes other plans carry on.
  ///   - source: where the plan was read from.
  ///   - history: whether everything that was recorded is wanted. Where the plan was adopted or has due days, it is read anyway.
  ///   - known: what was recorded of it, newest first, where whoever asks has read it; nil where it is to be read.
  package func reportPlan(
    of tree: PlanTree, joined: PlanTree, from source: PlanSource, withHistory history: Bool,
    changes known: [Change]? = nil
  ) throws(StoreError) -> ReportPlan {
    var plan = ReportPlan(joined)
    plan.logo = try logo(of: tree.header, from: source).address
    plan.adoptions = try adoptedPlans(of: tree, from: source)
    if workingTree == nil { return plan }
    let periods = tree.header.closedPeriods
    if !periods.isEmpty {
      plan.published = try PublishedFigures.of(periods, in: tree, nil, from: source, self).map {
        PublishedPeriod($0)
      }
    }
    if let known {
      plan.changes = known
    } else if history || !plan.adoptions.isEmpty || tree.nodes.contains(where: { $0.due != nil }) {
      plan.changes = try self.history(of: [HistoryTarget(tree.header)], HistoryQuery(), from: source).changes
    }
    return plan
  }

  /// What the figures of a report were read from: the commit, and whether the files of the plans differ from it.
  ///
  /// - Parameter version: of the tool.
  package func reportBasis(
    of plans: [PlanTree], from source: PlanSource, version: String
  ) throws(StoreError) -> ReportBasis {
    if let revision = source.revision {
      return ReportBasis(
        commit: revision.commit, recorded: revision.day, isUncommitted: false, version: version)
    }
    guard workingTree != nil else {
      return ReportBasis(commit: nil, recorded: nil, isUncommitted: false, version: version)
    }
    guard let head = try headRevision() else {
      return ReportBasis(commit: nil, recorded: nil, isUncommitted: true, version: version)
    }
    let folders = plans.map { PlanPath.plan($0.id).bytes + [47] }
    let edits = try handEdits().divided(by: plans).edits.filter { edit in
      folders.contains { edit.path.bytes.starts(with: $0) }
    }
    return ReportBasis(
      commit: head.commit, recorded: head.day, isUncommitted: !edits.isEmpty, version: version)
  }
}

extension PublishedPeriod {
  fileprivate init(_ figures: PublishedFigures) {
    self.init(
      figures.period, recorded: figures.publication?.revision.day,
      editions: figures.editions.map { edition in
        PublishedEdition(
          edition.publication.period, recorded: edition.publication.revision.day,
          reason: edition.publication.reason, change: edition.change)
      }, restatement: figures.restatement)
  }
}
