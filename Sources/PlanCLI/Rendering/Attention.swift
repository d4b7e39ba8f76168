import PlanCore
import PlanWords
import PlanService
import PlanStore

/// What needs somebody's attention on a day: overdue, done without the evidence that the plan requires, unreported.
struct Attention {
  private(set) var overdue = 0
  private(set) var withoutEvidence = 0
  private(set) var unreported = 0

  init(_ selections: [Selection], on day: PlanDate) {
    for selection in selections {
      let plan = selection.plan
      let figures = plan.figures(on: day)
      let requiresEvidence = plan.header.requirements.contains(.evidence)
      for index in plan.range(of: selection.node) where plan.isDeliverable(index) && figures.exists(index) {
        let node = plan.nodes[index]
        let status = node.effectiveStatus(on: day, in: plan.header).status
        if plan.delay(of: index, figures)?.isOverdue == true { overdue += 1 }
        if requiresEvidence, status == .done, node.evidence.isEmpty { withoutEvidence += 1 }
        if status == .unreported { unreported += 1 }
      }
    }
  }

  /// The counts, and the commands that list what is counted; nil where nothing needs attention.
  func line(_ localized: Localizer) -> (counts: String, commands: String)? {
    let parts: [(Int, Word, String)] = [
      (overdue, .manyOverdue, "plan list --overdue"),
      (withoutEvidence, .manyWithoutEvidence, "plan list --status done --no-evidence"),
      (unreported, .manyUnreported, "plan list --status unreported"),
    ].filter { $0.0 > 0 }
    if parts.isEmpty { return nil }
    return (
      localized.facts(parts.map { localized.counted($0.0, localized($0.1, ["count": $0.0.value])) }),
      localized.series(parts.map(\.2))
    )
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
    if let line = Attention(joined, on: day).line(localized) {
      lines.append(Text(line.counts, .yellow) + Text("  (\(line.commands))", .dim))
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
