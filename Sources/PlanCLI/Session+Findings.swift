import PlanCore
import PlanService
import PlanWords
import PlanStore

extension Session {
  /// Everything that is wrong with the plans here, or with one of them.
  func findings(
    of plan: String?, on day: PlanDate, from source: PlanSource, in workspace: Workspace
  ) throws(CommandError) -> [Finding] {
    let set = try plans(from: source, in: workspace)
    let ids = set.plans.map(\.id)
    // Only the working tree can lack what is recorded.
    let deleted = source.revision == nil ? deletedNodes(of: set, in: workspace) : []
    let files = try orFail(store: try KnownFiles(workspace, from: source))
    let people = try orFail(store: try workspace.people(from: source))
    let ofPeople = people?.findings(in: set.plans, on: day) ?? []
    func own(_ tree: PlanTree) throws(CommandError) -> [Finding] {
      let logo = try orFail(store: try workspace.logo(of: tree.header, from: source)).found
      return
        (tree.findings(on: day, among: ids) + tree.missingEvidence(files.has)
        + tree.logoFindings(logo, files.has) + ofPeople.filter { $0.plan == tree.id }).inOrder
    }
    guard let plan else {
      var all = set.findings
      for tree in set.plans { all += try own(tree) }
      return all + ofPeople.filter { $0.plan == nil } + deleted
    }
    let tree = try orFail(plan: try set.plans.named(plan))
    return try own(tree) + deleted.filter { $0.plan == tree.id }
  }

  /// Titles and texts that are missing in a language of the plan, and titles that are older than the plan's own by the
  /// history.
  func translations(
    of plan: String?, from source: PlanSource, in workspace: Workspace
  ) throws(CommandError) -> [Finding] {
    let set = try plans(from: source, in: workspace)
    let plans =
      try plan.map { word throws(CommandError) in [try orFail(plan: try set.plans.named(word))] } ?? set.plans
    let changes =
      workspace.workingTree == nil
      ? []
      : try history(
        of: plans.map { HistoryTarget($0.header) }, HistoryQuery(), from: source, in: workspace
      )
      .changes
    let ages = TranslationAges(changes)
    return plans.flatMap { plan in
      let outdated = plan.outdatedTranslations { ages.isOutdated($1, of: $0, in: plan.id) }
      return (plan.missingTranslations() + plan.missingTexts() + outdated).inOrder
    }
  }

  /// How many files of plans have errors, in words and with the command that shows them; nil where none has.
  ///
  /// - Parameters:
  ///   - others: findings besides the plans' own.
  ///   - source: where the plans were read from.
  func errorCount(in plans: [PlanTree], _ others: [Finding] = [], from source: PlanSource) -> String? {
    let findings = others + plans.flatMap { $0.findings(on: today) }
    let count = Set(findings.lazy.filter { $0.severity == .error }.map(\.path)).count
    if count == 0 { return nil }
    let command = "plan check" + (source.revision.map { " --rev \($0.commit.shortCommit)" } ?? "")
    return localized(Word.filesWithErrors, ["count": count.value, "command": command.value])
  }

  /// Nodes that are recorded and whose files are gone (F25); none where git cannot be asked.
  private func deletedNodes(of set: PlanSet, in workspace: Workspace) -> [Finding] {
    guard workspace.workingTree != nil, let edits = try? workspace.handEdits() else { return [] }
    return edits.filter { $0.kind == .deleted }.compactMap { edit in
      let parts = edit.path.description.split(separator: "/")
      guard parts.count > 2, let id = PlanID(String(parts[1])), let tree = set.plan(id),
        let code = Code(bytes: edit.path.name.dropLast(4)), tree.header.admits(code),
        tree.node(code).map(\.isMissing) ?? true
      else { return nil }
      return Finding(FileFinding(.deleted), plan: id, code: code, path: edit.path)
    }
  }
}
