package import PlanCore
package import PlanStore

/// Edits made by hand that are about to be recorded.
package struct HandEditSaving {
  package let edits: [HandEdit]
  /// Files below `plans/` that are no files of a plan: they are not recorded.
  package let others: [PlanPath]
  let plans: PlanSet
  private let people: People?

  /// - Parameter plans: all plans as they are in the files, and what was found reading them.
  package init(_ plans: PlanSet, in workspace: Workspace) throws(StoreError) {
    self.plans = plans
    people = try workspace.people()
    (edits, others) = try workspace.handEdits().divided(by: plans.plans)
  }

  /// What is wrong in the edited files, errors and warnings.
  package func findings(on today: PlanDate) -> [Finding] {
    let paths = Set(edits.map(\.path))
    let ids = plans.plans.map(\.id)
    let all =
      plans.findings + plans.plans.flatMap { $0.findings(on: today, among: ids) }
      + (people?.findings(in: plans.plans, on: today) ?? [])
    return all.filter { paths.contains($0.path) && $0.severity > .note }
  }

  /// Whether a node or another file would go.
  package var hasRemovals: Bool { edits.contains { $0.isRemoval(among: plans.plans) } }

  /// Refuses files with errors, and removals unless they are allowed.
  ///
  /// - Parameter findings: what `findings(on:)` gave.
  package func check(_ findings: [Finding], allowsRemovals: Bool) throws(Refusal) {
    let errors = findings.filter { $0.severity == .error }
    if !errors.isEmpty { throw .faultyFiles(errors) }
    let removed = edits.filter { $0.isRemoval(among: plans.plans) }.map(\.path)
    if !removed.isEmpty, !allowsRemovals { throw .removals(removed) }
  }

  /// The change that records them, unless it restates a closed period, or moves a due day that has passed, and has no note.
  ///
  /// - Parameters:
  ///   - note: why; empty for none.
  ///   - today: the day by which due days have passed.
  package func prepared(
    note: String, on today: PlanDate, in workspace: Workspace
  ) throws(Refusal) -> PreparedChange {
    let restatements = restatements(in: workspace)
    try restatements.check(reason: note)
    try edits.checkDueDays(reason: note, on: today)
    return PreparedChange(.handEdits(edits), message: message(note), restatements: restatements)
  }

  /// What the edits do to closed periods: what is recorded, against the files.
  private func restatements(in workspace: Workspace) -> RestatementCheck {
    // Where a `plan.txt` was edited, it may have lost what was published.
    guard
      plans.plans.contains(where: { !$0.header.closedPeriods.isEmpty })
        || edits.contains(where: { PlanPlace($0.path)?.kind == .plan })
    else { return .none }
    guard let revision = try? workspace.revision("HEAD"),
      let recorded = try? workspace.plans(from: .revision(revision))
    else { return .none }
    return RestatementCheck(recorded.plans, plans.plans)
  }

  private func plan(of path: PlanPath) -> PlanTree? {
    PlanPlace(path)?.plan.flatMap(plans.plan)
  }

  /// One change of one status by its words, like `plan set`; else the number of files, and their list.
  private func message(_ note: String) -> CommitMessage {
    let ids = edits.compactMap { plan(of: $0.path)?.id.description }.distinct.joined(separator: ", ")
    let subject = ids.isEmpty ? "plans" : ids
    if edits.count == 1, let edit = edits.first {
      if edit.path == .people {
        let what = edit.kind == .modified ? "edited" : edit.kind.rawValue
        return CommitMessage(subject: "people: \(what)", body: note, verb: "save")
      }
      let code = PlanPlace(edit.path)?.code?.description ?? edit.path.description
      return CommitMessage(subject: "\(subject) \(code): \(summary(edit))", body: note, verb: "save")
    }
    let list = edits.map { "\($0.kind.rawValue): \($0.path)" }.joined(separator: "\n")
    return CommitMessage(
      subject: "\(subject): \(edits.count) files", body: note.isEmpty ? list : note + "\n\n" + list,
      verb: "save")
  }

  private func summary(_ edit: HandEdit) -> String {
    guard edit.kind == .modified, let plan = plan(of: edit.path),
      let old = edit.recorded.flatMap({ try? NodeFile(parsing: $0) }),
      let new = edit.stored.flatMap({ try? NodeFile(parsing: $0) })
    else { return edit.kind.rawValue }
    let details = VersionComparison(from: [old], to: new, subStatuses: plan.header.subStatuses).details()
    guard details.count == 1 else { return "edited" }
    switch details[0] {
    case .status(let change):
      let words = [change.from, change.to].map { $0?.description ?? "unreported" }
      return "\(words[0]) → \(words[1]) (\(change.line.date))"
    case .field(let change): return change.field.key
    default: return "edited"
    }
  }
}
