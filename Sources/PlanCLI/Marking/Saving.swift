import PlanCore
import PlanWords
import PlanService
import PlanStore

/// Hand edits about to be recorded.
struct Saving {
  let edits: [HandEdit]
  /// Files below `plans/` that are no files of a plan: they are not recorded.
  let others: [PlanPath]
  private let plans: PlanSet

  init(in workspace: Workspace, _ session: Session) throws(Failure) {
    plans = try session.plans(in: workspace)
    do throws(StoreError) {
      (edits, others) = try workspace.handEdits().divided(by: plans.plans)
    } catch { throw .store(error) }
  }

  /// Refuses files with errors, and removals unless they are allowed; says the warnings.
  func check(allowRemovals: Bool, _ workspace: Workspace, _ session: inout Session) throws(Failure) {
    let paths = Set(edits.map(\.path))
    let ids = plans.plans.map(\.id)
    let all = plans.findings + plans.plans.flatMap { $0.findings(on: session.today, among: ids) }
    let findings = all.filter { paths.contains($0.path) && $0.severity > .note }
    var files = SourceLines(workspace)
    for finding in findings {
      for line in FindingExcerpt(finding, in: &files, session.say).lines(within: session.columns) {
        session.notice(line.plain)
      }
    }
    let errors = findings.filter { $0.severity == .error }
    if !errors.isEmpty { throw .savingFaultyFiles(errors) }
    let removed = edits.filter { $0.isRemoval(among: plans.plans) }.map(\.path)
    if !removed.isEmpty, !allowRemovals { throw .savingRemovals(removed) }
  }

  /// Names the files that are not recorded, once; nil where there are none.
  func notice(_ session: Session) -> String? {
    if others.isEmpty { return nil }
    let paths = session.say.shortList(others.map(\.description))
    let values = ["count": others.count.value, "paths": paths.value]
    return session.note(session.say(RecordPhrase.notOfPlan, values))
  }

  /// What the edits do to closed periods: what is recorded, against the files.
  func restatements(in workspace: Workspace) -> RestatementCheck {
    // Where a `plan.txt` was edited, it may have lost what was published.
    guard
      plans.plans.contains(where: { !$0.header.closedPeriods.isEmpty })
        || edits.contains(where: { PlanPlace($0.path)?.kind == .plan })
    else { return .none }
    let recorded: PlanSet
    do throws(StoreError) {
      recorded = try workspace.plans(from: .revision(workspace.revision("HEAD")))
    } catch { return .none }
    return RestatementCheck(recorded.plans, plans.plans)
  }

  private func plan(of path: PlanPath) -> PlanTree? {
    PlanPlace(path)?.plan.flatMap(plans.plan)
  }

  /// One change of one status by its words, like `plan set`; else the number of files, and their list.
  func message(_ note: String) -> CommitMessage {
    let ids = edits.compactMap { plan(of: $0.path)?.id.description }.distinct.joined(separator: ", ")
    let subject = ids.isEmpty ? "plans" : ids
    if edits.count == 1, let edit = edits.first {
      let code = Code(bytes: edit.path.name.dropLast(4))?.description ?? edit.path.description
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
