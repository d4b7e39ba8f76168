import ArgumentParser
import PlanCore
import PlanService
import PlanStore
import PlanWords
import PlanWords

struct DropCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", _superCommandName: RootCommand.name,
    abstract: "Lets nodes no longer count, from a day on.",
    usage: "plan drop CODE… -m REASON [OPTIONS]",
    discussion: """
      The file and its history stay, and so do the figures of earlier days. All below the node goes with it.

      Examples:
        plan drop L2M5D1 -m "Merged with L2M5D2"
        plan drop L2M5D1 L2M5D3 -m "Not funded"
        plan drop L2M5 -m "Given up by the board" --at 2020-06-30
      """)

  @Argument(help: "The codes.", completion: Completing.kind(.codes)) var code: [String] = []
  @Option(name: [.customShort("m"), .customLong("reason")], help: "Why.") var reason: String?
  @OptionGroup var day: DayOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    let usage = "plan drop CODE… -m REASON"
    if code.isEmpty { throw .missingArgument("CODE", usage: usage) }
    let reason = (reason ?? "").trimmingBlanks
    if reason.isEmpty { throw .missingArgument("-m REASON", usage: usage) }
    let day = try day.resolved(today: session.today)
    let plans = try session.plans(in: workspace).plans
    var drop = try orFail(plan: try NodeDrop(on: day, reason: reason, today: session.today))
    let resolver = CodeResolver(plans: plans, day: day)
    var errors: [CommandError] = []
    for code in code.distinct {
      do throws(CommandError) { try orFail(plan: try drop.add(resolver.selection(code: code))) } catch {
        errors.append(error)
      }
    }
    if let error = CommandError(errors) { throw error }
    let change = try orFail(plan: try drop.prepared())
    try session.record(
      change,
      drop.files.account(
        of: change, effect: drop.effect(session), isReasonPublished: true, session), in: workspace,
      write.context(session), isDryRun: write.dryRun)
  }
}

extension NodeDrop {
  /// What it means for the figures.
  fileprivate func effect(_ session: Session) -> String {
    let count = deliverables
    let noun = files.first.map { session.words($0.plan.header).deliverables(count) } ?? ""
    return session.localized(
      EditPhrase.noLongerCount, ["date": day.value, "count": count.value, "deliverables": noun.value])
  }
}
