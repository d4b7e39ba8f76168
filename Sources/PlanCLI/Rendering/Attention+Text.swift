import PlanCore
import PlanWords
import PlanService
import PlanStore

extension Attention {
  /// The command that lists what has another due day than at first.
  static let listing = "plan list --rescheduled"

  /// The counts, and the commands that list what is counted; nil where nothing needs attention.
  func line(_ localized: Localizer) -> (counts: String, commands: String)? {
    func part(_ count: Int, _ phrase: some Phrase, _ command: String) -> (counted: String, command: String)? {
      count == 0 ? nil : (localized.counted(count, localized(phrase, ["count": count.value])), command)
    }
    let parts = [
      part(overdue, Word.manyOverdue, "plan list --overdue"),
      part(rescheduled, DuePhrase.many, Self.listing),
      part(withoutEvidence, Word.manyWithoutEvidence, "plan list --status done --no-evidence"),
      part(claimed, Word.manyClaimed, "plan list --to-review"),
      part(unreported, Word.manyUnreported, "plan list --status unreported"),
    ].compactMap(\.self)
    if parts.isEmpty { return nil }
    return (localized.facts(parts.map(\.counted)), localized.series(parts.map(\.command)))
  }
}

extension Session {
  /// Ends with what needs attention: what is counted and the commands that list it, files with errors, and what was
  /// edited by hand and is not recorded.
  ///
  /// - Parameter others: findings besides the plans' own.
  mutating func printAttention(
    _ selections: [Selection], _ others: [Finding], on day: PlanDate, from source: PlanSource,
    in workspace: Workspace
  ) throws(CommandError) {
    let plans = selections.map(\.plan)
    var lines: [Text] = []
    let joined = try joined(selections, on: day, from: source, in: workspace)
    let courses = joined.map { keptCourses(of: $0.plan, on: day, from: source, in: workspace) }
    if let line = Attention(joined, on: day, courses).line(localized) {
      lines.append(Text(line.counts, .yellow) + Text("  (\(line.commands))", .dim))
    }
    if courses.contains(where: { $0 == nil }) {
      lines.append(Text(localized(DuePhrase.maybe, ["command": Attention.listing.value]), .dim))
    }
    for plan in plans {
      if let line = plan.openRound(on: day, words(plan.header), among: plans.count) { lines.append(line) }
    }
    if let errors = errorCount(in: plans, others, from: source) { lines.append(Text(errors, .red)) }
    // Reading goes on where git cannot be asked.
    let takenBack = source.revision == nil ? Set((try? workspace.takenBack())?.flatMap(\.paths) ?? []) : []
    if source.revision == nil, let found = try? workspace.unrecordedEdits(of: plans) {
      let edits = found.filter { !takenBack.contains($0.path) }
      let removals = edits.filter { $0.isRemoval(among: plans) }.map(\.path)
      let count = edits.count - removals.count
      if count > 0 { lines.append(Text(localized(RecordPhrase.unsaved, ["count": count.value]), .yellow)) }
      if !removals.isEmpty {
        let values = ["count": removals.count.value, "paths": removals.typed(localized).value]
        lines.append(Text(localized(RecordPhrase.removedByHand, values), .yellow))
      }
    }
    if lines.isEmpty { return }
    print()
    for line in lines { print(line) }
  }
}

extension Session {
  /// How the due days of a plan have moved, as far as the kept history knows it; nil where much would have to be read.
  ///
  /// Asked is only where something that is not done has a due day to come: it may have had an earlier one.
  private func keptCourses(
    of plan: PlanTree, on day: PlanDate, from source: PlanSource, in workspace: Workspace
  ) -> DueCourses? {
    let isAsked = plan.nodes.indices.contains { index in
      let node = plan.nodes[index]
      guard plan.isDeliverable(index), let due = node.due, due >= day else { return false }
      return node.effectiveStatus(on: day, in: plan.header).status != .done
    }
    if !isAsked || workspace.workingTree == nil { return DueCourses() }
    // Reading goes on where git cannot be asked.
    let history = try? workspace.dueHistory(
      of: plan, on: day, from: source, limit: workspace.unkeptCommits(of: plan))
    return history?.courses
  }
}

extension PlanTree {
  /// What is not answered of the latest round, until its period is closed; nil where nothing is missing.
  ///
  /// - Parameter count: the number of plans that are shown.
  fileprivate func openRound(on day: PlanDate, _ words: PlanTerms, among count: Int) -> Text? {
    guard let round = header.round(by: day),
      !header.closedPeriods.contains(where: { $0.name == round.period })
    else { return nil }
    let progress = RoundProgress(round, of: self, by: day)
    if progress.missing.isEmpty { return nil }
    let values: [String: PhraseValue] = [
      "period": round.period.value, "missing": progress.missing.count.value,
      "asked": progress.asked.count.value,
    ]
    let text = words.localized.series([
      words.localized(RoundPhrase.unanswered, values), progress.remaining(words.localized),
    ])
    let plan = count > 1 ? words.localized.label(id.description) : ""
    return Text(plan + text, .yellow) + Text("  (plan round)", .dim)
  }
}

extension Workspace {
  /// How many commits may be read for a line of what needs attention: of a large plan without a kept history none.
  fileprivate func unkeptCommits(of plan: PlanTree) -> Int {
    plan.nodes.count <= 1_000 || hasKeptHistory ? 64 : 0
  }
}
