package import PlanCore
package import PlanStore

/// A period whose figures are about to be stated as published (F26).
package struct PeriodClosing {
  package let plan: PlanTree
  package let period: ClosedPeriod
  /// What was published before, where it is published again.
  package let earlier: ClosedPeriod?
  /// Whether that still says what is known.
  package let isUnchanged: Bool

  /// Refuses a period that is not over, outside of the plan or closed already, and a plan that is not wholly recorded
  /// and readable.
  ///
  /// - Parameters:
  ///   - name: the period.
  ///   - word: the plan's id as it was typed; nil for the only plan whose days the period touches.
  ///   - plans: all plans.
  ///   - again: whether a period is published again that is closed already.
  package init(
    _ name: PeriodName, of word: String?, among plans: [PlanTree], again: Bool, today: PlanDate,
    in workspace: Workspace
  ) throws(ServiceError) {
    let plan = try orThrow(plan: try Self.plan(word, holding: name, among: plans))
    earlier = plan.header.closedPeriods.first { $0.name == name }
    if let refusal = Self.refusal(of: name, in: plan, earlier, again: again, today) {
      throw .refusal(.closing(refusal))
    }
    try Self.checkRecorded(plan, in: workspace)
    let figures = plan.figures(FigureBasis(name, until: name.period.last)).total
    var isUnchanged = false
    if let earlier { isUnchanged = try orThrow(store: try Self.stands(earlier, in: plan, workspace)) }
    self.isUnchanged = isUnchanged
    self.plan = plan
    period = ClosedPeriod(
      name, published: figures, edition: (earlier?.edition ?? 0) + (isUnchanged ? 0 : 1))
  }

  /// The plan named, or the only one whose days the period touches.
  private static func plan(
    _ word: String?, holding name: PeriodName, among plans: [PlanTree]
  ) throws(Refusal) -> PlanTree {
    if let word { return try plans.named(word) }
    let touched = plans.filter { plan in
      plan.header.period.map { $0.touches(name.period) } ?? false
    }
    if touched.count > 1 { throw .closing(.which(name, touched.map(\.id))) }
    guard let plan = touched.first ?? (plans.count == 1 ? plans.first : nil) else {
      throw .closing(.nowhere(name, plans.map(\.id)))
    }
    return plan
  }

  private static func refusal(
    of name: PeriodName, in plan: PlanTree, _ earlier: ClosedPeriod?, again: Bool, _ today: PlanDate
  ) -> ClosingRefusal? {
    if name.period.last >= today { return .notOver(name, today: today) }
    if let period = plan.header.period, !period.touches(name.period) {
      return .outside(name, plan: plan.id, period)
    }
    if let earlier { return again ? nil : .alreadyClosed(earlier, plan: plan.id) }
    return again ? .neverClosed(name, plan: plan.id) : nil
  }

  private static func checkRecorded(_ plan: PlanTree, in workspace: Workspace) throws(ServiceError) {
    let unreadable = plan.unreadableFiles().map(\.path)
    if !unreadable.isEmpty { throw .refusal(.closing(.unreadable(unreadable))) }
    let unrecorded = try orThrow(store: try workspace.unrecordedFiles(of: plan))
    if !unrecorded.isEmpty { throw .refusal(.closing(.unrecorded(unrecorded))) }
  }

  /// Whether every figure is what was published.
  private static func stands(
    _ period: ClosedPeriod, in plan: PlanTree, _ workspace: Workspace
  ) throws(StoreError) -> Bool {
    guard
      let publication = try workspace.publications(in: plan.id).last(where: { $0.period == period }),
      let published = try workspace.plans([plan.id], from: .revision(publication.revision)).plans.first
    else { return false }
    return Restatement(of: period, from: published, to: plan).isEmpty
  }
}

extension PeriodClosing {
  /// The change that records the line of the closed period.
  ///
  /// - Parameters:
  ///   - reason: why; empty for none.
  ///   - seen: the version of `plan.txt` that was shown to whoever asks; nil where nothing was shown.
  package func prepared(reason: String, seen: String? = nil) -> PreparedChange {
    PreparedChange(
      files: [FileEdits(path: plan.header.path, edits: edits, checking: ["closed"], seen: seen)],
      message: message(reason))
  }

  /// The edits of `plan.txt`: the line, in the place of an earlier one.
  private var edits: [NodeEdit] {
    if isUnchanged { return [] }
    return NodeEdit.line("closed", period.value, of: plan.header.file) {
      ClosedPeriod($0)?.name == period.name
    }
  }

  /// `2018-2020: 2019 closed, 1/3/60/1`, the reason in the body.
  private func message(_ reason: String) -> CommitMessage {
    let verb = earlier == nil ? "closed" : "published again"
    return CommitMessage(
      subject: "\(plan.id): \(period.name) \(verb), \(period.counts)", body: reason, verb: "close")
  }

  /// A name for a tag that there is not yet: `2018-2020/2019`, `2018-2020/2019-2`.
  package func freeTag(in workspace: Workspace) throws(StoreError) -> String {
    let name = "\(plan.id)/\(period.name)"
    for number in 1... {
      let candidate = number == 1 ? name : "\(name)-\(number)"
      if try !workspace.hasTag(candidate) { return candidate }
    }
    return name
  }
}
